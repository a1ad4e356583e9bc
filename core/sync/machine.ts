/**
 * What a device does next to meet the server: pure. The loop that drives it carries out one step at a time, stores what came
 * of it, and tells the machine.
 *
 *   greet → push … → ask heads → pull … → rest → (poked, wrote something, time) → push …
 *
 * What is stored (cursors, verdicts) is the truth; the machine can be thrown away at any moment and begins with `greet`.
 */
import type { StreamId } from '#core/log/envelope.ts';
import { MAX_BATCH_EVENTS, nextBatchSize } from './batch-size.ts';
import type { ServerDoubt } from './compare-server.ts';
import { waitMs } from './wait.ts';

/** A stream as stored on the device. */
export interface StreamFacts {
  readonly stream: StreamId;
  /** Taken from the server so far. */
  readonly seq: number;
  /** Events never answered for, and those that wait for others. */
  readonly toSend: number;
  readonly waiting: number;
  /** A doubt or a fault stopped this stream; a person must act. */
  readonly isStopped: boolean;
  /** Nothing changes under the hands: a stream in which someone writes is taken when they say so. */
  readonly mayPull: boolean;
}

export interface SyncMachine {
  readonly greeted: boolean;
  /** The server is not the one known, or the app is too old for it: nothing is exchanged. */
  readonly halted: ServerDoubt | 'update-needed' | 'not-admitted' | null;
  /** Failures in a row, and the moment before which nothing is tried; monotonic milliseconds. */
  readonly failures: number;
  readonly notBefore: number;
  readonly batchSize: number;
  /** Heads the server told that are ahead of what was here then. */
  readonly heads: ReadonlyMap<StreamId, number>;
  readonly askedHeads: boolean;
  /** Streams that moved since what waits in them was tried. */
  readonly moved: ReadonlySet<StreamId>;
}

export const MACHINE_START: SyncMachine = {
  greeted: false,
  halted: null,
  failures: 0,
  notBefore: 0,
  batchSize: MAX_BATCH_EVENTS,
  heads: new Map(),
  askedHeads: false,
  moved: new Set(),
};

export type Step =
  | { readonly kind: 'greet' }
  | { readonly kind: 'push'; readonly stream: StreamId; readonly size: number; readonly withWaiting: boolean }
  | { readonly kind: 'ask-heads' }
  | { readonly kind: 'pull'; readonly stream: StreamId }
  /** Nothing to do before that moment, unless something is written or the server says that a stream moved. */
  | { readonly kind: 'rest'; readonly until: number }
  | { readonly kind: 'halt'; readonly why: NonNullable<SyncMachine['halted']> };

/** Rest between questions where the server cannot say by itself that something moved.   Units  milliseconds. */
const POLL_MS = 60_000;

/** The next step.   Source  SPEC.md [SYNC-18, 60, 70, 72–74] */
export function nextStep(machine: SyncMachine, streams: readonly StreamFacts[], now: number): Step {
  if (machine.halted !== null) return { kind: 'halt', why: machine.halted };
  if (now < machine.notBefore) return { kind: 'rest', until: machine.notBefore };
  if (!machine.greeted) return { kind: 'greet' };
  const open = streams.filter(({ isStopped }) => !isStopped);
  const sends = open.find(({ stream, toSend, waiting }) => toSend > 0 || (waiting > 0 && machine.moved.has(stream)));
  if (sends !== undefined) {
    const { stream } = sends;
    return { kind: 'push', stream, size: machine.batchSize, withWaiting: machine.moved.has(stream) };
  }
  if (!machine.askedHeads) return { kind: 'ask-heads' };
  const behind = open.find(({ stream, seq, mayPull }) => mayPull && (machine.heads.get(stream) ?? 0) > seq);
  const unknown = [...machine.heads.keys()].find((stream) => !streams.some((each) => each.stream === stream));
  const stream = behind?.stream ?? unknown;
  return stream === undefined ? { kind: 'rest', until: now + POLL_MS } : { kind: 'pull', stream };
}

export type Outcome =
  | { readonly kind: 'greeted' }
  | { readonly kind: 'halted'; readonly why: NonNullable<SyncMachine['halted']> }
  /** `accepted`: whether the stream moved by it. */
  | { readonly kind: 'pushed'; readonly stream: StreamId; readonly accepted: boolean }
  /** The streams the server has more of, or that are not here. */
  | { readonly kind: 'heads'; readonly heads: ReadonlyMap<StreamId, number> }
  | { readonly kind: 'pulled'; readonly stream: StreamId }
  /** Nothing of it can be used: kept out of `heads` until asked again. */
  | { readonly kind: 'stream-stopped'; readonly stream: StreamId }
  /** `afterMs`: what the server asked for. */
  | { readonly kind: 'failed'; readonly timedOut: boolean; readonly afterMs: number | null }
  /** The server, or another window, says that something moved; or the rest is over. */
  | { readonly kind: 'poked' };

export interface Moment {
  /** Monotonic milliseconds. */
  readonly now: number;
  /** From 0 up to 1. */
  readonly chance: number;
}

/** The machine after what came of a step. */
export function learn(machine: SyncMachine, outcome: Outcome, { now, chance }: Moment): SyncMachine {
  const well: SyncMachine = { ...machine, failures: 0, notBefore: now };
  switch (outcome.kind) {
    case 'greeted':
      return { ...well, greeted: true };
    case 'halted':
      return { ...machine, halted: outcome.why };
    case 'pushed': {
      const moved = new Set(machine.moved);
      // What waits was sent with it; what was accepted may let in what still waits.
      if (outcome.accepted) moved.add(outcome.stream);
      else moved.delete(outcome.stream);
      return { ...well, moved, batchSize: nextBatchSize(machine.batchSize, 'done'), askedHeads: false };
    }
    case 'heads':
      return { ...well, askedHeads: true, heads: outcome.heads };
    case 'pulled':
      return { ...well, moved: new Set([...machine.moved, outcome.stream]) };
    case 'stream-stopped': {
      const heads = new Map(machine.heads);
      heads.delete(outcome.stream);
      return { ...well, heads };
    }
    case 'failed': {
      const failures = machine.failures + 1;
      const wait = Math.max(outcome.afterMs ?? 0, waitMs(failures, chance));
      const batchSize = outcome.timedOut ? nextBatchSize(machine.batchSize, 'timed-out') : machine.batchSize;
      return { ...machine, failures, notBefore: now + wait, batchSize };
    }
    case 'poked':
      return { ...machine, askedHeads: false };
  }
}
