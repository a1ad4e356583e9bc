/** Documents that went out, as a release names them; the files themselves stay in the app. */
import type { Instant, Zone } from '#core/calendar/instant.ts';
import { offsetText } from '#core/calendar/zone.ts';
import { type DocumentKind, readDocumentKey } from '#core/tender/document-kind.ts';
import { issuedOf } from '#core/tender/issued-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { filled } from './filled.ts';
import type { Document } from './model.ts';

/** Kinds that are for the public, by the standard's codes; the others are between the committee and whom they name. */
const OF_TENDER: Readonly<Partial<Record<DocumentKind, string>>> = {
  adendum: 'biddingDocuments',
  'ba-penjelasan': 'clarifications',
  bahp: 'evaluationReports',
  'ba-evaluasi-ulang': 'evaluationReports',
  'ba-gagal': 'cancellationDetails',
  'jawaban-sanggah': 'complaints',
};

const OF_AWARD: Readonly<Partial<Record<DocumentKind, string>>> = { pengumuman: 'awardNotice' };

/** Documents of the tender that were out by then, with its announcement. */
export function tenderDocumentsOf(dossier: Dossier, until: Instant): readonly Document[] {
  const { url, announcedAt, zone, documentNumber } = dossier.notice;
  const notice =
    url === null || !/^https?:\/\/\S+$/.test(url)
      ? []
      : [
          filled<Document>({
            id: 'pengumuman-tender',
            documentType: 'tenderNotice',
            title: 'Pengumuman tender',
            url,
            datePublished: announcedAt === null ? null : offsetText(announcedAt, zone),
            format: 'text/html',
            language: 'id',
          }),
        ];
  const bidding =
    documentNumber === null || documentNumber === ''
      ? []
      : [
          filled<Document>({
            id: 'dokumen-pemilihan',
            documentType: 'biddingDocuments',
            title: `Dokumen pemilihan nomor ${documentNumber}`,
            url: null,
            datePublished: null,
            format: null,
            language: 'id',
          }),
        ];
  return [...notice, ...bidding, ...issuedDocuments(dossier, until, OF_TENDER)];
}

/** Documents of the award that were out by then. */
export function awardDocumentsOf(dossier: Dossier, until: Instant): readonly Document[] {
  return issuedDocuments(dossier, until, OF_AWARD);
}

function issuedDocuments(
  dossier: Dossier,
  until: Instant,
  types: Readonly<Partial<Record<DocumentKind, string>>>,
): readonly Document[] {
  return Object.entries(issuedOf(dossier)).flatMap(([key, versions]) => {
    const ref = readDocumentKey(key);
    const documentType = ref === null ? undefined : types[ref.kind];
    if (documentType === undefined) return [];
    return versions
      .filter(({ issuedAt }) => issuedAt <= until)
      .map(({ version, title, number, issuedAt, pdf }) =>
        documentOf(dossier.notice.zone, {
          id: `${key.replace(':', '-')}-${version}`,
          documentType,
          title: number === null ? title : `${title} nomor ${number}`,
          issuedAt,
          isPdf: pdf !== null,
        }),
      );
  });
}

function documentOf(
  zone: Zone,
  {
    id,
    documentType,
    title,
    issuedAt,
    isPdf,
  }: {
    readonly id: string;
    readonly documentType: string;
    readonly title: string;
    readonly issuedAt: Instant;
    readonly isPdf: boolean;
  },
): Document {
  return filled<Document>({
    id,
    documentType,
    title,
    url: null,
    datePublished: offsetText(issuedAt, zone),
    format: isPdf ? 'application/pdf' : null,
    language: 'id',
  });
}
