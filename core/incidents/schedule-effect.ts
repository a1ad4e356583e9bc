/**
 * What a disturbance took from a tender's schedule, and until when each stage would have to go on to give it back.
 *
 *   lost      the time in which the disturbance and the stage ran together
 *   exact     the later of the two ends, plus what was lost
 *   ends      the exact moment, rolled forward to the next one the office works
 *
 * Stages that would begin before a lengthened one before them ends move with it, whole. Source  no rule of the law says how an
 * extension is counted: docs/decisions/0030-service-standards.md
 */
import { unixMsOf, type Instant } from '#core/calendar/instant.ts';
import { type OfficeCalendar, rollForward, type RolledStep } from '#core/calendar/objection-window.ts';
import { hasHolidayTable } from '#core/calendar/working-days.ts';
import { addMinutes, dateIn } from '#core/calendar/zone.ts';
import type { ScheduleStage } from '#core/tender/model.ts';

export interface Disturbance {
  readonly startedAt: Instant;
  /** Null while it goes on. */
  readonly endedAt: Instant | null;
}

export interface HitStage {
  /** Its place in the schedule. */
  readonly index: number;
  readonly stage: ScheduleStage;
  readonly from: Instant;
  readonly to: Instant;
  /** Whole minutes, rounded up: nobody loses a part of one. */
  readonly lostMinutes: number;
  /** The stage ended while the disturbance went on: there was no way to be in time at the end. */
  readonly lostItsEnd: boolean;
  /** Null while the disturbance goes on. */
  readonly proposal: Proposal | null;
}

export interface Proposal {
  readonly exact: Instant;
  readonly endsAt: Instant;
  /** Why the exact moment is not the end; empty where it is. */
  readonly steps: readonly RolledStep[];
}

/** A stage nobody lost time in, that has to wait for one before it. */
export interface MovedStage {
  readonly index: number;
  readonly stage: ScheduleStage;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
}

export interface ScheduleEffect {
  readonly hit: readonly HitStage[];
  readonly moved: readonly MovedStage[];
  /** Stages without a beginning or an end, of which nothing can be said. */
  readonly undated: readonly ScheduleStage[];
  /** Years the proposals touch without a holiday table: only weekends are known there. */
  readonly unknownYears: readonly number[];
}

const MS_PER_MINUTE = 60_000;

/**
 * Works out what a disturbance did to a schedule. Stages it only touches, ending as it begins, lost nothing.
 *
 * Units  moments; `now` stands for the end of what still goes on.   Source  see above.
 */
export function scheduleEffect(
  { startedAt, endedAt }: Disturbance,
  schedule: readonly ScheduleStage[],
  office: OfficeCalendar,
  now: Instant,
): ScheduleEffect {
  const until = endedAt ?? (now > startedAt ? now : startedAt);
  const dated = schedule.flatMap((stage, index) => {
    const { startsAt, endsAt } = stage;
    return startsAt === null || endsAt === null ? [] : [{ index, stage, startsAt, endsAt }];
  });
  const hit = dated.flatMap(({ index, stage, startsAt, endsAt }): readonly HitStage[] => {
    const from = startsAt > startedAt ? startsAt : startedAt;
    const to = endsAt < until ? endsAt : until;
    if (from >= to) return [];
    const lostMinutes = Math.ceil((unixMsOf(to) - unixMsOf(from)) / MS_PER_MINUTE);
    const lostItsEnd = until > endsAt || (endedAt === null && until === endsAt);
    const proposal = endedAt === null ? null : proposalFor(endsAt > endedAt ? endsAt : endedAt, lostMinutes, office);
    return [{ index, stage, from, to, lostMinutes, lostItsEnd, proposal }];
  });
  const moved = movedStages(dated, hit, office);
  const ends = [
    ...hit.flatMap(({ proposal }) => proposal?.endsAt ?? []),
    ...moved.flatMap(({ endsAt }) => endsAt ?? []),
  ];
  return {
    hit,
    moved,
    undated: schedule.filter(({ startsAt, endsAt }) => startsAt === null || endsAt === null),
    unknownYears: unknownYears(ends, office),
  };
}

/** Whether the schedule as it is now gives a stage the time back: it was lengthened at least as far as proposed. */
export function isGivenBack({ stage, proposal }: HitStage, current: readonly ScheduleStage[]): boolean {
  if (proposal === null) return false;
  const now = current.find((each) => isSameStage(each, stage));
  return now?.endsAt != null && now.endsAt >= proposal.endsAt;
}

function isSameStage(a: ScheduleStage, b: ScheduleStage): boolean {
  return a.activityCode === null || b.activityCode === null ? a.name === b.name : a.activityCode === b.activityCode;
}

interface DatedStage {
  readonly index: number;
  readonly stage: ScheduleStage;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

function proposalFor(from: Instant, minutes: number, office: OfficeCalendar): Proposal {
  const exact = addMinutes(from, minutes);
  const steps = rollForward(exact, office);
  return { exact, endsAt: steps.at(-1)?.to ?? exact, steps };
}

/** In order of their beginnings, so that one that moves can move those after it. */
function movedStages(
  dated: readonly DatedStage[],
  hit: readonly HitStage[],
  office: OfficeCalendar,
): readonly MovedStage[] {
  const lengthened = hit.flatMap(({ stage, proposal }) =>
    stage.endsAt === null || proposal === null ? [] : [{ was: stage.endsAt, is: proposal.endsAt }],
  );
  const isHit = new Set(hit.map(({ index }) => index));
  const waiting = dated
    .filter(({ index }) => !isHit.has(index))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.index - b.index));
  const moved: MovedStage[] = [];
  for (const { index, stage, startsAt, endsAt } of waiting) {
    const before = lengthened.filter(({ was, is }) => was <= startsAt && startsAt < is).map(({ is }) => is);
    const begins = before.reduce<Instant | null>((last, is) => (last === null || is > last ? is : last), null);
    if (begins === null) continue;
    const minutes = Math.ceil((unixMsOf(begins) - unixMsOf(startsAt)) / MS_PER_MINUTE);
    const { endsAt: ends } = proposalFor(endsAt, minutes, office);
    lengthened.push({ was: endsAt, is: ends });
    moved.push({ index, stage, startsAt: begins, endsAt: ends });
  }
  return moved.sort((a, b) => a.index - b.index);
}

function unknownYears(ends: readonly Instant[], { holidays, zone }: OfficeCalendar): readonly number[] {
  const days = ends.map((end) => dateIn(end, zone)).filter((day) => !hasHolidayTable(day, holidays));
  return [...new Set(days.map((day) => Number(day.slice(0, 4))))].sort((a, b) => a - b);
}
