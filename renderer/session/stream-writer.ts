/** How a session reaches the disk: reads one stream, writes one stream, and keeps the saving mark true. */
import type { Actor } from '#core/committee/role.ts';
import type { AppendRefusal } from '#core/log/port.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, sameHead } from '#core/log/head.ts';
import { unreachable } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { type StorageFault, storageFaultOf } from '#renderer/storage/storage-fault.ts';
import type { StreamKind } from '#renderer/storage/stream-kind.ts';
import { readStream, type StoredStream } from '#renderer/storage/stream-store.ts';
import type { Summary } from '#renderer/storage/summary.ts';
import { writeStreams } from '#renderer/storage/write-streams.ts';
import { actorOf } from './actor-of.ts';
import type { Device } from './device.ts';
import type { SavingStore } from './saving.ts';
import { sealEvents } from './seal-events.ts';

export type WriteRefusal =
  | { readonly kind: 'head-moved' }
  | { readonly kind: 'cannot-save'; readonly fault: StorageFault };

export interface StreamWriter<State, Event> {
  /** A store that cannot be read makes the window read-only, as one that cannot be written does. */
  read(stream: StreamId): Promise<Result<StoredStream<State>, StorageFault>>;
  /** Whether nobody wrote to the stream since it was read. */
  isCurrent(stored: Pick<StoredStream<State>, 'stream' | 'head'>): Promise<boolean>;
  write(job: {
    readonly stored: StoredStream<State>;
    readonly events: readonly Event[];
    readonly after: State;
  }): Promise<Result<StoredStream<State>, WriteRefusal>>;
  /** In whose name is decided and signed. */
  actor(stream: StreamId): Actor;
  savingFault(): StorageFault | null;
  saveStarts(): void;
  /** `failed` makes the whole window read-only until saving is tried again. */
  saveEnds(outcome: 'saved' | 'refused' | { readonly failed: StorageFault }): void;
}

/** A write that is about to be made, and what to do once it is on the disk. */
export interface Prepared {
  /** The line of the list that goes with the state; absent where the stream is in no list. */
  readonly summary?: Summary;
  readonly onWritten: () => void;
}

interface WriterParts<State, Event> {
  readonly store: SpaceStore;
  readonly device: Device;
  readonly saving: SavingStore;
  readonly kind: StreamKind<State, Event>;
  readonly prepare: (stream: StreamId, after: State, events: number) => Prepared;
}

export function createStreamWriter<
  State extends object,
  Event extends { readonly type: string; readonly tv: number; readonly body: object },
>({ store, device, saving, kind, prepare }: WriterParts<State, Event>): StreamWriter<State, Event> {
  const { db, vault } = store;
  return {
    read: async (stream) => {
      try {
        return ok(await readStream(store, kind, stream, device.check));
      } catch (error) {
        const fault = storageFaultOf(error);
        saving.setState(({ fault: before }) => ({ fault: before ?? fault }));
        return err(fault);
      }
    },
    isCurrent: async ({ stream, head }) =>
      sameHead((await db.tips.get(await vault.keyOf(stream)))?.head ?? EMPTY_HEAD, head),
    write: async ({ stored, events, after }) => {
      const { stream, head } = stored;
      const sealing = sealEvents(device, stream, head, { events, blobsOf: kind.blobsOf });
      const snapshot =
        kind.reducer === null ? null : { stream, reducer: kind.reducer, skipped: 0, state: JSON.stringify(after) };
      const count = stored.events + events.length;
      const { summary, onWritten } = prepare(stream, after, count);
      const write = {
        stream,
        expected: head,
        events: await sealing,
        ...(snapshot ? { snapshot } : {}),
        ...(summary ? { summary } : {}),
      };
      const written = await writeStreams(store, [write]);
      if (!written.ok) return err(writeRefusalOf(written.error));
      onWritten();
      return ok({ ...stored, head: written.value[0] ?? EMPTY_HEAD, state: after, events: count });
    },
    actor: (stream) => actorOf(device, stream),
    savingFault: () => saving.getState().fault,
    saveStarts: () => saving.setState(({ pending }) => ({ pending: pending + 1 })),
    saveEnds: (outcome) =>
      saving.setState(({ pending, lastSavedAt, fault }) => ({
        pending: pending - 1,
        lastSavedAt: outcome === 'saved' ? device.clock.now() : lastSavedAt,
        fault: fault ?? (typeof outcome === 'object' ? outcome.failed : null),
      })),
  };
}

export function writeRefusalOf(refusal: AppendRefusal): WriteRefusal {
  switch (refusal.kind) {
    case 'head-moved':
      return { kind: 'head-moved' };
    case 'no-space':
      return { kind: 'cannot-save', fault: { kind: 'disk-full', detail: refusal.kind } };
    case 'store-failed':
      return { kind: 'cannot-save', fault: storageFaultOf(refusal.cause) };
    case 'not-next':
      return {
        kind: 'cannot-save',
        fault: { kind: 'write-failed', detail: `${refusal.fault.kind} at ${refusal.index}` },
      };
    default:
      return unreachable(refusal);
  }
}
