/** What an evaluation that was done over came out with, against the one that stands now. */
import type { BidEvaluation, Evaluation, Gate, GateResult } from '#core/evaluation/model.ts';
import { GATES } from '#core/evaluation/model.ts';
import { rupiahText } from '#core/money/sen.ts';
import { sameValue } from '#core/tender/canonical-state.ts';
import { type ChangedValue, describeChanges } from '#core/tender/describe-event.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';

/** One value before and after; null = there was none. */
export interface BeforeAfter<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** A figure of a bid that came out otherwise; text, rupiah or a score with two decimals. */
export interface ChangedFigure extends BeforeAfter<string> {
  readonly figure: FigureName;
  readonly unit: 'rupiah' | 'score';
}

export type FigureName =
  | 'corrected'
  | 'finalPrice'
  | 'evaluatedPrice'
  | 'lifeCycleCost'
  | 'qualificationScore'
  | 'technicalScore'
  | 'priceScore'
  | 'combinedScore';

export interface ChangedGate extends BeforeAfter<GateResult> {
  readonly gate: Gate;
}

export interface BidderDifference {
  readonly bidder: BidderId;
  readonly name: string;
  /** Gates whose result or reasons changed, in order. */
  readonly gates: readonly ChangedGate[];
  readonly figures: readonly ChangedFigure[];
  readonly rank: BeforeAfter<number>;
  /** Nothing about this bid came out otherwise. */
  readonly same: boolean;
}

export interface EvaluationDifference {
  /** Bids of either evaluation, in order of registration. */
  readonly bidders: readonly BidderDifference[];
  readonly winner: BeforeAfter<BidderId>;
  /** What was entered otherwise: findings cell by cell, reviews, requirements, terms, bids. */
  readonly facts: readonly ChangedValue[];
}

/** One state with its result; the result is null where it cannot be worked out. */
export interface EvaluatedState {
  readonly dossier: Dossier;
  readonly evaluation: Evaluation | null;
}

/** Compares two evaluations of one tender; what is the same in both is left out of `gates` and `figures`. */
export function evaluationDifference(before: EvaluatedState, after: EvaluatedState): EvaluationDifference {
  const bidders = [...after.dossier.bidders, ...missingFrom(after.dossier, before.dossier)];
  const offered = bidders.filter(({ id }) => bidOf(before, id) !== null || bidOf(after, id) !== null);
  return {
    bidders: offered.map(({ id, name }) => differenceOf(id, name, bidOf(before, id), bidOf(after, id))),
    winner: { before: winnerOf(before), after: winnerOf(after) },
    facts: describeChanges(before.dossier, after.dossier, FACTS),
  };
}

/** Parts that are entered; what follows from them, and what happened after the decision, is not compared. */
const FACTS: readonly (keyof Dossier)[] = [
  'ruleSet',
  'terms',
  'requirements',
  'technicalThreshold',
  'pricing',
  'bidders',
  'opening',
  'findings',
  'priceReviews',
  'proofs',
  'tieDecisions',
  'qualification',
  'equalisation',
  'localContent',
  'lifeCycleCosts',
  'reasonablenessSheets',
  'auction',
  'negotiations',
  'clarifications',
  'validityExtensions',
  'exclusions',
];

function missingFrom({ bidders }: Dossier, other: Dossier): Dossier['bidders'] {
  return other.bidders.filter(({ id }) => bidders.every((bidder) => bidder.id !== id));
}

function bidOf({ evaluation }: EvaluatedState, id: BidderId): BidEvaluation | null {
  return evaluation?.bids.find(({ bidder }) => bidder === id) ?? null;
}

/** As decided where it was, else what the evaluation leads to. */
function winnerOf({ dossier, evaluation }: EvaluatedState): BidderId | null {
  if (dossier.decision !== null) return dossier.decision.kind === 'award' ? dossier.decision.winner.bidder : null;
  return evaluation?.outcome.kind === 'award' ? evaluation.outcome.winner : null;
}

function differenceOf(
  bidder: BidderId,
  name: string,
  before: BidEvaluation | null,
  after: BidEvaluation | null,
): BidderDifference {
  const gates = GATES.flatMap((gate): readonly ChangedGate[] => {
    const pair = { before: before?.gates[gate] ?? null, after: after?.gates[gate] ?? null };
    return sameValue(pair.before, pair.after) ? [] : [{ gate, ...pair }];
  });
  const figures = [...FIGURES].flatMap(([figure, { unit, textOf }]): readonly ChangedFigure[] => {
    const pair = { before: before && textOf(before), after: after && textOf(after) };
    return pair.before === pair.after ? [] : [{ figure, unit, ...pair }];
  });
  const rank = { before: before?.rank ?? null, after: after?.rank ?? null };
  const same = gates.length === 0 && figures.length === 0 && rank.before === rank.after;
  return { bidder, name, gates, figures, rank, same };
}

interface FigureText {
  readonly unit: 'rupiah' | 'score';
  /** The whole figure as text, so that nothing that differs looks the same. */
  readonly textOf: (bid: BidEvaluation) => string | null;
}

const FIGURES: ReadonlyMap<FigureName, FigureText> = new Map([
  ['corrected', { unit: 'rupiah', textOf: ({ corrected }) => corrected && rupiahText(corrected.value) }],
  ['finalPrice', { unit: 'rupiah', textOf: ({ finalPrice }) => finalPrice && rupiahText(finalPrice.value) }],
  [
    'evaluatedPrice',
    { unit: 'rupiah', textOf: ({ evaluatedPrice }) => evaluatedPrice && rupiahText(evaluatedPrice.shown) },
  ],
  [
    'lifeCycleCost',
    { unit: 'rupiah', textOf: ({ lifeCycleCost }) => lifeCycleCost && rupiahText(lifeCycleCost.shown) },
  ],
  ['qualificationScore', { unit: 'score', textOf: ({ qualificationScore }) => qualificationScore?.total ?? null }],
  ['technicalScore', { unit: 'score', textOf: ({ technicalScore }) => technicalScore?.total ?? null }],
  ['priceScore', { unit: 'score', textOf: ({ priceScore }) => priceScore?.total ?? null }],
  ['combinedScore', { unit: 'score', textOf: ({ combinedScore }) => combinedScore?.total ?? null }],
]);
