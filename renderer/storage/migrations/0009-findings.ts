import type Dexie from 'dexie';

/** What an auditor notes of archives, sealed for the person: it is in no log. */
export function findings(db: Dexie): void {
  db.version(9).stores({ findings: 'key, owner' });
}
