import { describe, expect, it } from 'vitest';
import { fencesOf, quantile } from '#core/indicators/quartiles.ts';

describe('quantile R-8', () => {
  it('differs from what spreadsheets reckon', () => {
    // R-7 would give 3.25 and 7.75.
    const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(quantile(tenths, 0.25)).toBeCloseTo(2 + 11 / 12, 12);
    expect(quantile(tenths, 0.75)).toBeCloseTo(8 + 1 / 12, 12);
    expect(quantile(tenths, 0.5)).toBeCloseTo(5.5, 12);
  });

  it('stays within the values', () => {
    expect(quantile([7], 0.25)).toBe(7);
    expect(quantile([1, 2], 0)).toBe(1);
    expect(quantile([1, 2], 1)).toBe(2);
    expect(quantile([], 0.5)).toBeNull();
  });
});

describe('fences', () => {
  it('stand one and a half distances outside the quartiles, whatever the order of the values', () => {
    const fences = fencesOf([10, 1, 9, 2, 8, 3, 7, 4, 6, 5]);
    expect(fences?.q1).toBeCloseTo(2.916667, 6);
    expect(fences?.lower).toBeCloseTo(2.916667 - 1.5 * 5.166667, 5);
    expect(fences?.upper).toBeCloseTo(8.083333 + 1.5 * 5.166667, 5);
  });

  it('do not exist without values', () => {
    expect(fencesOf([])).toBeNull();
  });
});
