/** The office's own history of each number a threshold is held against, for each category: what a threshold is chosen by. */
import { senOf } from '#core/money/sen.ts';
import { distributionOf, type DistributionMeasure } from '#core/screens/distribution.ts';
import type { ThresholdSetting } from '#core/screens/threshold.ts';
import { type ThresholdCode, thresholdFor } from '#core/screens/thresholds.ts';
import { thresholdNumber } from '#core/screens/threshold.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { compareText } from '#core/tender/records.ts';
import { markedBy, spreadOf, type ValueSpread } from './value-spread.ts';
import { type FirmRecord, winRate } from './firm-record.ts';
import type { PairPattern } from './pairs.ts';
import type { Season, SeasonTender } from './season.ts';

/** One number with what it is counted over. */
export interface CalibratedNumber {
  readonly code: ThresholdCode;
  readonly over: 'tenders' | 'firms' | 'pairs';
}

export interface Calibration extends CalibratedNumber {
  /** Null = all categories together. */
  readonly kind: ProcurementKind | null;
  /** In order of size; what a threshold would mark is counted in them. */
  readonly values: readonly number[];
  readonly spread: ValueSpread;
  /** As it stands now; null = held against nothing. */
  readonly threshold: number | null;
  /** How many of the values it marks. */
  readonly marked: number;
  /** Too few values to choose a threshold by. */
  readonly tooFew: boolean;
}

/**
 * Every number that has a value at all, over all categories and in each.
 *
 * Source  INDICATORS §3: no threshold travels; calibrate on own data, per category.
 */
export function calibrationsOf(
  season: Season,
  {
    records,
    pairs,
    thresholds,
  }: {
    readonly records: readonly FirmRecord[];
    readonly pairs: readonly PairPattern[];
    readonly thresholds: readonly ThresholdSetting[];
  },
): readonly Calibration[] {
  const measured: readonly Measured[] = [
    ...TENDER_NUMBERS.map(({ code, valuesOf }) => ({
      code,
      over: 'tenders' as const,
      values: season.tenders.flatMap((tender) => valuesOf(tender).map((value) => ({ kind: tender.facts.kind, value }))),
    })),
    { code: 'no-show-minimum', over: 'firms', values: ofFirms(records, ({ noShows }) => noShows) },
    { code: 'win-rate-minimum', over: 'firms', values: ofFirms(records, winRate) },
    { code: 'axis-share-minimum', over: 'pairs', values: axisShares(pairs) },
  ];
  return measured.flatMap((each) => {
    const kinds = [...new Set(each.values.flatMap(({ kind }) => kind ?? []))].sort(compareText);
    return [null, ...kinds].flatMap((kind) => calibrationOf(each, kind, thresholds) ?? []);
  });
}

interface Measured extends CalibratedNumber {
  readonly values: readonly { readonly kind: ProcurementKind | null; readonly value: number }[];
}

interface TenderNumber {
  readonly code: ThresholdCode;
  readonly valuesOf: (tender: SeasonTender) => readonly number[];
}

/** Numbers of the screens within one tender, each with the threshold it is held against there. */
const SCREENED = {
  cv: 'cv-maximum',
  rd: 'rd-minimum',
  kurt: 'kurt-minimum',
  skew: 'skew-maximum',
  spd: 'spd-maximum',
  rdalt: 'rdalt-minimum',
  diffp: 'practice-diffp-minimum',
  rdnor: 'practice-rdnor-minimum',
  ks: 'practice-ks-minimum',
} as const satisfies Partial<Record<DistributionMeasure, ThresholdCode>>;

const TENDER_NUMBERS: readonly TenderNumber[] = [
  ...Object.entries(SCREENED).map(([measure, code]) => ({
    code,
    valuesOf: (tender: SeasonTender) => screenOf(tender, measure as keyof typeof SCREENED),
  })),
  { code: 'estimate-ratio-minimum', valuesOf: estimateRatios },
];

/** None where the tender has too few prices for it. */
function screenOf({ entries }: SeasonTender, measure: keyof typeof SCREENED): readonly number[] {
  const prices = entries.flatMap(({ price }) => price ?? []);
  const value = prices.length === 0 ? null : distributionOf(prices)[measure];
  return value === null ? [] : [value];
}

/** Every submitted price over HPS. */
function estimateRatios({ facts, entries }: SeasonTender): readonly number[] {
  const estimate = facts.ownerEstimate === null ? 0n : senOf(facts.ownerEstimate);
  if (estimate <= 0n) return [];
  return entries.flatMap(({ price }) => (price === null ? [] : [Number(price) / Number(estimate)]));
}

/** A firm stands in every category it registered in, and once among all. */
function ofFirms(
  records: readonly FirmRecord[],
  valueOf: (counts: Pick<FirmRecord, 'registered' | 'offered' | 'decided' | 'won' | 'noShows'>) => number | null,
): Measured['values'] {
  return records.flatMap((record) =>
    [{ kind: null, ...pickCounts(record) }, ...record.byKind].flatMap(({ kind, ...counts }) => {
      const value = valueOf(counts);
      return value === null ? [] : [{ kind, value }];
    }),
  );
}

function pickCounts({ registered, offered, decided, won, noShows }: FirmRecord) {
  return { registered, offered, decided, won, noShows };
}

function axisShares(pairs: readonly PairPattern[]): Measured['values'] {
  return pairs.flatMap(({ rotation: { positions, firstLow, secondLow } }) =>
    positions.length === 0 ? [] : [{ kind: null, value: (firstLow + secondLow) / positions.length }],
  );
}

function calibrationOf(
  { code, over, values: all }: Measured,
  kind: ProcurementKind | null,
  thresholds: readonly ThresholdSetting[],
): Calibration | null {
  // Of firms and pairs, those of all categories are counted apart; tenders have one category each.
  const own = all.filter((each) => (over === 'tenders' && kind === null ? true : each.kind === kind));
  const values = own.map(({ value }) => value).sort((a, b) => a - b);
  const spread = spreadOf(values);
  if (spread === null) return null;
  const held = thresholdFor(code, thresholds, kind);
  const threshold = thresholdNumber(held);
  const fewest = thresholdNumber(thresholdFor('calibration-minimum', thresholds, kind)) ?? 0;
  return {
    code,
    over,
    kind,
    values,
    spread,
    threshold,
    marked: threshold === null || held.sense === 'parameter' ? 0 : markedBy(values, threshold, held.sense),
    tooFew: values.length < fewest,
  };
}
