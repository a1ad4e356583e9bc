import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, unixMsOf, type Zone } from '#core/calendar/instant.ts';
import { rollForward } from '#core/calendar/objection-window.ts';
import { addMinutes } from '#core/calendar/zone.ts';
import { scheduleEffect } from '#core/incidents/schedule-effect.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';
import type { ScheduleStage } from '#core/tender/model.ts';

const BEGIN = '2026-01-05T00:00:00.000Z' as Instant;
const FAR = '2027-06-01T00:00:00.000Z' as Instant;

/** Minutes within a year with a table of holidays. */
const minute = fc.integer({ min: 0, max: 300 * 1_440 });
const length = fc.integer({ min: 1, max: 20 * 1_440 });
const span = fc.record({ from: minute, minutes: length });
const zone = fc.constantFrom<Zone>('WIB', 'WITA', 'WIT');
const at = (minutes: number) => addMinutes(BEGIN, minutes);

const schedule = fc.array(span, { minLength: 1, maxLength: 12 }).map((spans) =>
  spans.map(
    ({ from, minutes }, index): ScheduleStage => ({
      activityCode: String(index),
      name: `Tahap ${index}`,
      startsAt: at(from),
      endsAt: at(from + minutes),
    }),
  ),
);

describe('whatever is disturbed', () => {
  it('gets back exactly what it lost, never an earlier end, and an end the office works', () => {
    let hits = 0;
    let moves = 0;
    fc.assert(
      fc.property(schedule, span, zone, (stages, { from, minutes }, of) => {
        const office = officeCalendarOf(INITIAL_OFFICE, of);
        const down = { startedAt: at(from), endedAt: at(from + minutes) };
        const { hit, moved } = scheduleEffect(down, stages, office, FAR);
        for (const { stage, lostMinutes, lostItsEnd, proposal } of hit) {
          hits += 1;
          const { startsAt, endsAt } = stage;
          if (startsAt === null || endsAt === null || proposal === null) throw new Error('a dated stage');
          expect(startsAt < down.endedAt && down.startedAt < endsAt).toBe(true);
          expect(lostItsEnd).toBe(down.endedAt > endsAt);
          const later = endsAt > down.endedAt ? endsAt : down.endedAt;
          expect(unixMsOf(proposal.exact) - unixMsOf(later)).toBe(lostMinutes * 60_000);
          expect(proposal.endsAt >= proposal.exact).toBe(true);
          expect(rollForward(proposal.endsAt, office)).toEqual([]);
        }
        const untouched = stages.filter((_, index) => !hit.some((each) => each.index === index));
        for (const { startsAt, endsAt } of untouched) {
          expect(startsAt !== null && endsAt !== null && startsAt < down.endedAt && down.startedAt < endsAt).toBe(
            false,
          );
        }
        for (const { stage, startsAt, endsAt } of moved) {
          moves += 1;
          expect(untouched).toContain(stage);
          expect(stage.startsAt !== null && startsAt > stage.startsAt).toBe(true);
          expect(stage.endsAt !== null && endsAt !== null && endsAt > stage.endsAt).toBe(true);
          expect(hit.some(({ proposal }) => proposal !== null && proposal.endsAt >= startsAt) || moved.length > 1).toBe(
            true,
          );
        }
      }),
      { numRuns: 1_500 },
    );
    expect(hits).toBeGreaterThan(250);
    expect(moves).toBeGreaterThan(10);
  });
});
