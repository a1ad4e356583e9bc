/** What the parts of this screen have in common: whom and what they show, in which language. */
import type { TFunction } from 'i18next';
import type { MarkLanguage } from '#core/documents/html-mark.ts';
import { shownNumber, shownThreshold } from '#core/screens/finding-text.ts';
import type { ScreenNumber, ScreenResult } from '#core/screens/finding.ts';
import type { BidderId } from '#core/tender/ids.ts';

export interface Shown {
  readonly language: MarkLanguage;
  readonly nameOf: (id: BidderId) => string;
}

/** `KV 1,96 %`, with its threshold where it is held against one. */
export function thresholdText(
  t: TFunction<'app'>,
  { measure, threshold }: ScreenNumber,
  language: MarkLanguage,
): string {
  if (threshold === null || threshold.value === null) return '';
  const value = shownThreshold(measure, threshold.value, language);
  if (threshold.sense === 'parameter') return value;
  return threshold.sense === 'at-most' ? t('screens.atMost', { value }) : t('screens.atLeast', { value });
}

export function numberText({ measure, value }: ScreenNumber, language: MarkLanguage): string {
  return shownNumber({ measure, value }, language);
}

/** What was looked at, as `7 peserta · 21 pasang`; nothing is left out silently. */
export function testedText(t: TFunction<'app'>, { tested }: Pick<ScreenResult, 'tested'>): string {
  const { bidders, pairs, lines, groups, files } = tested;
  return [
    ...(bidders > 0 ? [t('screens.testedBidders', { count: bidders })] : []),
    ...(pairs > 0 ? [t('screens.testedPairs', { count: pairs })] : []),
    ...(lines > 0 ? [t('screens.testedLines', { count: lines })] : []),
    ...(groups > 0 ? [t('screens.testedGroups', { count: groups })] : []),
    ...(files > 0 ? [t('screens.testedFiles', { count: files })] : []),
  ].join(' · ');
}
