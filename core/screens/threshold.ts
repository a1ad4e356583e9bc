/** What a number is held against before a person is asked to look at it, where that comes from, and who may have set another. */
import type { DecimalText } from '#core/money/text.ts';
import type { ProcurementKind } from '#core/tender/model.ts';

/**
 * How far a threshold can be relied on. `published` stands in a source that was read; `recalled` is known from the literature,
 * its page was not read; `practice` stands in a public tool without a study behind it; `project` is a choice of this program;
 * `office` was set by the office.
 */
export type ThresholdStanding = 'published' | 'recalled' | 'practice' | 'project' | 'office';

/** How a number is held against it; `parameter` steers how a screen counts and is not a limit itself. */
export type ThresholdSense = 'at-most' | 'at-least' | 'parameter';

export type ThresholdUnit = 'ratio' | 'percent' | 'count' | 'minutes' | 'number';

/** A threshold as this build brings it. */
export interface ThresholdDefault {
  /** Null: none is known that could be relied on, so the number is shown and held against nothing. */
  readonly value: DecimalText | null;
  readonly unit: ThresholdUnit;
  readonly sense: ThresholdSense;
  readonly standing: Exclude<ThresholdStanding, 'office'>;
  /** Whose it is, as documents print it. */
  readonly source: string;
}

/** What an office set in its place, for one kind of procurement or (null) for all. */
export interface ThresholdSetting {
  readonly code: string;
  readonly kind: ProcurementKind | null;
  /** Null: the number is to be held against nothing. */
  readonly value: DecimalText | null;
  /** What it rests on: the calibration, the letter, the study. */
  readonly source: string;
}

/** A threshold as it holds for one tender. */
export interface Threshold<Code extends string = string> extends Omit<ThresholdDefault, 'standing'> {
  readonly code: Code;
  readonly standing: ThresholdStanding;
}

/** A decimal constant of this build, checked by the test of its table. */
export function decimal(text: string): DecimalText {
  return text as DecimalText;
}

/**
 * The value as a number; null where there is none.
 *
 * Units  as the threshold says. Statistics are no money: a double is exact enough.
 */
export function thresholdNumber({ value }: Pick<Threshold, 'value'>): number | null {
  return value === null ? null : Number(value);
}

/** Whether a number reaches its threshold; a missing threshold is never reached. Exactly at the threshold is reached. */
export function reaches(threshold: Threshold, value: number): boolean {
  const limit = thresholdNumber(threshold);
  if (limit === null) return false;
  switch (threshold.sense) {
    case 'at-most':
      return value <= limit;
    case 'at-least':
      return value >= limit;
    case 'parameter':
      return false;
  }
}
