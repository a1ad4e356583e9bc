/**
 * Bahan tinjauan manajemen: everything a management review looks at, in one document.
 *
 * Source  DOMAIN §4.2: process measures, nonconformities with corrective action, audits, competence, controlled documents;
 * what earlier reviews decided comes first.
 */
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { CompetentPerson } from '#core/quality/competence.ts';
import type { ProcessMeasures, StageSpan } from '#core/quality/measures.ts';
import {
  itemsOf,
  type ManagementReview,
  type Nonconformity,
  type QualityAudit,
  stageOfNonconformity,
} from '#core/quality/model.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import { plain } from './inline.ts';
import type { Block, DocumentModel } from './model.ts';
import { VALIDITY_NAMES } from './names.ts';
import { NUMBER_COLUMN, type OfficePaper, officePaper, plainTable, sheetOf, signedBy } from './parts/office-paper.ts';
import { announce } from './parts/paragraphs.ts';
import { numberedSections } from './parts/sections.ts';
import { NONCONFORMITY_STAGE_NAMES, sourceName } from './quality-papers.ts';

export interface ReviewPack extends OfficePaper {
  readonly from: DateOnly;
  readonly to: DateOnly;
  readonly measures: ProcessMeasures;
  /** Open on one day of the period at least; withdrawn ones are left out. */
  readonly nonconformities: readonly Nonconformity[];
  readonly audits: readonly (readonly [string, QualityAudit])[];
  readonly people: readonly CompetentPerson[];
  /** One line each: what was changed, which version, when, by whom. */
  readonly changes: readonly (readonly [what: string, version: string, when: string, who: string, why: string])[];
  /** Reviews before this one, the newest first. */
  readonly earlier: readonly ManagementReview[];
}

const DASH = '–';

const SPAN_NAMES: Readonly<Record<StageSpan, string>> = {
  'announced-opened': 'Pengumuman sampai pembukaan',
  'opened-decided': 'Pembukaan sampai keputusan',
  'decided-announced': 'Keputusan sampai pengumuman hasil',
  'announced-appointed': 'Pengumuman hasil sampai SPPBJ',
};

/** The whole pack. */
export function reviewPack(pack: ReviewPack): DocumentModel {
  const { from, to, office, printedAt } = pack;
  return officePaper(pack, {
    kind: 'tinjauan-manajemen',
    name: 'Bahan Tinjauan Manajemen',
    title: ['Bahan Tinjauan Manajemen', `${formatDate(from)} sampai ${formatDate(to)}`],
    number: null,
    orientation: 'portrait',
    body: numberedSections([
      { title: 'Tindak lanjut tinjauan sebelumnya', blocks: [earlierDecisions(pack)] },
      { title: 'Ukuran proses', blocks: measureBlocks(pack) },
      { title: 'Ketidaksesuaian dan tindakan perbaikan', blocks: nonconformityBlocks(pack) },
      { title: 'Audit internal', blocks: [auditTable(pack)] },
      { title: 'Kompetensi anggota Pokja', blocks: [competenceTable(pack)] },
      { title: 'Perubahan dokumen terkendali', blocks: [changeTable(pack)] },
      { title: 'Keputusan tinjauan', blocks: [blankDecisions(pack)] },
    ]),
    closing:
      'Bahan ini dicetak dari catatan mutu dan catatan paket pada Meja Pokja, menurut keadaan pada perangkat yang mencetaknya.',
    on: dateIn(printedAt, office.zone),
    heading: [],
    signatures: [
      signedBy(office.unitHead?.name ?? null, office.unitHead?.position ?? 'Pimpinan tinjauan'),
      signedBy(null, 'Wakil manajemen'),
    ],
  });
}

function earlierDecisions(pack: ReviewPack): Block {
  return plainTable(sheetOf(pack, 'portrait'), {
    columns: [
      NUMBER_COLUMN,
      { header: 'Keputusan', rowHeader: true, share: 1.5 },
      { header: 'Tinjauan', fit: true },
      { header: 'Penanggung jawab', share: 0.8 },
      { header: 'Paling lambat', fit: true },
    ],
    rows: pack.earlier
      .flatMap(({ heldOn, decisions }) => decisions.map((decision) => ({ ...decision, heldOn })))
      .map(({ text, owner, dueOn, heldOn }, index) => [
        String(index + 1),
        text,
        formatDate(heldOn),
        owner ?? DASH,
        dueOn === null ? DASH : formatDate(dueOn),
      ]),
    none: 'Belum ada tinjauan sebelumnya yang dicatat.',
  });
}

function measureBlocks(pack: ReviewPack): readonly Block[] {
  const { measures: m } = pack;
  const kept =
    m.timedSteps === 0
      ? 'belum ada langkah berbatas waktu yang selesai'
      : `${counted(m.keptSteps)} dari ${counted(m.timedSteps)} langkah berbatas waktu yang sudah selesai`;
  return [
    {
      kind: 'fields',
      rows: [
        {
          label: 'Paket',
          value: plain(`${counted(m.tenders)} paket: ${counted(m.decided)} diputuskan, ${counted(m.failed)} gagal`),
        },
        { label: 'Pengulangan', value: plain(`${m.reTenders} tender ulang, ${m.reEvaluated} evaluasi ulang`) },
        { label: 'Sanggah', value: plain(`${m.objections} sanggah, ${m.acceptedObjections} diterima`) },
        { label: 'Sanggah banding', value: plain(`${m.appeals} sanggah banding, ${m.acceptedAppeals} diterima`) },
        { label: 'Tepat waktu', value: plain(kept) },
        { label: 'Lewat batas waktu', value: plain(`${counted(m.lateSteps)} langkah belum selesai`) },
      ],
    },
    plainTable(sheetOf(pack, 'portrait'), {
      columns: [
        NUMBER_COLUMN,
        { header: 'Tahap', rowHeader: true },
        { header: 'Paket', align: 'right', least: 20 },
        { header: 'Median (hari)', align: 'right', least: 26 },
        { header: 'Terlama (hari)', align: 'right', least: 26 },
      ],
      rows: m.spans.map(({ span, count, median, longest }, index) => [
        String(index + 1),
        SPAN_NAMES[span],
        counted(count),
        daysText(median),
        daysText(longest),
      ]),
      note: 'Hari kalender. Median: separuh paket lebih cepat, separuh lebih lama.',
      none: '',
    }),
  ];
}

function daysText(days: number | null): string {
  return days === null ? DASH : counted(days);
}

function counted(value: number): string {
  return formatDecimal(String(value) as DecimalText);
}

function nonconformityBlocks(pack: ReviewPack): readonly Block[] {
  const { nonconformities, audits } = pack;
  const auditOf = new Map(audits);
  const open = nonconformities.filter(({ closing }) => closing === null).length;
  return [
    ...(nonconformities.length === 0
      ? []
      : [announce(`Dicatat ${nonconformities.length} ketidaksesuaian, ${open} di antaranya belum ditutup.`)]),
    plainTable(sheetOf(pack, 'portrait'), {
      columns: [
        { header: 'Nomor', rowHeader: true, share: 0.7 },
        { header: 'Uraian', share: 1.3 },
        { header: 'Sumber', share: 1.1 },
        { header: 'Akar masalah', share: 1.1 },
        { header: 'Keadaan', share: 0.8 },
      ],
      rows: nonconformities.map((each) => [
        each.number,
        each.what,
        sourceName(each.source, each.source.kind === 'audit' ? (auditOf.get(each.source.audit) ?? null) : null),
        each.rootCause ?? DASH,
        NONCONFORMITY_STAGE_NAMES[stageOfNonconformity(each)],
      ]),
      none: 'Tidak ada ketidaksesuaian yang dicatat.',
    }),
  ];
}

function auditTable(pack: ReviewPack): Block {
  return plainTable(sheetOf(pack, 'portrait'), {
    columns: [
      NUMBER_COLUMN,
      { header: 'Audit', rowHeader: true },
      { header: 'Dilaksanakan', fit: true },
      { header: 'Tidak sesuai', align: 'right', least: 20 },
      { header: 'Keadaan', fit: true },
    ],
    rows: pack.audits.map(([, audit], index) => [
      String(index + 1),
      audit.title,
      audit.heldOn === null ? `rencana ${formatDate(audit.plannedOn)}` : formatDate(audit.heldOn),
      String(itemsOf(audit).filter(([, { answer }]) => answer === 'nonconform').length),
      audit.closedOn === null ? 'Belum selesai' : 'Selesai',
    ]),
    none: 'Tidak ada audit internal yang dicatat.',
  });
}

/** Only who has to do something: whose certificate ended, ends soon, or is not known while a tender runs. */
function competenceTable(pack: ReviewPack): Block {
  const { people } = pack;
  const wanting = people.filter(
    ({ certificate, running }) =>
      certificate === 'expired' || certificate === 'soon' || (certificate === null && running.length > 0),
  );
  return plainTable(sheetOf(pack, 'portrait'), {
    columns: [
      NUMBER_COLUMN,
      { header: 'Nama', rowHeader: true },
      { header: 'Sertifikat', fit: true },
      { header: 'Berlaku sampai', fit: true },
      { header: 'Paket berjalan', align: 'right', least: 20 },
    ],
    rows: wanting.map(({ name, certificate, competence, running }, index) => {
      const best = competence.find(({ kind }) => kind === 'certificate');
      return [
        String(index + 1),
        name,
        certificate === null ? 'belum tercatat' : VALIDITY_NAMES[certificate],
        best?.validUntil === undefined || best.validUntil === null ? DASH : formatDate(best.validUntil),
        String(running.length),
      ];
    }),
    note: 'Hanya yang sertifikatnya habis berlaku, hampir habis, atau belum tercatat selama paketnya berjalan.',
    none:
      people.length === 0
        ? 'Belum ada anggota Pokja yang tercatat.'
        : `Tidak ada sertifikat yang habis, hampir habis, atau belum tercatat di antara ${counted(people.length)} orang.`,
  });
}

function changeTable(pack: ReviewPack): Block {
  return plainTable(sheetOf(pack, 'portrait'), {
    columns: [
      NUMBER_COLUMN,
      { header: 'Dokumen', rowHeader: true, share: 1.2 },
      { header: 'Versi', least: 14 },
      { header: 'Tanggal', fit: true },
      { header: 'Oleh', share: 0.9 },
      { header: 'Alasan', share: 1.1 },
    ],
    rows: pack.changes.map((cells, index) => [String(index + 1), ...cells]),
    none: 'Tidak ada perubahan dokumen terkendali dalam kurun ini.',
  });
}

/** Rows high enough to be filled in by hand at the meeting. */
function blankDecisions(pack: ReviewPack): Block {
  return plainTable(sheetOf(pack, 'portrait'), {
    columns: [
      NUMBER_COLUMN,
      { header: 'Keputusan dan tindakan', rowHeader: true },
      { header: 'Penanggung jawab', least: 40 },
      { header: 'Paling lambat', least: 28 },
    ],
    rows: Array.from({ length: 6 }, (_, index) => [`${index + 1}\n\u00a0`, ' ', ' ', ' ']),
    none: '',
  });
}
