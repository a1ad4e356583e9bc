/** Who may object, and whether what came is an objection or a complaint. */
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { Objection } from '#core/tender/course-model.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';
import type { ContestWindow } from './contest-windows.ts';

/**
 * True where the era lets this bidder object: one that offered or, by the later eras, one that handed in its
 * qualification. Against the result of a pre-qualification whoever entered it may object.
 *
 * Source  `objection.who` of the rule set.
 */
export function mayObject(dossier: Dossier, ruleSet: RuleSet, bidder: Bidder, phase: Objection['phase']): boolean {
  const entered = entryOf(dossier.qualification.entries, bidder.id) !== undefined;
  if (phase === 'prequalification') return entered;
  return bidder.bid !== null || (entered && ruleSet.objection.who.value === 'qualification-or-offer');
}

/** Why an objection counts as a complaint: it came late, or none of its points rests on what one may rest on. */
export type ComplaintCause = 'late' | 'no-basis';

/** The causes that make an objection a complaint, none where it is one in order. */
export function complaintCausesOf(
  { receivedAt, points }: Pick<Objection, 'receivedAt' | 'points'>,
  window: ContestWindow | null,
): readonly ComplaintCause[] {
  const late = window !== null && receivedAt > window.window.closesAt;
  const baseless = points.every(({ basis }) => basis === null);
  return [...(late ? (['late'] as const) : []), ...(baseless ? (['no-basis'] as const) : [])];
}
