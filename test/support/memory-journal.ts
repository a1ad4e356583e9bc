/** A journal in memory, with a disk the test fills, damages and loses by hand. */
import type { JournalFailed, JournalFrame } from '#core/contract/journal.ts';
import { err, ok } from '#core/shared/result.ts';
import type { SheetJournalPort } from '#renderer/storage/journal/space-journal.ts';

export interface MemoryJournal extends SheetJournalPort {
  head: SheetJournalPort['head'];
  erase: SheetJournalPort['erase'];
  frames: JournalFrame[];
  /** Set: every append is refused so. */
  refusal: JournalFailed | null;
  /** Set: raised once, after the next append was taken. */
  afterAppend: (() => void | Promise<void>) | null;
  /** Frames laid aside by starting over. */
  readonly aside: JournalFrame[];
  /** The same journal as it is now, on a disk of its own. */
  readonly copy: () => MemoryJournal;
}

/** So few that a few frames make several pages. */
const PAGE = 3;

export function createMemoryJournal(): MemoryJournal {
  return journalOf(crypto.randomUUID(), null);
}

function journalOf(firstId: string, frames: readonly JournalFrame[] | null): MemoryJournal {
  let id = firstId;
  const toErase: JournalFrame[] = [];
  const begin = (): JournalFrame => ({ kind: 'begin', seq: 1, payload: new TextEncoder().encode(id) });
  const lastSeq = () => journal.frames.at(-1)?.seq ?? 0;
  const journal: MemoryJournal = {
    frames: frames === null ? [begin()] : [...frames],
    refusal: null,
    afterAppend: null,
    aside: [],
    copy: () => journalOf(id, journal.frames),
    head: async () => ok({ id, seq: lastSeq(), damage: [], bytes: bytesOf(journal.frames) }),
    append: async (entries) => {
      if (journal.refusal !== null) return err(journal.refusal);
      for (const entry of entries) journal.frames.push({ ...entry, seq: lastSeq() + 1 });
      const hook = journal.afterAppend;
      journal.afterAppend = null;
      await hook?.();
      return ok({ seq: lastSeq() });
    },
    read: async (after) => {
      const rest = journal.frames.filter(({ seq }) => seq > after);
      return ok({ frames: rest.slice(0, PAGE), isLast: rest.length <= PAGE, damage: [] });
    },
    reset: async () => {
      if (journal.refusal !== null) return err(journal.refusal);
      journal.frames = [{ kind: 'reset', seq: lastSeq() + 1, payload: new TextEncoder().encode(id) }];
      return ok({ seq: lastSeq() });
    },
    compact: async (keep) => {
      if (journal.refusal !== null) return err(journal.refusal);
      const kept = journal.frames.filter(({ seq }) => keep.includes(seq));
      journal.frames = [{ kind: 'reset', seq: lastSeq() + 1, payload: new TextEncoder().encode(id) }];
      for (const frame of kept) journal.frames.push({ ...frame, seq: lastSeq() + 1 });
      return ok({ seq: lastSeq() });
    },
    startOver: async ({ erasing } = { erasing: false }) => {
      if (journal.refusal !== null) return err(journal.refusal);
      (erasing ? toErase : journal.aside).push(...journal.frames);
      id = crypto.randomUUID();
      journal.frames = [begin()];
      return ok({ id, seq: 1, damage: [], bytes: bytesOf(journal.frames) });
    },
    erase: async () => {
      toErase.length = 0;
      return ok(null);
    },
  };
  return journal;
}

function bytesOf(frames: readonly JournalFrame[]): number {
  return frames.reduce((sum, { payload }) => sum + payload.byteLength, 0);
}
