/**
 * One part of an attachment as the content of a frame:
 *
 *   sealed head ‖ sealed bytes      head = SHA-256 of the attachment (32) ‖ its size (8) ‖ where the part begins in it (8)
 *
 * Sealed apart, so that a reader learns from 64 bytes what a frame holds and needs neither the manifest nor its neighbours.
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Hash } from '#core/log/envelope.ts';
import { FRAME_KINDS } from './frame.ts';
import type { BundleSealing, OpenBundle } from './sealing.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Of every part but the last of an attachment; an empty attachment has one part without bytes. */
export const PART_BYTES = 1_048_576;

/** Tag of AES-GCM. */
const TAG_BYTES = 16;
const HEAD_BYTES = 48;
export const SEALED_HEAD_BYTES = HEAD_BYTES + TAG_BYTES;

export interface PartHead {
  readonly sha256: Hash;
  /** Of the whole attachment, bytes. */
  readonly size: number;
  readonly offset: number;
}

export async function sealPart(
  sealing: BundleSealing,
  bound: Bytes,
  { index, head, bytes }: { readonly index: number; readonly head: PartHead; readonly bytes: Bytes },
): Promise<Bytes> {
  const place = { kind: FRAME_KINDS.attachment, index };
  const sealedHead = await sealing.seal({ ...place, isHead: true }, bound, headBytes(head));
  const sealed = await sealing.seal(place, bound, bytes);
  const content = new Uint8Array(sealedHead.length + sealed.length);
  content.set(sealedHead);
  content.set(sealed, sealedHead.length);
  // Given back at once: a collector that counts only objects would let hundreds of megabytes gather.
  sealed.buffer.transfer(0);
  return content;
}

/** Null where the head was changed, or says what no attachment can be. */
export async function openPartHead(
  open: OpenBundle,
  bound: Bytes,
  { index, sealedHead }: { readonly index: number; readonly sealedHead: Bytes },
): Promise<PartHead | null> {
  const bytes = await open.open({ kind: FRAME_KINDS.attachment, index, isHead: true }, bound, sealedHead);
  if (bytes === null || bytes.length !== HEAD_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const size = Number(view.getBigUint64(32));
  const offset = Number(view.getBigUint64(40));
  const isPlace = Number.isSafeInteger(size) && offset % PART_BYTES === 0 && offset < Math.max(1, size);
  return isPlace ? { sha256: bytesToHex(bytes.subarray(0, 32)) as Hash, size, offset } : null;
}

/** Bytes of a part as it lies sealed in the file, without its head. */
export function sealedPartBytes({ size, offset }: Pick<PartHead, 'size' | 'offset'>): number {
  return Math.min(PART_BYTES, size - offset) + TAG_BYTES;
}

export function partCount(size: number): number {
  return Math.max(1, Math.ceil(size / PART_BYTES));
}

function headBytes({ sha256, size, offset }: PartHead): Bytes {
  const bytes = new Uint8Array(HEAD_BYTES);
  bytes.set(hexToBytes(sha256));
  const view = new DataView(bytes.buffer);
  view.setBigUint64(32, BigInt(size));
  view.setBigUint64(40, BigInt(offset));
  return bytes;
}
