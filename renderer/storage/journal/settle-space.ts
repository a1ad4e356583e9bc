/** Events, own sheets and findings of a space brought together with their journals, when it is opened and after a fault. */
import type { SpaceStore } from '../space-database.ts';
import { type Settlement, settleJournal, type SettleProgress } from './settle-journal.ts';
import { settleOwnRows } from './settle-own-rows.ts';
import type { SheetJournalPort, SpaceJournal } from './space-journal.ts';

export interface SpaceSettlement extends Settlement {
  /** Own sheets and findings that were lost, or older in their tables. */
  readonly restoredOwnRows: number;
}

export async function settleSpace(
  space: SpaceStore & { readonly journal: SpaceJournal; readonly sheets: SpaceJournal<SheetJournalPort> },
  onProgress?: (progress: SettleProgress) => void,
): Promise<SpaceSettlement> {
  const events = await settleJournal(space, onProgress);
  const ownRows = await settleOwnRows(space, { isForeign: events.setAside });
  return {
    ...events,
    leftOut: events.leftOut + ownRows.leftOut,
    damage: [...events.damage, ...ownRows.damage],
    restoredOwnRows: ownRows.restored,
  };
}
