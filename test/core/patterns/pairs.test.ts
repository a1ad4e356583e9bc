import { describe, expect, it } from 'vitest';
import { pairsOf } from '#core/patterns/pairs.ts';
import { seasonOf } from '#core/patterns/season.ts';
import { patternSettings } from '#core/patterns/settings.ts';
import {
  aTender,
  ended,
  factsOfAll,
  factsOfTenders,
  type TenderOptions,
} from '#test/support/builders/season-of-tenders.ts';

const SETTINGS = patternSettings([], null);

function pairs(tenders: Readonly<Record<string, TenderOptions>>) {
  return ended(pairsOf(seasonOf(factsOfTenders(tenders)), SETTINGS));
}

/** Tenders of others, so that meeting is rare by chance. */
function others(count: number): Readonly<Record<string, TenderOptions>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`lain ${at}`, { bids: { [`x${at}`]: 900, [`y${at}`]: 950 } }]),
  );
}

describe('pairs of firms', () => {
  it('that offer together more often than by chance are to be checked, with who won', () => {
    const { shown } = pairs({
      1: { bids: { a: 900, b: 950 }, winner: 'a' },
      2: { bids: { a: 950, b: 900 }, winner: 'b' },
      3: { bids: { a: 900, b: 950, c: 880 }, winner: 'c' },
      4: { bids: { a: 900, b: 950 } },
      ...others(36),
    });
    expect(shown).toHaveLength(1);
    // 4 of 40 each: 0.4 to be expected; 4 by chance in one of C(40,4) = 91390.
    expect(shown[0]).toMatchObject({
      together: 4,
      registered: 4,
      expected: 0.4,
      won: { first: 1, second: 1, others: 1, none: 1 },
      toCheck: ['more-than-chance'],
    });
    expect(shown[0]?.chance).toBeCloseTo(1 / 91_390, 12);
  });

  it('that only meet because both offer everywhere are not', () => {
    const { shown } = pairs({
      1: { bids: { a: 900, b: 950 } },
      2: { bids: { a: 900, b: 950 } },
      3: { bids: { a: 900, b: 950 } },
    });
    expect(shown).toMatchObject([{ together: 3, expected: 3, chance: 1, toCheck: [] }]);
  });

  it('compare each category with itself', () => {
    const { shown } = pairs({
      1: { bids: { a: 900, b: 950 }, kind: 'goods' },
      2: { bids: { a: 900, b: 950 }, kind: 'goods' },
      3: { bids: { a: 900, b: 950 }, kind: 'goods' },
      ...others(40),
    });
    expect(shown).toMatchObject([{ expected: 3, chance: 1 }]);
  });

  it('count a package that was tendered again once', () => {
    const first = aTender('1', { bids: { a: 900, b: 950 } });
    const versions = [1, 2, 3].map((version) => ({ ...first, notice: { ...first.notice, version } }));
    const found = ended(pairsOf(seasonOf(factsOfAll(versions)), SETTINGS));
    expect(found).toEqual({ shown: [], registered: 1, offered: 1 });
  });

  it('are counted, also those that only registered together, and not shown below the least number', () => {
    const found = pairs({ 1: { bids: { a: 900, b: 950, c: null } }, 2: { bids: { a: 900, b: 950 } } });
    expect(found).toEqual({ shown: [], registered: 3, offered: 1 });
  });

  it('that take turns at being low while the other is high are to be checked', () => {
    const rotating = (a: number, b: number): TenderOptions => ({ bids: { a, b, [`z${a}${b}`]: 1000 } });
    const { shown } = pairs({
      1: rotating(900, 990),
      2: rotating(985, 905),
      3: rotating(890, 980),
      4: rotating(999, 910),
    });
    expect(shown[0]?.rotation).toMatchObject({ firstLow: 2, secondLow: 2, lowest: 4, shape: 'alternating' });
    expect(shown[0]?.rotation.expectedLowest).toBeCloseTo(8 / 3, 12);
    expect(shown[0]?.toCheck).toContain('alternating');
  });

  it('of which one is always the low one are told apart', () => {
    const covered = (a: number, b: number): TenderOptions => ({ bids: { a, b, [`z${a}${b}`]: 1000 } });
    const { shown } = pairs({ 1: covered(900, 990), 2: covered(905, 985), 3: covered(890, 980) });
    expect(shown[0]?.rotation).toMatchObject({ firstLow: 3, secondLow: 0, shape: 'one-sided' });
  });

  it('tell nothing by positions in tenders of two bids, nor where all prices are the same', () => {
    const { shown } = pairs({
      1: { bids: { a: 900, b: 990 } },
      2: { bids: { a: 990, b: 900 } },
      3: { bids: { a: 900, b: 900, c: 900 } },
    });
    expect(shown[0]?.rotation).toMatchObject({ positions: [], shape: null });
  });
});
