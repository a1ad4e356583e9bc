/** Who may object, and on what an objection may rest. */
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { Objection } from '#core/tender/course-model.ts';
import type { Bidder, Dossier } from '#core/tender/model.ts';
import { entryOf } from '#core/tender/records.ts';

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
