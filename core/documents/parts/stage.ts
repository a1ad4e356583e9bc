/** One stage of the evaluation: what was demanded, how each bid met it, why those who failed did. */
import type { BidEvaluation, Evaluation, Gate } from '#core/evaluation/model.ts';
import { capacityOf } from '#core/evaluation/capacity.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Requirement } from '#core/tender/model.ts';
import type { CapacityMeasure } from '#core/tender/qualification-model.ts';
import { treeOf } from '#core/tender/requirement-tree.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { countInWords, joinWithAnd, sentenceCase } from '../inline.ts';
import type { MissingFieldKey } from '../missing.ts';
import type { Block, InlinePart, Table } from '../model.ts';
import { GATE_NAMES } from '../names.ts';
import { codeLegend, codes, DASH } from './bidders.ts';
import { announce, note } from './paragraphs.ts';
import { reasonTable } from './reason-table.ts';
import { failureReasons, scoreText, skipText } from './reasons.ts';
import { shownScore } from './scores.ts';
import { type ColumnPlan, groupRow, inPieces, layOutTable, row, totalRow } from './tables.ts';

/** More bidders than this beside each other leave the demands too little room; the table is then repeated. */
const MOST_BIDDER_COLUMNS = { portrait: 8, landscape: 12 };
/** So few bidders stand in the head by name instead of by code. */
const MOST_NAMED_COLUMNS = 2;

const OPEN_FIELDS: Record<Gate, MissingFieldKey> = {
  opening: 'bid-examination',
  arithmetic: 'arithmetic-open',
  administration: 'administration-open',
  technical: 'technical-open',
  price: 'price-open',
  qualification: 'qualification-open',
  proof: 'proof-open',
  shortlist: 'qualification-open',
};

/** Requirements × bidders of one stage, the reasons of those who failed, and the sum in a sentence. */
export function requirementStage(draft: Draft, evaluation: Evaluation, stage: RequirementStage): readonly Block[] {
  const reached = bidsAt(draft, evaluation, stage);
  const requirements = draft.dossier.requirements.filter((requirement) => requirement.stage === stage);
  if (reached.length === 0) return [nobodyReached(draft, evaluation, stage)];
  const matrix =
    requirements.length === 0
      ? [note('Persyaratan tahap ini belum ditetapkan.')]
      : inPieces(reached, MOST_BIDDER_COLUMNS[draft.office.paper.orientation]).map((bids) =>
          requirementTable(draft, requirements, bids, stage),
        );
  return [...matrix, ...failures(draft, evaluation, stage), ...stageSummary(draft, evaluation, stage)];
}

/** The bids that were, or are being, evaluated at a gate, in order of their codes. */
export function bidsAt(draft: Draft, evaluation: Evaluation, gate: Gate): readonly BidEvaluation[] {
  return draft.coded.flatMap(({ id }) =>
    evaluation.bids.filter((bid) => bid.bidder === id && bid.gates[gate].status !== 'not-evaluated'),
  );
}

/** A table of demands met or not met, a column a bidder; one finding per cell. */
export function matrixTable<Bid>(
  draft: Draft,
  plan: {
    readonly caption?: string;
    readonly head: string;
    readonly before?: readonly ColumnPlan[];
    readonly bids: readonly Bid[];
    readonly bidderOf: (bid: Bid) => BidderId;
    readonly rows: Table['rows'];
    readonly foot?: Table['foot'];
    readonly legend: string;
  },
): Table {
  const isNamed = plan.bids.length <= MOST_NAMED_COLUMNS;
  const columns: readonly ColumnPlan[] = [
    { header: 'No.', align: 'center', least: 10 },
    { header: plan.head, rowHeader: true },
    ...(plan.before ?? []),
    ...plan.bids.map((bid): ColumnPlan => {
      const id = plan.bidderOf(bid);
      return {
        header: isNamed ? `${bidderCode(draft, id)} ${bidderName(draft, id)}` : bidderCode(draft, id),
        align: 'center',
        least: isNamed ? 34 : 13,
      };
    }),
  ];
  const names = isNamed ? '' : ` ${codeLegend(draft, plan.bids.map(plan.bidderOf))}.`;
  return layOutTable(draft, {
    ...(plan.caption === undefined ? {} : { caption: plan.caption }),
    columns,
    rows: plan.rows,
    ...(plan.foot === undefined ? {} : { foot: plan.foot }),
    note: `${plan.legend}${names}`,
  });
}

/** Reasons of every bid that failed at the gate, empty where none did. */
export function failures(draft: Draft, evaluation: Evaluation, gate: Gate): readonly Block[] {
  const rows = bidsAt(draft, evaluation, gate).flatMap((bid) => {
    const reasons = bid.gates[gate].status === 'failed' ? failureReasons(draft, bid, gate) : [];
    if (reasons.length === 0) return [];
    return [
      groupRow(`${bidderCode(draft, bid.bidder)} ${bidderName(draft, bid.bidder)}`),
      ...reasons.map(({ demand, reason, clause }, index) => row(String(index + 1), demand, reason, clause ?? DASH)),
    ];
  });
  if (rows.length === 0) return [];
  return [announce('Alasan penawaran tidak lulus:'), reasonTable(draft, rows)];
}

/** How many passed, failed and were not evaluated, and why the latter were not. Open bids are noted as missing. */
export function stageSummary(draft: Draft, evaluation: Evaluation, gate: Gate): readonly Block[] {
  const count = evaluation.counts.find((candidate) => candidate.gate === gate);
  if (count === undefined) return [];
  const open = evaluation.bids.filter((bid) => bid.gates[gate].status === 'open');
  for (const bid of open) noteOpenGate(draft, bid, gate);
  // A price is corrected or cannot be; only the other gates pass or fail anybody.
  const passing = gate === 'arithmetic' ? 'dapat dikoreksi' : 'lulus';
  const parts = [
    count.passed === 0 ? `tidak ada penawaran yang ${passing}` : `${countInWords(count.passed)} penawaran ${passing}`,
    ...(count.failed === 0 ? [] : [`${countInWords(count.failed)} tidak ${passing}`]),
    ...(count.open === 0 ? [] : [`${countInWords(count.open)} belum selesai dievaluasi (${codesOf(draft, open)})`]),
    ...(count.notEvaluated === 0 ? [] : [`${countInWords(count.notEvaluated)} tidak dievaluasi`]),
  ];
  const skipped = skippedText(draft, evaluation, gate);
  return [note(`Hasil ${GATE_NAMES[gate].toLowerCase()}: ${joinWithAnd(parts)}.${skipped}`)];
}

/** Notes that a bid is not finished at a gate, and gives the gap to print. */
export function noteOpenGate(draft: Draft, bid: BidEvaluation, gate: Gate): InlinePart {
  const subject = bidderName(draft, bid.bidder);
  return draft.missing.gap(OPEN_FIELDS[gate], { path: openPath(bid, gate), subject });
}

/** Where the first thing still open of a bid is entered. */
function openPath(bid: BidEvaluation, gate: Gate): string {
  const open = bid.gates[gate].reasons.find((reason) => reason.kind === 'requirement-open');
  if (open?.kind === 'requirement-open') return `findings.${open.requirement}.${bid.bidder}`;
  const paths: Record<Gate, string> = {
    opening: `opening.bids.${bid.bidder}`,
    arithmetic: `bidders.${bid.bidder}.bid`,
    administration: 'requirements',
    technical: 'requirements',
    price: `priceReviews.${bid.bidder}`,
    qualification: 'requirements',
    proof: `proofs.${bid.bidder}`,
    shortlist: 'qualification.shortlist',
  };
  return paths[gate];
}

function requirementTable(
  draft: Draft,
  requirements: readonly Requirement[],
  bids: readonly BidEvaluation[],
  stage: RequirementStage,
): Table {
  const isScored = requirements.some((requirement) => requirement.scoring !== null);
  const isQualification = stage === 'qualification';
  const rows = treeOf(requirements, ({ scoring }) => scoring?.parent ?? null).map(({ item, number }) =>
    row(
      number,
      titleWithClause(item),
      ...(isScored ? [scoreText(item.scoring?.weight ?? null), scoreText(item.scoring?.threshold ?? null)] : []),
      ...bids.map((bid) => resultText(draft, item, bid, stage)),
    ),
  );
  const { technicalThreshold, terms } = draft.dossier;
  const total = totalRow(
    '',
    isQualification ? 'Nilai kualifikasi' : 'Nilai teknis',
    '100',
    scoreText(isQualification ? terms.qualificationThreshold : technicalThreshold),
    ...bids.map((bid) => shownScore(isQualification ? bid.qualificationScore : bid.technicalScore)),
  );
  return matrixTable(draft, {
    head: 'Persyaratan',
    ...(isScored
      ? {
          before: [
            { header: 'Bobot (%)', align: 'right', least: 15 },
            { header: 'Ambang batas', align: 'right', least: 19 },
          ],
          foot: [total],
        }
      : {}),
    bids,
    bidderOf: (bid) => bid.bidder,
    rows,
    legend: legend(draft, requirements, bids),
  });
}

function legend(draft: Draft, requirements: readonly Requirement[], bids: readonly BidEvaluation[]): string {
  const isScored = requirements.some((requirement) => requirement.scoring !== null);
  const isOpen = requirements.some(
    ({ id, measure, scoring }) =>
      measure === undefined &&
      scoring?.scale.kind !== 'elements' &&
      bids.some((bid) => draft.dossier.findings[id]?.[bid.bidder] === undefined),
  );
  const open = isOpen ? ' Belum = belum dinilai.' : '';
  return `${isScored ? scoredLegend(draft) : 'MS = memenuhi syarat; TMS = tidak memenuhi syarat.'}${open}`;
}

function scoredLegend(draft: Draft): string {
  const decimals = draft.ruleSet.evaluation.shownScoreDecimals.value;
  return `Angka = nilai unsur. Nilai total dicetak dengan ${decimals} angka di belakang koma dan dibandingkan dengan ambang batas tanpa pembulatan.`;
}

/** What a cell of the matrix says: met or not, a score, a count, or that it is not judged yet. */
export function resultText(
  draft: Draft,
  requirement: Requirement,
  bid: BidEvaluation,
  stage: RequirementStage,
): string {
  const { scoring, measure } = requirement;
  if (measure !== undefined) return measuredText(draft, measure, bid.bidder);
  const kind = scoring?.scale.kind;
  if (kind === 'elements' || kind === 'share-of-highest' || kind === 'share-of-full') {
    const total = stage === 'qualification' ? bid.qualificationScore : bid.technicalScore;
    const computed = total?.elements.get(requirement.id);
    if (computed !== undefined) return shownScore(computed);
    if (kind === 'elements') return DASH;
  }
  const finding = draft.dossier.findings[requirement.id]?.[bid.bidder];
  if (finding === undefined) return 'Belum';
  if (scoring !== null && finding.score !== null) return scoreText(finding.score);
  if (finding.quantity !== undefined && finding.result === 'met') return `jumlah ${scoreText(finding.quantity)}`;
  return finding.result === 'met' ? 'MS' : 'TMS';
}

function measuredText(draft: Draft, measure: CapacityMeasure, bidder: BidderId): string {
  const capacity = capacityOf(draft.dossier, draft.ruleSet, { measure, bidder });
  if (capacity.kind === 'not-needed') return DASH;
  if (capacity.kind === 'open') return 'Belum';
  return capacity.passes ? 'MS' : 'TMS';
}

function titleWithClause({ title, clause }: Requirement): string {
  // A clause stays on one line: `(LDP 28.2)`.
  return clause === null ? title : `${title} (${clause.replaceAll(' ', '\u00a0')})`;
}

/** Said of a gate that no bid came to, with why. */
export function nobodyReached(draft: Draft, evaluation: Evaluation, gate: Gate): Block {
  return note(`Tidak ada penawaran yang dievaluasi pada tahap ini.${skippedText(draft, evaluation, gate)}`);
}

/** ` P2 (…) …`: those not evaluated, gathered by why. */
function skippedText(draft: Draft, evaluation: Evaluation, gate: Gate): string {
  const byReason = new Map<string, BidEvaluation[]>();
  for (const bid of evaluation.bids) {
    const reason = bid.gates[gate].status === 'not-evaluated' ? skipText(draft, evaluation, bid, gate) : null;
    if (reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), bid]);
  }
  if (byReason.size === 0) return '';
  const texts = [...byReason].map(([reason, bids]) => `${codesOf(draft, bids)} ${reason}`);
  return ` ${sentenceCase('tidak dievaluasi')}: ${texts.join('; ')}.`;
}

function codesOf(draft: Draft, bids: readonly BidEvaluation[]): string {
  return codes(
    draft,
    bids.map((bid) => bid.bidder),
  );
}
