import { showScore } from './show-score.ts';

/** `"92.7345"` as `92,7345 %`. */
export function showPercent(text: string): string {
  return `${showScore(text)} %`;
}
