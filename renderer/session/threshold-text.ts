/** Thresholds in words: their names and values, and what an office did with them. */
import type { TFunction } from 'i18next';
import { formatDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { ThresholdEvent, ThresholdRefusalKind } from '#core/screens/threshold-events.ts';
import type { ThresholdSetting } from '#core/screens/threshold.ts';
import { isThresholdCode, thresholdFor } from '#core/screens/thresholds.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';

/** The name of a threshold; one of another build has only its code. */
export function thresholdName(t: TFunction, code: string): string {
  return isThresholdCode(code) ? t(`thresholds.name.${code}`) : code;
}

export function thresholdValue(t: TFunction, value: DecimalText | null): string {
  return value === null ? t('thresholds.none') : formatDecimal(value);
}

/** What happened to a threshold, as the lines a history shows; `before` is how they stood. */
export function thresholdLines(
  t: TFunction,
  { body: { code, kind, setting, reason } }: ThresholdEvent,
  before: readonly ThresholdSetting[],
): readonly string[] {
  const held = (settings: readonly ThresholdSetting[]) =>
    isThresholdCode(code) ? thresholdValue(t, thresholdFor(code, settings, kind).value) : '';
  const others = before.filter((each) => !(each.code === code && each.kind === kind));
  const about = {
    name: thresholdName(t, code),
    kind: kind === null ? t('thresholds.allKinds') : t(`tender.kind.${kind}`),
    from: held(before),
    to: setting === null ? held(others) : thresholdValue(t, setting.value),
    source: setting?.source ?? '',
  };
  return [
    setting === null ? t('thresholds.log.reset', about) : t('thresholds.log.set', about),
    t('thresholds.log.reason', { reason }),
  ];
}

/** Why a threshold was not set, as the three parts a person reads. */
export function thresholdRefusalText(
  t: TFunction,
  kind: ThresholdRefusalKind,
  details: Readonly<Record<string, string>>,
): MessageText {
  const name = thresholdName(t, details['threshold'] ?? '');
  return {
    what: t(`thresholds.refusal.${kind}.what`, { name }),
    means: t(`thresholds.refusal.${kind}.means`, { name }),
    next: t(`thresholds.refusal.${kind}.next`, { name }),
    code: kind,
  };
}
