/** The attachments of an exchange file, taken in one after the other as long as their events name them. */
import type { CarriedFile, CarriedPart, ListedFile } from '#core/exchange/bundle/carried-files.ts';
import { bytesOfFiles, type FilePlan, planFiles } from '#core/exchange/bundle/plan-files.ts';
import type { BundleContent } from '#core/exchange/bundle/read-bundle.ts';
import type { StreamPlan } from '#core/exchange/bundle/receive.ts';
import type { Hash, SealedEvent } from '#core/log/envelope.ts';
import { openHeader } from '#core/log/parse.ts';
import { fileNamesIn } from '#core/tender/file-names.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import type { StorageFault } from '#renderer/storage/storage-fault.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import type { Attachments } from './attachments.ts';

interface FileParts {
  readonly store: SpaceStore;
  readonly attachments: Pick<Attachments, 'read' | 'take' | 'roomFor'>;
}

export interface FilePlanHere extends FilePlan {
  /** What people call the files, where an event says so. */
  readonly names: ReadonlyMap<Hash, string>;
}

/** What the file would bring here beside the events of these plans. */
export async function planFilesHere(
  { store, attachments }: Pick<FileParts, 'store' | 'attachments'>,
  { files, streams }: Pick<BundleContent, 'files' | 'streams'>,
  plans: readonly StreamPlan[],
): Promise<FilePlanHere> {
  const named = new Set<Hash>();
  const names = new Map<Hash, string>();
  for (const { stream } of streams) {
    const here = await readStreamHere(store, stream);
    const coming = plans.find((plan) => plan.stream === stream)?.events ?? [];
    const events = [...here.events, ...coming];
    for (const hash of hashesIn(events)) named.add(hash);
    for (const [hash, name] of fileNamesIn(events)) names.set(hash, name);
  }
  const here = new Set<Hash>();
  for (const { sha256 } of [...files.whole, ...files.lost]) {
    // One that is damaged here at its ends is brought again, which mends it.
    const opened = await attachments.read(sha256);
    if (opened.ok) here.add(sha256);
  }
  return { ...planFiles(files, { named, here }), names };
}

function hashesIn(events: readonly SealedEvent[]): readonly Hash[] {
  return events.flatMap((event) => {
    const opened = openHeader(event);
    return opened.ok ? opened.value.header.blobs.map(({ sha256 }) => sha256) : [];
  });
}

export interface TakenFiles {
  readonly count: number;
  readonly bytes: number;
  /** Not whole in the file, or changed in it. */
  readonly lost: readonly (ListedFile & { readonly name: string | null })[];
  readonly fault: StorageFault | null;
}

export const NO_FILES: TakenFiles = { count: 0, bytes: 0, lost: [], fault: null };

interface TakeOptions {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Stops where the disk refuses; one that is not what its name says is left out, and the others are taken. */
export async function takeFiles(
  parts: FileParts,
  { file, content }: { readonly file: Blob; readonly content: BundleContent },
  { onProgress, signal }: TakeOptions,
): Promise<TakenFiles> {
  if (signal?.aborted) return NO_FILES;
  const { brings, lost, names } = await planFilesHere(parts, content, []);
  const total = bytesOfFiles(brings);
  const broken: ListedFile[] = [...lost];
  let count = 0;
  let bytes = 0;
  const answer = (fault: StorageFault | null): TakenFiles => ({
    count,
    bytes,
    lost: broken.map(({ sha256, size }) => ({ sha256, size, name: names.get(sha256) ?? null })),
    fault,
  });
  const full = parts.attachments.roomFor(total);
  if (full !== null && brings.length > 0) return answer(full);
  for (const carried of brings) {
    const { sha256, size } = carried;
    const refusal = await parts.attachments.take(
      { sha256, source: contentOf(file, carried, content.openPart) },
      { onProgress: (done) => onProgress(bytes + done, total), ...(signal ? { signal } : {}) },
    );
    if (refusal === null) {
      count += 1;
      bytes += size;
    } else if (refusal.kind === 'cancelled') return answer(null);
    else if (refusal.kind === 'cannot-save') return answer(refusal.fault);
    else broken.push({ sha256, size });
  }
  return answer(null);
}

async function* contentOf(
  file: Blob,
  { parts }: CarriedFile,
  openPart: BundleContent['openPart'],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const part of parts) {
    const sealed = await sealedBytes(file, part);
    const bytes = await openPart(part, sealed);
    sealed.buffer.transfer(0);
    if (bytes === null) throw new Error('a part is not what was sent');
    yield bytes;
  }
}

async function sealedBytes(file: Blob, { at, bytes }: CarriedPart): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(at, at + bytes).arrayBuffer());
}
