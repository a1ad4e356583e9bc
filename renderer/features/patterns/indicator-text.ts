/** Indicators in words: what a value says, and what it was held against. */
import type { TFunction } from 'i18next';
import type { IndicatorFinding, IndicatorFindings } from '#core/patterns/indicator-findings.ts';
import { shownNumber, shownShare } from './pattern-text.ts';

/** The value in its own unit; a part of a tender has none. */
export function indicatorValue(t: TFunction, { code, group, value }: IndicatorFinding): string {
  switch (code) {
    case 'R024':
    case 'R058':
      return group === 'OCID' ? shownShare(value) : t('patterns.indicator.part');
    case 'R025':
    case 'R038':
      return shownShare(value);
    case 'R035':
      return group === 'OCID' ? shownNumber(value, 0) : t('patterns.indicator.part');
    case 'R048':
      return shownNumber(value, 0);
    case 'R003':
    case 'R018':
    case 'R028':
    case 'R030':
    case 'R036':
      return t('patterns.indicator.yes');
  }
}

/** What it was held against: a fixed mark, or the fence of the tenders here. */
export function indicatorThreshold(
  t: TFunction,
  { code, group }: IndicatorFinding,
  notes: IndicatorFindings['notes'],
): string {
  switch (code) {
    case 'R024':
    case 'R025':
      return fenceWords(t, notes, code, 'lower_fence');
    case 'R038':
      return fenceWords(t, notes, code, `${group}_upper_fence`);
    case 'R048':
    case 'R058':
      return fenceWords(t, notes, code, 'upper_fence');
    case 'R003':
    case 'R018':
    case 'R028':
    case 'R030':
    case 'R035':
    case 'R036':
      return t(`patterns.indicator.threshold.${code}`);
  }
}

function fenceWords(
  t: TFunction,
  notes: IndicatorFindings['notes'],
  code: IndicatorFinding['code'],
  name: string,
): string {
  const fence = notes.find((note) => note.code === code && note.name === name)?.value;
  if (fence === undefined) return t('patterns.indicator.noFence');
  return t('patterns.indicator.fence', { fence: code === 'R048' ? shownNumber(fence, 1) : shownShare(fence) });
}
