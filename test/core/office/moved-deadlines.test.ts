import { describe, expect, it } from 'vitest';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { INITIAL_OFFICE } from '#core/office/model.ts';
import { movedDeadlines } from '#core/office/moved-deadlines.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aDossier, instant } from '#test/support/builders/dossier.ts';

// Era 2010: objections within five working days. Announced on Wednesday 4 November 2026, 10.00 WITA.
const announced = aDossier({ announcedResultAt: instant('2026-11-04T02:00:00.000Z') });
const before = INITIAL_OFFICE;

describe('a change of the calendar', () => {
  it('moves an objection period over a new holiday, and tells from when to when', () => {
    expect(moved(announced, '2026-11-05T02:00:00.000Z', holidayOn('2026-11-09'))).toEqual([
      { kind: 'objection', bidder: null, from: '2026-11-11T08:00:00.000Z', to: '2026-11-12T08:00:00.000Z' },
    ]);
  });

  it('moves the end to the new closing hour', () => {
    const ramadan: OfficeEvent = { type: 'officeHoursSet', tv: 1, body: { opens: '08:00', closes: '15:00' } };
    expect(moved(announced, '2026-11-05T02:00:00.000Z', ramadan)).toMatchObject([{ to: '2026-11-11T07:00:00.000Z' }]);
  });

  it.each([
    ['after the period', holidayOn('2026-11-12')],
    ['on a weekend', holidayOn('2026-11-08')],
    ['on the day of the announcement', holidayOn('2026-11-04')],
  ])('%s moves nothing', (_, event) => {
    expect(moved(announced, '2026-11-05T02:00:00.000Z', event)).toEqual([]);
  });

  it('moves nothing that was and stays over, and reopens what the new day leads past now', () => {
    const event = holidayOn('2026-11-09');
    expect(moved(announced, '2026-11-20T02:00:00.000Z', event)).toEqual([]);
    expect(moved(announced, '2026-11-11T09:00:00.000Z', event)).toHaveLength(1);
  });

  it('moves nothing of a tender whose result was not announced', () => {
    expect(moved(aDossier(), '2026-11-05T02:00:00.000Z', holidayOn('2026-11-09'))).toEqual([]);
  });
});

function moved(dossier: Dossier, now: string, event: OfficeEvent) {
  const ruleSet = ruleSetById(dossier.ruleSet.id);
  if (ruleSet === null) throw new Error('the builder names a rule set of this build');
  return movedDeadlines(dossier, ruleSet, { before, after: applyToOffice(before, event) }, now as Instant);
}

function holidayOn(date: string): OfficeEvent {
  const holiday = { date: date as DateOnly, name: 'Hari Jadi Kabupaten Contoh', kind: 'regional' } as const;
  return { type: 'holidaySet', tv: 1, body: { date: holiday.date, holiday, reason: 'surat edaran rekaan' } };
}
