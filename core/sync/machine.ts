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
import { POLL_MS, waitMs } from './wait.ts';

/** A stream as stored on the device. */
export interface StreamFacts {
  readonly stream: StreamId;
  /** Taken from the server so far. */
  readonly seq: number;
  /** How many `eventsToSend` names. */
  readonly toSend: number;
  /** Not where a doubt stopped the stream: a person must act. A forked one goes on sending [SYNC-53]. */
  readonly maySend: boolean;
  /** Not where the stream is stopped, or someone writes in it: nothing changes under the hands. */
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
}

export const MACHINE_START: SyncMachine = {
  greeted: false,
  halted: null,
  failures: 0,
  notBefore: 0,
  batchSize: MAX_BATCH_EVENTS,
  heads: new Map(),
  askedHeads: false,
};

export type Step =
  | { readonly kind: 'greet' }
  | { readonly kind: 'push'; readonly stream: StreamId; readonly size: number }
  | { readonly kind: 'ask-heads' }
  | { readonly kind: 'pull'; readonly stream: StreamId }
  /** Nothing to do before that moment, unless something is written or the server says that a stream moved. */
  | { readonly kind: 'rest'; readonly until: number }
  | { readonly kind: 'halt'; readonly why: NonNullable<SyncMachine['halted']> };

/** The next step; `pollMs` is how long it rests where nothing is left to do.   Source  SPEC.md [SYNC-18, 60, 70, 72–74] */
export function nextStep(
  machine: SyncMachine,
  streams: readonly StreamFacts[],
  now: number,
  pollMs: number = POLL_MS,
): Step {
  if (machine.halted !== null) return { kind: 'halt', why: machine.halted };
  if (now < machine.notBefore) return { kind: 'rest', until: machine.notBefore };
  if (!machine.greeted) return { kind: 'greet' };
  const sends = streams.find(({ maySend, toSend }) => maySend && toSend > 0);
  if (sends !== undefined) return { kind: 'push', stream: sends.stream, size: machine.batchSize };
  if (!machine.askedHeads) return { kind: 'ask-heads' };
  const behind = streams.find(({ stream, seq, mayPull }) => mayPull && (machine.heads.get(stream) ?? 0) > seq);
  const unknown = [...machine.heads.keys()].find((stream) => !streams.some((each) => each.stream === stream));
  const stream = behind?.stream ?? unknown;
  return stream === undefined ? { kind: 'rest', until: now + pollMs } : { kind: 'pull', stream };
}

export type Outcome =
  | { readonly kind: 'greeted' }
  | { readonly kind: 'halted'; readonly why: NonNullable<SyncMachine['halted']> }
  | { readonly kind: 'pushed' }
  /** The streams the server has more of, or that are not here. */
  | { readonly kind: 'heads'; readonly heads: ReadonlyMap<StreamId, number> }
  /** `took`: how many numbers. */
  | { readonly kind: 'pulled'; readonly stream: StreamId; readonly took: number }
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
    case 'pushed':
      return { ...well, batchSize: nextBatchSize(machine.batchSize, 'done'), askedHeads: false };
    case 'heads':
      return { ...well, askedHeads: true, heads: outcome.heads };
    case 'pulled':
      // A server that tells of more and gives nothing is asked again later, not at once.
      return outcome.took > 0 ? well : { ...well, heads: without(machine.heads, outcome.stream) };
    case 'stream-stopped':
      return { ...well, heads: without(machine.heads, outcome.stream) };
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

function without(heads: SyncMachine['heads'], stream: StreamId): SyncMachine['heads'] {
  return new Map([...heads].filter(([each]) => each !== stream));
}
