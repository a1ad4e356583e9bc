/** Keeps a row only its person can open, or throws it away: in the journal first where there is one, then in its table. */
import type { DraftRow, FindingRow, SpaceDatabase, SpaceStore } from '../space-database.ts';
import { JournalRefused } from './journal-refused.ts';
import { type MarkRow, TablesLost } from './mark-row.ts';
import { encodeOwnRow, type OwnRow } from './own-row-codec.ts';
import { ownTable } from './own-tables.ts';
import { sheetLockOf, withSpaceLock } from './space-lock.ts';

type IsExpected = (now: DraftRow | FindingRow | null) => boolean;

/** Answers when it is on the disk; false, with nothing kept, where the row in the table is not the expected one. */
export function keepOwnRow(
  { db, sheets }: Pick<SpaceStore, 'db' | 'sheets'>,
  entry: OwnRow,
  isExpected: IsExpected,
): Promise<boolean> {
  return withSpaceLock(sheetLockOf(db), async () => {
    if (sheets === undefined) return put(db, entry, { isExpected, mark: null });
    // Before the journal, so that what is decided on an old state never reaches it.
    if (!isExpected((await ownTable(db, entry.table).get(entry.key)) ?? null)) return false;
    const written = await sheets.write(encodeOwnRow(entry));
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
  entry: OwnRow,
  { isExpected, mark }: { readonly isExpected: IsExpected; readonly mark: MarkRow | null },
): Promise<boolean> {
  const table = ownTable(db, entry.table);
  return db.transaction('rw', [table, db.marks], async () => {
    if (mark !== null && (await db.marks.get(mark.name))?.journal !== mark.journal) throw new TablesLost();
    if (!isExpected((await table.get(entry.key)) ?? null)) return false;
    if (entry.row === null) await table.delete(entry.key);
    else await table.put(entry.row);
    if (mark !== null) await db.marks.put(mark);
    return true;
  });
}
