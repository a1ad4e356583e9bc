/**
 * Bahan tinjauan manajemen: everything a management review looks at, in one document.
 *
 * Source  DOMAIN §4.2: process measures, nonconformities with corrective action, audits, competence, controlled documents;
 * what earlier reviews decided comes first.
 */
import { formatDate } from '#core/calendar/format.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import type { CompetentPerson, Validity } from '#core/quality/competence.ts';
import type { ProcessMeasures, StageSpan } from '#core/quality/measures.ts';
import {
  itemsOf,
  type ManagementReview,
  type Nonconformity,
  type QualityAudit,
  stageOfNonconformity,
} from '#core/quality/model.ts';
import { plain } from './inline.ts';
import type { Block, DocumentModel } from './model.ts';
import { type OfficePaper, officePaper, plainTable, signedBy } from './parts/office-paper.ts';
import { numberedSections } from './parts/sections.ts';
import { NONCONFORMITY_STAGE_NAMES, sourceName } from './quality-papers.ts';

export interface ReviewPack extends OfficePaper {
  readonly from: DateOnly;
  readonly to: DateOnly;
  readonly measures: ProcessMeasures;
  /** Of the period; withdrawn ones are left out. */
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

const VALIDITY_NAMES: Readonly<Record<Validity, string>> = {
  expired: 'habis berlaku',
  soon: 'hampir habis',
  valid: 'berlaku',
  endless: 'tanpa batas waktu',
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
      { title: 'Keputusan tinjauan', blocks: [blankDecisions()] },
    ]),
    on: dateIn(printedAt, office.zone),
    heading: [],
    signatures: [
      signedBy(office.unitHead?.name ?? null, office.unitHead?.position ?? 'Pimpinan tinjauan'),
      signedBy(null, 'Wakil manajemen'),
    ],
  });
}

function earlierDecisions({ earlier }: ReviewPack): Block {
  return plainTable({
    columns: [
      ['No.', 6, 'center'],
      ['Keputusan', 44],
      ['Tinjauan', 16],
      ['Penanggung jawab', 20],
      ['Paling lambat', 14],
    ],
    rows: earlier
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

function measureBlocks({ measures: m }: ReviewPack): readonly Block[] {
  const kept =
    m.timedSteps === 0
      ? 'belum ada langkah berbatas waktu yang selesai'
      : `${m.keptSteps} dari ${m.timedSteps} langkah berbatas waktu yang selesai`;
  return [
    {
      kind: 'fields',
      rows: [
        { label: 'Paket', value: plain(`${m.tenders}, diputuskan ${m.decided}, gagal ${m.failed}`) },
        { label: 'Tender ulang', value: plain(`${m.reTenders}; evaluasi ulang ${m.reEvaluated}`) },
        { label: 'Sanggah', value: plain(`${m.objections}, diterima ${m.acceptedObjections}`) },
        { label: 'Sanggah banding', value: plain(`${m.appeals}, diterima ${m.acceptedAppeals}`) },
        { label: 'Tepat waktu', value: plain(kept) },
        { label: 'Langkah terlambat', value: plain(`${m.lateSteps} belum selesai`) },
      ],
    },
    plainTable({
      columns: [
        ['No.', 6, 'center'],
        ['Tahap', 46],
        ['Paket', 14, 'right'],
        ['Median (hari)', 17, 'right'],
        ['Terlama (hari)', 17, 'right'],
      ],
      rows: m.spans.map(({ span, count, median, longest }, index) => [
        String(index + 1),
        SPAN_NAMES[span],
        String(count),
        daysText(median),
        daysText(longest),
      ]),
      none: '',
    }),
  ];
}

function daysText(days: number | null): string {
  return days === null ? DASH : String(days).replace('.', ',');
}

function nonconformityBlocks({ nonconformities, audits }: ReviewPack): readonly Block[] {
  const auditOf = new Map(audits);
  const open = nonconformities.filter(({ closing }) => closing === null).length;
  return [
    { kind: 'paragraph', text: plain(`Dicatat ${nonconformities.length}, belum ditutup ${open}.`) },
    plainTable({
      columns: [
        ['Nomor', 14],
        ['Uraian', 28],
        ['Sumber', 22],
        ['Akar masalah', 18],
        ['Keadaan', 18],
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

function auditTable({ audits }: ReviewPack): Block {
  return plainTable({
    columns: [
      ['No.', 6, 'center'],
      ['Audit', 40],
      ['Dilaksanakan', 20],
      ['Tidak sesuai', 14, 'right'],
      ['Keadaan', 20],
    ],
    rows: audits.map(([, audit], index) => [
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
function competenceTable({ people }: ReviewPack): Block {
  const wanting = people.filter(
    ({ certificate, running }) =>
      certificate === 'expired' || certificate === 'soon' || (certificate === null && running.length > 0),
  );
  return plainTable({
    columns: [
      ['No.', 6, 'center'],
      ['Nama', 40],
      ['Sertifikat', 24],
      ['Berlaku sampai', 18],
      ['Paket berjalan', 12, 'right'],
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
    none: `Sertifikat semua anggota yang bertugas berlaku (${people.length} orang).`,
  });
}

function changeTable({ changes }: ReviewPack): Block {
  return plainTable({
    columns: [
      ['No.', 6, 'center'],
      ['Dokumen', 30],
      ['Versi', 14],
      ['Tanggal', 16],
      ['Oleh', 16],
      ['Alasan', 18],
    ],
    rows: changes.map((cells, index) => [String(index + 1), ...cells]),
    none: 'Tidak ada perubahan dokumen terkendali dalam kurun ini.',
  });
}

/** To be filled in at the meeting. */
function blankDecisions(): Block {
  return plainTable({
    columns: [
      ['No.', 6, 'center'],
      ['Keputusan dan tindakan', 54],
      ['Penanggung jawab', 24],
      ['Paling lambat', 16],
    ],
    rows: Array.from({ length: 6 }, (_, index) => [String(index + 1), ' ', ' ', ' ']),
    none: '',
  });
}
