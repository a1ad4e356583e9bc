import type { Indicator } from './indicator.ts';
import type { IndicatorSettings } from './settings.ts';

/** R018: one tenderer where anybody, or several, could have come. Silent where the number is not said. */
export function singleBid({ methods }: NonNullable<IndicatorSettings['R018']>): Indicator {
  return {
    see: ({ ocid, method, numberOfTenderers }, sheet) => {
      if (numberOfTenderers === 1 && method !== null && methods.has(method)) sheet.flag('OCID', ocid, 'R018', 1);
    },
  };
}
