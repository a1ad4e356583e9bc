/** From where on a pattern is worth a look. No threshold travels: each is a setting, to be calibrated on own tenders. */

export interface PatternSettings {
  /** Pairs that offered in fewer tenders together are counted and not shown. */
  readonly fewestTogether: number;
  /** Pairs that would meet as often by chance no more often than this. */
  readonly chanceAtMost: number;
  /** A price this near to the lowest is low, this far up is high.   Units  share of the way from lowest to highest. */
  readonly lowPosition: number;
  readonly highPosition: number;
  /** Tenders with three bids and more that two positions are looked at in, at least. */
  readonly fewestPositions: number;
  /** Share of them in which one is low while the other is high. */
  readonly axisShare: number;
  /** Half the width of the hole that is looked for around a difference of nothing.   Units  share of HPS. */
  readonly gapWidth: number;
  /** Bids beside the hole that are needed to say anything. */
  readonly fewestBeside: number;
  /** Bids in the hole over those that are to be expected from beside it. */
  readonly gapRatioAtMost: number;
  /** Registrations without an offer that are repeated. */
  readonly fewestNoShows: number;
  /** Tenders of a category below which no distribution is shown as one to calibrate by. */
  readonly fewestToCalibrate: number;
}

/** Where the program begins.   Source  INDICATORS §3: formulas; the numbers are the project's own, no source has any. */
export const PATTERN_DEFAULTS: PatternSettings = {
  fewestTogether: 3,
  chanceAtMost: 0.001,
  lowPosition: 0.1,
  highPosition: 0.5,
  fewestPositions: 3,
  axisShare: 0.8,
  gapWidth: 0.01,
  fewestBeside: 20,
  gapRatioAtMost: 0.5,
  fewestNoShows: 3,
  fewestToCalibrate: 20,
};
