import { finalAwards, type Indicator } from './indicator.ts';
import type { IndicatorSettings } from './settings.ts';

/**
 * R035, all except the winner disqualified: one tenderer alone has valid bids and all awards, and at least so many others
 * were disqualified. Silent while an award is to be decided.
 */
export function othersDisqualified({ threshold }: NonNullable<IndicatorSettings['R035']>): Indicator {
  return {
    see: (contracting, sheet) => {
      const awards = finalAwards(contracting);
      if (awards === null || contracting.bids === null) return;
      const valid = new Set<string>();
      const disqualified = new Set<string>();
      for (const { status, tenderers } of contracting.bids) {
        const into = status === 'valid' ? valid : status === 'disqualified' ? disqualified : null;
        if (into !== null) for (const tenderer of tenderers) into.add(tenderer);
      }
      const suppliers = new Set(awards.flatMap((award) => award.suppliers));
      const [winner] = valid;
      if (winner === undefined || valid.size !== 1 || suppliers.size !== 1 || !suppliers.has(winner)) return;
      disqualified.delete(winner);
      if (disqualified.size < Math.max(threshold, 1)) return;
      sheet.flag('OCID', contracting.ocid, 'R035', disqualified.size);
      sheet.flag('Tenderer', winner, 'R035', 0);
    },
  };
}
