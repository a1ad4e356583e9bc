/** Puts exact values into the shape an evaluation holds them in: exact, as text, rounded for show, with the working. */
import type { ExactAmount, ScoreFigure, Trace } from '#core/evaluation/model.ts';
import { type Fraction, fractionShown, fractionText, fractionToSen } from '#core/money/fraction.ts';

/** A score with its texts. `decimals` is what the era shows; comparing uses `exact` alone. */
export function scoreFigure(exact: Fraction, decimals: number, trace: () => Trace): ScoreFigure {
  return { exact, total: fractionText(exact), shown: fractionShown(exact, decimals), trace };
}

/** An amount that need not be whole sen, rounded half up to a sen for show. */
export function exactAmount(exact: Fraction, trace: () => Trace): ExactAmount {
  return { exact, shown: fractionToSen(exact), trace };
}
