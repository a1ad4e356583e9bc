import { describe, expect, it } from 'vitest';
import { packageLoads } from '#core/patterns/package-loads.ts';
import { seasonOf } from '#core/patterns/season.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import { streamOf } from '#core/tender/stream.ts';
import { dateOnly } from '#test/support/builders/dossier.ts';
import { running } from '#test/support/builders/profile.ts';
import { aTender, factsOfTenders, type TenderOptions } from '#test/support/builders/season-of-tenders.ts';

const rules = ruleSetById('perpres-12-2021');
assert(rules !== null, 'the build brings its rule sets');
const { packageCapacity } = rules.qualification;

const loads = (tenders: Readonly<Record<string, TenderOptions>>, day = '2025-09-01') =>
  packageLoads(seasonOf(factsOfTenders(tenders)), packageCapacity, dateOnly(day));

describe('packages a firm carries at once', () => {
  it('are those it named and the awards known here, each once', () => {
    const shows = { a: { runningPackages: [...running(2), ...running(1, { name: 'PAKET 1' })] } };
    const [load] = loads({
      1: { bids: { a: 900 }, winner: 'a', day: '2025-03-03' },
      2: { bids: { a: 900 }, winner: 'a', day: '2025-04-03' },
      3: { bids: { a: 900 }, day: '2025-05-05', shows },
    });
    // Named: 2 others and package 1; package 2 was not named.
    expect(load).toMatchObject({ running: 4, capacity: { capacity: 5, remaining: 1 }, state: 'free' });
    expect(load?.awards).toHaveLength(1);
    expect(load?.unnamed).toHaveLength(1);
  });

  it('tell an award nobody named once, by the last tender it was missing in', () => {
    const nothing = { a: { runningPackages: [] } };
    const [load] = loads({
      1: { bids: { a: 900 }, winner: 'a', day: '2025-03-03' },
      2: { bids: { a: 900, b: 800 }, winner: 'b', day: '2025-04-03', shows: nothing },
      3: { bids: { a: 900, b: 800 }, winner: 'b', day: '2025-05-03', shows: nothing },
    });
    const [award, , last] = ['1', '2', '3'].map((code) => streamOf(aTender(code, { bids: {} }).notice));
    expect(load?.unnamed).toEqual([{ award, shownIn: last }]);
  });

  it('can be as many as it may carry, or more', () => {
    const won = (count: number): Readonly<Record<string, TenderOptions>> =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          String(at),
          { bids: { a: 900 }, winner: 'a', day: '2025-03-03', shows: { a: { runningPackages: [] } } },
        ]),
      );
    expect(loads(won(5))).toMatchObject([{ running: 5, capacity: { remaining: 0 }, state: 'full' }]);
    expect(loads(won(6))).toMatchObject([{ running: 6, capacity: { remaining: -1 }, state: 'over' }]);
  });

  it('end with their last day, or with the budget year', () => {
    const over = { a: { runningPackages: running(1, { endsOn: dateOnly('2025-06-30') }) } };
    const tenders = { 1: { bids: { a: 900 }, winner: 'a', day: '2025-03-03', shows: over } };
    expect(loads(tenders, '2025-05-01')).toMatchObject([{ running: 2 }]);
    expect(loads(tenders, '2025-07-01')).toMatchObject([{ running: 1 }]);
    expect(loads(tenders, '2026-01-01')).toMatchObject([{ running: 0 }]);
  });

  it('are counted without a capacity where the firm never showed its size', () => {
    expect(loads({ 1: { bids: { a: 900 }, winner: 'a', day: '2025-03-03' } })).toMatchObject([
      { shown: null, running: 1, capacity: null, state: 'unknown' },
    ]);
  });
});
