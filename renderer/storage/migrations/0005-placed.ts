import type Dexie from 'dexie';

/** What the server answered: the numbers of events that were taken in order, and its word on those that were not yet. */
export function placed(db: Dexie): void {
  db.version(5).stores({ placed: 'key', answers: '[key+dev+n], key' });
}
