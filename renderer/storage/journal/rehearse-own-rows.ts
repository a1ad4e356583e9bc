/** Reads the own sheets and findings of a backup as a restore would. Whoever rehearses opens theirs; others' stay sealed. */
import { openFindingRow } from '../findings.ts';
import type { PersonKeys } from '../keyring/person-keys.ts';
import { openSheetRow } from '../own-sheet-row.ts';
import type { SpaceDatabase } from '../space-database.ts';
import type { OwnRow } from './own-row-codec.ts';
import { ownRowOf, ownTable } from './own-tables.ts';
import { readOwnRows } from './read-own-rows.ts';
import type { JournalPort } from './space-journal.ts';

export interface OwnRowRehearsal {
  readonly sheets: number;
  /** Those of whoever rehearses. */
  readonly ownSheets: number;
  readonly findings: number;
  readonly ownFindings: number;
  /** Damaged places, frames that cannot be read, and rows of one's own that open here and not in the backup. */
  readonly faults: number;
}

export async function rehearseOwnRows(
  db: SpaceDatabase,
  keys: Pick<PersonKeys, 'account' | 'personal'>,
  port: Pick<JournalPort, 'read'>,
): Promise<OwnRowRehearsal> {
  const { last, leftOut, damage } = await readOwnRows(port, 0);
  const counts = { drafts: { all: 0, own: 0 }, findings: { all: 0, own: 0 } };
  let faults = leftOut + damage.length;
  for (const entry of last.values()) {
    if (entry.row === null) continue;
    const count = counts[entry.table];
    count.all += 1;
    if (await opens(keys, entry)) {
      count.own += 1;
      continue;
    }
    const here = await ownTable(db, entry.table).get(entry.key);
    if (here !== undefined && (await opens(keys, ownRowOf(entry.table, here)))) faults += 1;
  }
  const { drafts, findings } = counts;
  return { sheets: drafts.all, ownSheets: drafts.own, findings: findings.all, ownFindings: findings.own, faults };
}

async function opens(keys: Pick<PersonKeys, 'personal'>, entry: OwnRow): Promise<boolean> {
  if (entry.table === 'findings') return (await openFindingRow(keys, entry.row)) !== null;
  return entry.row !== null && (await openSheetRow(keys, entry.row)) !== null;
}
