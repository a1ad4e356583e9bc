import type { Indicator } from './indicator.ts';

/** R030, late bid won: a valid bid came after the end of the period, and its tenderer is supplier of an award in force. */
export function lateBid(): Indicator {
  return {
    see: ({ ocid, closesAt, bids, awards }, sheet) => {
      if (closesAt === null || bids === null || awards === null) return;
      const suppliers = new Set(awards.flatMap((award) => (award.status === 'active' ? award.suppliers : [])));
      for (const { status, at, tenderers } of bids) {
        // Instants are UTC text of one form: later sorts higher.
        if (status !== 'valid' || at === null || at <= closesAt) continue;
        for (const tenderer of tenderers) {
          if (!suppliers.has(tenderer)) continue;
          sheet.flag('OCID', ocid, 'R030', 1);
          sheet.flag('Tenderer', tenderer, 'R030', 1);
        }
      }
    },
  };
}
