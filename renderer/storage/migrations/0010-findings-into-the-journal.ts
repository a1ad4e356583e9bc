import type Dexie from 'dexie';

/**
 * Findings go to the journal, which backups are made of. Those from before are in the tables alone: without its mark the journal
 * is settled as one these tables do not know, and begun anew with everything they hold.
 */
export function findingsIntoTheJournal(db: Dexie): void {
  db.version(10).upgrade(async (change) => {
    if ((await change.table('findings').count()) > 0) await change.table('marks').delete('sheets');
  });
}
