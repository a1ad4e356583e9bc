import type { ScoreFigure } from '#core/evaluation/model.ts';
import { formatDecimal, parseDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';

/** `"82.5"` as `82,5`. */
export function showScore(text: string): string {
  const parsed = parseDecimal(text);
  return parsed.ok ? formatDecimal(parsed.value) : text;
}

/**
 * A total with two decimals, and with all it has where those would say that it stands exactly at the mark: 74,996
 * fails at 75 and must not be shown as 75.
 */
export function showTotal({ total, shown }: ScoreFigure, mark: DecimalText | null): string {
  return showScore(mark !== null && showScore(shown) === showScore(mark) ? total : shown);
}
