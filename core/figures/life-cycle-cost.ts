/** The cost over the economic life: what a bid is ranked by in penilaian biaya selama umur ekonomis. */
import type { Trace, TraceInput } from '#core/evaluation/model.ts';
import { clauseOf } from '#core/evaluation/trace.ts';
import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOfWhole,
  multiplyFractions,
  reduceFraction,
  subtractFractions,
} from '#core/money/fraction.ts';
import type { DecimalText, Sen } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { LifeCycleCosts } from '#core/tender/price-model.ts';
import { amountInput, exactRupiahText, fractionOfRupiah, fractionOfSen, type Given } from './given.ts';
import { shareOfPercent } from './percent.ts';

const ONE = fractionOfWhole(1n);

/** A bid's price with its later costs. */
export interface LifeCycle {
  readonly price: Sen;
  readonly costs: LifeCycleCosts;
  /** Yearly discount of later costs; null = plain sum. */
  readonly discountPercent: DecimalText | null;
}

/**
 * Price + operation + maintenance − residual value, exactly.
 *
 * With a discount the costs of year n are divided by (1 + d)^n, the residual value as in the last year.
 * Units   sen, exact.
 * Source  `methods.lifeCycleCost` of the rule set; discounting only where the tender document asks for it.
 */
export function lifeCycleCost({ price, costs, discountPercent }: LifeCycle): Fraction {
  const growth = discountPercent === null ? ONE : addFractions(ONE, shareOfPercent(discountPercent));
  let factor = ONE;
  let sum = fractionOfSen(price);
  for (const { operation, maintenance } of costs.years) {
    factor = reduceFraction(multiplyFractions(factor, growth));
    const year = addFractions(fractionOfRupiah(operation), fractionOfRupiah(maintenance));
    sum = reduceFraction(addFractions(sum, divideFractions(year, factor)));
  }
  return reduceFraction(subtractFractions(sum, divideFractions(fractionOfRupiah(costs.residual), factor)));
}

/** The same with where each part stands. */
export interface LifeCycleGiven {
  readonly price: Given<Sen>;
  readonly costs: Given<LifeCycleCosts>;
  readonly discountPercent: Given<DecimalText | null>;
}

/** The working of {@link lifeCycleCost}. */
export function lifeCycleCostTrace(ruleSet: RuleSet, { price, costs, discountPercent }: LifeCycleGiven): Trace {
  const cost = lifeCycleCost({
    price: price.value,
    costs: costs.value,
    discountPercent: discountPercent.value,
  });
  const discount = discountPercent.value;
  return {
    formula: discount === null ? 'life-cycle-cost' : 'life-cycle-cost-discounted',
    inputs: [
      amountInput('harga', { value: fractionOfSen(price.value), source: price.source }),
      ...costs.value.years.flatMap((year, index) => yearInputs(year, index, costs.source)),
      { name: 'nilai sisa', value: costs.value.residual, unit: 'rupiah', source: `${costs.source}/residual` },
      ...discountInput(discount, discountPercent.source),
    ],
    result: exactRupiahText(cost),
    unit: 'rupiah',
    clauses: [clauseOf(ruleSet.methods.lifeCycleCost)],
  };
}

function yearInputs(year: LifeCycleCosts['years'][number], index: number, source: string): readonly TraceInput[] {
  const place = `${source}/years/${index}`;
  return [
    { name: `operasi tahun ${index + 1}`, value: year.operation, unit: 'rupiah', source: `${place}/operation` },
    {
      name: `pemeliharaan tahun ${index + 1}`,
      value: year.maintenance,
      unit: 'rupiah',
      source: `${place}/maintenance`,
    },
  ];
}

function discountInput(percent: DecimalText | null, source: string): readonly TraceInput[] {
  return percent === null ? [] : [{ name: 'diskonto per tahun', value: percent, unit: 'percent', source }];
}
