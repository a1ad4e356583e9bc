/** The bond an appeal needs (jaminan sanggah banding). */
import type { Trace } from '#core/evaluation/model.ts';
import { clauseOf, ruleInput, rupiahInput } from '#core/evaluation/trace.ts';
import { percentOfRounded } from '#core/money/decimal.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import type { Given } from './given.ts';

/** What the bond follows from. */
export interface AppealFacts {
  readonly kind: ProcurementKind;
  readonly ownerEstimate: RupiahText | null;
  readonly budgetCeiling: RupiahText | null;
}

/** `no-appeal`: this kind has none in the era. `undetermined`: the amount it is taken of, or the kind, is not known. */
export type RequiredAppealBond =
  | { readonly kind: 'bond'; readonly amount: Sen; readonly validDays: number | null }
  | { readonly kind: 'no-appeal' }
  | { readonly kind: 'undetermined' };

/**
 * A percentage of the owner's estimate, in integrated works of the budget ceiling; rounded half up to a sen.
 *
 * Source  `objection.appeal` of the rule set.
 */
export function appealBond({ objection }: RuleSet, facts: AppealFacts): RequiredAppealBond {
  const { kinds, bondPercent, bondValidDays } = objection.appeal;
  if (facts.kind === 'unknown') return { kind: 'undetermined' };
  if (!kinds.value.includes(facts.kind)) return { kind: 'no-appeal' };
  const base = isOnCeiling(facts.kind) ? facts.budgetCeiling : facts.ownerEstimate;
  if (base === null) return { kind: 'undetermined' };
  const amount = percentOfRounded(senOf(base), bondPercent.value);
  return { kind: 'bond', amount, validDays: bondValidDays.value };
}

/** The facts with where each stands. */
export type AppealGiven = { readonly [Fact in keyof AppealFacts]: Given<AppealFacts[Fact]> };

/** The working of {@link appealBond}. */
export function appealBondTrace(ruleSet: RuleSet, given: AppealGiven): Trace {
  const { appeal } = ruleSet.objection;
  const bond = appealBond(ruleSet, {
    kind: given.kind.value,
    ownerEstimate: given.ownerEstimate.value,
    budgetCeiling: given.budgetCeiling.value,
  });
  const kind = { name: 'jenis pengadaan', value: given.kind.value, unit: 'none' as const, source: given.kind.source };
  if (bond.kind !== 'bond') {
    const clauses = [clauseOf(appeal.kinds)];
    return { formula: `appeal-bond-${bond.kind}`, inputs: [kind], result: bond.kind, unit: 'none', clauses };
  }
  const onCeiling = isOnCeiling(given.kind.value);
  const base = onCeiling ? given.budgetCeiling : given.ownerEstimate;
  return {
    formula: 'appeal-bond',
    inputs: [
      ruleInput('persentase jaminan', appeal.bondPercent, 'percent', ['objection', 'appeal', 'bondPercent']),
      ...(base.value === null ? [] : [rupiahInput(onCeiling ? 'pagu' : 'HPS', base.value, base.source)]),
      kind,
    ],
    result: rupiahText(bond.amount),
    unit: 'rupiah',
    clauses: [appeal.kinds, appeal.bondPercent, appeal.bondValidDays].map(clauseOf),
  };
}

function isOnCeiling(kind: ProcurementKind): boolean {
  return kind === 'integrated-works';
}
