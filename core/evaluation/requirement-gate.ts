/** Gates of pass/fail requirements: administration, technical knock-out, qualification, and the papers at the proof. */
import type { BidderId } from '#core/tender/ids.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier, Requirement } from '#core/tender/model.ts';
import { failed, open, PASSED } from './gate-result.ts';
import type { GateReason, GateResult } from './model.ts';
import { ownValue } from './own-value.ts';

/**
 * Judges one bid by requirements: one not met fails it, one not yet assessed leaves it open, else it passes.
 *
 * A stage without requirements stays open: nothing passes unseen.
 */
export function judgeRequirements(
  dossier: Dossier,
  requirements: readonly Requirement[],
  bidder: BidderId,
): GateResult {
  if (requirements.length === 0) return open([{ kind: 'no-requirements' }]);
  const { notMet, unassessed } = assess(dossier, requirements, bidder);
  if (notMet.length > 0) return failed(notMet);
  return unassessed.length > 0 ? open(unassessed) : PASSED;
}

/** What speaks against a bid among requirements, and what is not known yet. */
export function assess(
  dossier: Dossier,
  requirements: readonly Requirement[],
  bidder: BidderId,
): { readonly notMet: readonly GateReason[]; readonly unassessed: readonly GateReason[] } {
  const notMet: GateReason[] = [];
  const unassessed: GateReason[] = [];
  for (const { id, scoring, measure } of requirements) {
    // An element made of others has no finding of its own, and numbers speak for what is measured.
    if (scoring?.scale.kind === 'elements' || measure !== undefined) continue;
    const finding = findingOf(dossier, id, bidder);
    if (finding === undefined) unassessed.push({ kind: 'requirement-open', requirement: id });
    else if (finding.result === 'not-met') {
      notMet.push({
        kind: 'requirement-not-met',
        requirement: id,
        reason: finding.reason ?? '',
        clause: finding.clause,
      });
    }
  }
  return { notMet, unassessed };
}

/** The finding about one requirement of one bid; undefined = not yet assessed. */
export function findingOf(dossier: Dossier, requirement: Requirement['id'], bidder: BidderId): Finding | undefined {
  return ownValue(ownValue(dossier.findings, requirement), bidder);
}
