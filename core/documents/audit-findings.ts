/** An auditor's findings on paper, with the fingerprint of the signed file they come from. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { type AuditFinding, inOrderOfDate, standingVersion } from '#core/audit/finding.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { bold, plain } from './inline.ts';
import type { Block, DocumentModel, Inline } from './model.ts';
import type { OfficeSettings } from './office.ts';
import { note, textParagraphs } from './parts/paragraphs.ts';

export interface AuditReportInput {
  readonly findings: readonly AuditFinding[];
  readonly auditor: { readonly name: string; readonly position: string };
  /** SHA-256 of the auditor's key, and of what the signed file of these findings says; hex. */
  readonly key: string;
  readonly fingerprint: string;
  readonly office: OfficeSettings;
  readonly practice: boolean;
  readonly printedAt: Instant;
}

/** Laporan temuan pemeriksaan: an overview, then each finding with its place, recommendation and history. */
export function auditReport(input: AuditReportInput): DocumentModel {
  const { findings, auditor, key, fingerprint, office, practice, printedAt } = input;
  const ordered = inOrderOfDate(findings);
  const standing = ordered.filter((finding) => !standingVersion(finding).isWithdrawn);
  const day = formatDate(dateIn(printedAt, office.zone));
  return {
    title: `Laporan temuan pemeriksaan ${day}`,
    kind: 'laporan-temuan',
    paper: office.paper,
    text: office.text,
    marks: practice ? ['practice'] : [],
    blocks: [
      { kind: 'title', lines: ['LAPORAN TEMUAN PEMERIKSAAN', 'ARSIP PENGADAAN BARANG/JASA'], number: null },
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
          row('Sidik berkas temuan', inGroups(fingerprint)),
        ],
      },
      ...archives(ordered),
      ...(ordered.length === 0 ? [note('Tidak ada temuan yang dicatat.')] : [overview(ordered)]),
      ...ordered.flatMap((finding, index) => findingBlocks(finding, index + 1, office)),
      note(
        'Keaslian temuan diperiksa dengan berkas temuan bertanda tangan yang disimpan bersama laporan ini, pada Meja auditor, Temuan, Periksa berkas temuan.',
      ),
      {
        kind: 'signatures',
        placeAndDate: plain(office.city === null ? day : `${office.city}, ${day}`),
        heading: ['Auditor'],
        rows: [{ name: plain(auditor.name), position: auditor.position, employeeNumber: null }],
      },
    ],
    footer: `Laporan temuan pemeriksaan · ${fingerprint.slice(0, 16)} · dicetak ${formatDateTime(printedAt, office.zone)}`,
  };
}

function archives(findings: readonly AuditFinding[]): readonly Block[] {
  const seals = new Map(
    findings.map((finding) => {
      const { archive } = standingVersion(finding).place;
      return [archive.seal ?? archive.fileName, archive] as const;
    }),
  );
  if (seals.size === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Arsip yang diperiksa',
      dense: true,
      columns: [
        { header: 'No.', width: 6, align: 'center' },
        { header: 'Nama berkas', width: 40, align: 'left', rowHeader: true },
        { header: 'Sidik arsip', width: 54, align: 'left' },
      ],
      rows: [...seals.values()].map(({ fileName, seal }, index) => ({
        cells: [String(index + 1), fileName, seal === null ? 'berkas terpotong sebelum segelnya' : inGroups(seal)].map(
          plain,
        ),
      })),
      foot: [],
    },
  ];
}

function overview(findings: readonly AuditFinding[]): Block {
  return {
    kind: 'table',
    caption: 'Ikhtisar temuan',
    dense: true,
    columns: [
      { header: 'No.', width: 6, align: 'center' },
      { header: 'Paket', width: 34, align: 'left', rowHeader: true },
      { header: 'Temuan', width: 36, align: 'left' },
      { header: 'Tingkat', width: 12, align: 'left' },
      { header: 'Tanggal', width: 12, align: 'left' },
    ],
    rows: findings.map((finding, index) => {
      const { place, text, severity, date, isWithdrawn } = standingVersion(finding);
      const told = isWithdrawn ? `${severity} (ditarik)` : severity;
      return {
        cells: [String(index + 1), tenderName(place.tender), firstSentence(text), told, formatDate(date)].map(plain),
      };
    }),
    foot: [],
  };
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

/** Compared by eye, eight digits at a time. */
function inGroups(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}
