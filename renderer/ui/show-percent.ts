import { formatDecimal, parseDecimal } from '#core/money/decimal.ts';

/** `"92.7345"` as `92,7345 %`, `"80.0000"` as `80 %`. */
export function showPercent(text: string): string {
  const parsed = parseDecimal(text);
  return `${parsed.ok ? formatDecimal(parsed.value) : text} %`;
}
