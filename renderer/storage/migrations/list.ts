/** The steps of the local tables in order. A released step is never edited: add the next one, and raise
 * `LOCAL_TABLES_VERSION`. */
import type Dexie from 'dexie';
import { eventsAndCaches } from './0001-events-and-caches.ts';
import { sealedRows } from './0002-sealed-rows.ts';
import { journalMark } from './0003-journal-mark.ts';
import { drafts } from './0004-drafts.ts';
import { placed } from './0005-placed.ts';
import { packs } from './0006-packs.ts';
import { laidAside } from './0007-laid-aside.ts';
import { facts } from './0008-facts.ts';
import { findings } from './0009-findings.ts';
import { findingsIntoTheJournal } from './0010-findings-into-the-journal.ts';

const MIGRATIONS: readonly ((db: Dexie) => void)[] = [
  eventsAndCaches,
  sealedRows,
  journalMark,
  drafts,
  placed,
  packs,
  laidAside,
  facts,
  findings,
  findingsIntoTheJournal,
];

export function applyMigrations(db: Dexie): void {
  for (const migrate of MIGRATIONS) migrate(db);
}
