/** The performance bond (jaminan pelaksanaan) of an award: whether there is one, on which amount, and how much. */
import type { ShownRatio, Trace, TraceInput } from '#core/evaluation/model.ts';
import { clauseOf, ruleInput, rupiahInput } from '#core/evaluation/trace.ts';
import { isBelowPercent, percentOfRounded, ratioPercentText } from '#core/money/decimal.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { RupiahText, Sen } from '#core/money/text.ts';
import type { PerformanceBondRules, RuleSet } from '#core/regulation/rule-set.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import type { Given } from './given.ts';

/** What a bond follows from. */
export interface BondFacts {
  readonly kind: ProcurementKind;
  /** As offered at the opening. */
  readonly offered: Sen;
  readonly corrected: Sen;
  /** What the contract will be worth: the agreed price. */
  readonly contractValue: Sen;
  readonly ownerEstimate: RupiahText | null;
  readonly budgetCeiling: RupiahText | null;
}

/**
 * `none`: no bond, by kind or because the contract is not above the amount. `undetermined`: the estimate to compare with
 * is not known. Otherwise the bond, on what it is taken, and whether the correction moved the price across the limit.
 */
export type PerformanceBond =
  | { readonly kind: 'none'; readonly because: 'kind' | 'amount' }
  | { readonly kind: 'undetermined'; readonly missing: BondBase }
  | {
      readonly kind: 'bond';
      readonly amount: Sen;
      readonly base: BondBase | 'contract-value';
      /** True when the offered and the corrected price lie on different sides of the limit: show both shares. */
      readonly crossed: boolean;
    };

export type BondBase = 'owner-estimate' | 'budget-ceiling';

/**
 * Works out the bond: a percentage of the contract value, or of the estimate where the price is strictly below the
 * limit; exactly at the limit the contract value counts. Rounded half up to a sen.
 *
 * Source  `performanceBond` of the rule set; which of the two prices makes the share is a value of the era.
 */
export function performanceBond(rules: PerformanceBondRules, facts: BondFacts): PerformanceBond {
  if (!rules.kinds.value.includes(facts.kind)) return { kind: 'none', because: 'kind' };
  if (facts.contractValue <= senOf(rules.above.value)) return { kind: 'none', because: 'amount' };
  const base = bondBase(rules, facts.kind);
  const estimate = baseAmount(facts, base);
  if (estimate === null || estimate === 0n) return { kind: 'undetermined', missing: base };
  const limit = rules.onEstimateBelowPercent.value;
  const isBelow = isBelowPercent(ratioPrice(rules, facts), limit, estimate);
  return {
    kind: 'bond',
    amount: percentOfRounded(isBelow ? estimate : facts.contractValue, rules.percent.value),
    base: isBelow ? base : 'contract-value',
    crossed: isBelowPercent(facts.offered, limit, estimate) !== isBelowPercent(facts.corrected, limit, estimate),
  };
}

/** The facts with where each stands. */
export interface BondGiven {
  readonly kind: Given<ProcurementKind>;
  readonly offered: Given<Sen>;
  readonly corrected: Given<Sen>;
  readonly contractValue: Given<Sen>;
  readonly ownerEstimate: Given<RupiahText | null>;
  readonly budgetCeiling: Given<RupiahText | null>;
}

/** The working of {@link performanceBond}. */
export function performanceBondTrace(ruleSet: RuleSet, given: BondGiven): Trace {
  const rules = ruleSet.performanceBond;
  const facts = factsOf(given);
  const bond = performanceBond(rules, facts);
  const amounts = amountInputs(rules, given);
  switch (bond.kind) {
    case 'none':
      return bond.because === 'kind'
        ? {
            formula: 'performance-bond-not-for-kind',
            inputs: [{ name: 'jenis pengadaan', value: given.kind.value, unit: 'none', source: given.kind.source }],
            result: 'none',
            unit: 'none',
            clauses: [clauseOf(rules.kinds)],
          }
        : {
            formula: 'performance-bond-not-for-amount',
            inputs: [
              rupiahInput('nilai kontrak', given.contractValue.value, given.contractValue.source),
              ruleInput('batas nilai kontrak', rules.above, 'rupiah', ['performanceBond', 'above']),
            ],
            result: 'none',
            unit: 'none',
            clauses: [clauseOf(rules.above)],
          };
    case 'undetermined':
      return {
        formula: 'performance-bond-undetermined',
        inputs: amounts,
        result: 'undetermined',
        unit: 'none',
        clauses: [clauseOf(rules.onEstimateBelowPercent)],
      };
    case 'bond':
      return {
        formula: bond.base === 'contract-value' ? 'performance-bond-on-contract' : 'performance-bond-on-estimate',
        inputs: amounts,
        result: rupiahText(bond.amount),
        unit: 'rupiah',
        clauses: [
          rules.percent,
          rules.onEstimateBelowPercent,
          rules.ratioOf,
          ...(facts.kind === 'integrated-works' ? [rules.integratedBase] : []),
        ].map(clauseOf),
      };
  }
}

/** The share of the offered and of the corrected price in the estimate; null while that is not known. */
export function bondRatios(
  ruleSet: RuleSet,
  given: BondGiven,
): { readonly offered: ShownRatio; readonly corrected: ShownRatio } | null {
  const rules = ruleSet.performanceBond;
  const base = bondBase(rules, given.kind.value);
  const estimate = baseAmount(factsOf(given), base);
  if (estimate === null || estimate === 0n) return null;
  const source = base === 'owner-estimate' ? given.ownerEstimate.source : given.budgetCeiling.source;
  const share = (name: string, { value, source: from }: Given<Sen>): ShownRatio => {
    const text = ratioPercentText(value, estimate, 4);
    return {
      text,
      trace: () => ({
        formula: 'performance-bond-ratio',
        inputs: [
          rupiahInput(name, value, from),
          rupiahInput(BASE_NAMES[base], estimate, source),
          ruleInput('batas', rules.onEstimateBelowPercent, 'percent', LIMIT),
        ],
        result: text,
        unit: 'percent',
        clauses: [rules.onEstimateBelowPercent, rules.ratioOf].map(clauseOf),
      }),
    };
  };
  return {
    offered: share('harga penawaran', given.offered),
    corrected: share('harga terkoreksi', given.corrected),
  };
}

const LIMIT = ['performanceBond', 'onEstimateBelowPercent'];
const BASE_NAMES = { 'owner-estimate': 'HPS', 'budget-ceiling': 'pagu' } as const;

function bondBase(rules: PerformanceBondRules, kind: ProcurementKind): BondBase {
  return kind === 'integrated-works' ? rules.integratedBase.value : 'owner-estimate';
}

function baseAmount(facts: BondFacts, base: BondBase): Sen | null {
  const amount = base === 'owner-estimate' ? facts.ownerEstimate : facts.budgetCeiling;
  return amount === null ? null : senOf(amount);
}

function ratioPrice(rules: PerformanceBondRules, facts: BondFacts): Sen {
  return rules.ratioOf.value === 'offered' ? facts.offered : facts.corrected;
}

function factsOf(given: BondGiven): BondFacts {
  return {
    kind: given.kind.value,
    offered: given.offered.value,
    corrected: given.corrected.value,
    contractValue: given.contractValue.value,
    ownerEstimate: given.ownerEstimate.value,
    budgetCeiling: given.budgetCeiling.value,
  };
}

function amountInputs(rules: PerformanceBondRules, given: BondGiven): readonly TraceInput[] {
  const base = bondBase(rules, given.kind.value);
  const estimate = base === 'owner-estimate' ? given.ownerEstimate : given.budgetCeiling;
  const isOffered = rules.ratioOf.value === 'offered';
  const price = isOffered ? given.offered : given.corrected;
  return [
    rupiahInput(isOffered ? 'harga penawaran' : 'harga terkoreksi', price.value, price.source),
    ...(estimate.value === null ? [] : [rupiahInput(BASE_NAMES[base], estimate.value, estimate.source)]),
    rupiahInput('nilai kontrak', given.contractValue.value, given.contractValue.source),
    ruleInput('persentase jaminan', rules.percent, 'percent', ['performanceBond', 'percent']),
    ruleInput('batas', rules.onEstimateBelowPercent, 'percent', LIMIT),
  ];
}
