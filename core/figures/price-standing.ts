/** Where a price stands against the owner's estimate, and a unit price against the owner's. */
import type { Trace } from '#core/evaluation/model.ts';
import { clauseOf, ruleInput, rupiahInput } from '#core/evaluation/trace.ts';
import { isAbovePercent, isBelowPercent, ratioPercentText } from '#core/money/decimal.ts';
import type { Sen } from '#core/money/text.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import type { Given } from './given.ts';

/** An exact comparison with the estimate; the share is for show. */
export interface PriceStanding {
  /** Percent with four decimals. */
  readonly ratio: string;
  readonly above: boolean;
  /** Above, and that fails a bid of this kind. */
  readonly fails: boolean;
  /** Strictly below the limit, and prices of this kind are reviewed. */
  readonly reviewed: boolean;
}

/**
 * Compares a corrected price with the owner's estimate, which is above zero.
 *
 * Source  `price.aboveOwnerEstimateFails`, `price.reasonableness` of the rule set.
 */
export function priceStanding({ price }: RuleSet, kind: ProcurementKind, corrected: Sen, estimate: Sen): PriceStanding {
  const { belowPercent, kinds } = price.reasonableness;
  const above = corrected > estimate;
  return {
    ratio: ratioPercentText(corrected, estimate, 4),
    above,
    fails: above && price.aboveOwnerEstimateFails.value.includes(kind),
    reviewed: isBelowPercent(corrected, belowPercent.value, estimate) && kinds.value.includes(kind),
  };
}

/** The working of {@link priceStanding}. */
export function priceStandingTrace({ price }: RuleSet, corrected: Given<Sen>, estimate: Given<Sen>): Trace {
  const { belowPercent, kinds } = price.reasonableness;
  return {
    formula: 'price-ratio',
    inputs: [
      rupiahInput('harga terkoreksi', corrected.value, corrected.source),
      rupiahInput('HPS', estimate.value, estimate.source),
      ruleInput('batas kewajaran', belowPercent, 'percent', ['price', 'reasonableness', 'belowPercent']),
    ],
    result: ratioPercentText(corrected.value, estimate.value, 4),
    unit: 'percent',
    clauses: [price.aboveOwnerEstimateFails, belowPercent, kinds].map(clauseOf),
  };
}

/**
 * Whether a unit price is strictly above the limit against the owner's, which is above zero; it is clarified then and
 * never fails the bid.
 *
 * Source  `price.unbalanced.abovePercent` of the rule set.
 */
export function isUnbalancedPrice({ price }: RuleSet, unitPrice: Sen, owner: Sen): boolean {
  return isAbovePercent(unitPrice, price.unbalanced.abovePercent.value, owner);
}

/** The working of {@link isUnbalancedPrice}. */
export function unbalancedTrace({ price }: RuleSet, unitPrice: Given<Sen>, owner: Given<Sen>): Trace {
  const { abovePercent, basis } = price.unbalanced;
  return {
    formula: 'unit-price-ratio',
    inputs: [
      rupiahInput('harga satuan', unitPrice.value, unitPrice.source),
      rupiahInput('harga satuan HPS', owner.value, owner.source),
      ruleInput('batas harga timpang', abovePercent, 'percent', ['price', 'unbalanced', 'abovePercent']),
    ],
    result: ratioPercentText(unitPrice.value, owner.value, 4),
    unit: 'percent',
    clauses: [abovePercent, basis].map(clauseOf),
  };
}
