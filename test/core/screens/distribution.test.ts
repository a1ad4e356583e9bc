import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionFrom, distributionOf, momentsOf, uniformDistance } from '#core/screens/distribution.ts';
import { groupScreensOf } from '#core/screens/subgroups.ts';
import type { Sen } from '#core/money/text.ts';

const sen = (amount: number): Sen => BigInt(amount) as Sen;
const REFERENCE = [950, 985, 990, 994, 998];

describe('the screens of bids 950, 985, 990, 994, 998', () => {
  const screens = distributionOf(REFERENCE.map(sen));

  it.each([
    ['cv', 0.019608],
    ['kurt', 3.795474],
    ['skew', -1.898483],
    ['spd', 0.050526],
    ['diffp', 0.036842],
    ['rd', 6.294652],
    ['rdnor', 2.916667],
    ['rdalt', 8.076923],
    ['ksClassic', 0.529167],
    ['ks', 0.395833],
  ] as const)('have the %s of the reference, to six decimals', (measure, value) => {
    expect(screens[measure]?.toFixed(6)).toBe(value.toFixed(6));
  });

  it('have its mean and deviation, and its KS where bids are divided by their deviation', () => {
    const { mean, deviation } = momentsOf(REFERENCE);
    expect(mean.toFixed(1)).toBe('983.4');
    expect(deviation.toFixed(6)).toBe('19.282116');
    const byDeviation = uniformDistance(
      REFERENCE.map((bid) => bid / deviation),
      (i) => [i / 6, i / 6],
    );
    expect(byDeviation.toFixed(6)).toBe('50.924471');
  });

  it('do not hang on the order of bids', () => {
    expect(distributionOf([998, 950, 994, 985, 990].map(sen))).toEqual(screens);
  });
});

describe('screens at their edges', () => {
  it('of two bids are their spread alone: no deviation of one losing bid is made up', () => {
    expect(distributionOf([100, 110].map(sen))).toMatchObject({
      cv: null,
      kurt: null,
      skew: null,
      rd: null,
      rdnor: null,
      rdalt: null,
      spd: 0.1,
      diffp: 0.1,
    });
  });

  it('of losing bids all alike have no RD instead of an endless one', () => {
    expect(distributionOf([90, 100, 100, 100].map(sen))).toMatchObject({ rd: null, rdalt: null, rdnor: 3 });
  });

  it('of bids all alike have no variation, and neither skewness nor kurtosis', () => {
    expect(distributionOf([100, 100, 100, 100].map(sen))).toMatchObject({
      cv: 0,
      spd: 0,
      diffp: 0,
      kurt: null,
      skew: null,
      rd: null,
      rdnor: null,
      rdalt: null,
      ks: null,
    });
  });

  it('of one bid say nothing', () => {
    const { count, ...screens } = distributionOf([sen(100)]);
    expect(count).toBe(1);
    expect(new Set(Object.values(screens))).toEqual(new Set([null]));
  });

  it('stay exact for a trillion rupiah that differ by a sen', () => {
    const trillion = 100_000_000_000_000n;
    const screens = distributionOf([trillion, trillion + 1n, trillion + 2n].map((bid) => bid as Sen));
    expect(screens.rdnor).toBe(1);
    expect(screens.ks).toBeCloseTo(0.25, 12);
  });

  it('do not change when all bids are multiplied', () => {
    const bids = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(bids, fc.integer({ min: 2, max: 1_000 }), (amounts, factor) => {
        const one = distributionOf(amounts.map(sen));
        const other = distributionOf(amounts.map((amount) => sen(amount * factor)));
        for (const key of ['cv', 'spd', 'diffp', 'rd', 'rdnor', 'rdalt', 'ks', 'skew', 'kurt'] as const) {
          if (one[key] === null) expect(other[key]).toBeNull();
          else expect(other[key]).toBeCloseTo(one[key], 6);
        }
      }),
    );
  });
});

describe('groups of three and four', () => {
  it('are all of them, with the tightest told', () => {
    const [three, four] = groupScreensOf(REFERENCE);
    expect(three).toMatchObject({ size: 3, tested: 10, possible: 10, among: 5 });
    expect(four).toMatchObject({ size: 4, tested: 5, possible: 5 });
    expect(three?.tightest).toEqual([2, 3, 4]);
    expect(three?.measures.get('kurt')).toBeUndefined();
    const whole = distributionFrom(985, [0, 5, 9, 13]);
    expect(four?.measures.get('cv')?.min).toBe(whole.cv);
  });

  it('have a median between their least and their greatest', () => {
    for (const { measures } of groupScreensOf(REFERENCE)) {
      for (const { min, median, mean, max } of measures.values()) {
        expect(min).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(max);
        expect(min <= mean && mean <= max).toBe(true);
      }
    }
  });

  it('of 170 bids are bounded, and say how many were tested of how many', () => {
    const many = Array.from({ length: 170 }, (_, index) => 1_000_000 + index * 137);
    const [three, four] = groupScreensOf(many);
    expect(three).toMatchObject({ tested: 4_960, among: 32, possible: 804_440 });
    expect(four).toMatchObject({ tested: 4_845, among: 20, possible: 33_585_370 });
  });

  it('need four bids', () => {
    expect(groupScreensOf([1, 2, 3])).toEqual([]);
  });
});
