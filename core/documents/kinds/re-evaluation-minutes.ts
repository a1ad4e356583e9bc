/**
 * Berita Acara Evaluasi Ulang: why an evaluation was done over, what was judged anew, and both results side by side.
 *
 * Source  DOMAIN §3.1 row 17; RULES §6.2 a; DOMAIN §5.1 (accepted objection or appeal).
 */
import { formatDateTime } from '#core/calendar/format.ts';
import {
  type BidderDifference,
  type EvaluationDifference,
  type FigureName,
  evaluationDifference,
} from '#core/course/evaluation-difference.ts';
import { frozenDossier } from '#core/course/frozen-evaluation.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { type BidEvaluation, type Evaluation, type Gate, GATES } from '#core/evaluation/model.ts';
import { integerInWords } from '#core/money/words.ts';
import { priceFileWord } from '#core/regulation/file-word.ts';
import { assert } from '#core/shared/assert.ts';
import { isEarlierAppeal, isEarlierObjection } from '#core/tender/earlier-evaluation.ts';
import type { Dossier, EarlierEvaluation } from '#core/tender/model.ts';
import { isSealedSubmission } from '#core/tender/sealed-price.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { columnAmount, countInWords, plain, sentenceCase } from '../inline.ts';
import type { Block } from '../model.ts';
import { GATE_NAMES } from '../names.ts';
import { legalBasis } from '../parts/basis.ts';
import { DASH } from '../parts/bidders.ts';
import { changedFindings } from '../parts/changed-findings.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import { committeeName, documentHead, documentName, packageFields } from '../parts/head.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { awardBlocks, failureBlocks, statedOutcome } from '../parts/outcome.ts';
import { announce, note } from '../parts/paragraphs.ts';
import { scoreText } from '../parts/reasons.ts';
import { remarksSection } from '../parts/remarks.ts';
import { numberedSections } from '../parts/sections.ts';
import { groupRow, layOutTable, row } from '../parts/tables.ts';

/** The evaluation done over last: how it stood, and why it did not stay so. */
interface DoneOver {
  readonly earlier: EarlierEvaluation;
  readonly dossier: Dossier;
  readonly evaluation: Evaluation | null;
  /** How many evaluations of this tender were done over. */
  readonly count: number;
}

/** The blocks of the minutes of an evaluation done over. */
export function reEvaluationMinutes(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const before = doneOver(draft);
  const difference = evaluationDifference(before, { dossier: draft.dossier, evaluation });
  const name = documentName(draft, 'ba-evaluasi-ulang');
  return [
    ...documentHead(draft, [name]),
    openingSentence(draft, `telah melaksanakan ${draft.words.reEvaluation}`),
    packageFields(draft),
    ...numberedSections([
      { title: 'Dasar', blocks: [legalBasis(draft, [], '.')] },
      { title: `Sebab ${draft.words.reEvaluation}`, blocks: [cause(draft, before)] },
      { title: 'Tahap dan hal yang dievaluasi ulang', blocks: scope(draft, before, difference) },
      { title: 'Hasil setiap peserta sebelum dan sesudah', blocks: results(draft, before, evaluation, difference) },
      ...remarksSection(draft),
      { title: 'Kesimpulan', blocks: conclusion(draft, evaluation, difference) },
    ]),
    minutesClosing(draft, name),
    committeeSignatures(draft),
  ];
}

function doneOver({ dossier }: Draft): DoneOver {
  const count = dossier.earlierEvaluations.length;
  const earlier = dossier.earlierEvaluations.at(-1);
  const frozen = frozenDossier(dossier, count - 1);
  assert(earlier !== undefined && frozen !== null, 'the catalogue asks for an evaluation that was done over');
  const evaluated = evaluateDossier(frozen);
  return { earlier, dossier: frozen, evaluation: evaluated.ok ? evaluated.value : null, count };
}

function cause(draft: Draft, { earlier, count }: DoneOver): Block {
  const { zone } = draft.dossier.notice;
  return {
    kind: 'fields',
    rows: [
      ...(count === 1
        ? []
        : [
            {
              label: sentenceCase(draft.words.reEvaluation),
              value: plain(`yang ke-${count} (${integerInWords(count)})`),
            },
          ]),
      { label: 'Sebab', value: plain(causeText(draft, earlier)) },
      { label: 'Alasan', value: plain(earlier.reason) },
      { label: 'Dimulai pada', value: plain(formatDateTime(earlier.closedAt, zone)) },
    ],
  };
}

function causeText(draft: Draft, { cause: given, state }: EarlierEvaluation): string {
  const { words } = draft;
  const { zone } = draft.dossier.notice;
  switch (given) {
    case 'evaluation-error':
      return 'Ditemukan kesalahan dalam evaluasi penawaran.';
    case 'objection-accepted': {
      // Those of evaluations done over even earlier have had their consequence.
      const accepted = Object.entries(state.objections).filter(
        ([id, { answer }]) => answer?.consequence === 're-evaluation' && !isEarlierObjection(withEarlier(draft), id),
      );
      const told = accepted.map(
        ([, { bidder, number, answer }]) =>
          `${words.objection} ${bidderName(draft, bidder)}${number === null ? '' : ` Nomor ${number}`}${answer === null ? '' : `, dijawab pada ${formatDateTime(answer.answeredAt, zone)}`}`,
      );
      return `${sentenceCase(words.objection)} diterima${told.length === 0 ? '' : `: ${told.join('; ')}`}.`;
    }
    case 'appeal-accepted': {
      const accepted = Object.entries(state.appeals).filter(
        ([id, { answer }]) =>
          answer !== null && answer.outcome !== 'rejected' && !isEarlierAppeal(withEarlier(draft), id),
      );
      const told = accepted.map(
        ([, { bidder, answer }]) =>
          `${words.appeal} ${bidderName(draft, bidder)}${answer === null ? '' : `, ${formatDateTime(answer.answeredAt, zone)}`}`,
      );
      return `${sentenceCase(words.appeal)} diterima${told.length === 0 ? '' : `: ${told.join('; ')}`}.`;
    }
    case 'budget-user-refused': {
      const { confirmation } = state;
      const letter = confirmation?.letterNumber == null ? '' : ` dengan surat Nomor ${confirmation.letterNumber}`;
      return `${words.budgetUser} tidak menyetujui penetapan pemenang${letter}.`;
    }
  }
}

/** The dossier as it knew only what came before the evaluation that was done over last. */
function withEarlier({ dossier }: Draft): Dossier {
  return { ...dossier, earlierEvaluations: dossier.earlierEvaluations.slice(0, -1) };
}

function scope(draft: Draft, before: DoneOver, difference: EvaluationDifference): readonly Block[] {
  const changed = changedFindings(draft, before.dossier);
  const first = GATES.find((gate) => difference.bidders.some((bidder) => isJudgedOtherwise(bidder, gate)));
  return [
    note(startText(draft, before.dossier)),
    note(
      first === undefined
        ? 'Tidak ada tahap yang hasilnya berubah.'
        : `Tahap pertama yang hasil atau alasannya berubah: ${GATE_NAMES[first].toLowerCase()}.`,
    ),
    ...(changed.length === 0
      ? [note('Tidak ada penilaian persyaratan yang diubah.')]
      : [announce('Penilaian yang diubah:'), ...changed]),
  ];
}

/** Somebody nobody had to call any more was not judged otherwise. */
function isJudgedOtherwise({ gates }: BidderDifference, gate: Gate): boolean {
  const changed = gates.find((each) => each.gate === gate);
  return changed !== undefined && [changed.before, changed.after].every((each) => each?.status !== 'not-evaluated');
}

/** Only where the technical result is fixed apart from the prices does the model keep from where it was done over. */
function startText(draft: Draft, before: Dossier): string {
  const { notice, technicalResult } = draft.dossier;
  const { reEvaluation, tender } = draft.words;
  const again = sentenceCase(reEvaluation);
  if (!isSealedSubmission(notice.submission)) {
    return `${again} dilakukan terhadap dokumen penawaran yang telah disampaikan pada ${tender} ini.`;
  }
  const file = priceFileWord(draft.words, notice.submission);
  return technicalResult !== null && technicalResult.fixedAt === before.technicalResult?.fixedAt
    ? `${again} dilakukan mulai evaluasi ${file}; hasil evaluasi teknis yang telah ditetapkan tetap berlaku.`
    : `${again} dilakukan mulai evaluasi teknis; hasil evaluasi teknis ditetapkan kembali.`;
}

function results(
  draft: Draft,
  before: DoneOver,
  evaluation: Evaluation,
  difference: EvaluationDifference,
): readonly Block[] {
  const resultOf = (of: Evaluation | null, id: string) => of?.bids.find(({ bidder }) => bidder === id) ?? null;
  const rows = difference.bidders.map(({ bidder, name, same }) =>
    row(
      codeOrDash(draft, bidder),
      name,
      placeText(resultOf(before.evaluation, bidder)),
      placeText(resultOf(evaluation, bidder)),
      same ? 'Tetap' : 'Berubah',
    ),
  );
  return [
    ...(before.evaluation === null ? [note('Hasil semula tidak dapat dihitung kembali oleh aplikasi.')] : []),
    layOutTable(draft, {
      columns: [
        { header: 'Kode', align: 'center', fit: true },
        { header: 'Nama peserta', rowHeader: true },
        { header: 'Hasil semula' },
        { header: 'Hasil evaluasi ulang' },
        { header: 'Perubahan', align: 'center', least: 24 },
      ],
      rows,
    }),
    ...changedFigures(draft, difference),
  ];
}

function codeOrDash(draft: Draft, bidder: EvaluationDifference['bidders'][number]['bidder']): string {
  return draft.coded.some(({ id }) => id === bidder) ? bidderCode(draft, bidder) : DASH;
}

/** How far a bid came: its rank, or where it stopped. */
function placeText(bid: BidEvaluation | null): string {
  if (bid === null) return DASH;
  const stopped = GATES.find((gate) => bid.gates[gate].status === 'failed');
  if (stopped !== undefined) return `Tidak lulus ${GATE_NAMES[stopped].toLowerCase()}`;
  const open = GATES.find((gate) => bid.gates[gate].status === 'open');
  if (open !== undefined) return `${GATE_NAMES[open]} belum selesai`;
  if (bid.rank !== null) return `Lulus, peringkat ${bid.rank}`;
  return bid.called ? 'Belum dievaluasi seluruhnya' : 'Tidak dipanggil untuk dievaluasi';
}

const FIGURE_NAMES: Readonly<Record<FigureName, string>> = {
  corrected: 'Harga terkoreksi (Rp)',
  finalPrice: 'Harga akhir (Rp)',
  evaluatedPrice: 'HEA (Rp)',
  lifeCycleCost: 'Biaya umur ekonomis (Rp)',
  qualificationScore: 'Nilai kualifikasi',
  technicalScore: 'Nilai teknis',
  priceScore: 'Nilai harga',
  combinedScore: 'Nilai gabungan',
};

function changedFigures(draft: Draft, { bidders }: EvaluationDifference): readonly Block[] {
  const rows = bidders.flatMap(({ bidder, name, figures }) => {
    if (figures.length === 0) return [];
    const shown = figures.map(({ figure, unit, before, after }) =>
      row(FIGURE_NAMES[figure], figureText(unit, before), figureText(unit, after)),
    );
    return [groupRow(`${codeOrDash(draft, bidder)} ${name}`), ...shown];
  });
  if (rows.length === 0) return [note('Harga dan nilai setiap peserta tidak berubah.')];
  return [
    announce('Harga dan nilai yang berubah:'),
    layOutTable(draft, {
      columns: [
        { header: 'Uraian', rowHeader: true },
        { header: 'Semula', align: 'right', least: 44 },
        { header: 'Evaluasi ulang', align: 'right', least: 44 },
      ],
      rows,
      note: `${DASH} = tidak ada atau tidak dihitung.`,
    }),
  ];
}

/** A score that never ends stands as the fraction it is compared by. */
function figureText(unit: 'rupiah' | 'score', text: string | null): string {
  if (text === null) return DASH;
  if (unit === 'rupiah') return columnAmount(text as Parameters<typeof columnAmount>[0]);
  return text.includes('/') ? text : scoreText(text);
}

function conclusion(draft: Draft, evaluation: Evaluation, { winner, bidders }: EvaluationDifference): readonly Block[] {
  const outcome = statedOutcome(draft, evaluation);
  const changed = bidders.filter(({ same }) => !same).length;
  const nameOf = (id: typeof winner.before) => (id === null ? 'tidak ada' : bidderName(draft, id));
  const compared = `Hasil ${countInWords(changed)} dari ${countInWords(bidders.length)} peserta berubah. Pemenang semula: ${nameOf(winner.before)}; sesudah ${draft.words.reEvaluation}: ${nameOf(winner.after)}.`;
  switch (outcome.kind) {
    case 'award':
      return [
        note(compared),
        announce(`Berdasarkan ${draft.words.reEvaluation}, ${committeeName(draft)} menyimpulkan:`),
        ...awardBlocks(draft, outcome),
      ];
    case 'failure':
      return [note(compared), ...failureBlocks(draft, outcome)];
    case 'open':
      return [{ kind: 'paragraph', text: [{ text: 'Evaluasi ulang belum selesai. ' }, { missing: 'decision' }] }];
  }
}
