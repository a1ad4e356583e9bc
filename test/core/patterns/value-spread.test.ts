import { describe, expect, it } from 'vitest';
import { spreadOf, markedBy } from '#core/patterns/value-spread.ts';

describe('a spread of values', () => {
  it('has quartiles of type 8 and their fences', () => {
    // h = (9 + 1/3)/4 + 1/3 = 2.6667 and 7.3333 of 1…9.
    const read = spreadOf([9, 1, 8, 2, 7, 3, 6, 4, 5]);
    expect(read?.lowerQuartile).toBeCloseTo(2 + 2 / 3, 12);
    expect(read?.median).toBe(5);
    expect(read?.upperQuartile).toBeCloseTo(7 + 1 / 3, 12);
    expect(read?.lowerFence).toBeCloseTo(2 + 2 / 3 - 1.5 * (4 + 2 / 3), 12);
    expect(read?.upperFence).toBeCloseTo(7 + 1 / 3 + 1.5 * (4 + 2 / 3), 12);
  });

  it('counts every value in one bin, the largest too', () => {
    const values = Array.from({ length: 400 }, (_, at) => (at * at) % 101);
    const bins = spreadOf(values)?.bins ?? [];
    expect(bins.length).toBe(20);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(400);
    expect(bins.at(-1)?.to).toBe(Math.max(...values));
  });

  it('is one bin of equal values and nothing of none', () => {
    expect(spreadOf([2, 2, 2])?.bins).toEqual([{ from: 2, to: 2, count: 3 }]);
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([Number.NaN])).toBeNull();
  });

  it('says how many values a threshold marks, those at the threshold too', () => {
    expect([markedBy([1, 2, 3], 2, 'at-most'), markedBy([1, 2, 3], 2, 'at-least')]).toEqual([2, 2]);
  });
});
