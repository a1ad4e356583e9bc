/** The loop that meets the server for one space: one at a time on a device, whatever the number of windows. */
import type { StreamId } from '#core/log/envelope.ts';
import { type Amount, firstSyncProgress } from '#core/sync/first-sync.ts';
import {
  MACHINE_START,
  type Moment,
  learn,
  nextStep,
  type Step,
  type StreamFacts,
  type SyncMachine,
} from '#core/sync/machine.ts';
import { carryOut, type SyncParts } from './carry-out.ts';

/** What the loop is at, for the screen. */
export type SyncActivity =
  | { readonly kind: 'resting'; readonly until: number }
  | { readonly kind: 'working'; readonly step: 'greet' | 'push' | 'ask-heads' | 'pull' }
  /** `of` grows while the server is asked what it offers. */
  | { readonly kind: 'working'; readonly step: 'first-sync'; readonly done: Amount; readonly of: Amount }
  | { readonly kind: 'halted'; readonly why: NonNullable<SyncMachine['halted']> };

export interface LoopParts extends SyncParts {
  /** At least of the streams with something to send, and of those the server told of. */
  readonly facts: (told: SyncMachine['heads']) => Promise<readonly StreamFacts[]>;
  readonly moment: () => Moment;
  /** Resolves at that moment of the monotonic clock, or when the signal is given. */
  readonly rest: (until: number, wake: AbortSignal) => Promise<void>;
  readonly onActivity: (activity: SyncActivity, machine: SyncMachine) => void;
}

export interface SyncLoop {
  /** Something was written here, or moved on the server, or a person asks: waits are cut short. */
  readonly poke: () => void;
  /** Ends after the step at hand. */
  readonly stop: () => Promise<void>;
  /** Fulfilled when the loop ended: stopped, or halted until a person acts. */
  readonly ended: Promise<void>;
}

export function startSyncLoop(parts: LoopParts): SyncLoop {
  let machine = MACHINE_START;
  const ending = new AbortController();
  let wake = new AbortController();
  const ended = run();
  return {
    poke: () => {
      machine = { ...learn(machine, { kind: 'poked' }, parts.moment()), notBefore: 0 };
      wake.abort();
    },
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
      const facts = await parts.facts(machine.heads);
      const step = nextStep(machine, facts, parts.moment().now);
      if (step.kind === 'halt') {
        parts.onActivity({ kind: 'halted', why: step.why }, machine);
        return;
      }
      if (step.kind === 'rest') {
        parts.onActivity({ kind: 'resting', until: step.until }, machine);
        await parts.rest(step.until, wake.signal);
        if (!wake.signal.aborted) machine = learn(machine, { kind: 'poked' }, parts.moment());
        continue;
      }
      parts.onActivity(activityOf(step, machine, facts), machine);
      const outcome = await carryOut(parts, step);
      // A poke that came meanwhile stands in the machine.
      machine = learn(machine, outcome, parts.moment());
    }
  }
}

function activityOf(
  { kind }: Exclude<Step, { kind: 'rest' | 'halt' }>,
  { heads, offers }: SyncMachine,
  facts: readonly StreamFacts[],
): SyncActivity {
  if (kind !== 'ask-manifest' && kind !== 'take-segments') return { kind: 'working', step: kind };
  const seqs = new Map(facts.map(({ stream, seq }) => [stream, seq]));
  // A stream the server no longer tells of is here whole.
  const seqOf = (stream: StreamId): number => seqs.get(stream) ?? (heads.has(stream) ? 0 : Number.POSITIVE_INFINITY);
  return { kind: 'working', step: 'first-sync', ...firstSyncProgress(offers, seqOf) };
}
