/** The history of the calendar from its events: each with what stood before, newest first. Pure. */
import type { Holiday } from '#core/calendar/holidays.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { applyToOffice } from '#core/office/apply.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';

export interface OfficeLogEntry {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly event: OfficeEvent;
  /** The day that stood there before, for a day that was set. */
  readonly dayBefore: Holiday | null;
  readonly before: OfficeState;
}

export function officeLogOf(events: readonly RecordedEvent<OfficeEvent>[]): readonly OfficeLogEntry[] {
  const entries: OfficeLogEntry[] = [];
  let before: OfficeState = INITIAL_OFFICE;
  for (const { header, event } of events) {
    const date = event.type === 'holidaySet' ? event.body.date : null;
    const dayBefore = before.tables.flatMap((table) => table.days).find((day) => day.date === date) ?? null;
    entries.push({ id: header.id, at: header.at, actor: header.actor, event, dayBefore, before });
    before = applyToOffice(before, event);
  }
  return entries.toReversed();
}
