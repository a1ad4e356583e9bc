/** Where two firms stood between the lowest and the highest price, tender after tender. */
import type { StreamId } from '#core/log/envelope.ts';
import type { Sen } from '#core/money/text.ts';
import type { PatternSettings } from './settings.ts';
import type { SeasonTender } from './season.ts';

/** Prices of one tender, by firm. */
export interface PriceField {
  readonly stream: StreamId;
  readonly bids: number;
  /** 0 = lowest, 1 = highest; empty where all prices are the same. */
  readonly positionOf: ReadonlyMap<number, number>;
}

/** One tender both offered in. */
export interface PairPosition {
  readonly stream: StreamId;
  readonly bids: number;
  readonly first: number;
  readonly second: number;
}

export interface Rotation {
  /** Tenders with three prices and more in which both have one. */
  readonly positions: readonly PairPosition[];
  /** One low while the other is high. */
  readonly firstLow: number;
  readonly secondLow: number;
  /** One of the two was the lowest; by lot it would be in `expectedLowest` of them. */
  readonly lowest: number;
  readonly expectedLowest: number;
  /** `alternating`: now one is low, now the other. `one-sided`: always the same. Null = nothing to look into. */
  readonly shape: 'alternating' | 'one-sided' | null;
}

/**
 * The prices of a tender between its lowest and highest: (b − b1) / (bn − b1).
 *
 * Source  INDICATORS §3, pair positions; the submitted price, one for each firm.
 */
export function priceFieldOf({ facts, entries }: SeasonTender): PriceField {
  const priced = entries.flatMap(({ firm, price }) => (price === null ? [] : [{ firm, price }]));
  const prices = priced.map(({ price }) => price);
  const lowest = least(prices);
  const range = lowest === null ? 0n : (most(prices) ?? 0n) - lowest;
  const positions =
    lowest === null || range === 0n
      ? []
      : priced.map(({ firm, price }) => [firm, Number(price - lowest) / Number(range)] as const);
  return { stream: facts.stream, bids: priced.length, positionOf: new Map(positions) };
}

/** With two prices one is always the lowest and the other the highest: those tell nothing. */
const FEWEST_BIDS = 3;

/** How two firms stood to each other.   Shapes  `fields` of tenders both offered in, in any order. */
export function rotationOf(
  { first, second }: { readonly first: number; readonly second: number },
  fields: readonly PriceField[],
  settings: PatternSettings,
): Rotation {
  const positions = fields.flatMap(({ stream, bids, positionOf }) => {
    const [one, other] = [positionOf.get(first), positionOf.get(second)];
    if (bids < FEWEST_BIDS || one === undefined || other === undefined) return [];
    return [{ stream, bids, first: one, second: other }];
  });
  const firstLow = positions.filter((at) => isLowAndHigh(at.first, at.second, settings)).length;
  const secondLow = positions.filter((at) => isLowAndHigh(at.second, at.first, settings)).length;
  return {
    positions,
    firstLow,
    secondLow,
    lowest: positions.filter((at) => at.first === 0 || at.second === 0).length,
    expectedLowest: positions.reduce((sum, { bids }) => sum + 2 / bids, 0),
    shape: shapeOf({ firstLow, secondLow, looked: positions.length }, settings),
  };
}

/** An office may set none of these: then no position is low, or high. */
function isLowAndHigh(low: number, high: number, settings: PatternSettings): boolean {
  const { 'position-low-maximum': lowLimit, 'position-high-minimum': highLimit } = settings;
  return lowLimit !== null && highLimit !== null && low <= lowLimit && high >= highLimit;
}

function shapeOf(
  { firstLow, secondLow, looked }: { readonly firstLow: number; readonly secondLow: number; readonly looked: number },
  { 'position-tenders-minimum': fewest, 'axis-share-minimum': share }: PatternSettings,
): Rotation['shape'] {
  const onAxes = firstLow + secondLow;
  if (share === null || looked < (fewest ?? 1) || onAxes === 0 || onAxes < share * looked) return null;
  return firstLow > 0 && secondLow > 0 ? 'alternating' : 'one-sided';
}

function least(prices: readonly Sen[]): Sen | null {
  return prices.reduce<Sen | null>((low, price) => (low === null || price < low ? price : low), null);
}

function most(prices: readonly Sen[]): Sen | null {
  return prices.reduce<Sen | null>((high, price) => (high === null || price > high ? price : high), null);
}
