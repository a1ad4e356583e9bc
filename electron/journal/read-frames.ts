// Reads one file of a journal a window at a time, and goes on behind what is damaged.

import { type FileHandle, open } from 'node:fs/promises';
import type { JournalFrame } from '#core/contract/journal.ts';
import { decodeFrames, type FrameFault, findFrame } from './frame.ts';

/** Read at once: small enough for a message to the page, large enough that a season is a dozen of them. */
const WINDOW_BYTES = 4 * 1024 * 1024;

export interface ReadFrames {
  readonly frames: readonly JournalFrame[];
  /** Where to read on. */
  readonly next: number;
  readonly isEnd: boolean;
  /** What was skipped behind these frames, or stands at the end of the file. */
  readonly damage: { readonly offset: number; readonly why: FrameFault } | null;
}

export async function readFrames(file: FileHandle, offset: number): Promise<ReadFrames> {
  const { size } = await file.stat();
  for (let length = WINDOW_BYTES; ; length *= 2) {
    const bytes = await readWindow(file, offset, Math.min(length, size - offset));
    const isWhole = offset + bytes.byteLength >= size;
    const { frames, end, fault } = decodeFrames(bytes);
    if (fault === null) return { frames, next: offset + end, isEnd: isWhole, damage: null };
    // What is cut by the window and not by the file is read with the next one.
    if (!isWhole && frames.length > 0) return { frames, next: offset + end, isEnd: false, damage: null };
    if (!isWhole && fault === 'torn') continue;
    const behind = findFrame(bytes, end + 1);
    if (behind === null && !isWhole) continue;
    const next = behind === null ? size : offset + behind;
    return { frames, next, isEnd: behind === null, damage: { offset: offset + end, why: fault } };
  }
}

/** Room for the frame a file of a journal may begin with that says what it is: `begin` or `reset`, with an id. */
const FIRST_FRAME_BYTES = 1024;

/** Null where the first frame does not read, or is a larger one. */
export async function readFirstFrame(path: string): Promise<JournalFrame | null> {
  const file = await open(path, 'r');
  try {
    return decodeFrames(await readWindow(file, 0, FIRST_FRAME_BYTES)).frames[0] ?? null;
  } finally {
    await file.close();
  }
}

async function readWindow(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
