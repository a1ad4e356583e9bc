/** How far sync is with what it does, for people: pure. */
import type { StreamFacts, SyncMachine } from './machine.ts';

/** Records, one by one. */
export interface EventAmount {
  readonly events: number;
}

/** Whole streams, in packed bytes. */
export interface StreamAmount {
  readonly bytes: number;
  readonly streams: number;
}

/** What sync does at the moment, with how much of it is done where that can be counted. */
export type SyncWork =
  | { readonly step: 'greet' | 'ask-heads' }
  | { readonly step: 'push' | 'pull'; readonly done: EventAmount; readonly of: EventAmount }
  | { readonly step: 'first-sync'; readonly done: StreamAmount; readonly of: StreamAmount };

/** One kind of step, repeated until nothing of it is left. */
export interface Batches {
  readonly step: 'push' | 'pull';
  readonly done: number;
  readonly left: number;
}

/**
 * The batches with what is left now. What is written meanwhile makes the whole grow; a failure in between begins nothing anew.
 *
 * Source  no rule of the law: what people see.
 */
export function goOnWith(
  before: Batches | null,
  step: Batches['step'],
  [machine, streams]: readonly [SyncMachine, readonly StreamFacts[]],
): Batches {
  const left = step === 'push' ? leftToSend(streams) : leftToTake(machine, streams);
  if (before?.step !== step) return { step, done: 0, left };
  return { step, done: before.done + Math.max(0, before.left - left), left };
}

function leftToSend(streams: readonly StreamFacts[]): number {
  return streams.reduce((sum, { maySend, toSend }) => sum + (maySend ? toSend : 0), 0);
}

function leftToTake({ heads }: SyncMachine, streams: readonly StreamFacts[]): number {
  const here = new Map(streams.map((each) => [each.stream, each]));
  return [...heads].reduce((sum, [stream, head]) => {
    const facts = here.get(stream);
    if (facts === undefined) return sum + head;
    return sum + (facts.mayPull ? Math.max(0, head - facts.seq) : 0);
  }, 0);
}

/** Work that can be counted, followed from its beginning. Bytes are those of the wire, where the shell counts them. */
export interface Progress {
  readonly step: 'push' | 'pull' | 'first-sync';
  readonly done: number;
  readonly of: number;
  readonly unit: 'events' | 'streams';
  readonly bytes: number;
  /** Worked out from what events took so far, unless the server told it; null before the first. */
  readonly ofBytes: number | null;
  readonly isEstimate: boolean;
  /** Monotonic milliseconds. */
  readonly since: number;
  /** Until all is done; null before anything is. */
  readonly restMs: number | null;
  /** What the rest is worked out from: bytes at the beginning, moment and share at the newest step, share per millisecond. */
  readonly pace: Pace;
}

interface Pace {
  readonly bytesBefore: number;
  readonly at: number;
  readonly share: number;
  readonly sharePerMs: number | null;
}

/** The weight a speed of that age keeps is 1/e: long enough to be calm, short enough to notice a line that broke in.   Units  milliseconds. */
const PACE_MEMORY_MS = 15_000;

/**
 * Progress after a report; null where nothing can be counted.
 *
 * Units  `now` in monotonic milliseconds; `traffic` in bytes sent and received since any moment that stays the same.
 */
export function followWork(
  before: Progress | null,
  work: SyncWork,
  { now, traffic }: { readonly now: number; readonly traffic: number },
): Progress | null {
  if (!('done' in work)) return null;
  const goesOn = before?.step === work.step;
  const since = goesOn ? before.since : now;
  const bytesBefore = goesOn ? before.pace.bytesBefore : traffic;
  const counted = amountsOf(work, traffic - bytesBefore);
  const share = counted.of === 0 ? 1 : shareOf(counted);
  const pace = paceAfter(goesOn ? before.pace : null, { bytesBefore, at: now, share });
  const restMs = pace.sharePerMs === null || pace.sharePerMs <= 0 ? null : (1 - share) / pace.sharePerMs;
  return { step: work.step, ...counted, since, restMs, pace };
}

type Counted = Pick<Progress, 'done' | 'of' | 'unit' | 'bytes' | 'ofBytes' | 'isEstimate'>;

function amountsOf(work: Extract<SyncWork, { readonly done: unknown }>, moved: number): Counted {
  if (work.step === 'first-sync') {
    const { done, of } = work;
    const unit = 'streams';
    return { done: done.streams, of: of.streams, unit, bytes: done.bytes, ofBytes: of.bytes, isEstimate: false };
  }
  const done = work.done.events;
  const of = work.of.events;
  const ofBytes = done === 0 ? null : Math.round((moved / done) * of);
  return { done, of, unit: 'events', bytes: moved, ofBytes, isEstimate: true };
}

function shareOf({ done, of, bytes, ofBytes, isEstimate }: Counted): number {
  return isEstimate || ofBytes === null || ofBytes === 0 ? done / of : bytes / ofBytes;
}

function paceAfter(before: Pace | null, now: Omit<Pace, 'sharePerMs'>): Pace {
  if (before === null) return { ...now, sharePerMs: null };
  const passed = now.at - before.at;
  // A whole that grew counts as nothing done, not as a step back.
  const speed = passed <= 0 ? null : Math.max(0, now.share - before.share) / passed;
  if (speed === null) return { ...before, bytesBefore: now.bytesBefore };
  if (before.sharePerMs === null) return { ...now, sharePerMs: speed === 0 ? null : speed };
  const kept = Math.exp(-passed / PACE_MEMORY_MS);
  return { ...now, sharePerMs: before.sharePerMs * kept + speed * (1 - kept) };
}

/** A rest as people say it. */
export type CoarseRest = { readonly unit: 'moment' } | { readonly unit: 'minutes' | 'hours'; readonly count: number };

const MINUTE_MS = 60_000;

/** Coarsely: nobody is served by a number of seconds that jumps. Over ten minutes in steps of five, over ninety in hours. */
export function coarseRest(restMs: number): CoarseRest {
  const minutes = Math.ceil(restMs / MINUTE_MS);
  if (minutes <= 1) return { unit: 'moment' };
  if (minutes <= 10) return { unit: 'minutes', count: minutes };
  if (minutes <= 90) return { unit: 'minutes', count: Math.ceil(minutes / 5) * 5 };
  return { unit: 'hours', count: Math.round(minutes / 60) };
}
