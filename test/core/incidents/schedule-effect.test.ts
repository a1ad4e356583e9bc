import { describe, expect, it } from 'vitest';
import type { DateOnly, Instant, Zone } from '#core/calendar/instant.ts';
import { instantOf } from '#core/calendar/zone.ts';
import { isGivenBack, scheduleEffect } from '#core/incidents/schedule-effect.ts';
import { INITIAL_OFFICE, officeCalendarOf } from '#core/office/model.ts';
import type { ScheduleStage } from '#core/tender/model.ts';

/** `2026-03-02 16.00` by the clocks of a zone. */
function at(text: string, zone: Zone = 'WITA'): Instant {
  const [date = '', time = ''] = text.split(' ');
  return instantOf(date as DateOnly, time.replace('.', ':'), zone);
}

function stage(
  name: string,
  startsAt: Instant | null,
  endsAt: Instant | null,
  activityCode: string | null = null,
): ScheduleStage {
  return { name, activityCode, startsAt, endsAt };
}

const WITA = officeCalendarOf(INITIAL_OFFICE, 'WITA');
const NOW = at('2026-12-31 12.00');

describe('the effect of a disturbance on a schedule', () => {
  const upload = stage('Upload Dokumen Penawaran', at('2026-03-02 08.00'), at('2026-03-05 16.00'), '294');
  const opening = stage('Pembukaan', at('2026-03-05 16.01'), at('2026-03-06 12.00'));
  const evaluation = stage('Evaluasi', at('2026-03-09 08.00'), at('2026-03-12 16.00'));

  it('gives back what was lost after the end of the stage, on the next moment the office works', () => {
    const { hit, moved } = scheduleEffect(
      { startedAt: at('2026-03-05 10.00'), endedAt: at('2026-03-05 12.30') },
      [upload, opening, evaluation],
      WITA,
      NOW,
    );
    expect(hit).toHaveLength(1);
    // Thursday 16.00 + 2.5 hours is 18.30, after the office closed: Friday 08.00.
    expect(hit[0]).toMatchObject({
      index: 0,
      lostMinutes: 150,
      lostItsEnd: false,
      proposal: { exact: at('2026-03-05 18.30'), endsAt: at('2026-03-06 08.00') },
    });
    expect(hit[0]?.proposal?.steps.map(({ why }) => why.kind)).toEqual(['after-hours']);
    // The opening has to wait until then, and keeps its length; the evaluation does not.
    expect(moved.map(({ index, startsAt, endsAt }) => [index, startsAt, endsAt])).toEqual([
      [1, at('2026-03-06 08.00'), at('2026-03-09 08.00')],
    ]);
  });

  it('counts from the end of the disturbance where it outlasted the stage', () => {
    const { hit } = scheduleEffect(
      { startedAt: at('2026-03-05 15.00'), endedAt: at('2026-03-06 09.00') },
      [upload],
      WITA,
      NOW,
    );
    expect(hit[0]).toMatchObject({
      lostMinutes: 60,
      lostItsEnd: true,
      proposal: { exact: at('2026-03-06 10.00'), endsAt: at('2026-03-06 10.00'), steps: [] },
    });
  });

  it('rolls over weekends, holidays and collective leave of the real calendar of 2026', () => {
    // Tuesday 17 March; the 18th is collective leave, the 19th Nyepi, 20 to 24 Idul Fitri with its leave.
    const closing = stage('Upload', at('2026-03-16 08.00'), at('2026-03-17 16.00'));
    const { hit, unknownYears } = scheduleEffect(
      { startedAt: at('2026-03-17 15.00'), endedAt: at('2026-03-17 15.30') },
      [closing],
      WITA,
      NOW,
    );
    expect(hit[0]?.proposal?.endsAt).toBe(at('2026-03-25 08.00'));
    expect(unknownYears).toEqual([]);
  });

  it('works by the clocks of the tender: the same moments end in time in one zone and late in another', () => {
    const closing = stage('Upload', at('2026-03-02 08.00', 'WIB'), at('2026-03-03 15.00', 'WIB'));
    const down = { startedAt: at('2026-03-03 10.00', 'WIB'), endedAt: at('2026-03-03 11.00', 'WIB') };
    const inZone = (zone: Zone) =>
      scheduleEffect(down, [closing], officeCalendarOf(INITIAL_OFFICE, zone), NOW).hit[0]?.proposal?.endsAt;
    // 16.00 WIB is on time; it is 18.00 WIT, after the office closed there.
    expect(inZone('WIB')).toBe(at('2026-03-03 16.00', 'WIB'));
    expect(inZone('WIT')).toBe(at('2026-03-04 08.00', 'WIT'));
  });

  it('proposes nothing while the disturbance goes on, and counts until now', () => {
    const { hit, moved } = scheduleEffect(
      { startedAt: at('2026-03-05 15.00'), endedAt: null },
      [upload, opening],
      WITA,
      at('2026-03-05 15.45'),
    );
    expect(hit.map(({ lostMinutes, proposal }) => [lostMinutes, proposal])).toEqual([[45, null]]);
    expect(moved).toEqual([]);
  });

  it('says nothing of stages it only touches, of those before it, and names those without times', () => {
    const bare = stage('Tanpa jam', null, at('2026-03-06 12.00'));
    const { hit, undated } = scheduleEffect(
      { startedAt: at('2026-03-05 16.00'), endedAt: at('2026-03-05 16.01') },
      [upload, opening, bare],
      WITA,
      NOW,
    );
    expect(hit).toEqual([]);
    expect(undated).toEqual([bare]);
  });

  it('moves what follows a moved stage as well, and names a year without holidays', () => {
    const first = stage('Upload', at('2031-12-30 08.00'), at('2031-12-31 16.00'));
    const second = stage('Pembukaan', at('2031-12-31 16.01'), at('2031-12-31 18.00'));
    const third = stage('Evaluasi', at('2031-12-31 18.01'), at('2032-01-05 16.00'));
    const { moved, unknownYears } = scheduleEffect(
      { startedAt: at('2031-12-31 08.00'), endedAt: at('2031-12-31 09.00') },
      [first, second, third],
      WITA,
      NOW,
    );
    expect(moved.map(({ index }) => index)).toEqual([1, 2]);
    expect(unknownYears).toEqual([2032]);
  });

  it('knows when the schedule was lengthened enough, by the code of the stage', () => {
    const down = { startedAt: at('2026-03-05 10.00'), endedAt: at('2026-03-05 12.30') };
    const [hit] = scheduleEffect(down, [upload], WITA, NOW).hit;
    if (hit === undefined) throw new Error('the upload was hit');
    expect(isGivenBack(hit, [upload])).toBe(false);
    const renamed = { ...upload, name: 'Upload  Dokumen Penawaran', endsAt: at('2026-03-06 08.00') };
    expect(isGivenBack(hit, [opening, renamed])).toBe(true);
  });
});
