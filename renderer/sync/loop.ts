/** The loop that meets the server for one space: one at a time on a device, whatever the number of windows. */
import type { StreamId } from '#core/log/envelope.ts';
import { firstSyncProgress } from '#core/sync/first-sync.ts';
import {
  MACHINE_START,
  type Moment,
  learn,
  nextStep,
  type Step,
  type StreamFacts,
  type SyncMachine,
} from '#core/sync/machine.ts';
import { type Batches, goOnWith, type SyncWork } from '#core/sync/progress.ts';
import { carryOut } from './carry-out.ts';
import { createSegmentsAhead } from './segments-ahead.ts';
import type { SyncParts } from './sync-parts.ts';

/** What the loop is at, for the screen. */
export type SyncActivity =
  | { readonly kind: 'resting'; readonly until: number }
  | ({ readonly kind: 'working' } & SyncWork)
  | { readonly kind: 'halted'; readonly why: NonNullable<SyncMachine['halted']> };

export interface LoopParts extends Omit<SyncParts, 'segmentsAhead'> {
  /** At least of the streams with something to send, and of those the server told of. */
  readonly facts: (told: SyncMachine['heads']) => Promise<readonly StreamFacts[]>;
  readonly moment: () => Moment;
  /** How long to rest where nothing is left to do.   Units  milliseconds. */
  readonly pollMs: () => number;
  /** Resolves at that moment of the monotonic clock, or when the signal is given. */
  readonly rest: (until: number, wake: AbortSignal) => Promise<void>;
  readonly onActivity: (activity: SyncActivity, machine: SyncMachine) => void;
}

export interface SyncLoop {
  /** Something was written here, or a person asks: waits are cut short. */
  readonly poke: () => void;
  /** Something moved on the server: looked at once, unless a failure or the server asks to wait. */
  readonly noteMoved: () => void;
  /** Ends after the step at hand. */
  readonly stop: () => Promise<void>;
  /** Fulfilled when the loop ended: stopped, or halted until a person acts. */
  readonly ended: Promise<void>;
}

export function startSyncLoop(parts: LoopParts): SyncLoop {
  let machine = MACHINE_START;
  let batches: Batches | null = null;
  const working: SyncParts = { ...parts, segmentsAhead: createSegmentsAhead(parts.transport) };
  const ending = new AbortController();
  let wake = new AbortController();
  /** Since the step at hand began: its answer may be older than what was told meanwhile. */
  let isPoked = false;
  const ended = run();
  const noteMoved = (): void => {
    isPoked = true;
    machine = learn(machine, { kind: 'poked' }, parts.moment());
    wake.abort();
  };
  return {
    poke: () => {
      machine = { ...machine, notBefore: 0 };
      noteMoved();
    },
    noteMoved,
    stop: () => {
      ending.abort();
      wake.abort();
      return ended;
    },
    ended,
  };

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      wake = new AbortController();
      isPoked = false;
      const streams = await parts.facts(machine.heads);
      const step = nextStep(machine, streams, parts.moment().now, parts.pollMs());
      if (step.kind === 'halt') {
        parts.onActivity({ kind: 'halted', why: step.why }, machine);
        return;
      }
      if (step.kind === 'rest') {
        if (machine.failures === 0) batches = null;
        parts.onActivity({ kind: 'resting', until: step.until }, machine);
        if (!wake.signal.aborted) await parts.rest(step.until, wake.signal);
        if (!wake.signal.aborted) machine = learn(machine, { kind: 'poked' }, parts.moment());
        continue;
      }
      parts.onActivity({ kind: 'working', ...workOf(step.kind, streams) }, machine);
      const outcome = await carryOut(working, step);
      machine = learn(machine, outcome, parts.moment());
      if (isPoked) machine = learn(machine, { kind: 'poked' }, parts.moment());
    }
  }

  function workOf(step: SyncStep, streams: readonly StreamFacts[]): SyncWork {
    if (step === 'greet' || step === 'ask-heads') return { step };
    if (step === 'ask-manifest' || step === 'take-segments') return firstSyncWork(machine, streams);
    batches = goOnWith(batches, step, [machine, streams]);
    const { done, left } = batches;
    return { step, done: { events: done }, of: { events: done + left } };
  }
}

type SyncStep = Exclude<Step, { readonly kind: 'rest' | 'halt' }>['kind'];

/** `of` grows while the server is asked what it offers. */
function firstSyncWork({ heads, offers }: SyncMachine, streams: readonly StreamFacts[]): SyncWork {
  const seqs = new Map(streams.map(({ stream, seq }) => [stream, seq]));
  // A stream the server no longer tells of is here whole.
  const seqOf = (stream: StreamId): number => seqs.get(stream) ?? (heads.has(stream) ? 0 : Number.POSITIVE_INFINITY);
  return { step: 'first-sync', ...firstSyncProgress(offers, seqOf) };
}
