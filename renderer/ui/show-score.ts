import type { ScoreFigure } from '#core/evaluation/model.ts';
import { formatDecimal, parseDecimal } from '#core/money/decimal.ts';
import type { DecimalText } from '#core/money/text.ts';

/** `"82.5"` as `82,5`, with the decimals it has; an exact fraction as it stands. */
export function showScore(text: string): string {
  return parseDecimal(text).ok ? formatDecimal(text as DecimalText) : text;
}

/**
 * A total with two decimals, and with all it has where those would say that it stands exactly at the mark: 74,996
 * fails at 75 and must not be shown as 75.
 */
export function showTotal({ total, shown }: ScoreFigure, mark: DecimalText | null): string {
  return showScore(mark !== null && isSame(shown, mark) && !isSame(total, mark) ? total : shown);
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  return left.ok && right.ok && left.value === right.value;
}
