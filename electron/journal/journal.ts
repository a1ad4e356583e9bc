/**
 * One journal: every write, on the disk before anyone is told that it is saved. Files are only added to, one a month, or all
 * replaced by one at once; the frame format is in `frame.ts`. One process has it (single instance), and here one call at a time.
 */
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  JournalDamage,
  JournalEntry,
  JournalFailed,
  JournalFrame,
  JournalHead,
  JournalPage,
} from '#core/contract/journal.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { syncFolder } from '#electron/files/sync-folder.ts';
import { copyFrames, writeAll } from './copy-frames.ts';
import { firstSeqOf, isOfMonth, journalFileName } from './file-names.ts';
import { encodeFrame } from './frame.ts';
import { journalFaultOf } from './journal-fault.ts';
import { cutOff, freeName, type JournalFolders, listJournalFiles, openTail } from './open-tail.ts';
import { readFirstFrame, readFrames } from './read-frames.ts';

export interface Journal {
  /** Opens the journal, and begins one where there is none. */
  head(): Promise<Result<JournalHead, JournalFailed>>;
  /** All of it is on the disk when this is answered well; otherwise none of it counts. Answers with the last number. */
  append(entries: readonly JournalEntry[]): Promise<Result<{ readonly seq: number }, JournalFailed>>;
  /** The frames behind a number, a page at a time; damage among them is said and stepped over. */
  read(after: number): Promise<Result<JournalPage, JournalFailed>>;
  /** Undoes all that was written: it goes from the disk. */
  reset(): Promise<Result<{ readonly seq: number }, JournalFailed>>;
  /** Undoes all but these frames, which follow under new numbers; refuses, changing nothing, where one is not there. */
  compact(keep: readonly number[]): Promise<Result<{ readonly seq: number }, JournalFailed>>;
  /** Lays all files aside and begins a journal with another id. With `erasing` they wait for `erase`. */
  startOver(options?: { readonly erasing: boolean }): Promise<Result<JournalHead, JournalFailed>>;
  /** Removes from the disk what was laid aside to be erased; the rest of what was laid aside stays. */
  erase(): Promise<Result<null, JournalFailed>>;
  /** Each file with the length up to which it will not change any more. */
  files(): Promise<Result<readonly JournalFile[], JournalFailed>>;
  /** Each file as it is now, whole: for a journal whose files may be replaced while they are read elsewhere. */
  copies(): Promise<Result<readonly JournalCopy[], JournalFailed>>;
  close(): Promise<void>;
}

export interface JournalFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

export interface JournalCopy {
  readonly name: string;
  readonly content: Buffer;
}

export interface JournalParts extends JournalFolders {
  readonly now: () => Date;
  /** How a file is opened to be added to; tests hand in a disk that is full. */
  readonly openToAppend?: (path: string) => Promise<FileHandle>;
}

interface Open {
  readonly id: string;
  seq: number;
  name: string | null;
  end: number;
  handle: FileHandle | null;
  damage: readonly JournalDamage[];
}

/** Within what is laid aside: files that hold records an approved list names. */
const TO_ERASE = 'dimusnahkan';

/** The file that will take the place of others, until it is whole. */
const DRAFT = 'baru.tmp';

export function createJournal(parts: JournalParts): Journal {
  const { folder, aside, now, openToAppend = (path) => open(path, 'a') } = parts;
  let state: Open | null = null;
  /** What a failed write may have left, cut off before anything else is done. */
  let leftover: { readonly name: string; readonly end: number } | null = null;
  let place: { readonly seq: number; readonly name: string; readonly offset: number } | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  return {
    head: () => inTurn(async () => headOf(await opened())),
    append: (entries) => inTurn(async () => ({ seq: await appendTo(await opened(), entries) })),
    read: (after) =>
      inTurn(async () => {
        await opened();
        return readPage(after);
      }),
    reset: () => inTurn(async () => ({ seq: await beginAnew(await opened(), []) })),
    compact: (keep) => inTurn(async () => ({ seq: await beginAnew(await opened(), keep) })),
    startOver: ({ erasing } = { erasing: false }) =>
      inTurn(async () => {
        await close();
        const into = erasing ? join(aside, TO_ERASE) : aside;
        await mkdir(into, { recursive: true });
        for (const name of await listFiles()) await rename(join(folder, name), await freeName(into, name));
        await syncFolder(into);
        return headOf(await opened());
      }),
    erase: () =>
      inTurn(async () => {
        await rm(join(aside, TO_ERASE), { recursive: true, force: true });
        await mkdir(aside, { recursive: true });
        await syncFolder(aside);
        return null;
      }),
    files: () =>
      inTurn(async () => {
        const { name: last, end } = await opened();
        const names = await listJournalFiles(folder);
        return Promise.all(
          names.map(async (name) => {
            const path = join(folder, name);
            return { path, name, bytes: name === last ? end : (await stat(path)).size };
          }),
        );
      }),
    copies: () =>
      inTurn(async () => {
        const { name: last, end } = await opened();
        const names = await listJournalFiles(folder);
        return Promise.all(
          names.map(async (name) => {
            const content = await readFile(join(folder, name));
            return { name, content: name === last ? content.subarray(0, end) : content };
          }),
        );
      }),
    close: async () => void (await inTurn(close)),
  };

  async function inTurn<Value>(work: () => Promise<Value>): Promise<Result<Value, JournalFailed>> {
    const before = turn;
    const mine = (async () => {
      await before;
      try {
        return ok(await work());
      } catch (cause) {
        return err(journalFaultOf(cause));
      }
    })();
    turn = mine;
    return mine;
  }

  async function opened(): Promise<Open> {
    if (state !== null) return state;
    await mkdir(folder, { recursive: true });
    if (leftover !== null) await cutOff({ folder, aside }, leftover.name, leftover.end);
    leftover = null;
    const { seq, last, damage } = await openTail({ folder, aside });
    await finishReset();
    const id = await readId();
    const current: Open = {
      id: id ?? randomUUID(),
      seq,
      name: last?.name ?? null,
      end: last?.end ?? 0,
      handle: null,
      damage,
    };
    if (seq === 0 && last === null) {
      await writeFrames(current, [{ kind: 'begin', seq: 1, payload: bytesOf(current.id) }]);
    }
    state = current;
    return current;
  }

  /** Stands in the oldest frame. Null where that does not read: a journal of another id, which is written anew. */
  async function readId(): Promise<string | null> {
    const [oldest] = await listJournalFiles(folder);
    if (oldest === undefined) return null;
    const first = await readFirstFrame(join(folder, oldest));
    const isFirst = first?.seq === firstSeqOf(oldest) && (first.kind === 'begin' || first.kind === 'reset');
    return isFirst ? new TextDecoder().decode(first.payload) : null;
  }

  /** What a power cut left of a reset: files that were replaced, or one that was not whole yet. */
  async function finishReset(): Promise<void> {
    const names = await listJournalFiles(folder);
    const firsts = await Promise.all(names.map((name) => readFirstFrame(join(folder, name))));
    const replaced = names.slice(
      0,
      Math.max(
        0,
        firsts.findLastIndex((first) => first?.kind === 'reset'),
      ),
    );
    for (const name of [...replaced, DRAFT]) await rm(join(folder, name), { force: true });
  }

  async function appendTo(current: Open, entries: readonly JournalEntry[]): Promise<number> {
    if (current.name !== null && !isOfMonth(current.name, now())) await leaveFile(current);
    await writeFrames(
      current,
      entries.map((entry, at) => ({ ...entry, seq: current.seq + 1 + at })),
    );
    return current.seq;
  }

  async function writeFrames(current: Open, frames: readonly JournalFrame[]): Promise<void> {
    const bytes = Buffer.concat(frames.map(encodeFrame));
    const name = current.name ?? journalFileName(current.seq + 1, now());
    const isNew = current.name === null;
    try {
      current.handle ??= await openToAppend(join(folder, name));
      await writeAll(current.handle, bytes);
      await current.handle.datasync();
      if (isNew) await syncFolder(folder);
    } catch (cause) {
      leftover = { name, end: current.end };
      await mend(current);
      throw cause;
    }
    current.name = name;
    current.end += bytes.byteLength;
    current.seq += frames.length;
  }

  /** Takes a failed write back at once; where the disk refuses even that, it is done before the next one. */
  async function mend(current: Open): Promise<void> {
    state = null;
    try {
      await current.handle?.truncate(current.end);
      await current.handle?.datasync();
      leftover = null;
    } catch {
      // Kept in `leftover`.
    }
    await current.handle?.close().catch(() => undefined);
  }

  async function leaveFile(current: Open): Promise<void> {
    await current.handle?.close();
    current.handle = null;
    current.name = null;
    current.end = 0;
  }

  /** The file that takes the place of all others gets its name when it is whole: cut off before, nothing has changed. */
  async function beginAnew(current: Open, keep: readonly number[]): Promise<number> {
    const older = await listJournalFiles(folder);
    const seq = current.seq + 1;
    const name = journalFileName(seq, now());
    const draft = join(folder, DRAFT);
    const reset = encodeFrame({ kind: 'reset', seq, payload: bytesOf(current.id) });
    let end: number;
    try {
      await rm(draft, { force: true });
      const file = await openToAppend(draft);
      try {
        await writeAll(file, reset);
        end =
          reset.byteLength +
          (await copyFrames(file, { from: older.map((each) => join(folder, each)), keep, after: seq }));
        await file.datasync();
      } finally {
        await file.close();
      }
    } catch (cause) {
      await rm(draft, { force: true });
      throw cause;
    }
    await leaveFile(current);
    await rename(draft, join(folder, name));
    Object.assign(current, { name, end, seq: seq + keep.length, damage: [] });
    place = null;
    await syncFolder(folder);
    for (const old of older) await rm(join(folder, old));
    await syncFolder(folder);
    return current.seq;
  }

  async function headOf({ id, seq, damage }: Open): Promise<JournalHead> {
    const sizes = await Promise.all(
      (await listJournalFiles(folder)).map(async (name) => (await stat(join(folder, name))).size),
    );
    return { id, seq, damage: [...damage], bytes: sizes.reduce((sum, size) => sum + size, 0) };
  }

  async function readPage(after: number): Promise<JournalPage> {
    const names = await listJournalFiles(folder);
    const damage: JournalDamage[] = [];
    let at = place?.seq === after ? names.indexOf(place.name) : -1;
    let offset = at >= 0 && place !== null ? place.offset : 0;
    if (at < 0)
      at = Math.max(
        0,
        names.findLastIndex((name) => (firstSeqOf(name) ?? 0) <= after + 1),
      );
    let expected = after + 1;
    for (; at < names.length; at += 1, offset = 0) {
      const name = names[at] ?? '';
      const file = await open(join(folder, name), 'r');
      try {
        for (let isEnd = false; !isEnd; ) {
          const read = await readFrames(file, offset);
          ({ next: offset, isEnd } = read);
          if (read.damage !== null) damage.push({ file: name, ...read.damage });
          const frames = read.frames.filter(({ seq }) => seq > after);
          const last = frames.at(-1);
          if (last === undefined) continue;
          // The oldest file begins where everything before was laid aside or reset.
          if ((frames[0]?.seq ?? 0) > expected && expected > 1) damage.push({ file: name, offset: 0, why: 'missing' });
          expected = last.seq + 1;
          place = { seq: last.seq, name, offset };
          return { frames, isLast: isEnd && at === names.length - 1, damage };
        }
      } finally {
        await file.close();
      }
    }
    return { frames: [], isLast: true, damage };
  }

  async function close(): Promise<void> {
    await state?.handle?.close();
    state = null;
    place = null;
  }

  async function listFiles(): Promise<readonly string[]> {
    await mkdir(folder, { recursive: true });
    return listJournalFiles(folder);
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
