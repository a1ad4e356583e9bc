/** The history of a tender from its events: each with the values it changed, newest first. Pure. */
import type { Instant } from '#core/calendar/instant.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { apply } from '#core/tender/apply.ts';
import { type ChangedValue, describeEvent } from '#core/tender/describe-event.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface HistoryEntry {
  readonly id: string;
  readonly type: TenderEvent['type'];
  readonly at: Instant;
  readonly actor: string;
  readonly changes: readonly ChangedValue[];
}

export function historyOf(events: readonly RecordedEvent<TenderEvent>[]): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let state: Dossier | null = null;
  for (const { header, event } of events) {
    entries.push({
      id: header.id,
      type: event.type,
      at: header.at,
      actor: header.actor,
      changes: describeEvent(state, event),
    });
    state = apply(state, event);
  }
  return entries.toReversed();
}
