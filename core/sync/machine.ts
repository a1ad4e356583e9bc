/**
 * What a device does next to meet the server: pure. The loop that drives it carries out one step at a time, stores what came
 * of it, and tells the machine.
 *
 *   greet → push … → ask heads → pull … → rest → (poked, wrote something, time) → push …
 *                             ↘ ask manifest … → take segments … ↗ where much is missing: a first sync
 *
 * What is stored (cursors, verdicts) is the truth; the machine can be thrown away at any moment and begins with `greet`.
 */
import { PAGE_EVENTS, PULL_STREAMS } from '#core/contract/sync-wire.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { MAX_BATCH_EVENTS, nextBatchSize } from './batch-size.ts';
import type { ServerDoubt } from './compare-server.ts';
import { FAR_EVENTS, type FirstSyncStep, nextOfFirstSync } from './first-sync.ts';
import type { Offers } from './manifest.ts';
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
  /** Segments the server offered; none for a stream whose segments cannot be used: pages bring it. */
  readonly offers: Offers;
  /** Missing so many events, or more, a device asks for segments. */
  readonly farEvents: number;
}

export const MACHINE_START: SyncMachine = {
  greeted: false,
  halted: null,
  failures: 0,
  notBefore: 0,
  batchSize: MAX_BATCH_EVENTS,
  heads: new Map(),
  askedHeads: false,
  offers: new Map(),
  farEvents: FAR_EVENTS,
};

export type Step =
  | { readonly kind: 'greet' }
  /** Batches of different streams, on their way at once; in each at most so many events of all its streams, in their order. */
  | { readonly kind: 'push'; readonly batches: readonly (readonly StreamId[])[]; readonly size: number }
  | { readonly kind: 'ask-heads' }
  | { readonly kind: 'pull'; readonly streams: readonly StreamId[] }
  | FirstSyncStep
  /** Nothing to do before that moment, unless something is written or the server says that a stream moved. */
  | { readonly kind: 'rest'; readonly until: number }
  | { readonly kind: 'halt'; readonly why: NonNullable<SyncMachine['halted']> };

/** A proxy may let pages through and segments not. So many failures in a row are enough to see it. */
const PAGES_AFTER = 3;

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
  const batches = nextToSend(streams, machine.batchSize);
  if (batches.length > 0) return { kind: 'push', batches, size: machine.batchSize };
  const here = new Map(streams.map((each) => [each.stream, each]));
  const seqOf = (stream: StreamId): number | null => {
    const found = here.get(stream);
    return found === undefined ? 0 : found.mayPull ? found.seq : null;
  };
  const first = nextOfFirstSync(machine, seqOf);
  // What was offered is taken before the server is asked what moved since: in a busy office something always did.
  if (!machine.askedHeads && first?.kind !== 'take-segments') return { kind: 'ask-heads' };
  // The office's stream brings the keys by which all others are checked: where no segment does, a page does first.
  const bringsOffice = first?.kind === 'ask-manifest' || first?.segments[0]?.stream === OFFICE_STREAM;
  const needsOffice = !bringsOffice && isBehind(machine, OFFICE_STREAM, seqOf);
  if (first !== null && !needsOffice) return first;
  const pulls = needsOffice ? [OFFICE_STREAM] : nextToPull(machine, [...here.keys()], seqOf);
  return pulls.length === 0 ? { kind: 'rest', until: now + pollMs } : { kind: 'pull', streams: pulls };
}

/**
 * As many as one batch holds, and a second batch where the line carries whole ones: it is read while the server stores the first.
 * The office's stream goes alone: it brings the rights by which the others are judged.
 */
function nextToSend(streams: readonly StreamFacts[], size: number): readonly (readonly StreamId[])[] {
  const due = streams.filter(({ maySend, toSend }) => maySend && toSend > 0);
  if (due.some(({ stream }) => stream === OFFICE_STREAM)) return [[OFFICE_STREAM]];
  const counts = due.map(({ stream, toSend }) => [stream, toSend] as const);
  const first = filling(counts, size);
  const second = size < MAX_BATCH_EVENTS ? [] : filling(counts.slice(first.length), size);
  return [first, second].filter((batch) => batch.length > 0);
}

/** As many as one answer holds; first those that are here. */
function nextToPull(
  machine: SyncMachine,
  here: readonly StreamId[],
  seqOf: (stream: StreamId) => number | null,
): readonly StreamId[] {
  const behind = [...new Set([...here, ...machine.heads.keys()])].filter((each) => isBehind(machine, each, seqOf));
  const lacking = behind.map((each) => [each, (machine.heads.get(each) ?? 0) - (seqOf(each) ?? 0)] as const);
  return filling(lacking, PAGE_EVENTS).slice(0, PULL_STREAMS);
}

/** The first of them that together come to so many events, or more; one at least. */
function filling(streams: readonly (readonly [StreamId, number])[], events: number): readonly StreamId[] {
  let sum = 0;
  const last = streams.findIndex(([, count]) => {
    sum += count;
    return sum >= events;
  });
  return (last === -1 ? streams : streams.slice(0, last + 1)).map(([stream]) => stream);
}

function isBehind({ heads }: SyncMachine, stream: StreamId, seqOf: (stream: StreamId) => number | null): boolean {
  return (heads.get(stream) ?? 0) > (seqOf(stream) ?? Number.POSITIVE_INFINITY);
}

export type Outcome =
  | { readonly kind: 'greeted' }
  | { readonly kind: 'halted'; readonly why: NonNullable<SyncMachine['halted']> }
  | { readonly kind: 'pushed' }
  /** The streams the server has more of, or that are not here. */
  | { readonly kind: 'heads'; readonly heads: ReadonlyMap<StreamId, number> }
  /** `nothingOf`: those asked of which nothing was given, or could be taken; kept out of `heads` until asked again. */
  | { readonly kind: 'pulled'; readonly nothingOf: readonly StreamId[] }
  /** `asked`: of these the server offered what stands in `offers`, of others nothing. */
  | { readonly kind: 'manifest'; readonly asked: readonly StreamId[]; readonly offers: Offers }
  /** Segments were taken. `unusable`: streams whose segments were not given, or did not fit; pages bring them. */
  | { readonly kind: 'segments'; readonly unusable: readonly StreamId[] }
  /**
   * `afterMs`: what the server asked for. `segmentsOf`: streams whose segments were answered with something else than they are;
   * where that goes on, pages bring them.
   */
  | {
      readonly kind: 'failed';
      readonly timedOut: boolean;
      readonly afterMs: number | null;
      readonly segmentsOf?: readonly StreamId[];
    }
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
      return { ...well, askedHeads: true, heads: outcome.heads, offers: offersFor(machine.offers, outcome.heads) };
    case 'pulled':
      // A server that tells of more and gives nothing is asked again later, not at once.
      return { ...well, heads: without(machine.heads, outcome.nothingOf) };
    case 'manifest':
      return { ...well, offers: withOffers(machine.offers, outcome.asked, outcome.offers) };
    case 'segments':
      // A server that does not give what it offered may have been restored since: it is greeted again.
      return outcome.unusable.length === 0
        ? well
        : { ...well, greeted: false, offers: withOffers(machine.offers, outcome.unusable, new Map()) };
    case 'failed': {
      const failures = machine.failures + 1;
      const wait = Math.max(outcome.afterMs ?? 0, waitMs(failures, chance));
      const batchSize = outcome.timedOut ? nextBatchSize(machine.batchSize, 'timed-out') : machine.batchSize;
      const inPages = failures >= PAGES_AFTER ? (outcome.segmentsOf ?? []) : [];
      const offers = withOffers(machine.offers, inPages, new Map());
      return { ...machine, failures, notBefore: now + wait, batchSize, offers };
    }
    case 'poked':
      return { ...machine, askedHeads: false };
  }
}

function without(heads: SyncMachine['heads'], streams: readonly StreamId[]): SyncMachine['heads'] {
  return streams.length === 0 ? heads : new Map([...heads].filter(([each]) => !streams.includes(each)));
}

/** Those of streams that are still behind. */
function offersFor(offers: Offers, heads: SyncMachine['heads']): Offers {
  return new Map([...offers].filter(([stream]) => heads.has(stream)));
}

function withOffers(before: Offers, asked: readonly StreamId[], offers: Offers): Offers {
  return new Map([...before, ...asked.map((stream) => [stream, offers.get(stream) ?? []] as const)]);
}
