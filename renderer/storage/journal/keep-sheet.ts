/** Keeps a sheet, or throws it away: in the journal first where there is one, then in the table. */
import type { SealedBytes } from '../keyring/sealed-bytes.ts';
import type { SpaceDatabase, SpaceStore } from '../space-database.ts';
import { JournalRefused } from './journal-refused.ts';
import { type MarkRow, TablesLost } from './mark-row.ts';
import { encodeSheet, type SheetEntry } from './sheet-codec.ts';
import { sheetLockOf, withSpaceLock } from './space-lock.ts';

/** Answers when it is on the disk; false, with nothing kept, where the row in the table is not the expected one. */
export function keepSheet(
  { db, sheets }: Pick<SpaceStore, 'db' | 'sheets'>,
  entry: SheetEntry,
  isExpected: (now: SealedBytes | null) => boolean,
): Promise<boolean> {
  return withSpaceLock(sheetLockOf(db), async () => {
    if (sheets === undefined) return put(db, entry, { isExpected, mark: null });
    // Before the journal, so that what is decided on an old state never reaches it.
    if (!isExpected((await db.drafts.get(entry.key))?.sealed ?? null)) return false;
    const written = await sheets.write(encodeSheet(entry));
    if (!written.ok) throw new JournalRefused(written.error);
    try {
      const isKept = await put(db, entry, { isExpected, mark: written.value });
      if (!isKept) await sheets.takeBack(written.value);
      return isKept;
    } catch (error) {
      await sheets.takeBack(written.value);
      throw error;
    }
  });
}

function put(
  db: SpaceDatabase,
  { key, sealed }: SheetEntry,
  { isExpected, mark }: { readonly isExpected: (now: SealedBytes | null) => boolean; readonly mark: MarkRow | null },
): Promise<boolean> {
  return db.transaction('rw', [db.drafts, db.marks], async () => {
    if (mark !== null && (await db.marks.get(mark.name))?.journal !== mark.journal) throw new TablesLost();
    if (!isExpected((await db.drafts.get(key))?.sealed ?? null)) return false;
    if (sealed === null) await db.drafts.delete(key);
    else await db.drafts.put({ key, sealed });
    if (mark !== null) await db.marks.put(mark);
    return true;
  });
}
