/** The tables whose rows only their person can open, and whose journal is not that of the events. */
import type { Table } from 'dexie';
import { sameBytes, type SealedBytes } from '../keyring/sealed-bytes.ts';
import type { DraftRow, FindingRow, SpaceDatabase } from '../space-database.ts';
import type { StreamKey } from '../vault.ts';
import type { OwnRow } from './own-row-codec.ts';

export const OWN_TABLES = ['drafts', 'findings'] as const satisfies readonly OwnRow['table'][];

/** Both kinds of rows have a key, and what is sealed. */
export function ownTable(db: SpaceDatabase, name: OwnRow['table']): Table<DraftRow | FindingRow, StreamKey> {
  const tables: Readonly<Record<OwnRow['table'], Table>> = { drafts: db.drafts, findings: db.findings };
  return tables[name];
}

/** Whether two rows of one key hold the same; nothing is the same as nothing. */
export function isSameRow(
  a: DraftRow | FindingRow | null | undefined,
  b: DraftRow | FindingRow | null | undefined,
): boolean {
  if (a == null || b == null) return a == null && b == null;
  const [some, others] = [statesOf(a), statesOf(b)];
  return some.length === others.length && some.every((state, at) => sameBytes(state, others[at] ?? null));
}

function statesOf(row: DraftRow | FindingRow): readonly SealedBytes[] {
  return 'apart' in row ? [row.sealed, ...(row.apart ?? [])] : [row.sealed];
}

/** A row as it is written out. */
export function ownRowOf(name: OwnRow['table'], row: DraftRow | FindingRow): OwnRow {
  if (name === 'drafts') return { table: name, key: row.key, row: { key: row.key, sealed: row.sealed } };
  if (!('owner' in row)) throw new Error('Bug: a finding has whose it is');
  return { table: name, key: row.key, row };
}
