/** The state a tender's events lead to, from events taken apart. */
import type { ParsedEvent } from '#core/log/parse.ts';
import { type RecordedEvent, replayParsed, type SkippedEvent } from '#core/log/replay.ts';
import { apply } from '#core/tender/apply.ts';
import { TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface FoldedTender {
  /** Null where there is no event to apply. */
  readonly dossier: Dossier | null;
  /** Kept and not applied. */
  readonly skipped: readonly SkippedEvent[];
}

/** Folds a tender; `visit` sees each event with the state before it. */
export function foldTender(
  parsed: readonly ParsedEvent[],
  visit: (recorded: RecordedEvent<TenderEvent>, before: Dossier | null) => void = () => undefined,
): FoldedTender {
  const { events, skipped } = replayParsed(parsed, TENDER_EVENT_KINDS);
  let dossier: Dossier | null = null;
  for (const recorded of events) {
    visit(recorded, dossier);
    dossier = apply(dossier, recorded.event);
  }
  return { dossier, skipped };
}
