/** Basic capacity (Kemampuan Dasar): the largest work a firm has done, times what the law says it may grow. */
import type { Trace } from '#core/evaluation/model.ts';
import { clauseOf, rupiahInput } from '#core/evaluation/trace.ts';
import { compareFractions, type Fraction, fractionOfDecimal, multiplyFractions } from '#core/money/fraction.ts';
import { senOf } from '#core/money/sen.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import type { BusinessSize } from '#core/tender/qualification-model.ts';
import { exactRupiahText, fractionOfRupiah, type Given } from './given.ts';

/** What KD is made of. */
export interface BasicWork {
  readonly kind: ProcurementKind;
  /** NPt: the highest contract in a similar field, at its present value where that was worked out. */
  readonly highestContract: RupiahText;
}

type BasicRules = RuleSet['qualification']['basicCapacity'];

/** Whether firms of that size must show KD for this kind of procurement. */
export function needsBasicCapacity(rules: BasicRules, size: BusinessSize, kind: ProcurementKind): boolean {
  return rules.sizes.value.includes(size) && rules.multiplier.value[kind] !== undefined;
}

/**
 * KD = multiplier × NPt, exact, in sen; null for kinds without a multiplier. In a joint operation the lead firm's counts.
 *
 * Source  `qualification.basicCapacity` of the rule set.
 */
export function basicCapacity(rules: BasicRules, { kind, highestContract }: BasicWork): Fraction | null {
  const multiplier = rules.multiplier.value[kind];
  if (multiplier === undefined) return null;
  return multiplyFractions(fractionOfDecimal(multiplier), fractionOfRupiah(highestContract));
}

/** Whether KD is at least the owner's estimate; equality passes. */
export function reachesEstimate(capacity: Fraction, ownerEstimate: RupiahText): boolean {
  return compareFractions(capacity, { numerator: senOf(ownerEstimate), denominator: 1n }) >= 0;
}

/** The working of {@link basicCapacity}, with the estimate it is held against; null where it is. */
export function basicCapacityTrace(
  ruleSet: RuleSet,
  given: {
    readonly kind: ProcurementKind;
    readonly highestContract: Given<RupiahText>;
    readonly ownerEstimate: Given<RupiahText> | null;
  },
): Trace | null {
  const rules = ruleSet.qualification.basicCapacity;
  const { kind, highestContract, ownerEstimate } = given;
  const multiplier = rules.multiplier.value[kind];
  const capacity = basicCapacity(rules, { kind, highestContract: highestContract.value });
  if (capacity === null || multiplier === undefined) return null;
  return {
    formula: 'basic-capacity',
    inputs: [
      {
        name: 'pengali',
        value: multiplier,
        unit: 'none',
        source: `rules:/qualification/basicCapacity/multiplier/value/${kind}`,
      },
      rupiahInput('NPt', highestContract.value, highestContract.source),
      ...(ownerEstimate === null ? [] : [rupiahInput('HPS', ownerEstimate.value, ownerEstimate.source)]),
    ],
    result: exactRupiahText(capacity),
    unit: 'rupiah',
    clauses: [rules.multiplier, rules.years, rules.jointOperation].map(clauseOf),
  };
}
