/** Every threshold there is, and which value holds: what the office set for the kind of procurement, else for all, else this build's. */
import { PATTERN_THRESHOLDS } from '#core/patterns/pattern-thresholds.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import { TENDER_THRESHOLDS } from './tender-thresholds.ts';
import type { Threshold, ThresholdDefault, ThresholdSetting } from './threshold.ts';

/** All tables of this build. A topic with thresholds of its own brings a table beside its code and is spread in here. */
const DEFAULTS = { ...TENDER_THRESHOLDS, ...PATTERN_THRESHOLDS } as const satisfies Readonly<
  Record<string, ThresholdDefault>
>;

export type ThresholdCode = keyof typeof DEFAULTS;

export type Thresholds = { readonly [Code in ThresholdCode]: Threshold<Code> };

/** In the order they are listed. */
export const THRESHOLD_CODES: readonly ThresholdCode[] = Object.keys(DEFAULTS).filter(isThresholdCode);

export function isThresholdCode(code: string): code is ThresholdCode {
  return Object.hasOwn(DEFAULTS, code);
}

/** The threshold as this build brings it. */
export function defaultThreshold<Code extends ThresholdCode>(code: Code): Threshold<Code> {
  return { code, ...(DEFAULTS[code] satisfies ThresholdDefault) };
}

/** The threshold as it holds for a kind of procurement; null asks for what holds where no kind has its own. */
export function thresholdFor<Code extends ThresholdCode>(
  code: Code,
  settings: readonly ThresholdSetting[],
  kind: ProcurementKind | null,
): Threshold<Code> {
  const own = settings.filter((each) => each.code === code);
  const set = own.find((each) => each.kind === kind) ?? own.find((each) => each.kind === null);
  const standard = defaultThreshold(code);
  return set === undefined ? standard : { ...standard, value: set.value, standing: 'office', source: set.source };
}

/** All thresholds as they hold for a kind of procurement. */
export function thresholdsFor(settings: readonly ThresholdSetting[], kind: ProcurementKind | null): Thresholds {
  return Object.fromEntries(
    THRESHOLD_CODES.map((code) => [code, thresholdFor(code, settings, kind)]),
  ) as unknown as Thresholds;
}
