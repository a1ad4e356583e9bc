/** The working of a low price: what was not proven is taken at the owner's values, and the total is made again. */
import {
  multiplyFractions,
  addFractions,
  type Fraction,
  fractionOfDecimal,
  fractionOfWhole,
  fractionToSen,
} from '#core/money/fraction.ts';
import { percentOfRounded } from '#core/money/decimal.ts';
import { addSen, ZERO_SEN } from '#core/money/sen.ts';
import type { DecimalText, RupiahText, Sen } from '#core/money/text.ts';
import type { LineId } from '#core/tender/ids.ts';
import type { Pricing } from '#core/tender/model.ts';
import type { PriceComponent, ReasonablenessItem, ReasonablenessSheet } from '#core/tender/price-model.ts';
import { fractionOfRupiah } from './given.ts';
import { shareOfPercent } from './percent.ts';

/** A line of the document as the corrected bid has it. */
export interface PricedLine {
  readonly line: LineId;
  /** The document's volume. */
  readonly volume: DecimalText;
  /** Null where the bidder gave none. */
  readonly unitPrice: RupiahText | null;
  /** Total after correction. */
  readonly total: Sen;
}

/** A part of a unit price whose owner's value is needed and not known. */
export interface MissingOwnerValue {
  readonly line: LineId;
  /** Place among the components of the item. */
  readonly component: number;
  readonly what: 'coefficient' | 'unit-price';
}

/** A unit price taken apart and made again. */
export interface RecomputedItem {
  readonly line: LineId;
  readonly offered: RupiahText | null;
  /** What the bidder's own coefficients and prices come to; differs from `offered` where they do not bear it out. */
  readonly own: Fraction;
  /** With the owner's values for what is not proven; the offered unit price where all is proven. Sen, exact. */
  readonly recomputed: Fraction;
  /** How many coefficients and prices were replaced. */
  readonly replaced: number;
}

/** A total made again, with what it is made of. */
export interface Recomputed {
  readonly items: readonly RecomputedItem[];
  readonly missing: readonly MissingOwnerValue[];
  /** Null while an owner's value is missing. */
  readonly total: Sen | null;
}

const ONE = fractionOfWhole(1n);

/**
 * Makes the total of a bid again: each line of the sheet with its recomputed unit price and the document's volume, the
 * others as corrected, VAT as the tender's prices have it.
 *
 * An item with everything proven keeps its offered unit price: rounding in its analysis must not count against it.
 * A recomputed unit price is not rounded; the line is, once, half up to a sen.
 * Source  `price.reasonableness.unproven`, `arithmetic.rounding` of the rule set.
 */
export function recomputePrice(
  lines: readonly PricedLine[],
  sheet: ReasonablenessSheet,
  vat: Pricing['vat'],
): Recomputed {
  const items = new Map<LineId, RecomputedItem>();
  const missing: MissingOwnerValue[] = [];
  for (const item of sheet.items) {
    const line = lines.find((each) => each.line === item.line);
    if (line === undefined) continue;
    missing.push(...missingOf(item));
    items.set(item.line, recomputeItem(item, line.unitPrice));
  }
  if (missing.length > 0) return { items: [...items.values()], missing, total: null };
  const sum = lines.reduce((total, line) => addSen(total, lineTotal(line, items.get(line.line))), ZERO_SEN);
  const total = vat.mode === 'included' ? sum : addSen(sum, percentOfRounded(sum, vat.ratePercent));
  return { items: [...items.values()], missing, total };
}

/**
 * Whether an offer stands against the total made again: equal or above it does.
 *
 * Source  `price.reasonableness.stands` of the rule set.
 */
export function standsAgainst(offer: Sen, recomputed: Sen): boolean {
  return offer >= recomputed;
}

function recomputeItem(item: ReasonablenessItem, offered: RupiahText | null): RecomputedItem {
  const own = sumOf(item, (component) => [component.coefficient, component.unitPrice]);
  const replaced = item.components.reduce(
    (count, part) => count + (part.coefficientProven ? 0 : 1) + (part.unitPriceProven ? 0 : 1),
    0,
  );
  const withOwner = sumOf(item, (part) => [
    part.coefficientProven ? part.coefficient : (part.ownerCoefficient ?? part.coefficient),
    part.unitPriceProven ? part.unitPrice : (part.ownerUnitPrice ?? part.unitPrice),
  ]);
  const recomputed = replaced === 0 && offered !== null ? fractionOfRupiah(offered) : withOwner;
  return { line: item.line, offered, own, recomputed, replaced };
}

function sumOf(
  { components, overheadPercent }: ReasonablenessItem,
  valuesOf: (component: PriceComponent) => readonly [DecimalText, RupiahText],
): Fraction {
  const direct = components.reduce<Fraction>((sum, component) => {
    const [coefficient, unitPrice] = valuesOf(component);
    return addFractions(sum, multiplyFractions(fractionOfDecimal(coefficient), fractionOfRupiah(unitPrice)));
  }, fractionOfWhole(0n));
  return overheadPercent === null
    ? direct
    : multiplyFractions(direct, addFractions(ONE, shareOfPercent(overheadPercent)));
}

function missingOf({ line, components }: ReasonablenessItem): readonly MissingOwnerValue[] {
  return components.flatMap((part, component) => [
    ...(!part.coefficientProven && part.ownerCoefficient === null
      ? [{ line, component, what: 'coefficient' as const }]
      : []),
    ...(!part.unitPriceProven && part.ownerUnitPrice === null
      ? [{ line, component, what: 'unit-price' as const }]
      : []),
  ]);
}

/** A line with nothing replaced stays as corrected, to the sen. */
function lineTotal(line: PricedLine, item: RecomputedItem | undefined): Sen {
  if (item === undefined || item.replaced === 0) return line.total;
  return fractionToSen(multiplyFractions(fractionOfDecimal(line.volume), item.recomputed));
}
