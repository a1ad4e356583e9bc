import { type Indicator, submittedBids } from './indicator.ts';
import { maySeePrices, type PriceComparison } from './settings.ts';

/** R028, identical bid prices: two bids of different tenderers ask the same amount. Silent where prices are not compared. */
export function identicalPrices(prices: PriceComparison): Indicator {
  return {
    see: (contracting, sheet) => {
      if (!maySeePrices(prices, contracting.methodDetails)) return;
      const bids = submittedBids(contracting).filter(
        ({ amount, tenderers }) => amount !== null && tenderers.length > 0,
      );
      if (new Set(bids.map(({ amount }) => amount)).size === bids.length) return;
      // By amount, then by who asked it: the same firms may ask the same twice.
      const asking = new Map<number | null, Map<string, readonly string[]>>();
      for (const { amount, tenderers } of bids) {
        const together = asking.get(amount) ?? new Map<string, readonly string[]>();
        together.set(JSON.stringify(tenderers.toSorted()), tenderers);
        asking.set(amount, together);
      }
      for (const together of asking.values()) {
        if (together.size < 2) continue;
        sheet.flag('OCID', contracting.ocid, 'R028', 1);
        for (const tenderers of together.values()) {
          for (const tenderer of tenderers) sheet.flag('Tenderer', tenderer, 'R028', 1);
        }
      }
    },
  };
}
