/** Who the law lets be invited after a pre-qualification, in order of rank. */
import { compareFractions } from '#core/money/fraction.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { BidEvaluation, Evaluation } from './model.ts';

/** What a shortlist may hold. */
export interface ShortlistProposal {
  /** All who passed, best score first; in the order of registration where nothing is scored, and among equals. */
  readonly passing: readonly BidderId[];
  /** Invited whatever is decided about the tied. */
  readonly certain: readonly BidderId[];
  /** Equal in score at the last places; the committee takes `places` of them and says why. */
  readonly tied: readonly BidderId[];
  readonly places: number;
  /** Fewer passing fail the pre-qualification. */
  readonly minimum: number;
  /** Null = all who pass are invited. */
  readonly maximum: number | null;
  readonly clause: string;
}

/**
 * The shortlist an evaluation leads to. Nothing breaks a tie at the last place but the committee.
 *
 * Source  `qualification.shortlist` of the rule set where the pre-qualification is scored, `qualification.minimumPassing`
 *         elsewhere; the tender document may set its own greatest number.
 */
export function proposeShortlist(dossier: Dossier, ruleSet: RuleSet, evaluation: Evaluation): ShortlistProposal {
  const { minimum, maximum, clause } = limitsOf(dossier, ruleSet);
  const before = evaluation.order.slice(0, Math.max(0, evaluation.order.indexOf('shortlist')));
  const registered = new Map(dossier.bidders.map(({ id }, at) => [id, at]));
  const passing = evaluation.bids
    .filter(({ gates }) => before.every((gate) => gates[gate].status === 'passed'))
    .toSorted((a, b) => byScore(a, b) || (registered.get(a.bidder) ?? 0) - (registered.get(b.bidder) ?? 0));
  const cut = maximum === null ? passing.length : Math.min(maximum, passing.length);
  const last = passing[cut - 1];
  const next = passing[cut];
  const isTied = last !== undefined && next !== undefined && byScore(last, next) === 0;
  const tied = isTied ? passing.filter((bid) => byScore(bid, last) === 0) : [];
  const certain = passing.slice(0, cut).filter((bid) => !tied.includes(bid));
  return {
    passing: passing.map(({ bidder }) => bidder),
    certain: certain.map(({ bidder }) => bidder),
    tied: tied.map(({ bidder }) => bidder),
    places: isTied ? cut - certain.length : 0,
    minimum,
    maximum,
    clause,
  };
}

/** Whether both have the same score, so that any order between them is right. */
export function isSameScore(evaluation: Evaluation, a: BidderId, b: BidderId): boolean {
  const bidOf = (id: BidderId) => evaluation.bids.find(({ bidder }) => bidder === id);
  const [left, right] = [bidOf(a), bidOf(b)];
  return left !== undefined && right !== undefined && byScore(left, right) === 0;
}

interface Limits {
  readonly minimum: number;
  readonly maximum: number | null;
  readonly clause: string;
}

function limitsOf({ notice, terms }: Dossier, { qualification }: RuleSet): Limits {
  const { scoredKinds, shortlist, minimumPassing } = qualification;
  // The second time two go on, and one is dealt with like a direct appointment (Perpres 16/2018 Ps. 51).
  const leastOf = (minimum: number): number => (notice.version > 1 ? 1 : minimum);
  if (notice.kind === 'unknown' || !scoredKinds.value.includes(notice.kind)) {
    return { minimum: leastOf(minimumPassing.value), maximum: null, clause: minimumPassing.clause };
  }
  const simple = terms.simple ? shortlist.simple.value : null;
  const minimum = simple?.minimum ?? shortlist.minimum.value;
  const maximum = terms.shortlistMaximum ?? simple?.maximum ?? shortlist.maximum.value;
  return { minimum: leastOf(minimum), maximum, clause: shortlist.minimum.clause };
}

function byScore(a: BidEvaluation, b: BidEvaluation): number {
  const [left, right] = [a.qualificationScore, b.qualificationScore];
  if (left === null || right === null) return 0;
  return compareFractions(right.exact, left.exact);
}
