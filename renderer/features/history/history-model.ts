/** The history of a tender from its events: each with the values it changed, newest first. Pure. */
import type { Instant } from '#core/calendar/instant.ts';
import { isBlindTo } from '#core/committee/blind.ts';
import { blindChangesOf } from '#core/committee/blind-changes.ts';
import type { Role } from '#core/committee/role.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { Place } from '#core/sync/judge.ts';
import { type ChangedValue, describeEvent } from '#core/tender/describe-event.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { TENDER_MERGE_RULES } from '#renderer/storage/stream-kind.ts';

export interface HistoryEntry {
  readonly id: string;
  /** Its place in the stream, by which the server knows it. */
  readonly place: Place;
  readonly type: TenderEvent['type'];
  readonly at: Instant;
  readonly actor: string;
  /** Held back when it met what others had written apart. */
  readonly held: boolean;
  readonly changes: readonly ChangedValue[];
}

/** The whole history as someone of that role may read it. */
export function historyOf(events: readonly RecordedEvent<TenderEvent>[], role: Role): readonly HistoryEntry[] {
  const steps = mergeSteps(events, TENDER_MERGE_RULES);
  const truth = steps.at(-1)?.after;
  const told =
    truth !== undefined && isBlindTo(truth, role)
      ? blindChangesOf(
          truth,
          steps.map(({ after }) => after),
        )
      : (changes: readonly ChangedValue[]) => changes;
  return steps
    .map(({ recorded: { header, event }, before, clash }) => ({
      id: header.id,
      place: { dev: header.dev, n: header.n },
      type: event.type,
      at: header.at,
      actor: header.actor,
      held: clash !== null,
      changes: told(describeEvent(before, event)),
    }))
    .toReversed();
}
