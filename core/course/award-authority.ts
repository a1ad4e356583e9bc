/** Who awards this tender: the committee up to the limit of its era, the budget user above it. */
import { awardAuthority } from '#core/figures/award-authority.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { RuleSet, RuleStatus } from '#core/regulation/rule-set.ts';
import type { Dossier } from '#core/tender/model.ts';

/** Who awards, with the comparison that says so. */
export interface TenderAuthority {
  /** `unknown`: the amount to compare is not known. */
  readonly who: 'committee' | 'budget-user' | 'unknown';
  readonly amount: RupiahText | null;
  /** Which amount it is. */
  readonly of: 'budget-ceiling' | 'package-value';
  readonly limit: RupiahText;
  readonly clauses: readonly { readonly clause: string; readonly status: RuleStatus }[];
}

/**
 * Compares the amount the era names with the committee's limit; exactly the limit is still the committee's.
 *
 * Source  RULES §6.1; `award.committeeLimit` and `award.limitOf` of the rule set.
 */
export function awardAuthorityOf({ notice }: Pick<Dossier, 'notice'>, { award }: RuleSet): TenderAuthority {
  const { kind, budgetCeiling, ownerEstimate } = notice;
  const { general, consulting } = award.committeeLimit.value;
  const isConsulting = kind === 'consulting-firm' || kind === 'consulting-individual';
  return {
    who: awardAuthority(award, { kind, budgetCeiling, packageValue: ownerEstimate }) ?? 'unknown',
    amount: award.limitOf.value === 'budget-ceiling' ? budgetCeiling : ownerEstimate,
    of: award.limitOf.value,
    limit: isConsulting ? consulting : general,
    clauses: [award.committeeLimit, award.limitOf].map(({ clause, status }) => ({ clause, status })),
  };
}
