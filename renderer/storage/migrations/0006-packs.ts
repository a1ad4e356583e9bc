import type Dexie from 'dexie';

/** Events taken in bulk, many to a row: a record costs more than what is in it. */
export function packs(db: Dexie): void {
  db.version(6).stores({ packs: '[key+dev+n]' });
}
