/** Who awards a package: the committee up to a limit, the budget user (PA) above it. */
import type { Trace } from '#core/evaluation/model.ts';
import { clauseOf, rupiahInput } from '#core/evaluation/trace.ts';
import { senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { AwardRules, RuleSet } from '#core/regulation/rule-set.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import type { Given } from './given.ts';

/** What the limit is compared with. */
export interface AuthorityFacts {
  readonly kind: ProcurementKind;
  readonly budgetCeiling: RupiahText | null;
  /** The value of the package: the owner's estimate, where the era compares that. */
  readonly packageValue: RupiahText | null;
}

export type AwardAuthority = 'committee' | 'budget-user';

/**
 * Who awards; null while the amount to compare is not known, or the kind is not and both limits do not agree.
 *
 * Up to and including the limit it is the committee.
 * Source  `award.committeeLimit`, `award.limitOf` of the rule set.
 */
export function awardAuthority(rules: AwardRules, { kind, ...amounts }: AuthorityFacts): AwardAuthority | null {
  const amount = rules.limitOf.value === 'budget-ceiling' ? amounts.budgetCeiling : amounts.packageValue;
  if (amount === null) return null;
  const { general, consulting } = rules.committeeLimit.value;
  const under = (limit: RupiahText): AwardAuthority => (senOf(amount) > senOf(limit) ? 'budget-user' : 'committee');
  if (kind === 'unknown') return under(general) === under(consulting) ? under(general) : null;
  return under(isConsulting(kind) ? consulting : general);
}

/** The facts with where each stands. */
export type AuthorityGiven = { readonly [Fact in keyof AuthorityFacts]: Given<AuthorityFacts[Fact]> };

/** The working of {@link awardAuthority}. */
export function awardAuthorityTrace(ruleSet: RuleSet, given: AuthorityGiven): Trace {
  const { award } = ruleSet;
  const authority = awardAuthority(award, {
    kind: given.kind.value,
    budgetCeiling: given.budgetCeiling.value,
    packageValue: given.packageValue.value,
  });
  const isCeiling = award.limitOf.value === 'budget-ceiling';
  const amount = isCeiling ? given.budgetCeiling : given.packageValue;
  const limit = isConsulting(given.kind.value) ? 'consulting' : 'general';
  return {
    formula: 'award-authority',
    inputs: [
      ...(amount.value === null ? [] : [rupiahInput(isCeiling ? 'pagu' : 'nilai paket', amount.value, amount.source)]),
      rupiahInput('batas kewenangan', award.committeeLimit.value[limit], `rules:/award/committeeLimit/value/${limit}`),
      { name: 'jenis pengadaan', value: given.kind.value, unit: 'none', source: given.kind.source },
    ],
    result: authority ?? 'undetermined',
    unit: 'none',
    clauses: [award.committeeLimit, award.limitOf].map(clauseOf),
  };
}

function isConsulting(kind: ProcurementKind): boolean {
  return kind === 'consulting-firm' || kind === 'consulting-individual';
}
