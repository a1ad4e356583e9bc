/** Events and own sheets of a space brought together with their journals, when it is opened and after a fault. */
import type { SpaceStore } from '../space-database.ts';
import { type Settlement, settleJournal, type SettleProgress } from './settle-journal.ts';
import { settleSheets } from './settle-sheets.ts';
import type { SheetJournalPort, SpaceJournal } from './space-journal.ts';

export interface SpaceSettlement extends Settlement {
  /** Own sheets that were lost, or older in the table. */
  readonly restoredSheets: number;
}

export async function settleSpace(
  space: SpaceStore & { readonly journal: SpaceJournal; readonly sheets: SpaceJournal<SheetJournalPort> },
  onProgress?: (progress: SettleProgress) => void,
): Promise<SpaceSettlement> {
  const events = await settleJournal(space, onProgress);
  const sheets = await settleSheets(space, { isForeign: events.setAside });
  return {
    ...events,
    leftOut: events.leftOut + sheets.leftOut,
    damage: [...events.damage, ...sheets.damage],
    restoredSheets: sheets.restored,
  };
}
