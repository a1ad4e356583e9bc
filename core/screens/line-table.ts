/** The unit prices of all bids beside each other, line by line of the tender document. */
import { senOf } from '#core/money/sen.ts';
import type { BidderId, LineId } from '#core/tender/ids.ts';
import type { Bidder, Dossier, OwnerLine } from '#core/tender/model.ts';

/** Why a line is not compared. */
export type LineExclusion = 'ceiling' | 'regulated' | 'round';

export interface LineTable {
  readonly lines: readonly OwnerLine[];
  /** In order of registration; only bidders with a price for a line of the document. */
  readonly bidders: readonly BidderId[];
  /** Unit prices in whole sen by bidder, in the order of lines; NaN where there is none. */
  readonly prices: ReadonlyMap<BidderId, Float64Array>;
  /** Whether a line's price is left out of comparisons of equal prices, by bidder: 1 = left out. */
  readonly leftOut: ReadonlyMap<BidderId, Uint8Array>;
  /** Lines left out whole, because a regulation sets their price. */
  readonly regulated: ReadonlySet<LineId>;
  /** How many prices were left out for each reason, over all bidders. */
  readonly excluded: Readonly<Record<LineExclusion, number>>;
}

/**
 * Sets the schedules beside each other. A unit price of rupiah fits a double exactly up to 90 trillion.
 *
 * A price at the owner's unit price, of a regulated line, or round, is left out where equal prices are counted.
 * Source  INDICATORS §3: identical unit prices
 */
export function lineTableOf(
  { pricing }: Dossier,
  bidders: readonly Bidder[],
  { regulated, roundDigits }: { readonly regulated: ReadonlySet<LineId>; readonly roundDigits: number },
): LineTable {
  const lines = pricing.ownerLines;
  const placeOf = new Map(lines.map(({ id }, place) => [id, place]));
  const ceilings = lines.map(({ unitPrice }) => (unitPrice === null ? Number.NaN : Number(senOf(unitPrice))));
  const isRegulated = lines.map(({ id }) => regulated.has(id));
  const prices = new Map<BidderId, Float64Array>();
  const leftOut = new Map<BidderId, Uint8Array>();
  const excluded = { ceiling: 0, regulated: 0, round: 0 };
  for (const { id, bid } of bidders) {
    const own = new Float64Array(lines.length).fill(Number.NaN);
    const out = new Uint8Array(lines.length);
    let count = 0;
    for (const { line, unitPrice } of bid?.lines ?? []) {
      const place = line === null ? undefined : placeOf.get(line);
      if (place === undefined || unitPrice === null) continue;
      const price = Number(senOf(unitPrice));
      if (!(price > 0)) continue;
      own[place] = price;
      count += 1;
      const why = exclusionOf(price, ceilings[place] ?? Number.NaN, isRegulated[place] ?? false, roundDigits);
      if (why === null) continue;
      excluded[why] += 1;
      out[place] = 1;
    }
    if (count === 0) continue;
    prices.set(id, own);
    leftOut.set(id, out);
  }
  return { lines, bidders: [...prices.keys()], prices, leftOut, regulated, excluded };
}

function exclusionOf(price: number, ceiling: number, isRegulated: boolean, roundDigits: number): LineExclusion | null {
  if (isRegulated) return 'regulated';
  if (price === ceiling) return 'ceiling';
  return isRound(price, roundDigits) ? 'round' : null;
}

/** Whether an amount in sen has no more leading digits than that: 1.500.000 has two. */
export function isRound(sen: number, digits: number): boolean {
  let rest = sen;
  while (rest >= 10 && rest % 10 === 0) rest /= 10;
  return rest < 10 ** digits;
}

/** Every pair of bidders once, in order of registration. */
export function* pairsOf(bidders: readonly BidderId[]): Generator<readonly [BidderId, BidderId]> {
  for (const [index, one] of bidders.entries()) {
    for (const other of bidders.slice(index + 1)) yield [one, other];
  }
}
