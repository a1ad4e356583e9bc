import { type Indicator, submittedBids } from './indicator.ts';
import { maySeePrices, type PriceComparison } from './settings.ts';

/** The second is what OCDS 1.0 called it. */
const PRICE_ONLY: ReadonlySet<string> = new Set(['priceOnly', 'lowestCost']);

/**
 * R036, lowest bid disqualified, while an award is in force and some valid bid has a price; the first of equal prices
 * counts. Where the release says that something else than the price decides, nothing is flagged and the process is told
 * as held back: the indicator means price-only awards. Where it does not say, it is taken for one.
 */
export function lowestDisqualified(prices: PriceComparison): Indicator {
  return {
    see: (contracting, sheet) => {
      if (!maySeePrices(prices, contracting.methodDetails)) return;
      if (contracting.awards?.some(({ status }) => status === 'active') !== true) return;
      let lowest: { readonly amount: number; readonly status: string | null } | null = null;
      let hasValid = false;
      for (const { amount, status } of submittedBids(contracting)) {
        if (amount === null) continue;
        if (lowest === null || amount < lowest.amount) lowest = { amount, status };
        if (status === 'valid') hasValid = true;
      }
      if (!hasValid || lowest?.status !== 'disqualified') return;
      if (contracting.awardCriteria === null || PRICE_ONLY.has(contracting.awardCriteria)) {
        sheet.flag('OCID', contracting.ocid, 'R036', 1);
      } else sheet.hold('R036', contracting.ocid);
    },
  };
}
