/** The proof of qualification: the bidder comes, and what it shows is judged. */
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import { failed, open, PASSED } from './gate-result.ts';
import type { GateReason, GateResult } from './model.ts';
import { ownValue } from './own-value.ts';
import { assess } from './requirement-gate.ts';

/**
 * Judges one bid at the proof: absent fails, attended passes once the requirements of the proof (if any) are met.
 *
 * Source  `evaluation.absentAtProof` of the rule set.
 */
export function judgeProof(dossier: Dossier, requirements: readonly Requirement[], bidder: BidderId): GateResult {
  const attendance = ownValue(dossier.proofs, bidder);
  const { notMet, unassessed } = assess(dossier, requirements, bidder);
  const against: readonly GateReason[] =
    attendance?.attended === false ? [{ kind: 'absent-at-proof', note: attendance.note }, ...notMet] : notMet;
  if (against.length > 0) return failed(against);
  const waiting: readonly GateReason[] =
    attendance === undefined ? [{ kind: 'attendance-open' }, ...unassessed] : unassessed;
  return waiting.length > 0 ? open(waiting) : PASSED;
}
