import { describe, expect, it } from 'vitest';
import { seasonOf } from '#core/patterns/season.ts';
import { patternSettings } from '#core/patterns/settings.ts';
import { winnerGaps } from '#core/patterns/winner-gap.ts';
import { factsOfTenders, type TenderOptions } from '#test/support/builders/season-of-tenders.ts';

const SETTINGS = patternSettings([], null);

/** So many tenders of two bids whose difference is so much of a HPS of 1000. */
function apart(difference: number, count: number, kind: TenderOptions['kind'] = 'works') {
  const tenders = Array.from({ length: count }, (_, at) => [
    `${kind} ${difference} ${at}`,
    { bids: { a: 900, b: 900 + difference }, kind },
  ]);
  return Object.fromEntries(tenders) as Readonly<Record<string, TenderOptions>>;
}

describe('bids around the best of the others', () => {
  it('are to be checked where nearly none is close and many are a little further', () => {
    const [all] = winnerGaps(seasonOf(factsOfTenders({ ...apart(20, 15), ...apart(5, 1) })), SETTINGS);
    // 30 bids two widths off, 2 nearer than one: 2 / (30 / 2).
    expect(all).toMatchObject({ kind: null, tenders: 16, bids: 32, near: 2, beside: 30, toCheck: true });
    expect(all?.ratio).toBeCloseTo(2 / 15, 12);
    expect(all?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(32);
  });

  it('are not where as many are close', () => {
    const [all] = winnerGaps(seasonOf(factsOfTenders({ ...apart(20, 15), ...apart(5, 8) })), SETTINGS);
    expect(all).toMatchObject({ near: 16, beside: 30, toCheck: false });
  });

  it('say nothing of too few, and each category for itself', () => {
    const gaps = winnerGaps(seasonOf(factsOfTenders({ ...apart(20, 9), ...apart(20, 9, 'goods') })), SETTINGS);
    expect(gaps.map(({ kind, beside, ratio }) => [kind, beside, ratio])).toEqual([
      [null, 36, 0],
      ['goods', 18, null],
      ['works', 18, null],
    ]);
  });
});
