/** The hour in which the award is decided, as the tender's schedule sets it. */
import type { Instant } from '#core/calendar/instant.ts';
import type { Dossier, ScheduleStage } from './model.ts';

export interface AwardWindow {
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
}

/** SPSE activity codes of "Penetapan pemenang": one file post-qualified, two file pre-qualified. Names may be missing. */
const ACTIVITY_CODES = new Set(['298', '188']);
const NAME = /^penetapan\s+pemenang/i;

/** The window of the award, or null where the schedule has none. */
export function awardWindowOf({ schedule }: Dossier): AwardWindow | null {
  const stage = schedule.find(hasActivityCode) ?? schedule.find(({ name }) => NAME.test(name?.trim() ?? ''));
  return stage === undefined ? null : { opensAt: stage.startsAt, closesAt: stage.endsAt };
}

function hasActivityCode({ activityCode }: ScheduleStage): boolean {
  return activityCode !== null && ACTIVITY_CODES.has(activityCode);
}
