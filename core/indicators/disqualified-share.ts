import { type Indicator, submittedBids } from './indicator.ts';
import { fencesOf } from './quartiles.ts';
import type { Group, ResultSheet } from './results.ts';
import type { IndicatorSettings } from './settings.ts';

interface Count {
  submitted: number;
  disqualified: number;
}

/**
 * R038, excessive disqualified bids: of a buyer, a procuring entity or a tenderer, an unusually large share of the bids
 * was disqualified. Both least numbers count bids, as Cardinal's do. Silent where the fence is nothing.
 */
export function disqualifiedShare(settings: NonNullable<IndicatorSettings['R038']>): Indicator {
  const buyers = new Map<string, Count>();
  const entities = new Map<string, Count>();
  const tenderers = new Map<string, Count>();
  return {
    see: (contracting) => {
      const bids = submittedBids(contracting);
      if (bids.length === 0) return;
      let disqualified = 0;
      for (const bid of bids) {
        const one = bid.status === 'disqualified' ? 1 : 0;
        disqualified += one;
        for (const tenderer of bid.tenderers) add(tenderers, tenderer, { submitted: 1, disqualified: one });
      }
      const all = { submitted: bids.length, disqualified };
      if (contracting.buyer !== null) add(buyers, contracting.buyer, all);
      if (contracting.procuringEntity !== null) add(entities, contracting.procuringEntity, all);
    },
    finish: (sheet) => {
      const { threshold, leastBids, leastBidsOfBuyer } = settings;
      flagShares(sheet, { group: 'Buyer', counts: buyers, least: leastBidsOfBuyer, threshold });
      flagShares(sheet, { group: 'ProcuringEntity', counts: entities, least: leastBidsOfBuyer, threshold });
      flagShares(sheet, { group: 'Tenderer', counts: tenderers, least: leastBids, threshold });
    },
  };
}

function add(counts: Map<string, Count>, id: string, more: Count): void {
  const count = counts.get(id);
  if (count === undefined) {
    counts.set(id, { ...more });
    return;
  }
  count.submitted += more.submitted;
  count.disqualified += more.disqualified;
}

function flagShares(
  sheet: ResultSheet,
  {
    group,
    counts,
    least,
    threshold,
  }: {
    readonly group: Group;
    readonly counts: ReadonlyMap<string, Count>;
    readonly least: number;
    readonly threshold: number | null;
  },
): void {
  const shares = [...counts].flatMap(([id, { submitted, disqualified }]) =>
    submitted >= least ? [{ id, share: disqualified / submitted }] : [],
  );
  if (shares.length === 0) return;
  const fences = threshold === null ? fencesOf(shares.map(({ share }) => share)) : null;
  const fence = threshold ?? fences?.upper;
  if (fence === undefined) return;
  if (fences !== null) {
    sheet.note('R038', `${group}_q1`, fences.q1);
    sheet.note('R038', `${group}_q3`, fences.q3);
  }
  sheet.note('R038', `${group}_upper_fence`, fence);
  if (fence <= 0) return;
  for (const { id, share } of shares) if (share >= fence) sheet.flag(group, id, 'R038', share);
}
