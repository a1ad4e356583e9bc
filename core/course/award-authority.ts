/** Who awards: the committee up to the limit of the era, the budget user above it. */
import { senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { RuleSet, RuleStatus } from '#core/regulation/rule-set.ts';
import type { Dossier } from '#core/tender/model.ts';

/** Who awards, with the comparison that says so. */
export interface AwardAuthority {
  /** `unknown`: neither the ceiling nor what stands for it is known. */
  readonly who: 'committee' | 'budget-user' | 'unknown';
  readonly amount: RupiahText | null;
  readonly limit: RupiahText;
  readonly clauses: readonly { readonly clause: string; readonly status: RuleStatus }[];
}

/**
 * Compares the budget ceiling with the committee's limit; exactly the limit is still the committee's.
 *
 * Where the era compares the value of the package, the ceiling stands for it: no source read names another amount. With
 * the ceiling missing, an owner's estimate above the limit is enough, since it is never above the ceiling; one below it
 * says nothing.
 *
 * Source  RULES §6.1; `award.committeeLimit` and `award.limitOf` of the rule set.
 */
export function awardAuthorityOf({ notice }: Pick<Dossier, 'notice'>, { award }: RuleSet): AwardAuthority {
  const { general, consulting } = award.committeeLimit.value;
  const isConsulting = notice.kind === 'consulting-firm' || notice.kind === 'consulting-individual';
  const limit = isConsulting ? consulting : general;
  const clauses = [award.committeeLimit, award.limitOf].map(({ clause, status }) => ({ clause, status }));
  const amount = notice.budgetCeiling ?? notice.ownerEstimate;
  if (amount === null) return { who: 'unknown', amount, limit, clauses };
  if (senOf(amount) > senOf(limit)) return { who: 'budget-user', amount, limit, clauses };
  return { who: notice.budgetCeiling === null ? 'unknown' : 'committee', amount, limit, clauses };
}
