/** Streams that stopped, for the person who decides: both sides of a fork, and the receipts that contradict each other. */
import type { StreamId } from '#core/log/envelope.ts';
import { ok, type Result } from '#core/shared/result.ts';
import type { Place } from '#core/sync/judge.ts';
import { type LaidAside, layAside, readLaidAside } from '#renderer/storage/laid-aside.ts';
import { readProof } from '#renderer/storage/receipt-proof.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import { type Fork, readFork } from '#renderer/sync/read-fork.ts';
import type { SyncTransport } from '#renderer/sync/transport.ts';
import { actorOf } from './actor-of.ts';
import type { Device } from './device.ts';
import { writeRefusalOf } from './stream-writer.ts';
import type { OpenedReceipt, SyncRecords } from './sync-records.ts';

export interface StoppedStreams {
  readonly readFork: (stream: StreamId) => ReturnType<typeof readFork>;
  /** Lays aside what forked, with the reason a person gave; answers with how many events it was. */
  readonly layAside: (
    stream: StreamId,
    fork: Fork,
    reason: string,
  ) => Promise<Result<number, { readonly kind: 'head-moved' } | StorageFault>>;
  readonly readLaidAside: (stream: StreamId) => Promise<readonly LaidAside[]>;
  /** The receipts by which the server contradicted itself; empty where it did not. */
  readonly readProof: (stream: StreamId) => Promise<readonly OpenedReceipt[]>;
}

interface StoppedParts {
  readonly store: SpaceStore;
  readonly device: Device;
  readonly records: SyncRecords;
  readonly transport: () => SyncTransport | null;
  /** The stream stands otherwise than before. */
  readonly onChanged: (stream: StreamId) => Promise<void>;
}

export function createStoppedStreams({ store, device, records, transport, onChanged }: StoppedParts): StoppedStreams {
  return {
    readFork: async (stream) => {
      const line = transport();
      return line === null ? ok(null) : readFork(store, line, device.check, stream);
    },
    layAside: async (stream, { place }: { readonly place: Place }, reason) => {
      const { name: actor } = actorOf(device, stream);
      const done = await layAside(store, stream, place, { actor, at: device.clock.now(), reason });
      if (!done.ok) {
        const refusal = writeRefusalOf(done.error);
        return { ok: false, error: refusal.kind === 'cannot-save' ? refusal.fault : refusal };
      }
      await onChanged(stream);
      return done;
    },
    readLaidAside: (stream) => readLaidAside(store, stream),
    readProof: async (stream) => {
      const pair = await readProof(store, stream);
      const opened = await Promise.all((pair ?? []).map(records.open));
      return opened.filter((each) => each !== null);
    },
  };
}
