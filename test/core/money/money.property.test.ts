import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareToPercent,
  decimalParts,
  formatDecimal,
  multiplyRounded,
  parseDecimal,
  parseDecimalInput,
  percentOfRounded,
} from '#core/money/decimal.ts';
import {
  formatRupiah,
  formatRupiahShort,
  parseRupiah,
  parseRupiahInput,
  rupiahFromNumber,
  rupiahText,
  senOf,
} from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import { readRupiahWords, rupiahInWords } from '#core/money/words.ts';
import { unwrap } from '#test/support/unwrap.ts';

/** Amounts of every size alike, from sen to 10^15 rupiah, either sign. */
const anySen = fc
  .tuple(fc.integer({ min: 0, max: 17 }), fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.boolean())
  .map(([size, value, negative]) => ((negative ? -1n : 1n) * (value % 10n ** BigInt(size))) as Sen);

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 20 }))
  .map(([digits, scale]) => {
    const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
    const point = text.length - scale;
    const unsigned = scale === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
    return unwrap(parseDecimal((digits < 0n ? '-' : '') + unsigned));
  });

const runs = { numRuns: 2000 };

describe('money', () => {
  it('keeps every sen through text, notation for people, and words', () => {
    fc.assert(
      fc.property(anySen, (sen) => {
        const text = rupiahText(sen);
        expect(senOf(text)).toBe(sen);
        expect(unwrap(parseRupiah(text))).toBe(text);
        expect(unwrap(parseRupiahInput(formatRupiah(text)))).toBe(text);
        expect(unwrap(parseRupiahInput(formatRupiahShort(sen)))).toBe(text);
        expect(unwrap(readRupiahWords(rupiahInWords(text)))).toBe(text);
      }),
      runs,
    );
  });

  it('takes any amount below the limit from the JSON number of its text', () => {
    const limit = 2n ** 46n * 100n - 1n;
    fc.assert(
      fc.property(fc.bigInt({ min: -limit, max: limit }), (value) => {
        const text = rupiahText(value as Sen);
        expect(unwrap(rupiahFromNumber(JSON.parse(text) as number))).toBe(text);
      }),
      runs,
    );
  });

  it('never drops a digit a person typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9., Rp\u00a0-]{0,20}$/), (text) => {
        const read = parseRupiahInput(text);
        const understood = read.ok ? digitsIn(formatRupiah(read.value)) : digitsIn(text);
        // Sen that were not typed come after all that was.
        expect(understood.startsWith(digitsIn(text))).toBe(true);
      }),
      runs,
    );
  });

  it('multiplies like big fractions do, whatever road it takes', () => {
    fc.assert(
      fc.property(anyDecimal, anySen, (volume, price) => {
        const { digits, scale } = decimalParts(volume);
        const exact = digits * price;
        const divisor = 10n ** BigInt(scale);
        const sign = exact < 0n ? -1n : 1n;
        const error = sign * (multiplyRounded(volume, rupiahText(price)) * divisor - exact);
        // At most half a sen off; exactly half only away from zero.
        expect(-divisor < 2n * error && 2n * error <= divisor).toBe(true);
      }),
      runs,
    );
  });

  it('compares with a percentage exactly: a rounded share stands within a sen of it', () => {
    fc.assert(
      fc.property(anySen, anyDecimal, (of, percent) => {
        const share = percentOfRounded(of, percent);
        expect(compareToPercent((share - 1n) as Sen, percent, of)).toBe(-1);
        expect(compareToPercent((share + 1n) as Sen, percent, of)).toBe(1);
      }),
      runs,
    );
  });
});

describe('decimals', () => {
  it('read back from the notation for people', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        const shown = formatDecimal(value);
        // The one form a person must settle: three decimals behind one to three digits.
        const unsettled = /^-?[1-9]\d{0,2},\d{3}$/.test(shown);
        const read = parseDecimalInput(shown);
        expect(unsettled ? read.ok : unwrap(read)).toBe(unsettled ? false : value);
      }),
      runs,
    );
  });
});

function digitsIn(text: string): string {
  return text.replace(/\D/g, '');
}
