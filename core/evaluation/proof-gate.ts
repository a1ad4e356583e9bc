/** The proof of qualification: the bidder comes, shows originals, and what it shows is judged. */
import type { BidderId } from '#core/tender/ids.ts';
import type { EvaluationContext } from './context.ts';
import { failed, open, PASSED } from './gate-result.ts';
import { withMeasures } from './measure-reasons.ts';
import type { GateReason, GateResult } from './model.ts';
import { ownValue } from './own-value.ts';
import { assess } from './requirement-gate.ts';

/**
 * Judges one bid at the proof: absent fails; attended passes once the requirements of the proof (if any) are met and
 * every original asked for was seen. An original not seen yet never fails by itself: that takes a requirement not met,
 * with its reason and clause.
 *
 * Source  `evaluation.absentAtProof` of the rule set.
 */
export function judgeProof(context: EvaluationContext, bidder: BidderId): GateResult {
  const { dossier, requirements } = context;
  const attendance = ownValue(dossier.proofs, bidder);
  const { notMet, unassessed } = assess(dossier, requirements.proof, bidder);
  const against: readonly GateReason[] =
    attendance?.attended === false ? [{ kind: 'absent-at-proof', note: attendance.note }, ...notMet] : notMet;
  const unseen = (attendance?.originals ?? []).filter(({ seen }) => !seen);
  const waiting: readonly GateReason[] = [
    ...(attendance === undefined ? [{ kind: 'attendance-open' } as const] : []),
    ...unassessed,
    ...unseen.map(({ document }) => ({ kind: 'original-not-seen', document }) as const),
  ];
  const found = against.length > 0 ? failed(against) : waiting.length > 0 ? open(waiting) : PASSED;
  return withMeasures(found, context, requirements.proof, bidder);
}
