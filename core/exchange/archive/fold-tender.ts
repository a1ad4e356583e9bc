/** The state a tender's events lead to, from events taken apart. */
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { ParsedEvent } from '#core/log/parse.ts';
import { type RecordedEvent, replayParsed, type SkippedEvent } from '#core/log/replay.ts';
import { numberAt, type Places } from '#core/sync/places.ts';
import { TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { tenderMergeRules } from '#core/tender/merge-rules.ts';
import type { Dossier } from '#core/tender/model.ts';

const MERGE_RULES = tenderMergeRules({ evaluate: evaluateDossier });

export interface FoldedTender {
  /** Null where there is no event to apply. */
  readonly dossier: Dossier | null;
  /** Kept and not applied. */
  readonly skipped: readonly SkippedEvent[];
}

/** An event with the states before and behind it. */
export interface FoldedStep {
  readonly recorded: RecordedEvent<TenderEvent>;
  readonly before: Dossier | null;
  readonly after: Dossier;
  /** Held back, because what its author had not seen stood against it. */
  readonly held: boolean;
}

/** Folds a tender in the order a server gave, if any; `visit` sees each step. */
export function foldTender(
  parsed: readonly ParsedEvent[],
  places: Places,
  visit: (step: FoldedStep) => void = () => undefined,
): FoldedTender {
  const { events, skipped } = replayParsed(parsed, TENDER_EVENT_KINDS, numberAt(places));
  const steps = mergeSteps(events, MERGE_RULES);
  for (const { recorded, before, after, clash } of steps) visit({ recorded, before, after, held: clash !== null });
  return { dossier: steps.at(-1)?.after ?? null, skipped };
}
