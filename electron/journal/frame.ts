// One record of the journal. Sixteen bytes in front say where it ends, which one it is and what its check sum must be:
//
//    0  'M' 'J'        2  check: 1 is CRC-32      3  kind
//    4  number, u32    8  bytes of the payload, u32    12  check sum, u32, of bytes 0–11 and the payload
//   16  payload        (all numbers little endian)
//
// CRC-32 and not CRC-32C: Node has it built in, and both find every change of up to 32 bits in a row.

import { crc32 } from 'node:zlib';
import type { JournalFrame, JournalFrameKind } from '#core/contract/journal.ts';

/** Why no frame stands where one is expected. */
export type FrameFault =
  /** The file ends in the middle: a write that was cut off. */
  | 'torn'
  /** Something else than a frame begins here. */
  | 'no-frame'
  /** Made by a newer build: a check or a kind this one does not know. */
  | 'unknown-frame'
  /** The check sum is another. */
  | 'changed';

export interface DecodedFrames {
  readonly frames: readonly JournalFrame[];
  /** Bytes up to the end of the last good frame. */
  readonly end: number;
  /** What stands at `end`; null where the bytes end there. */
  readonly fault: FrameFault | null;
}

const HEADER_BYTES = 16;
const CHECK_CRC_32 = 1;
/** A batch of an import is a few megabytes: what claims more is damaged, and must not make us reserve memory for it. */
const MAX_PAYLOAD_BYTES = 256 * 1024 * 1024;
const KINDS: readonly JournalFrameKind[] = ['begin', 'write', 'void', 'reset'];

export function encodeFrame({ kind, seq, payload }: JournalFrame): Buffer {
  const frame = Buffer.alloc(HEADER_BYTES + payload.byteLength);
  frame.write('MJ', 0, 'latin1');
  frame.writeUInt8(CHECK_CRC_32, 2);
  frame.writeUInt8(KINDS.indexOf(kind) + 1, 3);
  frame.writeUInt32LE(seq, 4);
  frame.writeUInt32LE(payload.byteLength, 8);
  frame.set(payload, HEADER_BYTES);
  frame.writeUInt32LE(checkOf(frame), 12);
  return frame;
}

/** The frames from the start of the bytes up to the first that is torn, damaged or foreign. */
export function decodeFrames(bytes: Buffer): DecodedFrames {
  const frames: JournalFrame[] = [];
  let end = 0;
  while (end < bytes.byteLength) {
    const found = frameAt(bytes, end);
    if (typeof found === 'string') return { frames, end, fault: found };
    frames.push(found.frame);
    end = found.end;
  }
  return { frames, end, fault: null };
}

/** Where the next good frame behind `from` begins; null when there is none. */
export function findFrame(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf('MJ', from, 'latin1'); at >= 0; at = bytes.indexOf('MJ', at + 1, 'latin1')) {
    if (typeof frameAt(bytes, at) !== 'string') return at;
  }
  return null;
}

function frameAt(bytes: Buffer, at: number): { readonly frame: JournalFrame; readonly end: number } | FrameFault {
  const left = bytes.byteLength - at;
  if (bytes.toString('latin1', at, at + Math.min(2, left)) !== 'MJ'.slice(0, left)) return 'no-frame';
  if (left < HEADER_BYTES) return 'torn';
  const length = bytes.readUInt32LE(at + 8);
  const kind = KINDS[bytes.readUInt8(at + 3) - 1];
  if (bytes.readUInt8(at + 2) !== CHECK_CRC_32 || kind === undefined) return 'unknown-frame';
  if (length > MAX_PAYLOAD_BYTES) return 'changed';
  const end = at + HEADER_BYTES + length;
  if (end > bytes.byteLength) return 'torn';
  const whole = bytes.subarray(at, end);
  if (whole.readUInt32LE(12) !== checkOf(whole)) return 'changed';
  return { frame: { kind, seq: whole.readUInt32LE(4), payload: new Uint8Array(whole.subarray(HEADER_BYTES)) }, end };
}

function checkOf(frame: Buffer): number {
  return crc32(frame.subarray(HEADER_BYTES), crc32(frame.subarray(0, 12)));
}
