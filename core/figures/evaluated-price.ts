/** The evaluated price (HEA): what a bid is ranked by where domestic preference applies. The contract never uses it. */
import type { Trace, TraceInput } from '#core/evaluation/model.ts';
import { clauseOf } from '#core/evaluation/trace.ts';
import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOfDecimal,
  fractionOfWhole,
  fractionText,
  multiplyFractions,
  reduceFraction,
  subtractFractions,
  ZERO_FRACTION,
} from '#core/money/fraction.ts';
import { senOf } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { PreferenceRules, RuleSet } from '#core/regulation/rule-set.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import type { LocalContentPart } from '#core/tender/price-model.ts';
import { amountInput, exactRupiahText, fractionOfSen, type Given } from './given.ts';
import { preferenceCap, preferencePercent } from './preference.ts';

const ONE = fractionOfWhole(1n);
const HUNDRED = fractionOfWhole(100n);

/** A bid's price with its parts; what no part names earns nothing and counts as it stands. */
export interface PricedParts {
  readonly kind: ProcurementKind;
  /** After correction. */
  readonly price: Sen;
  readonly parts: readonly LocalContentPart[];
}

/**
 * The sum of the evaluated prices of the parts, exactly; null when the parts together are worth more than the price.
 *
 * HP / (1 + KP) or (1 − KP) × HP, as the era says.
 * Units   sen, exact.
 * Source  `preference.formula`, `preference.components` of the rule set.
 */
export function evaluatedPrice(rules: PreferenceRules, { kind, price, parts }: PricedParts): Fraction | null {
  const rest = unnamedPrice(price, parts);
  if (rest < 0n) return null;
  const evaluated = parts.map((part) => evaluatedPart(rules, kind, amountOf(part, price), part));
  return reduceFraction(evaluated.reduce(addFractions, fractionOfSen(rest)));
}

/**
 * The local content of a whole bid in percent, parts weighted by their amounts, for parting equal evaluated prices.
 *
 * Source  none found for bids of several parts: weighting by amount is ours. Null as in {@link evaluatedPrice}.
 */
export function localContentOf({ price, parts }: Omit<PricedParts, 'kind'>): Fraction | null {
  if (unnamedPrice(price, parts) < 0n) return null;
  if (price === 0n) return ZERO_FRACTION;
  const weighted = parts.map((part) =>
    multiplyFractions(fractionOfDecimal(part.localContentPercent), fractionOfSen(amountOf(part, price))),
  );
  return reduceFraction(divideFractions(weighted.reduce(addFractions, ZERO_FRACTION), fractionOfSen(price)));
}

/** A bid's price and parts with where they stand; `parts` points at the list. */
export interface PricedPartsGiven {
  readonly kind: ProcurementKind;
  readonly price: Given<Sen>;
  readonly parts: Given<readonly LocalContentPart[]>;
}

/** The working of {@link evaluatedPrice}; null where it is. */
export function evaluatedPriceTrace(ruleSet: RuleSet, { kind, price, parts }: PricedPartsGiven): Trace | null {
  const { preference: rules } = ruleSet;
  const evaluated = evaluatedPrice(rules, { kind, price: price.value, parts: parts.value });
  if (evaluated === null) return null;
  const whole = { value: fractionOfSen(price.value), source: price.source };
  return {
    formula: rules.formula.value === 'divide-by-one-plus' ? 'evaluated-price-2010' : 'evaluated-price',
    inputs: [
      amountInput('harga', whole),
      ...parts.value.flatMap((part, index) => partInputs(rules, kind, { part, index, source: parts.source })),
      {
        name: 'TKDN paling sedikit',
        value: rules.minimumLocalContentPercent.value,
        unit: 'percent',
        source: 'rules:/preference/minimumLocalContentPercent/value',
      },
    ],
    result: exactRupiahText(evaluated),
    unit: 'rupiah',
    clauses: [
      rules.formula,
      rules.capPercent,
      rules.minimumLocalContentPercent,
      ...(parts.value.length > 1 ? [rules.components] : []),
      ...(kind === 'works' || kind === 'integrated-works' ? [rules.worksPart] : []),
    ].map(clauseOf),
  };
}

/** The working of {@link localContentOf}; null where it is. */
export function localContentTrace(ruleSet: RuleSet, given: Omit<PricedPartsGiven, 'kind'>): Trace | null {
  const { price, parts } = given;
  const content = localContentOf({ price: price.value, parts: parts.value });
  if (content === null) return null;
  return {
    formula: 'local-content-of-bid',
    inputs: [
      amountInput('harga', { value: fractionOfSen(price.value), source: price.source }),
      ...parts.value.flatMap((part, index) => statedInputs({ part, index, source: parts.source })),
    ],
    result: fractionText(content),
    unit: 'percent',
    clauses: [clauseOf(ruleSet.preference.tieBreak)],
  };
}

function evaluatedPart(rules: PreferenceRules, kind: ProcurementKind, amount: Sen, part: LocalContentPart): Fraction {
  const share = divideFractions(preferencePercent(rules, kind, part), HUNDRED);
  const price = fractionOfSen(amount);
  return rules.formula.value === 'divide-by-one-plus'
    ? divideFractions(price, addFractions(ONE, share))
    : multiplyFractions(subtractFractions(ONE, share), price);
}

/** A part without an amount is the whole price. */
function amountOf({ amount }: LocalContentPart, price: Sen): Sen {
  return amount === null ? price : senOf(amount);
}

function unnamedPrice(price: Sen, parts: readonly LocalContentPart[]): Sen {
  return parts.reduce((rest, part) => rest - amountOf(part, price), price as bigint) as Sen;
}

interface PlacedPart {
  readonly part: LocalContentPart;
  readonly index: number;
  readonly source: string;
}

function partInputs(rules: PreferenceRules, kind: ProcurementKind, placed: PlacedPart): readonly TraceInput[] {
  const { part, index } = placed;
  return [...statedInputs(placed), capInput(rules, kind, part.component, `${NAMES[part.component]} ${index + 1}`)];
}

/** The cap of a part; where it has none, the rule that gives it none. */
function capInput(
  rules: PreferenceRules,
  kind: ProcurementKind,
  component: LocalContentPart['component'],
  name: string,
): TraceInput {
  const cap = preferenceCap(rules, kind, component);
  const isWorks = kind === 'works' || kind === 'integrated-works' || component === 'works';
  if (cap !== null) {
    const ofWorks = isWorks && rules.worksPart.value === 'whole-price';
    const source = `rules:/preference/capPercent/value/${ofWorks ? 'works' : 'goods'}`;
    return { name: `preferensi tertinggi ${name}`, value: cap, unit: 'percent', source };
  }
  const without = `tanpa preferensi ${name}`;
  return isWorks
    ? { name: without, value: rules.worksPart.value, unit: 'none', source: 'rules:/preference/worksPart/value' }
    : { name: without, value: rules.kinds.value.join(', '), unit: 'none', source: 'rules:/preference/kinds/value' };
}

function statedInputs({ part, index, source }: PlacedPart): readonly TraceInput[] {
  const name = `${NAMES[part.component]} ${index + 1}`;
  const amount: readonly TraceInput[] =
    part.amount === null
      ? []
      : [{ name: `harga ${name}`, value: part.amount, unit: 'rupiah', source: `${source}/${index}/amount` }];
  return [
    ...amount,
    {
      name: `TKDN ${name}`,
      value: part.localContentPercent,
      unit: 'percent',
      source: `${source}/${index}/localContentPercent`,
    },
  ];
}

const NAMES = { goods: 'barang', services: 'jasa', works: 'pekerjaan' } as const;
