/** Exact fractions of the oracles, written apart from those of the product: never reduced before they are shown. */

/** The part below is positive. */
export type Rational = readonly [over: bigint, under: bigint];

export function rational(decimal: string): Rational {
  const [whole = '0', part = ''] = decimal.split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
}

export function plus([a, b]: Rational, [c, d]: Rational): Rational {
  return [a * d + c * b, b * d];
}

export function minus([a, b]: Rational, [c, d]: Rational): Rational {
  return [a * d - c * b, b * d];
}

export function times([a, b]: Rational, [c, d]: Rational): Rational {
  return [a * c, b * d];
}

export function divide([a, b]: Rational, [c, d]: Rational): Rational {
  return [a * d, b * c];
}

export function isLess([a, b]: Rational, [c, d]: Rational): boolean {
  return a * d < c * b;
}

/** In lowest terms, by trying divisors the slow way round: Euclid on copies. */
export function text(value: Rational | null): string | null {
  if (value === null) return null;
  let [a, b] = value;
  while (b !== 0n) [a, b] = [b, a % b];
  return `${value[0] / a}/${value[1] / a}`;
}
