import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { plainPersonName } from '#core/committee/plain-name.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeCommand } from '#core/office/commands.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';
import { dueOnOf, isDue } from '#core/retention/due.ts';
import { retentionOf } from '#core/retention/model.ts';
import { standingOf } from '#core/retention/standing.ts';
import { mayBeCarriedOut, tombstoneOf } from '#core/retention/tombstone.ts';
import { aDate, approve, aTender, decided, hold, propose, startClock } from './retention.ts';

const PEOPLE = ['Siti Rahmawati', 'Dewi Lestari, S.E.', 'dewi lestari', 'Budi Santoso'] as const;
const NUMBERS = ['1/BA', '2/BA'] as const;

interface Step {
  readonly by: (typeof PEOPLE)[number];
  readonly make: (state: OfficeState) => OfficeCommand;
}

const tender = fc.integer({ min: 1, max: 3 }).map(aTender);
const person = fc.constantFrom(...PEOPLE);
const number = fc.constantFrom(...NUMBERS);
/** Clocks start in the first four years of these, and papers bear days of all eight. */
const day = fc.integer({ min: 0, max: 2_900 }).map((days) => addDays(aDate('2019-01-01'), days));
const begin = fc.integer({ min: 0, max: 1_400 }).map((days) => addDays(aDate('2019-01-01'), days));
const steps = () => fc.array(step, { maxLength: 60, size: 'max' });

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    by: person,
    make: fc.tuple(tender, begin).map(
      ([of, on]) =>
        () =>
          startClock(of, on),
    ),
  }),
  fc.record({
    by: person,
    make: fc.tuple(tender, fc.boolean()).map(
      ([of, isHeld]) =>
        () =>
          hold(of, isHeld),
    ),
  }),
  fc
    .tuple(person, fc.uniqueArray(tender, { minLength: 1, maxLength: 2, selector: ({ code }) => code }), number, day)
    .map(([by, of, nr, on]): Step => ({ by, make: (state) => propose(state, of, { number: nr, on, by }) })),
  fc.tuple(person, number, day).map(([by, nr, on]): Step => ({ by, make: () => approve({ number: nr, on, by }) })),
  fc.tuple(person, number).map(
    ([by, nr]): Step => ({
      by,
      make: () => ({ name: 'withdrawDestruction', body: { number: nr, reason: 'Ditunda' } }),
    }),
  ),
  fc.tuple(person, number, tender).map(
    ([by, nr, { stream }]): Step => ({
      by,
      make: () => ({
        name: 'carryOutDestruction',
        body: {
          number: nr,
          done: { dev: 'e'.repeat(64) as DeviceId, by, at: '2026-11-30T01:00:00.000Z' as Instant, streams: [stream] },
        },
      }),
    }),
  ),
);

/** Every state on the way, refused steps left out. */
function statesOf(taken: readonly Step[]): readonly OfficeState[] {
  const states = [INITIAL_OFFICE];
  let state = INITIAL_OFFICE;
  for (const { by, make } of taken) {
    const answer = decided(state, make(state), by, 'admin');
    if (!answer.ok) continue;
    state = answer.value.reduce<OfficeState>(applyToOffice, state);
    states.push(state);
  }
  return states;
}

describe('whatever people do with archives', () => {
  it('nothing is destroyed that another person than the proposer did not approve, nor before its day', () => {
    let approved = 0;
    let destroyed = 0;
    fc.assert(
      fc.property(steps(), (taken) => {
        for (const { retention } of statesOf(taken)) {
          for (const { approval, proposedBy, proposedOn, tenders, carriedOut } of retention.lists) {
            if (carriedOut.length > 0) expect(approval).not.toBeNull();
            if (approval === null) continue;
            approved += 1;
            destroyed += carriedOut.length;
            expect(plainPersonName(approval.by.name)).not.toBe(plainPersonName(proposedBy.name));
            expect(approval.on >= proposedOn).toBe(true);
            for (const { dueOn } of tenders) expect(dueOn <= proposedOn).toBe(true);
          }
        }
      }),
      { numRuns: 1_500 },
    );
    expect(approved).toBeGreaterThan(20);
    expect(destroyed).toBeGreaterThan(0);
  });

  it('a tender that is held is never due, and is on no list a device may carry out', () => {
    let held = 0;
    fc.assert(
      fc.property(steps(), day, (taken, today) => {
        for (const { retention } of statesOf(taken)) {
          for (const { stream } of [1, 2, 3].map(aTender)) {
            if (retentionOf(retention, stream).hold === null) continue;
            held += 1;
            expect(isDue(retention, stream, today)).toBe(false);
            expect(standingOf(retention, { stream, status: 'finished' }, today)).toBe('held');
            expect(tombstoneOf(retention, stream)).toBeNull();
            const open = retention.lists.flatMap((list) => mayBeCarriedOut(retention, list));
            expect(open.map((each) => each.stream)).not.toContain(stream);
          }
        }
      }),
      { numRuns: 1_500 },
    );
    expect(held).toBeGreaterThan(100);
  });

  it('a tender is due from its day on, and on no day before', () => {
    fc.assert(
      fc.property(tender, day, fc.integer({ min: -800, max: 800 }), (of, on, shift) => {
        const state = statesOf([{ by: 'Budi Santoso', make: () => startClock(of, on) }]).at(-1) ?? INITIAL_OFFICE;
        const dueOn = dueOnOf(state.retention, of.stream) ?? on;
        expect(isDue(state.retention, of.stream, addDays(dueOn, shift))).toBe(shift >= 0);
      }),
    );
  });
});
