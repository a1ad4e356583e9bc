/** Exact sums and comparisons of scores and weights; nothing here is rounded. */
import { type DecimalParts, decimalParts } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';

/** The sum, at the finer of the two scales. */
export function addDecimals(left: DecimalParts, right: DecimalParts): DecimalParts {
  const scale = Math.max(left.scale, right.scale);
  return { digits: digitsAt(left, scale) + digitsAt(right, scale), scale };
}

/** -1, 0 or 1 as the left is less than, equal to or more than the right, whatever their scales. */
export function compareDecimals(left: DecimalParts, right: DecimalParts): -1 | 0 | 1 {
  const scale = Math.max(left.scale, right.scale);
  const leftDigits = digitsAt(left, scale);
  const rightDigits = digitsAt(right, scale);
  if (leftDigits === rightDigits) return 0;
  return leftDigits < rightDigits ? -1 : 1;
}

/** Canonical text, without trailing zeros. */
export function decimalTextOf(value: DecimalParts): DecimalText {
  return (value.scale === 0 ? String(value.digits) : fixedText(value).replace(/\.?0+$/, '')) as DecimalText;
}

/** Whether two canonical decimal texts mean the same number. */
export function sameDecimal(left: DecimalText, right: DecimalText): boolean {
  return left === right || compareDecimals(decimalParts(left), decimalParts(right)) === 0;
}

function digitsAt(value: DecimalParts, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}

function fixedText({ digits, scale }: DecimalParts): string {
  if (scale === 0) return String(digits);
  const padded = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  return `${digits < 0n ? '-' : ''}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
