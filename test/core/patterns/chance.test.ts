import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfMeetings, expectedMeetings } from '#core/patterns/chance.ts';

describe('meetings by chance', () => {
  it('are as many as both offer in, by their shares', () => {
    expect(expectedMeetings([{ tenders: 20, ofFirst: 5, ofSecond: 4 }])).toBe(1);
    expect(
      expectedMeetings([
        { tenders: 20, ofFirst: 5, ofSecond: 4 },
        { tenders: 10, ofFirst: 5, ofSecond: 10 },
      ]),
    ).toBe(6);
    expect(expectedMeetings([{ tenders: 0, ofFirst: 0, ofSecond: 0 }])).toBe(0);
  });

  it('are as probable as drawing so many marked ones', () => {
    // 5 of 20 marked, 4 drawn: at least 4 marked in 5·4·3·2 of 20·19·18·17 draws.
    expect(chanceOfMeetings([{ tenders: 20, ofFirst: 5, ofSecond: 4 }], 4)).toBeCloseTo(120 / 116_280, 12);
    // At least one: all but the draws without any.
    expect(chanceOfMeetings([{ tenders: 20, ofFirst: 5, ofSecond: 4 }], 1)).toBeCloseTo(
      1 - (15 * 14 * 13 * 12) / 116_280,
      12,
    );
  });

  it('add up over categories', () => {
    const ground = { tenders: 2, ofFirst: 1, ofSecond: 1 };
    expect(chanceOfMeetings([ground, ground], 2)).toBeCloseTo(0.25, 12);
    expect(chanceOfMeetings([ground, ground], 1)).toBeCloseTo(0.75, 12);
  });

  it('are certain where they must meet, and impossible beyond what both did', () => {
    expect(chanceOfMeetings([{ tenders: 5, ofFirst: 5, ofSecond: 3 }], 3)).toBeCloseTo(1, 12);
    expect(chanceOfMeetings([{ tenders: 5, ofFirst: 2, ofSecond: 3 }], 3)).toBe(0);
    expect(chanceOfMeetings([], 0)).toBe(1);
  });

  it('stay exact in a season of a thousand tenders', () => {
    const chance = chanceOfMeetings([{ tenders: 967, ofFirst: 480, ofSecond: 480 }], 238);
    expect(chance).toBeGreaterThan(0.4);
    expect(chance).toBeLessThan(0.6);
  });

  it('become ever less probable the more they are', () => {
    const ground = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat())
      .map(([tenders, a, b]) => ({ tenders, ofFirst: a % (tenders + 1), ofSecond: b % (tenders + 1) }));
    fc.assert(
      fc.property(fc.array(ground, { maxLength: 4 }), fc.nat({ max: 20 }), (grounds, together) => {
        const [more, less] = [chanceOfMeetings(grounds, together + 1), chanceOfMeetings(grounds, together)];
        expect(more).toBeLessThanOrEqual(less + 1e-12);
        expect(less).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
