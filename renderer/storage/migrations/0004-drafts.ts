import type Dexie from 'dexie';

/** Sheets members fill alone, sealed for the person: they are in no log. */
export function drafts(db: Dexie): void {
  db.version(4).stores({ drafts: 'key' });
}
