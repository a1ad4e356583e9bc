/** The attachments of an exchange file: where their parts lie in it, so that they are read when they are taken in. */
import type { Hash } from '#core/log/envelope.ts';
import { openPartHead, partCount, PART_BYTES, SEALED_HEAD_BYTES, sealedPartBytes } from './attachment-part.ts';
import type { BundleManifest } from './manifest.ts';
import type { OpenBundle } from './sealing.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A frame of an attachment as it was found: its bytes stay in the file. */
export interface FoundPart {
  readonly index: number;
  readonly sealedHead: Bytes;
  /** Where in the file its sealed bytes begin, and how many they are. */
  readonly at: number;
  readonly bytes: number;
}

/** Sealed bytes in the file. */
export type CarriedPart = Omit<FoundPart, 'sealedHead'>;

export interface ListedFile {
  readonly sha256: Hash;
  /** Bytes. */
  readonly size: number;
}

export interface CarriedFile extends ListedFile {
  /** All of them, in their order. */
  readonly parts: readonly CarriedPart[];
}

export interface CarriedFiles {
  /** Every part is there, as far as its check sum says; the hash is checked when they are taken in. */
  readonly whole: readonly CarriedFile[];
  /** Named by the manifest or begun, and not whole in the file. */
  readonly lost: readonly ListedFile[];
}

/** Sorts the parts by what their heads say; a part that stands twice counts once. */
export async function carriedFiles(
  found: readonly FoundPart[],
  {
    open,
    bound,
    manifest,
  }: { readonly open: OpenBundle; readonly bound: Bytes; readonly manifest: BundleManifest | null },
): Promise<CarriedFiles> {
  const files = new Map<Hash, ListedFile & { readonly parts: Map<number, CarriedPart> }>();
  for (const { sha256, size } of manifest?.attachments ?? []) files.set(sha256, { sha256, size, parts: new Map() });
  for (const { sealedHead, ...part } of found) {
    const head = await openPartHead(open, bound, { index: part.index, sealedHead });
    if (head === null || part.bytes !== sealedPartBytes(head)) continue;
    const { sha256, size, offset } = head;
    const file = files.get(sha256) ?? { sha256, size, parts: new Map<number, CarriedPart>() };
    files.set(sha256, file);
    const number = offset / PART_BYTES;
    if (file.size === size && !file.parts.has(number)) file.parts.set(number, part);
  }
  const whole: CarriedFile[] = [];
  const lost: ListedFile[] = [];
  for (const { sha256, size, parts } of files.values()) {
    const ordered = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
    if (ordered.length === partCount(size)) whole.push({ sha256, size, parts: ordered });
    else lost.push({ sha256, size });
  }
  return { whole, lost };
}

/** Parts the content of an attachment's frame, without keeping its bytes; null for one too short to be one. */
export function foundPart(index: number, at: number, content: Uint8Array): FoundPart | null {
  if (content.length < SEALED_HEAD_BYTES) return null;
  return {
    index,
    sealedHead: new Uint8Array(content.subarray(0, SEALED_HEAD_BYTES)),
    at: at + SEALED_HEAD_BYTES,
    bytes: content.length - SEALED_HEAD_BYTES,
  };
}
