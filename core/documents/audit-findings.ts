/** An auditor's findings on paper, with the fingerprint of the signed file they come from. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { type AuditFinding, inOrderOfDate, standingVersion } from '#core/audit/finding.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { bold, plain } from './inline.ts';
import type { Block, DocumentModel, Inline } from './model.ts';
import type { OfficeSettings } from './office.ts';
import { hashGroups } from './parts/files.ts';
import { NUMBER_COLUMN, type OfficePaper, officePaper, plainTable, sheetOf, signedBy } from './parts/office-paper.ts';
import { note, textParagraphs } from './parts/paragraphs.ts';
import type { TablePaper } from './parts/tables.ts';

export interface AuditReportInput extends OfficePaper {
  readonly findings: readonly AuditFinding[];
  readonly auditor: { readonly name: string; readonly position: string };
  /** SHA-256 of the auditor's key, and of what the signed file of these findings says; hex. */
  readonly key: string;
  readonly fingerprint: string;
}

/** Laporan temuan pemeriksaan: an overview, then each finding with its place, recommendation and history. */
export function auditReport(input: AuditReportInput): DocumentModel {
  const { findings, auditor, key, fingerprint, office, printedAt } = input;
  const ordered = inOrderOfDate(findings);
  const standing = ordered.filter((finding) => !standingVersion(finding).isWithdrawn);
  const sheet = sheetOf(input, 'portrait');
  return officePaper(input, {
    kind: 'laporan-temuan',
    name: `Laporan temuan pemeriksaan · ${fingerprint.slice(0, 16)}`,
    title: ['Laporan Temuan Pemeriksaan', 'Arsip Pengadaan Barang/Jasa'],
    number: null,
    orientation: 'portrait',
    // An auditor writes on the paper of another house than the one that made the archives.
    isWithoutLetterhead: true,
    body: [
      note(
        'Temuan di bawah ini dicatat dari arsip Meja Pokja yang dibuka tanpa server. Setiap temuan menyebut tempatnya di dalam arsip, sehingga siapa pun dapat membukanya kembali pada arsip yang sama.',
      ),
      {
        kind: 'fields',
        rows: [
          row('Auditor', auditor.name),
          row('Kedudukan', auditor.position),
          row('Jumlah temuan', `${standing.length} temuan berlaku, ${ordered.length - standing.length} ditarik`),
          row('Sidik kunci auditor', fingerprintOf(key)),
          row('Sidik berkas temuan', hashGroups(fingerprint)),
        ],
      },
      ...archives(ordered, sheet),
      overview(ordered, sheet),
      ...ordered.flatMap((finding, index) => findingBlocks(finding, index + 1, office)),
    ],
    closing:
      'Keaslian temuan diperiksa dengan berkas temuan bertanda tangan yang disimpan bersama laporan ini, pada Meja auditor, Temuan, Periksa berkas temuan.',
    on: dateIn(printedAt, office.zone),
    heading: [],
    signatures: [signedBy(auditor.name, auditor.position)],
  });
}

function archives(findings: readonly AuditFinding[], sheet: TablePaper): readonly Block[] {
  const seals = new Map(
    findings.map((finding) => {
      const { archive } = standingVersion(finding).place;
      return [archive.seal ?? archive.fileName, archive] as const;
    }),
  );
  if (seals.size === 0) return [];
  return [
    plainTable(sheet, {
      caption: 'Arsip yang diperiksa',
      columns: [NUMBER_COLUMN, { header: 'Nama berkas', rowHeader: true }, { header: 'Sidik arsip' }],
      rows: [...seals.values()].map(({ fileName, seal }, index) => [
        String(index + 1),
        fileName,
        seal === null ? 'berkas terpotong sebelum segelnya' : hashGroups(seal),
      ]),
      none: '',
    }),
  ];
}

function overview(findings: readonly AuditFinding[], sheet: TablePaper): Block {
  return plainTable(sheet, {
    caption: 'Ikhtisar temuan',
    columns: [
      NUMBER_COLUMN,
      { header: 'Paket', rowHeader: true },
      { header: 'Temuan', share: 1.1 },
      { header: 'Tingkat', share: 0.8 },
      { header: 'Tanggal', fit: true },
    ],
    rows: findings.map((finding, index) => {
      const { place, text, severity, date, isWithdrawn } = standingVersion(finding);
      const told = isWithdrawn ? `${severity} (ditarik)` : severity;
      return [String(index + 1), tenderName(place.tender), firstSentence(text), told, formatDate(date)];
    }),
    none: 'Tidak ada temuan yang dicatat.',
  });
}

function findingBlocks(finding: AuditFinding, number: number, office: OfficeSettings): readonly Block[] {
  const { place, text, severity, date, recommendation, by, isWithdrawn } = standingVersion(finding);
  return [
    { kind: 'heading', level: 2, number: `${number}.`, text: tenderName(place.tender) },
    ...(isWithdrawn ? [{ kind: 'paragraph', text: [bold('Temuan ini ditarik.')] } as const] : []),
    {
      kind: 'fields',
      rows: [
        row('Tempat', place.words),
        row('Tingkat', severity),
        row('Tanggal', formatDate(date)),
        row('Dicatat oleh', by),
      ],
    },
    ...textParagraphs(text),
    ...(recommendation === ''
      ? []
      : [{ kind: 'paragraph', text: [bold('Rekomendasi'), ...plain(`: ${recommendation}`)] } as const]),
    ...history(finding, office),
  ];
}

/** How the finding came to read as it does; nothing where it was written once. */
function history({ versions }: AuditFinding, office: OfficeSettings): readonly Block[] {
  if (versions.length < 2) return [];
  return [
    note('Riwayat temuan ini:'),
    {
      kind: 'list',
      marker: 'decimal',
      items: versions.map(({ at, by, severity, reason, isWithdrawn }) =>
        plain(
          `${formatDateTime(at, office.zone)}, ${by}: ${isWithdrawn ? 'ditarik' : `tingkat ${severity}`}${reason === null ? ', dicatat pertama kali' : `. Alasan: ${reason}`}`,
        ),
      ),
    },
  ];
}

function tenderName(tender: { readonly code: string; readonly name: string } | null): string {
  return tender === null ? 'Arsip secara keseluruhan' : `${tender.code}, ${tender.name}`;
}

/** An overview is read at a glance; the whole text stands below it. */
function firstSentence(text: string): string {
  return /^[\s\S]*?[.;](?=\s|$)/.exec(text)?.[0] ?? text;
}

function row(label: string, value: string): { readonly label: string; readonly value: Inline } {
  return { label, value: plain(value) };
}
