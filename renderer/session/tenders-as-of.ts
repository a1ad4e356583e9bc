/** The summaries of all tenders as they stood at the end of a day, replayed from their events a few at a time. */
import { addDays } from '#core/calendar/day.ts';
import { type DateOnly, type Instant, instantFromUnixMs, unixMsOf, type Zone } from '#core/calendar/instant.ts';
import { instantOf } from '#core/calendar/zone.ts';
import { eventsAsOf } from '#core/log/as-of.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { TENDER_STREAMS } from '#renderer/storage/stream-kind.ts';
import { type ListedTender, listedTenderOf } from './listed-tender.ts';
import type { Workspace } from './workspace.ts';

export interface AsOfOptions {
  readonly zone: Zone;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

interface Replayed {
  readonly from: ListedTender;
  /** Null where the tender was not here yet. */
  readonly stood: ListedTender | null;
}

/** The screen is let through this often. */
const SLICE_MS = 12;

/** Summaries of so many days are kept: each is one of every tender. */
const KEPT_DAYS = 3;

/** What was replayed before, by day: going back and forth between days costs once. */
const replayed = new WeakMap<Workspace, Map<Instant, Map<StreamId, Replayed>>>();

/**
 * Tenders that were here by the end of that day in the zone, as their events up to then leave them; null where it was
 * stopped. Only what the log holds is told: a tender imported later is not there, whatever its own dates say.
 */
export async function tendersAsOf(
  workspace: Workspace,
  date: DateOnly,
  { zone, onProgress, signal }: AsOfOptions,
): Promise<readonly ListedTender[] | null> {
  const at = instantFromUnixMs(unixMsOf(instantOf(addDays(date, 1), '00:00', zone)) - 1);
  const known = knownAt(workspace, at);
  const found: ListedTender[] = [];
  let sliceEnds = performance.now() + SLICE_MS;
  for (const [index, tender] of workspace.tenders.getState().tenders.entries()) {
    const { stream } = tender;
    const before = known.get(stream);
    const stood = before?.from === tender ? before.stood : await replayTo(workspace, tender, at);
    known.set(stream, { from: tender, stood });
    if (stood !== null) found.push(stood);
    if (performance.now() < sliceEnds) continue;
    onProgress(index + 1);
    await new Promise((resume) => setTimeout(resume));
    if (signal.aborted) return null;
    sliceEnds = performance.now() + SLICE_MS;
  }
  return found;
}

function knownAt(workspace: Workspace, at: Instant): Map<StreamId, Replayed> {
  const days = replayed.get(workspace) ?? new Map<Instant, Map<StreamId, Replayed>>();
  replayed.set(workspace, days);
  const known = days.get(at) ?? new Map<StreamId, Replayed>();
  // The day asked for last stands last.
  days.delete(at);
  days.set(at, known);
  for (const oldest of [...days.keys()].slice(0, -KEPT_DAYS)) days.delete(oldest);
  return known;
}

async function replayTo(workspace: Workspace, tender: ListedTender, at: Instant): Promise<ListedTender | null> {
  const events = await workspace.readHistory(tender.stream);
  const until = eventsAsOf(events, at);
  if (until.length === events.length) return tender;
  const state = TENDER_STREAMS.fold(until);
  const last = until.at(-1);
  if (state === null || last === undefined) return null;
  return listedTenderOf(tender.stream, state, { changedAt: last.header.at, events: until.length });
}
