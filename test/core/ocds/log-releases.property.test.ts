import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { addMinutes } from '#core/calendar/zone.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { everyReleaseOfLog } from '#core/ocds/log-releases.ts';
import { judgingOf } from '#core/tender/judging.ts';
import { isSealedSubmission } from '#core/tender/sealed-price.ts';
import { someCommand, startingDossier } from '#test/support/builders/commands.ts';
import { anAssessedDossier, bidderId, instant, rupiah } from '#test/support/builders/dossier.ts';
import { aTimedLaptop, correcting, importing, madeOf } from '#test/support/ocds-log.ts';

const BEGIN = instant('2014-05-06T02:00:00.000Z');

/** Some tenders that are ready for their result, so that histories go beyond it. */
const starting = fc.oneof(startingDossier, fc.constant(anAssessedDossier({ a: 800_000_000, b: 840_000_000 })));

const announcement: fc.Arbitrary<TenderCommand> = fc
  .constantFrom('2014-05-20T02:00:00.000Z', '2014-06-01T02:00:00.000Z', null)
  .map((at) => ({ name: 'announceResult', body: { announcedAt: at === null ? null : instant(at) } }));

const correction: fc.Arbitrary<TenderCommand> = fc
  .tuple(fc.constantFrom(950_000_000, 940_000_000), fc.constantFrom(950_000_000, 940_000_000))
  .map(([from, to]) => correcting(['notice.ownerEstimate', rupiah(from), rupiah(to)]));

const award: TenderCommand = {
  name: 'decideAward',
  body: {
    decidedAt: instant('2014-05-19T02:00:00.000Z'),
    winner: { bidder: bidderId('a'), price: rupiah(800_000_000) },
    reserves: [{ bidder: bidderId('b'), price: rupiah(840_000_000) }],
    note: null,
  },
};

const command = fc.oneof(
  { weight: 6, arbitrary: someCommand },
  { weight: 1, arbitrary: announcement },
  { weight: 1, arbitrary: correction },
  { weight: 1, arbitrary: fc.constant(award) },
);

/** Minutes before a command: some follow at once, some after the hour a change has to stand. */
const pause = fc.constantFrom(1, 20, 61, 600, 9000);

const sitting = fc.array(fc.tuple(pause, command), { minLength: 5, maxLength: 40 });

const texts = (events: Parameters<typeof madeOf>[0], now: Instant): readonly string[] =>
  madeOf(events, now, everyReleaseOfLog).releases.map((release) => JSON.stringify(release));

describe('releases of a log', () => {
  it('are those of every earlier moment, and nothing but more behind them', () => {
    let grown = 0;
    fc.assert(
      fc.property(starting, sitting, (dossier, moves) => {
        const laptop = aTimedLaptop().at(BEGIN, importing(dossier));
        const earlier: (readonly [Instant, readonly string[]])[] = [];
        let at = BEGIN;
        for (const [minutes, given] of moves) {
          // Published right before the next thing was done, and right behind it.
          at = addMinutes(at, minutes);
          earlier.push([at, texts(laptop.events(), at)]);
          laptop.try(at, given);
          earlier.push([at, texts(laptop.events(), at)]);
        }
        const last = texts(laptop.events(), addMinutes(at, 100_000));
        for (const [, before] of earlier) expect(last.slice(0, before.length)).toEqual(before);
        const ids = last.map((text) => (JSON.parse(text) as { readonly id: string }).id);
        expect(new Set(ids).size).toBe(ids.length);
        const dates = last.map((text) => Date.parse((JSON.parse(text) as { readonly date: string }).date));
        expect(dates).toEqual(dates.toSorted((a, b) => a - b));
        expect(new Set(dates).size).toBe(dates.length);
        if (last.length > 3) grown += 1;
      }),
      { numRuns: 150 },
    );
    expect(grown).toBeGreaterThan(2);
  });

  it('that may be known now are the first of them, and show nothing of bids that is not public', () => {
    fc.assert(
      fc.property(starting, sitting, (dossier, moves) => {
        const laptop = aTimedLaptop().at(BEGIN, importing(dossier));
        let at = BEGIN;
        for (const [minutes, given] of moves) {
          at = addMinutes(at, minutes);
          laptop.try(at, given);
        }
        const all = texts(laptop.events(), at);
        const shown = madeOf(laptop.events(), at).releases;
        expect(all.slice(0, shown.length)).toEqual(shown.map((release) => JSON.stringify(release)));
        const state = laptop.state();
        if (state === null) throw new Error('it was imported');
        if (state.opening.openedAt === null || judgingOf(state).blind !== null) {
          expect(JSON.stringify(shown)).not.toMatch(/"bids":|CV\. Contoh/);
        }
        if (isSealedSubmission(state.notice.submission) && state.technicalResult === null) {
          const values = shown.flatMap(({ bids }) => (bids?.details ?? []).flatMap(({ value }) => value ?? []));
          if (state.earlierEvaluations.length === 0) expect(values).toEqual([]);
        }
        for (const { name } of state.committee.members) {
          expect(JSON.stringify(shown)).not.toContain(name.split(',')[0]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('say one thing under one id, on whichever laptop and whatever came in since', () => {
    fc.assert(
      fc.property(
        starting,
        fc.array(fc.tuple(fc.nat({ max: 2 }), pause, fc.boolean(), command), { minLength: 5, maxLength: 25 }),
        (dossier, moves) => {
          const laptops = ['a', 'b', 'c'].map((name) => aTimedLaptop(name));
          laptops[1]?.at(BEGIN, importing(dossier));
          for (const laptop of laptops) laptop.receive(laptops[1]?.events() ?? []);
          const said = new Map<string, string>();
          let at = BEGIN;
          for (const [who, minutes, meets, given] of moves) {
            at = addMinutes(at, minutes);
            const laptop = laptops[who];
            if (laptop === undefined) continue;
            if (meets) laptop.receive(laptops[(who + 1) % 3]?.events() ?? []);
            laptop.try(at, given);
            for (const text of texts(laptop.events(), at)) {
              const { id } = JSON.parse(text) as { readonly id: string };
              expect(said.get(id) ?? text).toBe(text);
              said.set(id, text);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
