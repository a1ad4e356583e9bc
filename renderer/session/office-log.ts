/** The history of an office from its events: each with what stood before, newest first. Pure. */
import type { Holiday } from '#core/calendar/holidays.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { OFFICE_MERGE_RULES } from '#core/office/merge-rules.ts';
import { INITIAL_OFFICE, type OfficeState } from '#core/office/model.ts';

export interface OfficeLogEntry {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly event: OfficeEvent;
  /** The day that stood there before, for a day that was set. */
  readonly dayBefore: Holiday | null;
  readonly before: OfficeState;
  /** Held back, because what its author had not seen stood against it: it changed nothing. */
  readonly held: boolean;
}

export function officeLogOf(events: readonly RecordedEvent<OfficeEvent>[]): readonly OfficeLogEntry[] {
  const entries = mergeSteps(events, OFFICE_MERGE_RULES).map((step): OfficeLogEntry => {
    const { header, event } = step.recorded;
    const before = step.before ?? INITIAL_OFFICE;
    const date = event.type === 'holidaySet' ? event.body.date : null;
    const dayBefore = before.tables.flatMap((table) => table.days).find((day) => day.date === date) ?? null;
    const held = step.clash !== null;
    return { id: header.id, at: header.at, actor: header.actor, event, dayBefore, before, held };
  });
  return entries.toReversed();
}
