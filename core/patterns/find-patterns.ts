/** Everything there is to see over the tenders of an office, in one go. */
import type { DateOnly } from '#core/calendar/instant.ts';
import { ruleSetInForce } from '#core/regulation/select.ts';
import type { ThresholdSetting } from '#core/screens/threshold.ts';
import { calibrationsOf, type Calibration } from './calibrate.ts';
import type { TenderFacts } from './facts.ts';
import type { Firm } from './firm-identity.ts';
import { type FirmRecord, firmRecords } from './firm-record.ts';
import { indicatorFindings, type IndicatorFindings } from './indicator-findings.ts';
import { type FirmLoad, packageLoads } from './package-loads.ts';
import { type Pairs, pairsOf } from './pairs.ts';
import { partOf, type SeasonFilter, seasonOf } from './season.ts';
import { patternSettings } from './settings.ts';
import { type SharedOverTime, sharedOverTime } from './shared-over-time.ts';
import { type WinnerGap, winnerGaps } from './winner-gap.ts';

export interface PatternQuery {
  readonly filter: SeasonFilter;
  /** Thresholds the office set in place of the build's. */
  readonly thresholds: readonly ThresholdSetting[];
  /** Loads are those of this day, by the law in force on it. */
  readonly day: DateOnly;
}

export interface Patterns {
  /** Tenders in the filter that count, those with an offer, and those that do not count. */
  readonly counted: number;
  readonly offered: number;
  readonly notOpened: number;
  readonly namesHidden: number;
  /** All firms of the office; records and pairs are those of the filter. */
  readonly firms: readonly Firm[];
  /** Only firms that registered in the filter. */
  readonly records: readonly FirmRecord[];
  readonly pairs: Pairs;
  readonly gaps: readonly WinnerGap[];
  /** Over all tenders, whatever the filter: what runs today runs today. */
  readonly loads: readonly FirmLoad[];
  readonly shared: readonly SharedOverTime[];
  readonly calibrations: readonly Calibration[];
  readonly indicators: IndicatorFindings;
}

/**
 * Finds the patterns of the tenders in a filter.
 *
 * Shapes  yields the share of the work that is done, 0–1; the order of `all` never shows.
 */
export function* findPatterns(all: readonly TenderFacts[], query: PatternQuery): Generator<number, Patterns, void> {
  const settings = patternSettings(query.thresholds, query.filter.kind);
  const season = seasonOf(all);
  yield AFTER_READING;
  const part = partOf(season, query.filter);
  const records = firmRecords(part).filter(({ registered }) => registered > 0);
  const firms = Math.max(1, season.firms.length);
  const steps = pairsOf(part, settings);
  let step = steps.next();
  while (step.done !== true) {
    yield AFTER_READING + (PAIRS * step.value) / firms;
    step = steps.next();
  }
  yield AFTER_READING + PAIRS;
  const pairs = step.value;
  return {
    counted: part.tenders.length,
    offered: part.tenders.filter(({ entries }) => entries.some(({ bidder }) => bidder.offered)).length,
    notOpened: part.withheld['not-opened'].length,
    namesHidden: part.withheld['names-hidden'].length,
    firms: season.firms,
    records,
    pairs,
    gaps: winnerGaps(part, settings),
    loads: packageLoads(season, ruleSetInForce(query.day).qualification.packageCapacity, query.day),
    shared: sharedOverTime(season),
    indicators: indicatorFindings(part),
    calibrations: calibrationsOf(part, { records, pairs: pairs.shown, thresholds: query.thresholds }),
  };
}

/** Shares of the work, as measured on a season. */
const AFTER_READING = 0.2;
const PAIRS = 0.6;
