import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '#core/money/decimal.ts';
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOfDecimal,
  fractionShown,
  fractionText,
  fractionToSen,
  multiplyFractions,
  reduceFraction,
  subtractFractions,
} from '#core/money/fraction.ts';
import { unwrap } from '#test/support/unwrap.ts';

const fractions: fc.Arbitrary<Fraction> = fc.record({
  numerator: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
  denominator: fc.bigInt({ min: 1n, max: 10n ** 12n }),
});

const equal = (a: Fraction, b: Fraction): void => expect(compareFractions(a, b)).toBe(0);

describe('fractions', () => {
  it('add and multiply in any order', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        equal(addFractions(a, b), addFractions(b, a));
        equal(addFractions(addFractions(a, b), c), addFractions(a, addFractions(b, c)));
        equal(multiplyFractions(a, b), multiplyFractions(b, a));
        equal(multiplyFractions(a, addFractions(b, c)), addFractions(multiplyFractions(a, b), multiplyFractions(a, c)));
      }),
    );
  });

  it('undo what was done', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        equal(subtractFractions(addFractions(a, b), b), a);
        fc.pre(b.numerator !== 0n);
        equal(multiplyFractions(divideFractions(a, b), b), a);
        expect(divideFractions(a, b).denominator).toBeGreaterThan(0n);
      }),
    );
  });

  it('compare as their difference does, both ways round', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const { numerator } = subtractFractions(a, b);
        expect(compareFractions(a, b)).toBe(numerator < 0n ? -1 : numerator > 0n ? 1 : 0);
        expect(compareFractions(b, a)).toBe(0 - compareFractions(a, b));
      }),
    );
  });

  it('in lowest terms have no common divisor left and are the same number', () => {
    fc.assert(
      fc.property(fractions, (a) => {
        const reduced = reduceFraction(a);
        equal(reduced, a);
        for (const prime of [2n, 3n, 5n, 7n, 11n, 13n]) {
          expect(reduced.numerator % prime === 0n && reduced.denominator % prime === 0n).toBe(false);
        }
      }),
    );
  });

  it('shown are at most half a last digit away', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 12 }), (a, decimals) => {
        const shown = fractionShown(a, decimals);
        const { numerator, denominator } = subtractFractions(a, valueOf(shown));
        const size = numerator < 0n ? -numerator : numerator;
        expect(2n * size * 10n ** BigInt(decimals) <= denominator).toBe(true);
        expect(shown.split('.')[1]?.length ?? 0).toBe(decimals);
      }),
    );
  });

  it('in whole sen are what no decimals show', () => {
    fc.assert(
      fc.property(fractions, (a) => {
        expect(String(fractionToSen(a))).toBe(fractionShown(a, 0));
      }),
    );
  });

  it('written out are read back as the same number', () => {
    fc.assert(
      fc.property(fractions, (a) => {
        const text = fractionText(a);
        const [numerator = '', denominator] = text.split('/');
        equal(
          denominator === undefined
            ? valueOf(text)
            : { numerator: BigInt(numerator), denominator: BigInt(denominator) },
          a,
        );
        // Equal numbers have equal texts.
        expect(fractionText({ numerator: a.numerator * 6n, denominator: a.denominator * 6n })).toBe(text);
      }),
    );
  });
});

/** The decimal a text is, trailing zeros and all. */
function valueOf(text: string): Fraction {
  const [whole = '', digits = ''] = text.split('.');
  const read = { numerator: BigInt(whole + digits), denominator: 10n ** BigInt(digits.length) };
  const parsed = parseDecimal(text);
  if (parsed.ok) equal(fractionOfDecimal(unwrap(parsed)), read);
  return read;
}
