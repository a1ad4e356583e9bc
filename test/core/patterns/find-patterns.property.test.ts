import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPatterns, type PatternQuery } from '#core/patterns/find-patterns.ts';
import { WHOLE_SEASON } from '#core/patterns/season.ts';
import type { Bidder } from '#core/tender/model.ts';
import { aBidder, bidderId, dateOnly } from '#test/support/builders/dossier.ts';
import { aTender, ended, factsOfAll } from '#test/support/builders/season-of-tenders.ts';

const QUERY: PatternQuery = { filter: WHOLE_SEASON, thresholds: [], day: dateOnly('2025-06-01') };

/** A bidder who may be known by a code, a number, both or its name. */
const bidder = fc
  .record({
    firm: fc.integer({ min: 0, max: 6 }),
    known: fc.constantFrom('code', 'number', 'both', 'name'),
    total: fc.option(fc.integer({ min: 500, max: 1100 })),
  })
  .map(({ firm, known, total }) => ({ firm, known, total }));

const tender = fc.record({
  bidders: fc.uniqueArray(bidder, { selector: ({ firm }) => firm, maxLength: 6 }),
  kind: fc.constantFrom('works' as const, 'goods' as const),
  month: fc.integer({ min: 1, max: 9 }),
  wins: fc.boolean(),
});

const season = fc.array(tender, { maxLength: 14 }).map((tenders) =>
  factsOfAll(
    tenders.map(({ bidders, kind, month, wins }, at) => {
      const shown = bidders.map(({ firm, known, total }): Bidder => {
        const code = known === 'code' || known === 'both' ? { supplierCode: `9${firm}` } : {};
        const number = known === 'number' || known === 'both' ? { taxNumber16: `00123456789010${firm}0` } : {};
        return aBidder(`f${firm}`, {
          name: `CV. Contoh ${firm}`,
          ...code,
          ...number,
          ...(total === null ? {} : { total }),
        });
      });
      const winner = wins ? shown.find(({ bid }) => bid !== null) : undefined;
      const dossier = aTender(String(at), { bids: {}, kind, day: `2025-0${month}-10` });
      const decision =
        winner?.bid?.offeredTotal == null
          ? null
          : {
              kind: 'award' as const,
              decidedAt: `2025-0${month}-20T02:00:00.000Z` as NonNullable<typeof dossier.announcedResultAt>,
              winner: { bidder: bidderId(winner.id), price: winner.bid.offeredTotal },
              reserves: [],
              note: null,
            };
      return { ...dossier, bidders: shown, decision };
    }),
  ),
);

describe('patterns', () => {
  it('are the same whatever the order of the tenders', () => {
    fc.assert(
      fc.property(
        season.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
        ),
        ([facts, shuffled]) => {
          expect(ended(findPatterns(shuffled, QUERY))).toEqual(ended(findPatterns(facts, QUERY)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('count a tender that comes twice once', () => {
    fc.assert(
      fc.property(season, (facts) => {
        expect(ended(findPatterns([...facts, ...facts], QUERY))).toEqual(ended(findPatterns(facts, QUERY)));
      }),
      { numRuns: 20 },
    );
  });

  it('tell how far they are, up to all, and ever more', () => {
    fc.assert(
      fc.property(season, (facts) => {
        const told: number[] = [];
        const steps = findPatterns(facts, QUERY);
        for (let step = steps.next(); step.done !== true; step = steps.next()) told.push(step.value);
        expect(told).toEqual([...told].sort((a, b) => a - b));
        expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
