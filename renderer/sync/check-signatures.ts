/**
 * Checks the signatures of what was taken, in workers, a batch of streams at a time. Cut off, it goes on where it was: the tables
 * say how far each stream is checked.   Source  core/sync/SPEC.md [SYNC-75]
 */
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import type { SignatureKnowledge } from '#core/sync/incoming.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { openSignatureWorker, type SignatureWorker } from './open-signature-worker.ts';
import type { StreamToCheck } from './signature-worker.ts';
import { readIndex } from './stream-index.ts';
import { noteChecked, readUnchecked, type Unchecked } from './unchecked.ts';

export interface CheckParts {
  readonly store: SpaceStore;
  /** Streams a person must see to first. */
  readonly isStopped: (stream: StreamId) => boolean;
  readonly publicKeyOf: SignatureKnowledge['publicKeyOf'];
  /** Has to stop the stream. `damaged-here`: its log does not open. `run-differs`: a segment is not what its server told. */
  readonly onFault: (stream: StreamId, why: 'not-signed' | 'run-differs' | 'damaged-here') => Promise<void>;
  /** Some were checked; how many are left, the index says. */
  readonly onChecked: () => Promise<void>;
}

export interface SignatureChecks {
  /** Something was taken. Fulfilled when nothing is left that can be checked. */
  readonly poke: () => Promise<void>;
  readonly stop: () => void;
}

/** So many that the worker is not waited for often, so few that little is lost when the app ends.   Units  events. */
const BATCH = 1_000;

/** As many as the smallest laptop has cores. */
const WORKERS = 2;

export function startSignatureChecks({
  store,
  isStopped,
  publicKeyOf,
  onFault,
  onChecked,
}: CheckParts): SignatureChecks {
  const ending = new AbortController();
  /** A worker has them. */
  const underWay = new Set<StreamId>();
  let running: Promise<void> | null = null;
  return {
    poke: () => {
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    stop: () => {
      ending.abort();
    },
  };

  async function run(): Promise<void> {
    await Promise.all(Array.from({ length: WORKERS }, work));
  }

  async function work(): Promise<void> {
    let worker: SignatureWorker | null = null;
    try {
      for (
        let streams = await nextStreams();
        streams.length > 0 && !ending.signal.aborted;
        streams = await nextStreams()
      ) {
        worker ??= openSignatureWorker();
        try {
          await checkBatch(worker, await readUnchecked(store, streams));
        } finally {
          for (const stream of streams) underWay.delete(stream);
        }
      }
    } finally {
      worker?.close();
    }
  }

  async function nextStreams(): Promise<readonly StreamId[]> {
    const { unchecked } = await readIndex(store);
    const streams: StreamId[] = [];
    let events = 0;
    for (const [stream, each] of unchecked) {
      if (isStopped(stream) || underWay.has(stream)) continue;
      if (events >= BATCH) break;
      streams.push(stream);
      events += each.unchecked;
    }
    for (const stream of streams) underWay.add(stream);
    return streams;
  }

  async function checkBatch(worker: SignatureWorker, batch: readonly Unchecked[]): Promise<void> {
    const whole = batch.filter(({ isDamaged }) => !isDamaged);
    const verdicts = await worker.check({ streams: whole.map(toCheck), keys: keysOf(whole) });
    await noteChecked(
      store,
      whole.filter((_, at) => verdicts[at] === 'signed'),
    );
    for (const { stream } of batch.filter(({ isDamaged }) => isDamaged)) await onFault(stream, 'damaged-here');
    for (const [at, { stream }] of whole.entries()) {
      if (verdicts[at] === 'differs') await onFault(stream, 'run-differs');
      else if (verdicts[at] !== 'signed') await onFault(stream, 'not-signed');
    }
    await onChecked();
  }

  function keysOf(batch: readonly Unchecked[]): ReadonlyMap<DeviceId, Uint8Array<ArrayBuffer>> {
    const devices = new Set(batch.flatMap(({ places }) => places.map(({ dev }) => dev)));
    return new Map(
      [...devices].flatMap((dev) => {
        const key = publicKeyOf(dev);
        return key === null ? [] : [[dev, key] as const];
      }),
    );
  }
}

function toCheck({ stream, events, segments, checkedTo }: Unchecked): StreamToCheck {
  return {
    stream,
    texts: events.map(({ dev, sealed: { header, sig } }) => ({ dev, header, sig })),
    segments,
    checkedTo,
  };
}
