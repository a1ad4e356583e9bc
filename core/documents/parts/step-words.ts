/** What documents say of steps of the SOP: who answers for them, by when they are done, how they stand. */
import type { OfficialWords } from '#core/regulation/words.ts';
import { unreachable } from '#core/shared/assert.ts';
import type { StepState } from '#core/sop/checklist.ts';
import type { LimitStart, Responsible, SopFact, SopStep } from '#core/sop/model.ts';

/** Who answers for a step, in the words of the era. */
export function responsibleName(responsible: Responsible, words: OfficialWords): string {
  switch (responsible) {
    case 'committee':
      return words.committee;
    case 'chair':
      return `Ketua ${words.committee}`;
    case 'secretary':
      return `Sekretaris ${words.committee}`;
    case 'members':
      return `Setiap anggota ${words.committee}`;
    case 'unit-head':
      return `Kepala ${words.procurementUnit}`;
    case 'commitment-officer':
      return words.commitmentOfficer;
    case 'budget-user':
      return words.budgetUser;
    default:
      return unreachable(responsible);
  }
}

/** `2 hari kerja sesudah Reviu dokumen`; `–` where none is set. */
export function limitWords({ limit }: SopStep, steps: readonly SopStep[], words: OfficialWords): string {
  if (limit === null) return '–';
  if (limit.kind === 'law') return 'menurut peraturan';
  const from = startName(limit.from, steps, words);
  if (limit.amount === 0) return `paling lambat ${from}`;
  const unit = limit.unit === 'hours' ? 'jam' : 'hari kerja';
  return `${limit.amount} ${unit} sesudah ${from}`;
}

function startName(from: LimitStart, steps: readonly SopStep[], words: OfficialWords): string {
  switch (from.kind) {
    case 'step':
      return steps.find(({ id }) => id === from.step)?.name ?? from.step;
    case 'schedule':
      return from.moment === 'bid-deadline' ? 'batas pemasukan penawaran' : `akhir jadwal penetapan ${words.winner}`;
    case 'fact':
      return factName(from.fact, words);
    default:
      return unreachable(from);
  }
}

function factName(fact: SopFact, words: OfficialWords): string {
  switch (fact) {
    case 'committee-assigned':
      return `${words.committee} ditugaskan`;
    case 'papers-signed':
      return 'pakta integritas lengkap';
    case 'announced':
      return `pengumuman ${words.tender}`;
    case 'shortlist-fixed':
      return `hasil ${words.prequalification} ditetapkan`;
    case 'bids-opened':
      return 'pembukaan penawaran';
    case 'technical-result-fixed':
      return 'hasil teknis ditetapkan';
    case 'prices-opened':
      return `pembukaan ${words.fileTwo}`;
    case 'negotiated':
      return 'negosiasi';
    case 'decided':
      return 'keputusan hasil';
    case 'result-announced':
      return 'pengumuman hasil';
    case 'objections-answered':
      return `semua ${words.objection} dijawab`;
    case 'appeals-answered':
      return `semua ${words.appeal} dijawab`;
    default:
      return unreachable(fact);
  }
}

export const STEP_STATE_NAMES: Readonly<Record<StepState, string>> = {
  done: 'Selesai',
  'done-late': 'Selesai, terlambat',
  late: 'Terlambat',
  open: 'Belum',
  waits: 'Menunggu langkah sebelumnya',
  unrecorded: 'Tidak tercatat',
  'not-needed': 'Tidak berlaku',
};
