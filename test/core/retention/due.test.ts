import { describe, expect, it } from 'vitest';
import { INITIAL_OFFICE } from '#core/office/model.ts';
import { dueDateOf, isDue } from '#core/retention/due.ts';
import { STANDARD_RULE } from '#core/retention/model.ts';
import { aDate, aTender, after, hold, startClock } from './retention.ts';

describe('the day from which a tender need not be kept', () => {
  it.each([
    ['2024-03-10', 2, '2026-03-11'],
    ['2024-02-29', 2, '2026-03-01'],
    ['2024-02-29', 4, '2028-03-01'],
    ['2023-02-28', 1, '2024-02-29'],
    ['2023-12-31', 2, '2026-01-01'],
    ['2024-06-30', 10, '2034-07-01'],
    ['9990-01-01', 100, '9998-01-02'],
  ])('comes after %s and %i whole years: %s', (startedOn, years, due) => {
    expect(dueDateOf({ startedOn: aDate(startedOn) }, { years })).toBe(due);
  });

  it('is a calendar day of the office: the evening before, by whatever clock, it is not due', () => {
    const office = after(INITIAL_OFFICE, startClock(aTender(1), '2024-11-28'));
    expect(isDue(office.retention, aTender(1).stream, aDate('2026-11-28'))).toBe(false);
    expect(isDue(office.retention, aTender(1).stream, aDate('2026-11-29'))).toBe(true);
  });

  it('never comes while no clock was started, or something holds the tender', () => {
    const tender = aTender(1);
    expect(isDue(INITIAL_OFFICE.retention, tender.stream, aDate('2999-01-01'))).toBe(false);
    const held = after(after(INITIAL_OFFICE, startClock(tender, '2010-01-01')), hold(tender));
    expect(isDue(held.retention, tender.stream, aDate('2999-01-01'))).toBe(false);
    expect(isDue(after(held, hold(tender, false)).retention, tender.stream, aDate('2012-01-02'))).toBe(true);
  });

  it('begins with the schedule of ANRI, said to be unconfirmed', () => {
    expect(STANDARD_RULE).toMatchObject({ years: 2, isConfirmed: false });
  });
});
