/** Setting thresholds, as commands and events of the office's own stream. */
import { z } from 'zod';
import { canonicalJson } from '#core/log/canonical.ts';
import { parseDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { CommandBodies } from '#core/shared/command-bodies.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { ProcurementKind } from '#core/tender/model.ts';
import type { ThresholdSetting } from './threshold.ts';
import { defaultThreshold, isThresholdCode, type ThresholdCode } from './thresholds.ts';

export interface ThresholdEventBodies {
  /** A threshold is set for one kind of procurement or (null) all; null as setting: what this build brings holds again. */
  readonly screenThresholdSet: {
    readonly code: string;
    readonly kind: ProcurementKind | null;
    readonly setting: Pick<ThresholdSetting, 'value' | 'source'> | null;
    readonly reason: string;
  };
}

export type ThresholdEvent = {
  readonly type: 'screenThresholdSet';
  readonly tv: 1;
  readonly body: ThresholdEventBodies['screenThresholdSet'];
};

export type ThresholdRefusalKind =
  | 'threshold-reason-missing'
  /** This build knows no screen that holds anything against it. */
  | 'threshold-unknown'
  /** Not a number from 0 on, or without a word on what it rests on. */
  | 'threshold-value-wrong';

/** The command that leaves events of that type. */
export const THRESHOLD_COMMAND_OF = { screenThresholdSet: 'setScreenThreshold' } as const;

export type ThresholdCommandBodies = CommandBodies<ThresholdEventBodies, typeof THRESHOLD_COMMAND_OF>;

const decimalText = z.custom<DecimalText>((value) => typeof value === 'string' && parseDecimal(value).ok);

export const THRESHOLD_SHAPES: {
  readonly [Type in keyof ThresholdEventBodies]: z.ZodType<ThresholdEventBodies[Type]>;
} = {
  screenThresholdSet: z.strictObject({
    code: z.string().min(1).max(100),
    kind: z
      .enum([
        'goods',
        'works',
        'integrated-works',
        'other-services',
        'consulting-firm',
        'consulting-individual',
        'unknown',
      ])
      .nullable(),
    setting: z.strictObject({ value: decimalText.nullable(), source: z.string().trim().min(1).max(500) }).nullable(),
    reason: z.string().trim().min(1).max(2_000),
  }),
};

interface ThresholdRefusal {
  readonly kind: ThresholdRefusalKind;
  readonly details: Readonly<Record<string, string>>;
}

/**
 * Decides on a threshold. Nothing changes where the same stands already.
 *
 * Fails   with the `kind` of the rule it breaks.
 */
export function decideThreshold(
  settings: readonly ThresholdSetting[],
  body: ThresholdCommandBodies['setScreenThreshold'],
): Result<readonly ThresholdEvent[], ThresholdRefusal> {
  const { code, kind, setting, reason } = body;
  const about = { threshold: code };
  if (!isThresholdCode(code)) return err({ kind: 'threshold-unknown', details: about });
  if (reason.trim() === '') return err({ kind: 'threshold-reason-missing', details: about });
  if (setting !== null) {
    if (!isPossible(code, setting.value) || setting.source.trim() === '') {
      return err({ kind: 'threshold-value-wrong', details: about });
    }
  }
  const stands = settings.find((each) => each.code === code && each.kind === kind) ?? null;
  const told = setting === null ? null : { value: setting.value, source: setting.source.trim() };
  const before = stands === null ? null : { value: stands.value, source: stands.source };
  if (canonicalJson(before) === canonicalJson(told)) return ok([]);
  return ok([{ type: 'screenThresholdSet', tv: 1, body: { code, kind, setting: told, reason: reason.trim() } }]);
}

/** Shares, counts and minutes are never below zero; a skewness may be. */
function isPossible(code: ThresholdCode, value: DecimalText | null): boolean {
  if (value === null) return true;
  return parseDecimal(value).ok && (defaultThreshold(code).unit === 'number' || !value.startsWith('-'));
}

/** The settings after an event, in order of code, those for all kinds first. */
export function applyThreshold(
  settings: readonly ThresholdSetting[],
  { body: { code, kind, setting } }: ThresholdEvent,
): readonly ThresholdSetting[] {
  const others = settings.filter((each) => !(each.code === code && each.kind === kind));
  if (setting === null) return others;
  return [...others, { code, kind, ...setting }].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** The command that puts back what stood before an event. */
export function invertThreshold(
  settings: readonly ThresholdSetting[],
  { body: { code, kind, reason } }: ThresholdEvent,
): { readonly name: 'setScreenThreshold'; readonly body: ThresholdCommandBodies['setScreenThreshold'] } {
  const stood = settings.find((each) => each.code === code && each.kind === kind);
  const setting = stood === undefined ? null : { value: stood.value, source: stood.source };
  return { name: 'setScreenThreshold', body: { code, kind, setting, reason } };
}

/** Two settings with one place are the same threshold. */
export function placeOf({ code, kind }: Pick<ThresholdSetting, 'code' | 'kind'>): string {
  return `${code} ${kind ?? ''}`;
}
