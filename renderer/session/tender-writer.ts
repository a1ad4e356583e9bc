/** How a session reaches the disk: reads one stream, writes one stream, and keeps the saving mark true. */
import type { AppendRefusal } from '#core/log/port.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import { unreachable } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Decided } from '#core/tender/commands.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { type StorageFault, storageFaultOf } from '#renderer/storage/storage-fault.ts';
import { readStream, type StoredStream, writeStreams } from '#renderer/storage/stream-store.ts';
import { createSignatureCheck } from '#renderer/storage/device-key.ts';
import type { Device } from './device.ts';
import { type ListedTender, listedTenderOf, rowOfListed } from './listed-tender.ts';
import type { SavingStore } from './saving.ts';
import { sealEvents } from './seal-events.ts';

export type WriteRefusal =
  | { readonly kind: 'head-moved' }
  | { readonly kind: 'cannot-save'; readonly fault: StorageFault };

export interface TenderWriter {
  read(stream: StreamId): Promise<StoredStream>;
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
    read: (stream) => readStream(db, stream, check),
    write: async ({ stored, events, after }) => {
      const { stream, head } = stored;
      const sealed = await sealEvents(device, stream, head, events);
      const count = stored.events + events.length;
      const listed = listedTenderOf(stream, after, { changedAt: device.clock.now(), events: count });
      const written = await writeStreams(db, [
        { stream, expected: head, events: sealed, after, summary: rowOfListed(listed) },
      ]);
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
