/** Which attachments of an exchange file a device will take: pure, and told before anything is written. */
import type { Hash } from '#core/log/envelope.ts';
import type { CarriedFile, CarriedFiles, ListedFile } from './carried-files.ts';

export interface FilePlan {
  /** Whole in the file, named by an event that is here or comes with it, and not here yet. */
  readonly brings: readonly CarriedFile[];
  /** Here already. */
  readonly present: readonly ListedFile[];
  /** Neither whole in the file nor here. */
  readonly lost: readonly ListedFile[];
  /** Named by no event that is here or is taken: they wait for it, as the file can be read again. */
  readonly unnamed: readonly ListedFile[];
}

export interface FileKnowledge {
  /** What the events name that are here or are taken. */
  readonly named: ReadonlySet<Hash>;
  readonly here: ReadonlySet<Hash>;
}

export function planFiles({ whole, lost }: CarriedFiles, { named, here }: FileKnowledge): FilePlan {
  const awaited = whole.filter(({ sha256 }) => !here.has(sha256));
  return {
    brings: awaited.filter(({ sha256 }) => named.has(sha256)),
    present: [...whole, ...lost].filter(({ sha256 }) => here.has(sha256)),
    lost: lost.filter(({ sha256 }) => !here.has(sha256)),
    unnamed: awaited.filter(({ sha256 }) => !named.has(sha256)),
  };
}

/** Bytes of some files together. */
export function bytesOfFiles(files: readonly ListedFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
