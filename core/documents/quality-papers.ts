/** Quality records on paper: one nonconformity, and the report of one internal audit. */
import { formatDate } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import {
  type AuditAnswer,
  itemsOf,
  type Nonconformity,
  type NonconformitySource,
  type NonconformityStage,
  type QualityAudit,
  stageOfNonconformity,
} from '#core/quality/model.ts';
import { unreachable } from '#core/shared/assert.ts';
import { plain } from './inline.ts';
import type { Block, DocumentModel } from './model.ts';
import { NUMBER_COLUMN, type OfficePaper, officePaper, plainTable, sheetOf, signedBy } from './parts/office-paper.ts';
import { textParagraphs } from './parts/paragraphs.ts';
import { numberedSections } from './parts/sections.ts';

const DASH = '–';
const SOURCE = 'Laporan ini dicetak dari catatan mutu kantor pada Meja Pokja.';

export const NONCONFORMITY_STAGE_NAMES: Readonly<Record<NonconformityStage, string>> = {
  analyse: 'Dicari sebabnya',
  act: 'Tindakan berjalan',
  verify: 'Menunggu pembuktian',
  close: 'Terbukti efektif, menunggu ditutup',
  closed: 'Ditutup',
  withdrawn: 'Dibatalkan',
};

const ANSWER_NAMES: Readonly<Record<AuditAnswer, string>> = {
  conform: 'Sesuai',
  observation: 'Perlu perhatian',
  nonconform: 'Tidak sesuai',
};

/** What a nonconformity came from, in one line. */
export function sourceName(source: NonconformitySource, audit: QualityAudit | null): string {
  switch (source.kind) {
    case 'failed-tender':
      return `Paket gagal: ${source.tender.code} ${source.tender.name}`;
    case 'accepted-objection':
      return `Sanggah diterima: ${source.tender.code} ${source.tender.name}`;
    case 'late-step':
      return `Langkah terlambat (${source.name}): ${source.tender.code} ${source.tender.name}`;
    case 'audit':
      return audit === null ? 'Temuan audit internal' : `Temuan audit internal: ${audit.title}`;
    case 'other':
      return 'Dicatat langsung';
    default:
      return unreachable(source);
  }
}

interface NonconformityPaper extends OfficePaper {
  readonly nonconformity: Nonconformity;
  /** The audit it came from, where it came from one. */
  readonly audit: QualityAudit | null;
}

/** Laporan ketidaksesuaian: what happened, why, what was done, and who found that it helped. */
export function nonconformityPaper({ nonconformity, audit, ...paper }: NonconformityPaper): DocumentModel {
  const each = nonconformity;
  const verified = each.verifications.at(-1);
  return officePaper(paper, {
    kind: 'ketidaksesuaian',
    name: 'Laporan Ketidaksesuaian',
    title: ['Laporan Ketidaksesuaian', 'dan Tindakan Perbaikan'],
    number: each.number,
    orientation: 'portrait',
    body: [
      {
        kind: 'fields',
        rows: [
          { label: 'Sumber', value: plain(sourceName(each.source, audit)) },
          { label: 'Dicatat', value: plain(`${formatDate(each.raisedOn)} oleh ${each.raisedBy}`) },
          { label: 'Persyaratan', value: plain(each.requirement ?? DASH) },
          { label: 'Keadaan', value: plain(NONCONFORMITY_STAGE_NAMES[stageOfNonconformity(each)]) },
        ],
      },
      ...numberedSections([
        { title: 'Uraian', blocks: textParagraphs(each.what) },
        { title: 'Tindakan langsung (koreksi)', blocks: written(each.correction) },
        { title: 'Akar masalah', blocks: written(each.rootCause) },
        {
          title: 'Tindakan perbaikan',
          blocks: [
            ...written(each.correctiveAction),
            {
              kind: 'fields',
              rows: [
                { label: 'Penanggung jawab', value: plain(each.owner ?? DASH) },
                { label: 'Paling lambat', value: plain(each.dueOn === null ? DASH : formatDate(each.dueOn)) },
                { label: 'Selesai', value: plain(each.doneOn === null ? DASH : formatDate(each.doneOn)) },
              ],
            },
          ],
        },
        {
          title: 'Pembuktian',
          blocks: [
            plainTable(sheetOf(paper, 'portrait'), {
              columns: [
                NUMBER_COLUMN,
                { header: 'Tanggal', fit: true },
                { header: 'Oleh', rowHeader: true, share: 0.8 },
                { header: 'Hasil', fit: true },
                { header: 'Yang diperiksa', share: 1.2 },
              ],
              rows: each.verifications.map(({ by, on, isEffective, evidence }, index) => [
                String(index + 1),
                formatDate(on),
                by,
                isEffective ? 'Efektif' : 'Belum efektif',
                evidence,
              ]),
              none: 'Belum dibuktikan.',
            }),
          ],
        },
      ]),
    ],
    closing: SOURCE,
    on: each.closing?.on ?? dateIn(paper.printedAt, paper.office.zone),
    heading: [],
    signatures: [
      signedBy(each.owner, 'Penanggung jawab tindakan'),
      signedBy(verified?.by ?? null, 'Yang membuktikan'),
      signedBy(each.closing?.by ?? null, 'Yang menutup'),
    ],
  });
}

function written(text: string | null): readonly Block[] {
  return text === null ? [{ kind: 'paragraph', text: plain('Belum diisi.') }] : textParagraphs(text);
}

interface AuditPaper extends OfficePaper {
  readonly audit: QualityAudit;
  /** Numbers of nonconformities by the item they came from. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** Laporan audit internal: plan, checklist with answers, findings and what became of them. */
export function auditPaper({ audit, numbers, ...paper }: AuditPaper): DocumentModel {
  const items = itemsOf(audit);
  const count = (answer: AuditAnswer): number => items.filter(([, item]) => item.answer === answer).length;
  return officePaper(paper, {
    kind: 'audit-internal',
    name: 'Laporan Audit Internal',
    title: ['Laporan Audit Internal', audit.title],
    number: null,
    orientation: 'portrait',
    body: [
      {
        kind: 'fields',
        rows: [
          { label: 'Ruang lingkup', value: plain(audit.scope) },
          { label: 'Kriteria', value: plain(audit.criteria) },
          { label: 'Direncanakan', value: plain(formatDate(audit.plannedOn)) },
          { label: 'Dilaksanakan', value: plain(audit.heldOn === null ? DASH : formatDate(audit.heldOn)) },
          { label: 'Auditor', value: plain(audit.auditors) },
          { label: 'Yang diaudit', value: plain(audit.auditee) },
          {
            label: 'Hasil',
            value: plain(
              `${count('conform')} sesuai, ${count('observation')} perlu perhatian, ${count('nonconform')} tidak sesuai, dari ${items.length} butir`,
            ),
          },
        ],
      },
      ...numberedSections([
        {
          title: 'Daftar periksa',
          blocks: [
            plainTable(sheetOf(paper, 'portrait'), {
              columns: [
                NUMBER_COLUMN,
                { header: 'Pertanyaan', rowHeader: true, share: 1.2 },
                { header: 'Acuan', share: 0.6 },
                { header: 'Jawaban', fit: true },
                { header: 'Yang ditemukan', share: 1.4 },
                { header: 'Laporan', share: 0.6 },
              ],
              rows: items.map(([id, { question, clause, answer, finding }], index) => [
                String(index + 1),
                question,
                clause ?? DASH,
                answer === null ? 'Belum' : ANSWER_NAMES[answer],
                finding ?? DASH,
                numbers.get(id) ?? DASH,
              ]),
              none: 'Daftar periksa kosong.',
            }),
          ],
        },
        { title: 'Kesimpulan', blocks: written(audit.conclusion) },
      ]),
    ],
    closing: SOURCE,
    on: audit.closedOn ?? audit.heldOn ?? audit.plannedOn,
    heading: [],
    signatures: [signedBy(audit.auditors, 'Auditor'), signedBy(audit.auditee, 'Yang diaudit')],
  });
}
