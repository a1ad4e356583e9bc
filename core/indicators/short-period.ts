import type { Indicator } from './indicator.ts';
import { momentMs } from './moment.ts';
import type { IndicatorSettings } from './settings.ts';

const MS_PER_DAY = 86_400_000;

/** R003: bids could be handed in on fewer whole days than the threshold. Silent without both moments. */
export function shortPeriod({ threshold, methods, byDetails }: NonNullable<IndicatorSettings['R003']>): Indicator {
  return {
    see: ({ ocid, method, methodDetails, opensAt, closesAt }, sheet) => {
      if (opensAt === null || closesAt === null) return;
      if (methods !== null && (method === null || !methods.has(method))) return;
      const from = momentMs(opensAt);
      const to = momentMs(closesAt);
      if (from === null || to === null) return;
      const days = Math.trunc((to - from) / MS_PER_DAY);
      const least = (methodDetails === null ? undefined : byDetails.get(methodDetails)) ?? threshold;
      if (days < least) sheet.flag('OCID', ocid, 'R003', 1);
    },
  };
}
