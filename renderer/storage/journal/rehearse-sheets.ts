/** Reads the own sheets of a backup as a restore would. Whoever rehearses can open theirs; those of others stay sealed. */
import { openSheetRow, type SheetKeys } from '../own-sheet-row.ts';
import type { SpaceDatabase } from '../space-database.ts';
import { readSheets } from './read-sheets.ts';
import type { JournalPort } from './space-journal.ts';

export interface SheetRehearsal {
  readonly sheets: number;
  /** Those of whoever rehearses. */
  readonly ownSheets: number;
  /** Damaged places, frames that cannot be read, and own sheets that open here and not in the backup. */
  readonly faults: number;
}

export async function rehearseSheets(
  db: SpaceDatabase,
  keys: SheetKeys,
  port: Pick<JournalPort, 'read'>,
): Promise<SheetRehearsal> {
  const { last, leftOut, damage } = await readSheets(port, 0);
  let sheets = 0;
  let ownSheets = 0;
  let faults = leftOut + damage.length;
  for (const { key, sealed } of last.values()) {
    if (sealed === null) continue;
    sheets += 1;
    if ((await openSheetRow(keys, { key, sealed })) !== null) {
      ownSheets += 1;
      continue;
    }
    const here = await db.drafts.get(key);
    if (here !== undefined && (await openSheetRow(keys, here)) !== null) faults += 1;
  }
  return { sheets, ownSheets, faults };
}
