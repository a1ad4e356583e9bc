/** The announcement of a tender, as far as a release tells of it. */
import type { Zone } from '#core/calendar/instant.ts';
import { zonedParts } from '#core/calendar/zone.ts';
import { emptyDossier } from '#core/tender/empty-dossier.ts';
import type { EvaluationMethod, ProcurementKind, TenderNotice } from '#core/tender/model.ts';
import { PRACTICE_MARK } from '../ocid.ts';
import type { Fields } from './merge.ts';
import type { ValueReader } from './values.ts';

/** What a release says of the tender itself. */
export interface ReadNotice {
  readonly notice: TenderNotice;
  readonly practice: boolean;
}

/** Title and procuring entity are there: without them there is no tender. */
export function noticeOf(
  release: Fields,
  { code, title, agency }: { readonly code: string; readonly title: string; readonly agency: string },
  read: ValueReader,
): ReadNotice {
  const tender = read.object(release, 'tender');
  const zone = zoneOf(release);
  const ocid = String(release['ocid']);
  const announcedAt = announcementOf(release, read);
  const practice = ocid.includes(`-${PRACTICE_MARK}-`);
  const entity = partyOf(release, read.object(tender, 'procuringEntity'), read);
  const buyer = partyOf(release, read.object(release, 'buyer'), read);
  const details = read.text(tender, 'procurementMethodDetails', 'tender');
  const kind = kindOf(tender, details);
  const blank = emptyDossier({
    practice,
    code,
    name: title.replace(/^LATIHAN – /, ''),
    agency,
    institution: buyer.name ?? agency,
    fiscalYear: announcedAt === null ? FIRST_YEAR : zonedParts(announcedAt, zone).year,
    zone,
    ruleSet: 'perpres-46-2025',
  }).notice;
  return {
    practice,
    notice: {
      ...blank,
      agency: { code: entity.number, name: agency, address: entity.address },
      institution: { code: buyer.number, name: buyer.name ?? agency },
      ownerEstimate: read.amount(tender, 'value', 'tender'),
      kind,
      method: methodOf(tender, kind, details, read),
      qualification:
        matchOf(details, [
          [/prakualifikasi/i, 'pre'],
          [/pas[ck]akualifikasi|pasca/i, 'post'],
        ]) ?? 'unknown',
      submission:
        matchOf(details, [
          [/dua\s+tahap/i, 'two-stage'],
          [/dua\s+(?:file|sampul)/i, 'two-file'],
          [/satu\s+(?:file|sampul)/i, 'one-file'],
        ]) ?? 'unknown',
      sourceLabels: { ...blank.sourceLabels, ...labelsOf(details) },
      status: statusOf(release, tender, read),
      version: Number(/-v(\d{1,3})$/.exec(ocid)?.[1] ?? 1),
      announcedAt,
      url: read.list(tender, 'documents').flatMap((document) => noticeUrl(document))[0] ?? null,
    },
  };
}

/** Stands where no date says a year. */
const FIRST_YEAR = 2025;

interface ReadParty {
  readonly name: string | null;
  readonly number: string | null;
  readonly address: string | null;
}

/** An organisation with what `parties` says of it. */
function partyOf(release: Fields, reference: Fields, read: ValueReader): ReadParty {
  const id = read.text(reference, 'id', '');
  const party = read.list(release, 'parties').find((each) => each['id'] === id) ?? {};
  const identifier = read.object(party, 'identifier');
  return {
    name: read.text(party, 'name', '') ?? read.text(reference, 'name', ''),
    number: read.text(identifier, 'id', ''),
    address: read.text(read.object(party, 'address'), 'streetAddress', ''),
  };
}

function announcementOf(release: Fields, read: ValueReader) {
  const tender = read.object(release, 'tender');
  const notice = read.list(tender, 'documents').find(({ documentType }) => documentType === 'tenderNotice');
  const published = notice === undefined ? null : read.instant(notice, 'datePublished', 'tender.documents');
  return published ?? read.instant(read.object(tender, 'tenderPeriod'), 'startDate', 'tender.tenderPeriod');
}

/** The offset moments are written with. */
function zoneOf(release: Fields): Zone {
  const offset = /\+0([789]):?00$/.exec(typeof release['date'] === 'string' ? release['date'] : '')?.[1];
  return offset === '9' ? 'WIT' : offset === '8' ? 'WITA' : 'WIB';
}

function kindOf(tender: Fields, details: string | null): ProcurementKind {
  const isSelection = /seleksi/i.test(details ?? '');
  switch (tender['mainProcurementCategory']) {
    case 'goods':
      return 'goods';
    case 'works':
      return 'works';
    case 'services':
      return isSelection ? 'consulting-firm' : 'other-services';
    default:
      return 'unknown';
  }
}

function methodOf(tender: Fields, kind: ProcurementKind, details: string | null, read: ValueReader): EvaluationMethod {
  if (/tender\s+cepat/i.test(details ?? '')) return 'quick';
  const [lot = {}] = read.list(tender, 'lots');
  const criteria = read.list(read.object(lot, 'awardCriteria'), 'criteria');
  const hasPassMark = criteria.some(({ type }) => type === 'quality');
  const isConsulting = kind === 'consulting-firm';
  switch (tender['awardCriteria']) {
    case 'priceOnly':
    case 'lowestCost':
      if (!hasPassMark) return 'lowest-price-knockout';
      return isConsulting ? 'least-cost' : 'lowest-price-threshold';
    case 'costOnly':
      return 'life-cycle-cost';
    case 'qualityOnly':
      return 'quality';
    case 'ratedCriteria':
      return isConsulting ? 'quality-and-cost' : 'scoring';
    default:
      return 'unknown';
  }
}

function statusOf(release: Fields, tender: Fields, read: ValueReader): TenderNotice['status'] {
  switch (tender['status']) {
    case 'unsuccessful':
    case 'cancelled':
    case 'withdrawn':
      return 'failed';
    default:
      return read.list(release, 'awards').some(({ status }) => status === 'active') ? 'finished' : 'running';
  }
}

function labelsOf(details: string | null): Partial<TenderNotice['sourceLabels']> {
  if (details === null) return {};
  const [selection = details, qualification] = details.split(/\s+-\s+/);
  return { selection, qualification: qualification ?? null };
}

function matchOf<Word>(text: string | null, words: readonly (readonly [RegExp, Word])[]): Word | null {
  return words.find(([pattern]) => pattern.test(text ?? ''))?.[1] ?? null;
}

function noticeUrl({ documentType, url }: Fields): readonly string[] {
  return documentType === 'tenderNotice' && typeof url === 'string' ? [url] : [];
}
