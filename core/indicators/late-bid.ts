import type { Indicator } from './indicator.ts';
import { momentMs } from './moment.ts';

/** R030, late bid won: a valid bid came after the end of the period, and its tenderer is supplier of an award in force. */
export function lateBid(): Indicator {
  return {
    see: ({ ocid, closesAt, bids, awards }, sheet) => {
      if (closesAt === null || bids === null || awards === null) return;
      const suppliers = awards.flatMap((award) => (award.status === 'active' ? award.suppliers : []));
      if (suppliers.length === 0) return;
      const end = momentMs(closesAt);
      for (const { status, at, tenderers } of bids) {
        if (status !== 'valid' || at === null) continue;
        for (const tenderer of tenderers) {
          if (!suppliers.includes(tenderer)) continue;
          const came = momentMs(at);
          if (end === null || came === null || came <= end) continue;
          sheet.flag('OCID', ocid, 'R030', 1);
          sheet.flag('Tenderer', tenderer, 'R030', 1);
        }
      }
    },
  };
}
