/** Puts exact values into the shape an evaluation holds them in: exact, as text, rounded for show, with the working. */
import type { ExactAmount, ScoreFigure, Trace } from '#core/evaluation/model.ts';
import { type Fraction, fractionShown, fractionText, fractionToSen } from '#core/money/fraction.ts';

/**
 * A score with its texts. `decimals` is what the era shows; comparing uses `exact` alone. Texts are made when read: a
 * tender has hundreds of scores and a screen shows some dozens.
 */
export function scoreFigure(exact: Fraction, decimals: number, trace: () => Trace): ScoreFigure {
  return new LazyScore(exact, decimals, trace);
}

/** A class, as an object with accessors of its own costs more to make than the texts it saves. */
class LazyScore implements ScoreFigure {
  readonly exact: Fraction;
  readonly trace: () => Trace;
  readonly #decimals: number;

  constructor(exact: Fraction, decimals: number, trace: () => Trace) {
    this.exact = exact;
    this.trace = trace;
    this.#decimals = decimals;
  }

  get total(): string {
    return fractionText(this.exact);
  }

  get shown(): string {
    return fractionShown(this.exact, this.#decimals);
  }
}

/** An amount that need not be whole sen, rounded half up to a sen for show. */
export function exactAmount(exact: Fraction, trace: () => Trace): ExactAmount {
  return { exact, shown: fractionToSen(exact), trace };
}
