import type Dexie from 'dexie';

/** How far the journal was taken into the tables; nothing is known of it where there was no journal before. */
export function journalMark(db: Dexie): void {
  db.version(3).stores({ marks: 'name' });
}
