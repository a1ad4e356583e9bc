import type { TFunction } from 'i18next';
import { formatDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';
import type { Finding } from '#core/tender/finding-model.ts';

interface Judgement {
  readonly result: Finding['result'] | null;
  readonly score: DecimalText | null;
  readonly quantity?: DecimalText | null;
}

/** `MS 80`, `TMS`, or that there is no result. */
export function findingText(t: TFunction<'app'>, { result, score, quantity }: Judgement): string {
  const value = score ?? quantity ?? null;
  const number = value === null ? '' : ` ${formatDecimal(value)}`;
  if (result === null) return `${t('sheets.noMajority')}${number}`;
  return `${t(result === 'met' ? 'tender.met' : 'tender.notMet')}${number}`;
}
