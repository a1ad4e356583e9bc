/**
 * The journal of a space as storage uses it. A write goes here first and into the tables after; one the tables refused is
 * taken back by a frame of its own, at the latest together with the next write.
 */
import type { JournalEntry, JournalFailed, JournalHead, JournalPage } from '#core/contract/journal.ts';
import { assert } from '#core/shared/assert.ts';
import { err, type Result } from '#core/shared/result.ts';
import type { MarkRow } from './mark-row.ts';

/** The shell's half: files, forced to the disk before they answer. */
export interface JournalPort {
  readonly head: () => Promise<Result<JournalHead, JournalFailed>>;
  readonly append: (entries: readonly JournalEntry[]) => Promise<Result<{ readonly seq: number }, JournalFailed>>;
  /** The next frames behind a number. */
  readonly read: (after: number) => Promise<Result<JournalPage, JournalFailed>>;
  readonly reset: () => Promise<Result<{ readonly seq: number }, JournalFailed>>;
  /** Lays the files aside; with `erasing` where `erase` takes them away. */
  readonly startOver: (options?: { readonly erasing: boolean }) => Promise<Result<JournalHead, JournalFailed>>;
  /** Takes files away that were laid aside to be erased. */
  readonly erase: () => Promise<Result<null, JournalFailed>>;
}

/** A journal of which only the frames that still count need be kept. */
export interface SheetJournalPort extends JournalPort {
  /** Writes it anew with the frames of these numbers behind a `reset`. */
  readonly compact: (keep: readonly number[]) => Promise<Result<{ readonly seq: number }, JournalFailed>>;
}

export interface SpaceJournal<Port extends JournalPort = JournalPort> {
  readonly port: Port;
  /** From here on writes are taken: the tables hold what this journal says. */
  readonly settled: (id: string) => void;
  readonly isSettled: () => boolean;
  /** Answers with the mark the tables get together with the rows. */
  readonly write: (payload: Uint8Array<ArrayBuffer>) => Promise<Result<MarkRow, JournalFailed>>;
  /** The tables refused it. */
  readonly takeBack: (mark: MarkRow) => Promise<void>;
  readonly reset: () => Promise<Result<MarkRow, JournalFailed>>;
}

export function createSpaceJournal<Port extends JournalPort>(
  port: Port,
  name: MarkRow['name'] = 'journal',
): SpaceJournal<Port> {
  let id: string | null = null;
  /** A write that must not come back, while the journal could not be told so. */
  let owed: number | null = null;
  return {
    port,
    settled: (known) => {
      id = known;
    },
    isSettled: () => id !== null,
    write: async (payload) => {
      if (id === null) return err({ kind: 'journal-failed', reason: 'other', code: 'not-settled' });
      const written = await port.append([...(owed === null ? [] : [voidOf(owed)]), { kind: 'write', payload }]);
      if (!written.ok) return written;
      owed = null;
      return { ok: true, value: markOf(name, id, written.value.seq) };
    },
    takeBack: async ({ seq }) => {
      owed = seq;
      if ((await port.append([voidOf(seq)])).ok) owed = null;
    },
    reset: async () => {
      assert(id !== null, 'a space is emptied after it was opened');
      const done = await port.reset();
      if (!done.ok) return done;
      // What was owed lay before the reset.
      owed = null;
      return { ok: true, value: markOf(name, id, done.value.seq) };
    },
  };
}

export function markOf(name: MarkRow['name'], journal: string, seq: number): MarkRow {
  return { name, journal, seq };
}

/** The number a `void` frame takes back. */
export function voidedBy(payload: Uint8Array): number {
  return Number(new TextDecoder().decode(payload));
}

function voidOf(seq: number): JournalEntry {
  return { kind: 'void', payload: new TextEncoder().encode(String(seq)) };
}
