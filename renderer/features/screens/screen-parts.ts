/** What the parts of this screen have in common: whom and what they show, in which language. */
import type { TFunction } from 'i18next';
import type { MarkLanguage } from '#core/documents/html-mark.ts';
import { measureName, shownNumber, shownThreshold } from '#core/screens/finding-text.ts';
import type { ScreenNumber, ScreenResult } from '#core/screens/finding.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { formatCount } from '#renderer/ui/format-count.ts';

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

/** `KV 1,96 % (ambang ≤ 6 %)`, for a line. */
export function againstText(t: TFunction<'app'>, number: ScreenNumber, language: MarkLanguage): string {
  const { measure, threshold } = number;
  const shown = `${measureName(measure, language)} ${numberText(number, language)}`;
  if (threshold === null || threshold.value === null) return shown;
  const limit = shownThreshold(measure, threshold.value, language);
  return t('screens.against', { number: shown, limit: `${threshold.sense === 'at-most' ? '≤' : '≥'} ${limit}` });
}

/** Names as one line: more than a few are counted. */
export function namesText(names: readonly string[], most: number, between = ', '): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(between)} +${more}` : names.join(between);
}

export function numberText({ measure, value }: ScreenNumber, language: MarkLanguage): string {
  return shownNumber({ measure, value }, language);
}

/** What was looked at, as `7 peserta · 21 pasang`; nothing is left out silently. */
export function testedText(t: TFunction<'app'>, { tested }: Pick<ScreenResult, 'tested'>): string {
  const { bidders, pairs, lines, groups, files } = tested;
  return [
    ...(bidders > 0 ? [t('screens.testedBidders', { shown: formatCount(bidders) })] : []),
    ...(pairs > 0 ? [t('screens.testedPairs', { shown: formatCount(pairs) })] : []),
    ...(lines > 0 ? [t('screens.testedLines', { shown: formatCount(lines) })] : []),
    ...(groups > 0 ? [t('screens.testedGroups', { shown: formatCount(groups) })] : []),
    ...(files > 0 ? [t('screens.testedFiles', { shown: formatCount(files) })] : []),
  ].join(' · ');
}
