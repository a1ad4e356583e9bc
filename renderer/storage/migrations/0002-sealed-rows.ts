import type Dexie from 'dexie';

/**
 * Everything sealed: streams under names that say nothing. The tables of before stay until their rows were sealed, which
 * takes the key of whoever unlocks first (`seal-old-rows.ts`).
 */
export function sealedRows(db: Dexie): void {
  db.version(2).stores({ log: '[key+dev+n]', tips: 'key', states: 'key', lines: 'key' });
}
