/** How far bids lie from the best of the others: competing firms leave many close ones, isolated winners a hole. */
import { senOf } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { compareText } from '#core/tender/records.ts';
import type { Season, SeasonTender } from './season.ts';
import type { PatternSettings } from './settings.ts';

export interface WinnerGap {
  /** Null = all categories together. */
  readonly kind: ProcurementKind | null;
  readonly tenders: number;
  readonly bids: number;
  /** Bids nearer to the best of the others than the width; and those up to three widths off, which are twice the room. */
  readonly near: number;
  readonly beside: number;
  /** near / (beside / 2); null where too few lie beside to tell. */
  readonly ratio: number | null;
  readonly toCheck: boolean;
  readonly bins: readonly GapBin[];
}

/** Differences from `from` on and below `to`, in shares of HPS. */
export interface GapBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Where the office set none: a histogram needs one.   Units  share of HPS. */
const DEFAULT_WIDTH = 0.01;

/** Shown up to ten widths off. */
const WIDTHS_SHOWN = 10;

/**
 * The density around a difference of nothing, for all tenders and for each category that has any.
 *
 * Δ = (b − least of the others) / HPS for every priced bid: below 0 only the lowest one.   Source  INDICATORS §3, isolated
 * winner, missing mass near 0.
 */
export function winnerGaps(season: Season, settings: PatternSettings): readonly WinnerGap[] {
  const read = season.tenders.flatMap((tender) => {
    const gaps = gapsOf(tender);
    return gaps.length === 0 ? [] : [{ kind: tender.facts.kind, gaps }];
  });
  const kinds = [...new Set(read.map(({ kind }) => kind))].sort(compareText);
  return [null, ...kinds].map((kind) => {
    const own = read.filter((each) => kind === null || each.kind === kind);
    return gapOf(
      kind,
      own.map(({ gaps }) => gaps),
      settings,
    );
  });
}

function gapsOf({ facts, entries }: SeasonTender): readonly number[] {
  const prices = entries.flatMap(({ price }) => price ?? []);
  const estimate = facts.ownerEstimate === null ? 0n : senOf(facts.ownerEstimate);
  if (estimate <= 0n || prices.length < 2) return [];
  return prices.map((price, at) => Number(price - leastBut(prices, at)) / Number(estimate));
}

function leastBut(prices: readonly Sen[], but: number): Sen {
  let low: Sen | null = null;
  for (const [at, price] of prices.entries()) if (at !== but && (low === null || price < low)) low = price;
  return low ?? (0n as Sen);
}

function gapOf(
  kind: ProcurementKind | null,
  gapsByTender: readonly (readonly number[])[],
  settings: PatternSettings,
): WinnerGap {
  const width = settings['gap-width'] ?? DEFAULT_WIDTH;
  const limit = settings['gap-ratio-maximum'];
  const gaps = gapsByTender.flat();
  const within = (distance: number): number => gaps.filter((gap) => Math.abs(gap) < distance).length;
  const near = within(width);
  const beside = within(3 * width) - near;
  const ratio = beside === 0 || beside < (settings['gap-beside-minimum'] ?? 0) ? null : near / (beside / 2);
  return {
    kind,
    tenders: gapsByTender.length,
    bids: gaps.length,
    near,
    beside,
    ratio,
    toCheck: ratio !== null && limit !== null && ratio <= limit,
    bins: Array.from({ length: 2 * WIDTHS_SHOWN }, (_, index) => {
      const at = index - WIDTHS_SHOWN;
      const [from, to] = [at * width, (at + 1) * width];
      return { from, to, count: gaps.filter((gap) => gap >= from && gap < to).length };
    }),
  };
}
