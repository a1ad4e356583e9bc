/** How a session reaches the disk: reads one stream, writes one stream, and keeps the saving mark true. */
import type { AppendRefusal } from '#core/log/port.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, sameHead } from '#core/log/head.ts';
import { unreachable } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Decided } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { type StorageFault, storageFaultOf } from '#renderer/storage/storage-fault.ts';
import { readStream, type StoredStream } from '#renderer/storage/stream-store.ts';
import { snapshotOf } from '#renderer/storage/snapshot.ts';
import { writeStreams } from '#renderer/storage/write-streams.ts';
import { createSignatureCheck } from '#renderer/storage/device-key.ts';
import type { Device } from './device.ts';
import { type ListedTender, listedTenderOf, rowOfListed } from './listed-tender.ts';
import type { SavingStore } from './saving.ts';
import { sealEvents } from './seal-events.ts';

export type WriteRefusal =
  | { readonly kind: 'head-moved' }
  | { readonly kind: 'cannot-save'; readonly fault: StorageFault };

export interface TenderWriter {
  /** A store that cannot be read makes the window read-only, as one that cannot be written does. */
  read(stream: StreamId): Promise<Result<StoredStream, StorageFault>>;
  /** Whether nobody wrote to the stream since it was read. */
  isCurrent(stored: StoredStream): Promise<boolean>;
  write(job: {
    readonly stored: StoredStream;
    readonly events: Decided;
    readonly after: Dossier;
  }): Promise<Result<StoredStream, WriteRefusal>>;
  savingFault(): StorageFault | null;
  saveStarts(): void;
  /** `failed` makes the whole window read-only until saving is tried again. */
  saveEnds(outcome: 'saved' | 'refused' | { readonly failed: StorageFault }): void;
}

interface WriterParts {
  readonly db: SpaceDatabase;
  readonly device: Device;
  readonly saving: SavingStore;
  /** Told after each write, when it is on the disk. */
  readonly onWritten: (tender: ListedTender) => void;
}

export function createTenderWriter({ db, device, saving, onWritten }: WriterParts): TenderWriter {
  const check = createSignatureCheck(device.key);
  return {
    read: async (stream) => {
      try {
        return ok(await readStream(db, stream, check));
      } catch (error) {
        const fault = storageFaultOf(error);
        saving.setState(({ fault: before }) => ({ fault: before ?? fault }));
        return err(fault);
      }
    },
    isCurrent: async ({ stream, head }) => sameHead((await db.heads.get(stream))?.head ?? EMPTY_HEAD, head),
    write: async ({ stored, events, after }) => {
      const { stream, head } = stored;
      const sealing = sealEvents(device, stream, head, events);
      const hashing = snapshotOf(stream, after);
      const count = stored.events + events.length;
      const listed = listedTenderOf(stream, after, { changedAt: device.clock.now(), events: count });
      const write = {
        stream,
        expected: head,
        events: await sealing,
        snapshot: await hashing,
        summary: rowOfListed(listed),
      };
      const written = await writeStreams(db, [write]);
      if (!written.ok) return err(writeRefusalOf(written.error));
      onWritten(listed);
      return ok({ ...stored, head: written.value[0] ?? EMPTY_HEAD, dossier: after, events: count });
    },
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
