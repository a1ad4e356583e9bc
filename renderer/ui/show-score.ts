import { formatDecimal, parseDecimal } from '#core/money/decimal.ts';

/** `"82.5"` as `82,5`. */
export function showScore(text: string): string {
  const parsed = parseDecimal(text);
  return parsed.ok ? formatDecimal(parsed.value) : text;
}
