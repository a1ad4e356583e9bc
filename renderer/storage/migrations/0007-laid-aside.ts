import type Dexie from 'dexie';

/** What was laid aside after a fork, and receipts of the server that contradict each other. */
export function laidAside(db: Dexie): void {
  db.version(7).stores({ asides: '[key+hash], key', proofs: 'key' });
}
