/**
 * An exchange file as frames: each can be found and checked without the ones before it, so that damage to one loses no other.
 *
 *   frame = "MUSB" ‖ kind ‖ index ‖ length ‖ CRC-32 of the content ‖ CRC-32 of the 20 bytes before ‖ content
 *
 * Numbers are unsigned, 32 bits, big-endian. The sums find damage; against forgery the content is sealed.
 */
import { crc32 } from '../archive/crc32.ts';
import { createByteWindow } from './byte-window.ts';

/** What a frame holds. A reader passes over kinds it does not know. */
export const FRAME_KINDS = { header: 0, manifest: 1, segment: 2, attachment: 3 } as const;

export interface Frame {
  readonly kind: number;
  /** Place among the frames of its kind, from 0. */
  readonly index: number;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** What was found between the beginning and the end of a file. */
export type FoundFrame =
  | ({
      readonly outcome: 'whole';
      /** Where in the file its content begins. */
      readonly at: number;
    } & Frame)
  /** Its head could be read, its content is not what was written. */
  | { readonly outcome: 'damaged'; readonly kind: number; readonly index: number }
  /** Its head says that more follows than the file has. */
  | { readonly outcome: 'cut'; readonly kind: number; readonly index: number };

const MARK = [0x4d, 0x55, 0x53, 0x42];
const HEAD_BYTES = 24;

/** A longer one is an attack: nothing this large is written. */
const MAX_CONTENT_BYTES = 64_000_000;

export function writeFrame({ kind, index, content }: Frame): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(HEAD_BYTES + content.length);
  const view = new DataView(frame.buffer);
  frame.set(MARK);
  view.setUint32(4, kind);
  view.setUint32(8, index);
  view.setUint32(12, content.length);
  view.setUint32(16, crc32(content));
  view.setUint32(20, crc32(frame.subarray(0, 20)));
  frame.set(content, HEAD_BYTES);
  return frame;
}

/**
 * Every frame that can be found, in the order of the file; what lies between them is passed over. The content of a frame is
 * good until the next one is asked for: its memory is used again.
 */
export async function* readFrames(file: AsyncIterable<Uint8Array>): AsyncGenerator<FoundFrame> {
  const chunks = file[Symbol.asyncIterator]();
  const window = createByteWindow();
  let ended = false;
  for (;;) {
    const held = window.held();
    const head = headIn(held);
    if (head !== null && held.length - HEAD_BYTES >= head.length) {
      const { kind, index, length, checksum } = head;
      const content = held.subarray(HEAD_BYTES, HEAD_BYTES + length);
      if (crc32(content) === checksum) {
        yield { outcome: 'whole', kind, index, content, at: window.at() + HEAD_BYTES };
        window.drop(HEAD_BYTES + length);
      } else {
        yield { outcome: 'damaged', kind, index };
        // Where bytes were lost, the next frame begins inside what looks like this one.
        window.drop(nextMark(held, HEAD_BYTES));
      }
    } else if (ended) {
      if (held.length < HEAD_BYTES) return;
      if (head !== null) yield { outcome: 'cut', kind: head.kind, index: head.index };
      window.drop(nextMark(held, 1));
    } else if (head === null && held.length >= HEAD_BYTES) {
      window.drop(nextMark(held, 1));
    } else {
      const next = await chunks.next();
      ended = next.done === true;
      if (!ended && next.value !== undefined) window.add(next.value);
    }
  }
}

interface FrameHead {
  readonly kind: number;
  readonly index: number;
  readonly length: number;
  readonly checksum: number;
}

/** The head at the beginning of some bytes; null where there is none, or not enough of it. */
function headIn(bytes: Uint8Array): FrameHead | null {
  if (bytes.length < HEAD_BYTES || MARK.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEAD_BYTES);
  const length = view.getUint32(12);
  if (view.getUint32(20) !== crc32(bytes.subarray(0, 20)) || length > MAX_CONTENT_BYTES) return null;
  return { kind: view.getUint32(4), index: view.getUint32(8), length, checksum: view.getUint32(16) };
}

/** The next place a frame may begin at; behind everything where there is none. */
function nextMark(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0x4d, at);
    if (at < 0) return bytes.length;
    if (MARK.every((byte, offset) => at + offset >= bytes.length || bytes[at + offset] === byte)) return at;
    at += 1;
  }
}
