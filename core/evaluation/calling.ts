/** Who is called to evaluation: the lowest first, the next until enough pass. */
import type { Sen } from '#core/money/text.ts';
import { type Candidate, type Course, courseOf, type EvaluationContext } from './candidate.ts';
import { GATES, type Gate } from './model.ts';

/** A bid with its course, after calling. */
export interface Called {
  readonly candidate: Candidate;
  readonly called: boolean;
  readonly course: Course;
}

/**
 * Calls bids in order of corrected price until as many stand as the law calls first: a bid stands until a gate fails
 * it, so the next is called as soon as one falls. Bids equal in price are called together; nothing else orders them.
 *
 * Shapes  `candidates` in order of corrected price, unpriced last; the answer in the same order.
 * Source  `evaluation.calledFirst` of the rule set.
 */
export function callInTurn(context: EvaluationContext, candidates: readonly Candidate[]): readonly Called[] {
  const wanted = context.ruleSet.evaluation.calledFirst.value;
  let standing = 0;
  let closedAbove: Sen | null = null;
  return candidates.map((candidate) => {
    const price = candidate.price.corrected?.value ?? null;
    const turn: boolean = price !== null && (closedAbove === null || price === closedAbove);
    const course = courseOf(context, candidate, turn);
    if (turn && !hasFailed(course)) standing += 1;
    // Enough stand: bids equal to this one are still called, dearer ones are not.
    if (turn && standing >= wanted) closedAbove = price;
    return { candidate, called: turn, course };
  });
}

/** Whether every gate of the tender was passed. */
export function hasPassed(order: readonly Gate[], course: Course): boolean {
  return order.every((gate) => course[gate].status === 'passed');
}

function hasFailed(course: Course): boolean {
  return GATES.some((gate) => course[gate].status === 'failed');
}
