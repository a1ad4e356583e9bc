/**
 * The time for an objection, its answer, an appeal or its answer: from when to when, and every day of the count.
 *
 *   working          the n-th working day after the start, until the office closes
 *   calendar-rolled  start + n × 24 hours; a last moment outside working hours moves on to the next working one
 *   calendar         start + n × 24 hours, wherever that falls
 *
 * Which of them the law means is a value of the rule set (`ObjectionRules`); all of them can be worked out for any span,
 * so that a screen can show them side by side. Source  DOMAIN §5.1, §5.2
 */
import type { DaySpan } from '#core/regulation/rule-set.ts';
import { assert } from '#core/shared/assert.ts';
import { addDays, weekdayOf } from './day.ts';
import type { DateOnly, Instant, Zone } from './instant.ts';
import { areOfficeHours, type OfficeHours } from './office-hours.ts';
import { addWorkingDays, type HolidayCalendar, hasHolidayTable, isWorkingDay } from './working-days.ts';
import { addMinutes, dateIn, instantOf } from './zone.ts';

/** Where and when an office works. */
export interface OfficeCalendar {
  readonly zone: Zone;
  readonly hours: OfficeHours;
  readonly holidays: HolidayCalendar;
}

/** Why a day is not worked. A holiday on a weekend is told as the holiday it is. */
export type DayOff =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string; readonly collectiveLeave: boolean };

/** One line of the working. */
export type WindowStep =
  /** The day of the start; it is never counted. */
  | { readonly kind: 'opens'; readonly date: DateOnly; readonly at: Instant; readonly dayOff: DayOff | null }
  /** Day `nth` of the span; by calendar days one off counts too. */
  | { readonly kind: 'counted'; readonly date: DateOnly; readonly nth: number; readonly dayOff: DayOff | null }
  /** A day off the count passes over. */
  | { readonly kind: 'skipped'; readonly date: DateOnly; readonly dayOff: DayOff }
  /** The last moment moves on; `date` is the day it leaves, or stays on when the office opens later that day. */
  | {
      readonly kind: 'rolled';
      readonly date: DateOnly;
      readonly from: Instant;
      readonly to: Instant;
      readonly why: DayOff | { readonly kind: 'before-hours' } | { readonly kind: 'after-hours' };
    }
  | { readonly kind: 'closes'; readonly date: DateOnly; readonly at: Instant };

export interface ObjectionWindow {
  readonly span: DaySpan;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** From the first day to the last, in order. */
  readonly steps: readonly WindowStep[];
  /** Years it touches without a holiday table: only weekends are known there, and people must be told. */
  readonly unknownYears: readonly number[];
}

/** One move of a last moment to a later one. */
export type RolledStep = WindowStep & { readonly kind: 'rolled' };

const MINUTES_PER_DAY = 1440;

/**
 * Works out the window of a span of days that starts at a moment.
 *
 * The day of the start is not counted. The moment of closing itself is still in time, as is one on the minute the office
 * closes.   Units  whole days, at least 0.   Source  DOMAIN §5.1, §5.2
 */
export function objectionWindow(start: Instant, span: DaySpan, office: OfficeCalendar): ObjectionWindow {
  assert(Number.isSafeInteger(span.days) && span.days >= 0, `no span of ${span.days} days`);
  assert(areOfficeHours(office.hours), 'an office opens before it closes');
  const counted = span.counting === 'working' ? workingSteps(start, span, office) : calendarSteps(start, span, office);
  const rolled = span.counting === 'calendar-rolled' ? rollForward(counted.end, office) : [];
  const closesAt = rolled.at(-1)?.to ?? counted.end;
  const opens: WindowStep = { kind: 'opens', at: start, ...dayOf(dateIn(start, office.zone), office) };
  const closes: WindowStep = { kind: 'closes', date: dateIn(closesAt, office.zone), at: closesAt };
  return {
    span,
    opensAt: start,
    closesAt,
    steps: [opens, ...counted.steps, ...rolled, closes],
    unknownYears: unknownYears(opens.date, closes.date, office.holidays),
  };
}

/** The same span counted in each way, the rule set's own among them: for comparing on screen. */
export function objectionWindowByEachCount(
  start: Instant,
  days: number,
  office: OfficeCalendar,
): Readonly<Record<DaySpan['counting'], ObjectionWindow>> {
  return {
    working: objectionWindow(start, { days, counting: 'working' }, office),
    'calendar-rolled': objectionWindow(start, { days, counting: 'calendar-rolled' }, office),
    calendar: objectionWindow(start, { days, counting: 'calendar' }, office),
  };
}

/** Every move of a last moment until it is one the office works; none when it is already. */
export function rollForward(end: Instant, office: OfficeCalendar): readonly RolledStep[] {
  const { zone, hours, holidays } = office;
  const steps: RolledStep[] = [];
  for (let from = end; ; ) {
    const date = dateIn(from, zone);
    const dayOff = dayOffOf(date, holidays);
    const early = from < instantOf(date, hours.opens, zone);
    const late = from > instantOf(date, hours.closes, zone);
    if (dayOff === null && !early && !late) return steps;
    const to = instantOf(dayOff === null && early ? date : addDays(date, 1), hours.opens, zone);
    steps.push({ kind: 'rolled', date, from, to, why: dayOff ?? { kind: early ? 'before-hours' : 'after-hours' } });
    from = to;
  }
}

interface Counted {
  readonly steps: readonly WindowStep[];
  readonly end: Instant;
}

function workingSteps(start: Instant, { days }: DaySpan, office: OfficeCalendar): Counted {
  const first = dateIn(start, office.zone);
  const last = addWorkingDays(first, days, office.holidays);
  const steps: WindowStep[] = [];
  let nth = 0;
  for (let date = addDays(first, 1); date <= last; date = addDays(date, 1)) {
    const dayOff = dayOffOf(date, office.holidays);
    if (dayOff) steps.push({ kind: 'skipped', date, dayOff });
    else steps.push({ kind: 'counted', date, nth: ++nth, dayOff: null });
  }
  const closing = instantOf(last, office.hours.closes, office.zone);
  // No days at all: the window is over as it opens, also where the office has closed already.
  return { steps, end: days === 0 ? start : closing };
}

function calendarSteps(start: Instant, { days }: DaySpan, office: OfficeCalendar): Counted {
  const first = dateIn(start, office.zone);
  const steps = Array.from({ length: days }, (_, index): WindowStep => {
    return { kind: 'counted', nth: index + 1, ...dayOf(addDays(first, index + 1), office) };
  });
  return { steps, end: addMinutes(start, days * MINUTES_PER_DAY) };
}

function dayOf(date: DateOnly, office: OfficeCalendar): { readonly date: DateOnly; readonly dayOff: DayOff | null } {
  return { date, dayOff: dayOffOf(date, office.holidays) };
}

/** Why an office does not work that day; null when it does. */
function dayOffOf(date: DateOnly, holidays: HolidayCalendar): DayOff | null {
  if (isWorkingDay(date, holidays)) return null;
  const holiday = holidays.daysOff.get(date);
  if (holiday === undefined) {
    assert(weekdayOf(date) > 5, 'a day off is a holiday or a weekend');
    return { kind: 'weekend' };
  }
  return { kind: 'holiday', name: holiday.name, collectiveLeave: holiday.kind === 'collective-leave' };
}

function unknownYears(first: DateOnly, last: DateOnly, holidays: HolidayCalendar): readonly number[] {
  const years: number[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    if (!hasHolidayTable(`${year}-01-01` as DateOnly, holidays)) years.push(year);
  }
  return years;
}
