/** A tender as each of its events left it, in the order of time, which is what releases are made of where the log is there. */
import type { Instant } from '#core/calendar/instant.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { DeviceId, EventHeader } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { tenderMergeRules } from '#core/tender/merge-rules.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface LoggedState {
  readonly recorded: RecordedEvent<TenderEvent>;
  /** The tender as the author of the event had it: what others wrote apart is not in it, and never comes into it. */
  readonly dossier: Dossier;
  /** When it happened: by the clock of its device, and never before anything its author had seen. */
  readonly at: Instant;
}

export interface LoggedTender {
  /** By their time. What was written apart stands as the clocks say; the log's own order decides between equals. */
  readonly states: readonly LoggedState[];
  /** What all of it leads to. */
  readonly present: Dossier;
}

const MERGE_RULES = tenderMergeRules({ evaluate: evaluateDossier });

/** Replays events that stand in their one order; null where there are none. */
export function loggedTender(events: readonly RecordedEvent<TenderEvent>[]): LoggedTender | null {
  const steps = mergeSteps(events, MERGE_RULES);
  const present = steps.at(-1)?.after;
  if (present === undefined) return null;
  const timeOf = createTimes();
  const states = steps.map(({ recorded, ownAfter }) => ({
    recorded,
    dossier: ownAfter,
    at: timeOf(recorded.header),
  }));
  return { states: states.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)), present };
}

/** What events lead to that stand in their one order; null where there are none. */
export function presentOf(events: readonly RecordedEvent<TenderEvent>[]): Dossier | null {
  return mergeSteps(events, MERGE_RULES).at(-1)?.after ?? null;
}

/** Asked for one header after the other, in an order that has causes first. */
function createTimes(): (header: EventHeader) => Instant {
  const times = new Map<DeviceId, Map<number, Instant>>();
  let latest: Instant | null = null;
  return ({ dev, n, after, at }) => {
    const own = times.get(dev) ?? new Map<number, Instant>();
    times.set(dev, own);
    // Envelopes of version 1 do not say what their authors had.
    const seen = [own.get(n - 1), ...(after ?? []).map((cause) => times.get(cause.dev)?.get(cause.n))];
    let time = at;
    for (const each of after === undefined ? [...seen, latest] : seen) if (each && each > time) time = each;
    own.set(n, time);
    latest = latest === null || time > latest ? time : latest;
    return time;
  };
}
