/** The history of a tender from its events: each with the values it changed, newest first. Pure. */
import type { Instant } from '#core/calendar/instant.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import { type ChangedValue, describeEvent } from '#core/tender/describe-event.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { TENDER_MERGE_RULES } from '#renderer/storage/stream-kind.ts';

export interface HistoryEntry {
  readonly id: string;
  readonly type: TenderEvent['type'];
  readonly at: Instant;
  readonly actor: string;
  /** Held back when it met what others had written apart. */
  readonly held: boolean;
  readonly changes: readonly ChangedValue[];
}

export function historyOf(events: readonly RecordedEvent<TenderEvent>[]): readonly HistoryEntry[] {
  return mergeSteps(events, TENDER_MERGE_RULES)
    .map(({ recorded: { header, event }, before, clash }) => ({
      id: header.id,
      type: event.type,
      at: header.at,
      actor: header.actor,
      held: clash !== null,
      changes: describeEvent(before, event),
    }))
    .toReversed();
}
