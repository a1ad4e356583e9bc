/** Segments one behind the other: before each 32 bytes of its hash and 4 of its length, the highest first. */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Hash } from '#core/log/envelope.ts';

export interface SegmentPart {
  readonly hash: Hash;
  /** Null: not given. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

const HASH_BYTES = 32;
const HEAD_BYTES = HASH_BYTES + 4;

/** What stands before a segment of so many bytes; 0 for one that is not given. */
export function partHead(hash: Hash, length: number): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  head.set(hexToBytes(hash));
  new DataView(head.buffer).setUint32(HASH_BYTES, length);
  return head;
}

/** The parts that came whole; what stands behind them was cut off.   Source  SPEC.md [SYNC-58] */
export function readParts(answer: Uint8Array): readonly SegmentPart[] {
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength);
  const parts: SegmentPart[] = [];
  let at = 0;
  while (at + HEAD_BYTES <= answer.length) {
    const length = view.getUint32(at + HASH_BYTES);
    const end = at + HEAD_BYTES + length;
    if (end > answer.length) break;
    const hash = bytesToHex(answer.subarray(at, at + HASH_BYTES)) as Hash;
    parts.push({ hash, bytes: length === 0 ? null : answer.slice(at + HEAD_BYTES, end) });
    at = end;
  }
  return parts;
}
