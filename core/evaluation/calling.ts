/** Who is called to evaluation: everyone, the lowest price first, or the best technique first. */
import { compareFractions, type Fraction } from '#core/money/fraction.ts';
import type { Sen } from '#core/money/text.ts';
import { type Candidate, type Course, courseOf } from './candidate.ts';
import type { EvaluationContext } from './context.ts';
import type { Gate } from './model.ts';
import { hasFailedNegotiation } from './negotiation.ts';

/** A bid with its course, after calling. */
export interface Called {
  readonly candidate: Candidate;
  readonly called: boolean;
  readonly course: Course;
}

/**
 * Calls the bids of a tender as its plan says.
 *
 * Shapes  `candidates` in order of price, unpriced last; the answer in the same order.
 */
export function callBids(context: EvaluationContext, candidates: readonly Candidate[]): readonly Called[] {
  switch (context.plan.calling) {
    case 'everyone':
      return candidates.map((candidate) => ({ candidate, called: true, course: courseOf(context, candidate, true) }));
    case 'lowest-first':
      return callLowestFirst(context, candidates);
    case 'best-technical-first':
      return callBestFirst(context, candidates);
  }
}

/** Whether every gate of the tender was passed. */
export function hasPassed(order: readonly Gate[], course: Course): boolean {
  return order.every((gate) => course[gate].status === 'passed');
}

/**
 * Calls bids in order of price until as many stand as the law calls first: a bid stands until a gate fails it, so the
 * next is called as soon as one falls. Bids equal in price are called together; nothing else orders them.
 *
 * Source  `evaluation.calledFirst` of the rule set.
 */
function callLowestFirst(context: EvaluationContext, candidates: readonly Candidate[]): readonly Called[] {
  const wanted = context.ruleSet.evaluation.calledFirst.value;
  let standing = 0;
  let closedAbove: Sen | null = null;
  return candidates.map((candidate) => {
    const price = callingPrice(context, candidate);
    const turn: boolean = price !== null && (closedAbove === null || price === closedAbove);
    const course = courseOf(context, candidate, turn);
    if (turn && !hasFailed(context, course)) standing += 1;
    // Enough stand: bids equal to this one are still called, dearer ones are not.
    if (turn && standing >= wanted) closedAbove = price;
    return { candidate, called: turn, course };
  });
}

/** In a tender cepat the auction is over before anyone is verified; elsewhere the offers decide whose turn it is. */
export function callingPrice({ plan }: EvaluationContext, { price, auctioned }: Candidate): Sen | null {
  const auction = plan.method.quick ? auctioned : null;
  return (auction ?? price.corrected)?.value ?? null;
}

/** The best technical score goes on to its price, the next only once it has fallen or could not be agreed with. */
function callBestFirst(context: EvaluationContext, candidates: readonly Candidate[]): readonly Called[] {
  const waiting = candidates.map((candidate) => courseOf(context, candidate, false));
  const scores = candidates.flatMap(({ bidder }, index) => {
    const passed = [...context.openToAll].every((gate) => waiting[index]?.[gate].status === 'passed');
    const { total } = context.scoresOf('technical', bidder);
    return passed && total !== null ? [{ index, total }] : [];
  });
  const answer = candidates.map((candidate, index): Called => {
    const course = waiting[index] ?? courseOf(context, candidate, false);
    return { candidate, called: false, course };
  });
  let standing = 0;
  let last: Fraction | null = null;
  for (const { index, total } of scores.toSorted((a, b) => compareFractions(b.total, a.total))) {
    const candidate = candidates[index];
    if (candidate === undefined || (standing > 0 && (last === null || compareFractions(total, last) !== 0))) break;
    const course = courseOf(context, candidate, true);
    answer[index] = { candidate, called: true, course };
    last = total;
    if (!hasFailed(context, course) && !hasFailedNegotiation(context.dossier, candidate.bidder)) standing += 1;
  }
  return answer;
}

function hasFailed({ plan }: EvaluationContext, course: Course): boolean {
  return plan.order.some((gate) => course[gate].status === 'failed');
}
