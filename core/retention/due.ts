/** When a tender's records need not be kept any longer. */
import { addDays, dayPartsOf, parseDate } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { LAST_YEAR } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import {
  type DestructionList,
  retentionOf,
  type RetentionClock,
  type RetentionRule,
  type RetentionState,
} from './model.ts';

/**
 * The first day on which the years are over: the day after the same calendar day, so many years on. Where that year has no
 * 29 February the years end with its 28th: never is a day counted that the schedule still protects.
 *
 * Units  calendar days of the office.   Source  no regulation says how the years are counted; a decision of this build
 *        (docs/decisions/0024-retention.md).
 */
export function dueDateOf(
  { startedOn }: Pick<RetentionClock, 'startedOn'>,
  { years }: Pick<RetentionRule, 'years'>,
): DateOnly {
  const { year, month, day } = dayPartsOf(startedOn);
  const last = Math.min(year + years, LAST_YEAR - 1);
  const same = parseDate(textOf(last, month, day));
  return addDays(same.ok ? same.value : (textOf(last, 2, 28) as DateOnly), 1);
}

/** When a tender is due; null while no clock runs, or its rule is gone. */
export function dueOnOf(state: RetentionState, stream: StreamId): DateOnly | null {
  const { clock } = retentionOf(state, stream);
  const rule = state.rules.find(({ id }) => id === clock?.rule);
  return clock === null || rule === undefined ? null : dueDateOf(clock, rule);
}

/** Whether it may be put on a list that day: its years are over, and nothing holds it. */
export function isDue(state: RetentionState, stream: StreamId, today: DateOnly): boolean {
  const dueOn = dueOnOf(state, stream);
  return dueOn !== null && dueOn <= today && retentionOf(state, stream).hold === null;
}

/** Whether the list bears a day that has not come: one of the two is wrong, and records that are gone do not come back. */
export function isAhead({ approval, tenders, proposedOn }: DestructionList, today: DateOnly): boolean {
  const days = [proposedOn, ...(approval === null ? [] : [approval.on]), ...tenders.map(({ dueOn }) => dueOn)];
  return days.some((day) => day > today);
}

function textOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
