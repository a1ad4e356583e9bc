/** Remaining package capacity (Sisa Kemampuan Paket): how many more packages a firm may carry. */
import type { Trace, TraceInput } from '#core/evaluation/model.ts';
import { clauseOf, ruleInput } from '#core/evaluation/trace.ts';
import { fractionOfDecimal, fractionOfWhole, fractionShown, multiplyFractions } from '#core/money/fraction.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BusinessSize } from '#core/tender/qualification-model.ts';
import type { Given } from './given.ts';

/** What a firm shows. */
export interface PackageLoad {
  readonly size: BusinessSize;
  /** N: the most packages run at once in the years the law counts; null = not shown, the least counts. */
  readonly mostAtOnce: number | null;
  /** P: packages being carried out; one run in joint operation (KSO) counts as one whatever the share. */
  readonly running: number;
}

/** KP, and SKP = KP − P. */
export interface PackageCapacity {
  readonly capacity: number;
  readonly remaining: number;
  readonly passes: boolean;
}

type PackageRules = RuleSet['qualification']['packageCapacity'];

/**
 * SKP of one firm; each partner of a joint operation is counted for itself.
 *
 * KP of a small business is given; of others it is the least, or the factor times N where that is more, rounded to the
 * nearest whole.
 * Source  `qualification.packageCapacity` of the rule set.
 */
export function packageCapacity(rules: PackageRules, { size, mostAtOnce, running }: PackageLoad): PackageCapacity {
  const capacity = size === 'small' ? rules.small.value : capacityOfOthers(rules, mostAtOnce);
  const remaining = capacity - running;
  return { capacity, remaining, passes: remaining > rules.above.value };
}

/** The load with where each number stands. */
export type PackageLoadGiven = { readonly [Part in keyof PackageLoad]: Given<PackageLoad[Part]> };

/** The working of {@link packageCapacity}. */
export function packageCapacityTrace(ruleSet: RuleSet, { size, mostAtOnce, running }: PackageLoadGiven): Trace {
  const rules = ruleSet.qualification.packageCapacity;
  const load = { size: size.value, mostAtOnce: mostAtOnce.value, running: running.value };
  const isSmall = size.value === 'small';
  return {
    formula: isSmall ? 'package-capacity-small' : 'package-capacity',
    inputs: [
      { name: 'golongan usaha', value: size.value, unit: 'none', source: size.source },
      ...(isSmall ? [ruleInput('KP', rules.small, 'count', [...PATH, 'small'])] : othersInputs(rules, mostAtOnce)),
      countInput('P', running),
      ruleInput('batas SKP', rules.above, 'count', [...PATH, 'above']),
    ],
    result: String(packageCapacity(rules, load).remaining),
    unit: 'count',
    clauses: [
      ...(isSmall ? [rules.small] : [rules.others, rules.rounding]),
      rules.above,
      rules.jointOperation,
      rules.years,
    ].map(clauseOf),
  };
}

const PATH = ['qualification', 'packageCapacity'];

function capacityOfOthers({ others }: PackageRules, mostAtOnce: number | null): number {
  const { least, factor } = others.value;
  if (mostAtOnce === null) return least;
  const product = multiplyFractions(fractionOfDecimal(factor), fractionOfWhole(BigInt(mostAtOnce)));
  const rounded = BigInt(fractionShown(product, 0));
  return rounded > BigInt(least) ? mostAtOnceTimes(rounded) : least;
}

/** A count of packages back from an exact whole number. */
function mostAtOnceTimes(rounded: bigint): number {
  return Number(rounded);
}

function othersInputs(rules: PackageRules, mostAtOnce: Given<number | null>): readonly TraceInput[] {
  const { least, factor } = rules.others.value;
  const source = 'rules:/qualification/packageCapacity/others/value';
  return [
    { name: 'KP paling sedikit', value: String(least), unit: 'count', source: `${source}/least` },
    { name: 'faktor', value: factor, unit: 'none', source: `${source}/factor` },
    ...(mostAtOnce.value === null ? [] : [countInput('N', { value: mostAtOnce.value, source: mostAtOnce.source })]),
  ];
}

function countInput(name: string, { value, source }: Given<number>): TraceInput {
  return { name, value: String(value), unit: 'count', source };
}
