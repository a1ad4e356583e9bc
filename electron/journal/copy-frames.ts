import { type FileHandle, open } from 'node:fs/promises';
import { encodeFrame } from './frame.ts';
import { readFrames } from './read-frames.ts';

/**
 * Writes the frames of some numbers to another file, in their order and numbered anew behind `after`. Answers with the bytes
 * written; throws where a frame to keep is in none of the files.
 */
export async function copyFrames(
  target: FileHandle,
  { from, keep, after }: { readonly from: readonly string[]; readonly keep: readonly number[]; readonly after: number },
): Promise<number> {
  const wanted = new Set(keep);
  let seq = after;
  let bytes = 0;
  for (const path of from) {
    const file = await open(path, 'r');
    try {
      for (let offset = 0, isEnd = false; !isEnd; ) {
        const read = await readFrames(file, offset);
        ({ next: offset, isEnd } = read);
        for (const frame of read.frames.filter((each) => wanted.delete(each.seq))) {
          seq += 1;
          const copy = encodeFrame({ ...frame, seq });
          await writeAll(target, copy);
          bytes += copy.byteLength;
        }
      }
    } finally {
      await file.close();
    }
  }
  if (wanted.size > 0) throw new Error('frame-missing');
  return bytes;
}

/** A full disk may take part of it and say so only then. */
export async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.byteLength - written, null);
    written += bytesWritten;
  }
}
