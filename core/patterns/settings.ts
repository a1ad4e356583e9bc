/** From where on a pattern is worth a look, as numbers. No threshold travels: each is a setting of the office. */
import type { ThresholdSetting } from '#core/screens/threshold.ts';
import { thresholdNumber } from '#core/screens/threshold.ts';
import { thresholdFor } from '#core/screens/thresholds.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { PATTERN_THRESHOLDS, type PatternThresholdCode } from './pattern-thresholds.ts';

/** By what they hold something against; null = against nothing, the number is only shown. */
export type PatternSettings = Readonly<Record<PatternThresholdCode, number | null>>;

/** As they hold for a kind of procurement; null asks for what holds where no kind has its own. */
export function patternSettings(settings: readonly ThresholdSetting[], kind: ProcurementKind | null): PatternSettings {
  const codes = Object.keys(PATTERN_THRESHOLDS) as readonly PatternThresholdCode[];
  const entries = codes.map((code) => [code, thresholdNumber(thresholdFor(code, settings, kind))] as const);
  return Object.fromEntries(entries) as PatternSettings;
}
