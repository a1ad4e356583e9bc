/** What the tender document must say about comparing bids before bids are held against it, and does not say yet. */
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { MethodTerms } from './course-model.ts';
import { methodUses } from './method-uses.ts';
import type { Dossier } from './model.ts';

/**
 * Terms without which the bids cannot be ranked, in the order of the form. A missing pass mark, discount or length of a
 * shortlist is none of them: where the document is silent there is none, or the law says it.
 *
 * Source  Perpres 16/2018 Ps. 39 and 42 and their predecessors: the weights stand in the tender document.
 */
export function missingTerms(
  { notice, terms }: Pick<Dossier, 'notice' | 'terms'>,
  ruleSet: RuleSet,
): readonly (keyof MethodTerms)[] {
  if (methodUses(notice, ruleSet).weights === null) return [];
  return (['technicalWeight', 'priceWeight'] as const).filter((term) => terms[term] === null);
}
