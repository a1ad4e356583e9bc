import { decimalParts } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';

/** The exact sum of decimals as canonical text; `'0'` for none. */
export function addDecimals(decimals: readonly DecimalText[]): DecimalText {
  const parts = decimals.map((decimal) => decimalParts(decimal));
  const scale = Math.max(0, ...parts.map((part) => part.scale));
  const digits = parts.reduce((sum, part) => sum + part.digits * 10n ** BigInt(scale - part.scale), 0n);
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const fraction = text.slice(text.length - scale).replace(/0+$/, '');
  const whole = scale === 0 ? text : text.slice(0, -scale);
  return `${sign}${whole}${scale === 0 || fraction === '' ? '' : `.${fraction}`}` as DecimalText;
}
