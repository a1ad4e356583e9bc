/** Remaining real capacity (Sisa Kemampuan Nyata): what a firm's net worth carries, less what it still has to do. */
import type { Trace, TraceInput } from '#core/evaluation/model.ts';
import { clauseOf, ruleInput, rupiahInput } from '#core/evaluation/trace.ts';
import {
  type Fraction,
  fractionOfDecimal,
  multiplyFractions,
  reduceFraction,
  subtractFractions,
  ZERO_FRACTION,
  addFractions,
} from '#core/money/fraction.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { BusinessSize, RunningPackage } from '#core/tender/qualification-model.ts';
import { exactRupiahText, fractionOfRupiah, type Given } from './given.ts';
import { compareWithPercent, percentOf } from './percent.ts';

/** A package still being carried out, with the firm's share of it. */
export type RunningWork = Pick<RunningPackage, 'value' | 'done' | 'sharePercent'>;

/** What SKN is made of. */
export interface RealMeans {
  readonly size: BusinessSize;
  /** KB: net worth. */
  readonly netWorth: RupiahText;
  readonly running: readonly RunningWork[];
}

type RealRules = RuleSet['qualification']['realCapacity'];

/**
 * SKN = fp × fl × KB − Σ (contract − done) × share, exact, in sen; below zero where more is running than can be carried.
 *
 * Source  `qualification.realCapacity` of the rule set.
 */
export function realCapacity(rules: RealRules, { size, netWorth, running }: RealMeans): Fraction {
  const factors = multiplyFractions(
    fractionOfDecimal(rules.turnoverFactor.value[size]),
    fractionOfDecimal(rules.liquidityFactor.value[size]),
  );
  const carried = multiplyFractions(factors, fractionOfRupiah(netWorth));
  const toDo = running.reduce((sum, work) => addFractions(sum, leftOf(work)), ZERO_FRACTION);
  return reduceFraction(subtractFractions(carried, toDo));
}

/** Whether SKN reaches the share of the owner's estimate the era asks for; whether exactly that share does, the era says. */
export function carriesEstimate(rules: RealRules, capacity: Fraction, ownerEstimate: RupiahText): boolean {
  const order = compareWithPercent(capacity, rules.leastPercentOfEstimate.value, fractionOfRupiah(ownerEstimate));
  return rules.equalPasses.value ? order >= 0 : order > 0;
}

/** The working of {@link realCapacity}, with the estimate it is held against; `running` points at the list. */
export function realCapacityTrace(
  ruleSet: RuleSet,
  given: {
    readonly size: BusinessSize;
    readonly netWorth: Given<RupiahText>;
    readonly running: Given<readonly RunningWork[]>;
    readonly ownerEstimate: Given<RupiahText> | null;
  },
): Trace {
  const rules = ruleSet.qualification.realCapacity;
  const { size, netWorth, running, ownerEstimate } = given;
  return {
    formula: 'real-capacity',
    inputs: [
      factorInput('fp', rules.turnoverFactor.value[size], `turnoverFactor/value/${size}`),
      factorInput('fl', rules.liquidityFactor.value[size], `liquidityFactor/value/${size}`),
      rupiahInput('KB', netWorth.value, netWorth.source),
      ...running.value.flatMap((work, index) => workInputs(work, index, running.source)),
      ...(ownerEstimate === null
        ? []
        : [
            rupiahInput('HPS', ownerEstimate.value, ownerEstimate.source),
            ruleInput('bagian HPS paling sedikit', rules.leastPercentOfEstimate, 'percent', [
              'qualification',
              'realCapacity',
              'leastPercentOfEstimate',
            ]),
          ]),
    ],
    result: exactRupiahText(realCapacity(rules, { size, netWorth: netWorth.value, running: running.value })),
    unit: 'rupiah',
    clauses: [rules.turnoverFactor, rules.liquidityFactor, rules.leastPercentOfEstimate, rules.equalPasses].map(
      clauseOf,
    ),
  };
}

function leftOf({ value, done, sharePercent }: RunningWork): Fraction {
  return percentOf(subtractFractions(fractionOfRupiah(value), fractionOfRupiah(done)), sharePercent);
}

function factorInput(name: string, value: string, path: string): TraceInput {
  return { name, value, unit: 'none', source: `rules:/qualification/realCapacity/${path}` };
}

function workInputs({ value, done, sharePercent }: RunningWork, index: number, source: string): readonly TraceInput[] {
  const place = `${source}/${index}`;
  return [
    rupiahInput(`nilai kontrak ${index + 1}`, value, `${place}/value`),
    rupiahInput(`prestasi ${index + 1}`, done, `${place}/done`),
    { name: `porsi ${index + 1}`, value: sharePercent, unit: 'percent', source: `${place}/sharePercent` },
  ];
}
