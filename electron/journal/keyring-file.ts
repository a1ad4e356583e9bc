import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JournalFailed } from '#core/contract/journal.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { syncFolder } from '#electron/files/sync-folder.ts';
import { writeWholeFile } from '#electron/files/write-whole-file.ts';
import { decodeFrames, encodeFrame } from './frame.ts';
import { journalFaultOf } from './journal-fault.ts';

/** The wrapped keys and sealed settings of the device, as one text the page can read: one frame, and the one before it. */
export interface KeyringFile {
  keep(content: string): Promise<Result<null, JournalFailed>>;
  /** The newest that reads; null where there is none. */
  read(): Promise<Result<string | null, JournalFailed>>;
  /** As it lies on the disk, for a backup; null where there is none. */
  readFrame(): Promise<Buffer | null>;
}

export function createKeyringFile(path: string): KeyringFile {
  const before = `${path}.sebelum`;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    keep: (content) => {
      const mine = turn.then(() => keep(content));
      turn = mine;
      return mine;
    },
    read: async () => {
      try {
        const frame = await readFrame();
        return ok(frame === null ? null : textOf(frame));
      } catch (cause) {
        return err(journalFaultOf(cause));
      }
    },
    readFrame,
  };

  async function keep(content: string): Promise<Result<null, JournalFailed>> {
    try {
      await mkdir(dirname(path), { recursive: true });
      const now = await goodFrame(path);
      if (now !== null && textOf(now) === content) return ok(null);
      const payload = new TextEncoder().encode(content);
      const frame = encodeFrame({ kind: 'write', seq: 1, payload });
      const writes = now === null ? [[path, frame] as const] : [[before, now] as const, [path, frame] as const];
      for (const [target, bytes] of writes) {
        const written = await writeWholeFile(target, bytes, { replace: true });
        if (!written.ok) return err(journalFaultOf(Object.assign(new Error(), { code: written.error.code })));
      }
      await syncFolder(dirname(path));
      return ok(null);
    } catch (cause) {
      return err(journalFaultOf(cause));
    }
  }

  async function readFrame(): Promise<Buffer | null> {
    return (await goodFrame(path)) ?? (await goodFrame(before));
  }
}

/** Null for a file that is missing or damaged: the one before it is asked then. */
async function goodFrame(path: string): Promise<Buffer | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
  const { frames, fault } = decodeFrames(bytes);
  return frames.length === 1 && fault === null ? bytes : null;
}

function textOf(frame: Buffer): string {
  return new TextDecoder().decode(decodeFrames(frame).frames[0]?.payload);
}
