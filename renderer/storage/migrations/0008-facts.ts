import type Dexie from 'dexie';

/** What patterns over many tenders are made of, kept beside each tender so that a second look reads no events. */
export function facts(db: Dexie): void {
  db.version(8).stores({ facts: 'key' });
}
