import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { addMinutes } from '#core/calendar/zone.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { eventsAsOf } from '#core/log/as-of.ts';
import { mergeSteps } from '#core/log/merge.ts';
import { inOrder } from '#core/log/order.ts';
import { tenderMergeRules } from '#core/tender/merge-rules.ts';
import { summarise } from '#core/tender/summary.ts';
import { someCommand, startingDossier } from '#test/support/builders/commands.ts';
import { instant } from '#test/support/builders/dossier.ts';
import { aLaptop, type Recorded } from '#test/support/laptops.ts';

const RULES = tenderMergeRules({ evaluate: evaluateDossier });
const BEGIN = instant('2014-05-06T02:00:00.000Z');

function stateOf(events: readonly Recorded[]) {
  return mergeSteps(inOrder(events.map((each) => ({ ...each, seq: null }))), RULES).at(-1)?.after ?? null;
}

/** What was written in one sitting, with the moment it was finished and the state it left. */
interface Sitting {
  readonly at: Instant;
  readonly state: ReturnType<typeof stateOf>;
}

describe('a tender as of a moment that has passed', () => {
  it('is the state it had then, whatever was written since, by whomever', () => {
    let changed = 0;
    fc.assert(
      fc.property(
        startingDossier,
        fc.array(fc.tuple(fc.nat({ max: 2 }), someCommand), { minLength: 5, maxLength: 30 }),
        (dossier, moves) => {
          const laptops = ['a', 'b', 'c'].map((name) => aLaptop(name));
          const moments = new Map<string, Instant>();
          const timed = (events: readonly Recorded[]): readonly Recorded[] =>
            events.map(({ header, event }) => ({
              header: { ...header, at: moments.get(header.id) ?? BEGIN },
              event,
            }));
          laptops[0]?.give({ name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } });
          const sittings: Sitting[] = [];
          let known: readonly Recorded[] = laptops[0]?.events() ?? [];
          for (const [minute, [who, command]] of moves.entries()) {
            const laptop = laptops[who];
            if (laptop === undefined) continue;
            // Everybody has what was written before: the moments of events then agree with their order.
            laptop.receive(known);
            laptop.give(command);
            const at = addMinutes(BEGIN, minute + 1);
            for (const { header } of laptop.events()) if (!moments.has(header.id)) moments.set(header.id, at);
            known = laptop.events();
            sittings.push({ at, state: stateOf(known) });
          }
          const all = timed(known);
          for (const { at, state } of sittings) {
            const then = stateOf(eventsAsOf(all, at));
            expect(then).toEqual(state);
            if (then !== null) expect(summarise(then, null)).toEqual(summarise(state ?? then, null));
          }
          changed += new Set(sittings.map(({ state }) => state)).size;
        },
      ),
      { numRuns: 40 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('is nothing before it began', () => {
    const laptop = aLaptop('a');
    fc.assert(
      fc.property(startingDossier, (dossier) => {
        laptop.give({ name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } });
        expect(eventsAsOf(laptop.events(), addMinutes(BEGIN, -1))).toEqual([]);
      }),
      { numRuns: 1 },
    );
  });

  it('leaves out what rests on something a clock that ran ahead wrote', () => {
    const [ahead, right] = [aLaptop('a'), aLaptop('b')];
    const dossier = fc.sample(startingDossier, 1)[0];
    if (dossier === undefined) throw new Error('no dossier');
    ahead.give({ name: 'importDossier', body: { source: { kind: 'manual', files: [] }, dossier } });
    right.receive(ahead.events());
    right.give({ name: 'setTerms', body: { terms: { ...dossier.terms, simple: !dossier.terms.simple } } });
    const late = addMinutes(BEGIN, 60);
    const events = right
      .events()
      .map(({ header, event }) => ({ header: { ...header, at: header.dev === ahead.dev ? late : BEGIN }, event }));
    expect(events.length).toBe(2);
    expect(eventsAsOf(events, BEGIN)).toEqual([]);
    expect(eventsAsOf(events, late)).toHaveLength(2);
  });
});
