import { describe, expect, it } from 'vitest';
import { concordanceOf, intraclassCorrelationOf, type ScoreTable } from '#core/committee/agreement.ts';
import { type Fraction, fractionOfDecimal, fractionShown } from '#core/money/fraction.ts';
import { decimal } from '#test/support/builders/dossier.ts';

function table(...rows: readonly (readonly (number | string)[])[]): ScoreTable {
  return rows.map((row) => row.map((value) => fractionOfDecimal(decimal(value))));
}

function shown(value: Fraction | null, decimals = 4): string | null {
  return value && fractionShown(value, decimals);
}

describe("Kendall's W", () => {
  // Ranks 1 2 3, 1 3 2, 2 1 3: sums 4, 6, 8; S = 8; W = 12 · 8 / (9 · 24).
  it('is 4/9 for three members whose ranks sum to 4, 6 and 8', () => {
    const found = concordanceOf(table([90, 80, 70], [90, 70, 80], [80, 90, 70]));
    expect(found).toEqual({ numerator: 4n, denominator: 9n });
  });

  // Ranks 1.5 1.5 3 and 1 2 3: S = 6.5; W = 12 · 6.5 / (4 · 24 − 2 · 6).
  it('is corrected for ties: 13/14 where one of two members puts two bids equal', () => {
    expect(concordanceOf(table([90, 90, 70], [90, 80, 70]))).toEqual({ numerator: 13n, denominator: 14n });
  });

  it('is 1 where all put the bids in one order, however far apart their scores are', () => {
    expect(shown(concordanceOf(table([90, 80, 70], ['50.3', '50.2', '50.1'])), 0)).toBe('1');
    expect(shown(concordanceOf(table([90, 90, 70], [60, 60, 10])), 0)).toBe('1');
  });

  it('is 0 where two members put them in opposite orders', () => {
    expect(shown(concordanceOf(table([90, 80, 70], [70, 80, 90])), 0)).toBe('0');
  });

  it('says nothing for one member, one bid, none, or all bids equal', () => {
    expect(
      [table([90, 80]), table([90], [80]), table(), table([], []), table([5, 5], [7, 7])].map(concordanceOf),
    ).toEqual([null, null, null, null, null]);
  });
});

describe('ICC(2,1)', () => {
  // The example of Shrout & Fleiss (1979), table 2: six targets, four judges; they give .29.
  const published = table([9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7]);

  it('is 0.29 for the published example', () => {
    expect(shown(intraclassCorrelationOf(published), 2)).toBe('0.29');
    expect(shown(intraclassCorrelationOf(published))).toBe('0.2898');
  });

  it('does not depend on the order of members or bids', () => {
    const turned = published.toReversed().map((row) => row.toReversed());
    expect(intraclassCorrelationOf(turned)).toEqual(intraclassCorrelationOf(published));
  });

  it('is 1 where all give the same scores, and less where one gives all of them higher', () => {
    expect(shown(intraclassCorrelationOf(table([90, 80], [90, 80])), 0)).toBe('1');
    // MSB = 100, MSJ = 100, MSE = 0: 100 / (100 + 100).
    expect(shown(intraclassCorrelationOf(table([90, 80], [100, 90])), 2)).toBe('0.50');
  });

  it('may lie below zero where members contradict one another', () => {
    // MSB = MSJ = 0, MSE = 200: −200 / (200 − 2 · 200 / 3).
    expect(shown(intraclassCorrelationOf(table([90, 80, 70], [70, 80, 90])), 0)).toBe('-3');
  });

  it('says nothing for one member, one bid, none, or scores that are all equal', () => {
    const tables = [
      table([90, 80]),
      table([90], [80]),
      table(),
      table([], []),
      table([5, 5], [5, 5]),
      // Its denominator is nought.
      table([90, 80], [80, 90]),
    ];
    expect(tables.map(intraclassCorrelationOf)).toEqual([null, null, null, null, null, null]);
  });
});
