/** Files beside the tenders of a space: kept first, then named by an event, and taken away again where none came. */
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { BidFile } from '#core/tender/model.ts';
import type { NamedFile } from '#renderer/opened-files.ts';
import { openAttachmentFolder } from '#renderer/storage/attachments/attachment-folder.ts';
import { openAttachmentKeys } from '#renderer/storage/attachments/attachment-keys.ts';
import type { PutRefusal } from '#renderer/storage/attachments/attachment-refusal.ts';
import {
  type AttachmentStore,
  createAttachmentStore,
  type KeptAttachment,
} from '#renderer/storage/attachments/attachment-store.ts';
import { isNamedByEvents } from '#renderer/storage/attachments/named-by-events.ts';
import type { WriteOptions } from '#renderer/storage/attachments/write-attachment.ts';
import type { PersonKeys } from '#renderer/storage/keyring/person-keys.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import { spaceFaultOf } from './free-space.ts';

export interface Attachments extends Pick<AttachmentStore, 'read' | 'has' | 'pieces'> {
  /**
   * Keeps files and lets the caller record them. A file that cannot be read is left out; when it is cancelled, the disk
   * refuses or nothing is recorded, none of them is kept that no event names.
   */
  readonly add: (files: readonly NamedFile[], options: AddFilesOptions) => Promise<AddFilesOutcome>;
  /** Keeps content that events name already; refuses any other. */
  readonly take: (
    file: { readonly sha256: Hash; readonly source: AsyncIterable<Uint8Array> },
    options: Pick<WriteOptions, 'onProgress' | 'signal'>,
  ) => Promise<PutRefusal | null>;
  /** Why so many bytes more cannot be kept; null when they can. */
  readonly roomFor: (bytes: number) => StorageFault | null;
  /** Takes away those it is answered with, while nothing is being added; answers with them. */
  readonly destroy: (those: () => Promise<readonly Hash[]>) => Promise<readonly Hash[]>;
  /** Throws all of them away; for the practice space, whose events are gone. */
  readonly empty: () => Promise<void>;
}

export interface AddFilesOptions {
  /** Puts the files into the log; answers whether it was done. */
  readonly record: (files: readonly BidFile[]) => Promise<boolean>;
  readonly onProgress?: (progress: AddFilesProgress) => void;
  readonly signal?: AbortSignal;
}

export interface AddFilesProgress {
  /** Bytes over all files. */
  readonly done: number;
  readonly total: number;
  /** The file that is being read. */
  readonly name: string;
}

export type AddFilesOutcome =
  | { readonly kind: 'added'; readonly count: number; readonly unreadable: readonly string[] }
  | { readonly kind: 'cancelled' | 'not-recorded' }
  | Extract<PutRefusal, { readonly kind: 'cannot-save' }>;

interface AttachmentParts {
  readonly store: SpaceStore;
  readonly keys: Pick<PersonKeys, 'deriveShared'>;
  readonly space: string;
  readonly folderName: string;
  /** Bytes left on the disk when it was last looked; null where the shell does not say. */
  readonly freeBytes: () => number | null;
}

/** Sweeps what a crash left; a browser without private files says so when something is to be kept. */
export async function openAttachments(parts: AttachmentParts): Promise<Attachments> {
  const folder = openAttachmentFolder(parts.folderName);
  const store = createAttachmentStore({
    folder,
    keys: await openAttachmentKeys(parts.keys, parts.space),
    isNamed: (sha256) => isNamedByEvents(parts.store, sha256),
  });
  // What could not be swept takes room and does no other harm.
  await folder.sweep().catch(() => undefined);
  const lock = `lampiran ${parts.folderName}`;
  /** The log must go on being written when the files are here. */
  const roomFor = (bytes: number): StorageFault | null => {
    const freeBytes = parts.freeBytes();
    const low = spaceFaultOf(freeBytes === null ? null : Math.max(0, freeBytes - bytes));
    return low === null ? null : { ...low, kind: 'disk-full' };
  };
  return {
    read: store.read,
    has: store.has,
    pieces: store.pieces,
    add: async (files, options) => {
      const kept = new Set<Hash>();
      // While a file is kept and not yet named, no window may take it for one that nobody wants.
      const outcome = await navigator.locks.request(lock, { mode: 'shared' }, () =>
        addFiles(store, { files, kept, roomFor }, options),
      );
      if (outcome.kind !== 'added') {
        await navigator.locks.request(lock, async () => {
          for (const sha256 of kept) await store.delete(sha256);
        });
      }
      return outcome;
    },
    take: async ({ sha256, source }, options) => {
      const put = await store.put(source, { ...options, wanted: sha256 });
      return put.ok ? null : put.error;
    },
    roomFor,
    destroy: (those) =>
      navigator.locks.request(lock, async () => {
        const going = await those();
        for (const sha256 of going) await store.destroy(sha256);
        return going;
      }),
    empty: () => navigator.locks.request(lock, folder.empty),
  };
}

async function addFiles(
  store: AttachmentStore,
  { files, kept, roomFor }: { files: readonly NamedFile[]; kept: Set<Hash>; roomFor: Attachments['roomFor'] },
  { record, onProgress, signal }: AddFilesOptions,
): Promise<AddFilesOutcome> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const fault = roomFor(total);
  if (fault !== null) return { kind: 'cannot-save', fault };
  const named: BidFile[] = [];
  const unreadable: string[] = [];
  let before = 0;
  for (const { name, file } of files) {
    const tell = (bytes: number) => onProgress?.({ done: before + bytes, total, name });
    tell(0);
    const put = await store.put(file.stream(), { onProgress: tell, ...(signal ? { signal } : {}) });
    if (put.ok) {
      kept.add(put.value.sha256);
      named.push(bidFileOf(file, name, put.value));
    } else if (put.error.kind === 'cannot-save' || put.error.kind === 'cancelled') return put.error;
    else unreadable.push(name);
    before += file.size;
  }
  if (signal?.aborted) return { kind: 'cancelled' };
  if (named.length > 0 && !(await record(named))) return { kind: 'not-recorded' };
  return { kind: 'added', count: named.length, unreadable };
}

function bidFileOf({ lastModified }: File, name: string, { sha256, size }: KeptAttachment): BidFile {
  return { name, size, sha256, modifiedAt: instantFromUnixMs(lastModified) };
}
