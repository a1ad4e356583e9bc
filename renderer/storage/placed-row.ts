/** How far a stream was taken from the server, as it is kept. */
import { type Receipt, receipt } from '#core/contract/sync-verdict.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { joinPlaces, type Places } from '#core/sync/places.ts';
import { type Cursor, CURSOR_START } from '#core/sync/take-page.ts';
import type { PlacedRow, SpaceStore } from './space-database.ts';
import type { SealedBytes } from './keyring/sealed-bytes.ts';
import type { StreamKey, Vault } from './vault.ts';

/** What was taken so far, and where the events stand whose numbers are new. */
export interface PlacedDraft {
  readonly before: PlacedRow | undefined;
  readonly places: Places;
  readonly cursor: Cursor;
  readonly receipt: Receipt;
  /** Whether every signature of what it brings was checked. */
  readonly isChecked: boolean;
}

/** A stream that was never taken from a server stands at the start, without a receipt. */
export interface PlacedHere {
  readonly cursor: Cursor;
  readonly places: Places;
  readonly receipt: Receipt | null;
}

export async function sealPlacedRow(
  vault: Vault,
  stream: StreamId,
  { before, places: fresh, cursor, receipt: newest, isChecked }: PlacedDraft,
): Promise<PlacedRow> {
  const key = await vault.keyOf(stream);
  const { seq, run } = cursor;
  const places = joinPlaces(before?.places ?? [], fresh);
  const checked = before === undefined ? 0 : checkedUpTo(before);
  const isAllChecked = isChecked && checked === (before?.seq ?? 0);
  const row = { key, seq, run, places, sealed: await sealReceipt(vault, key, newest) };
  return isAllChecked ? row : { ...row, checkedTo: checked };
}

/** Numbers that were taken back are no longer checked. */
export function checkedUpTo({ seq, checkedTo = seq }: Pick<PlacedRow, 'seq' | 'checkedTo'>): number {
  return Math.min(seq, checkedTo);
}

export function sealReceipt(vault: Vault, key: StreamKey, newest: Receipt): Promise<SealedBytes> {
  return vault.seal(`placed/${key}`, JSON.stringify(newest));
}

export async function readPlaced({ db, vault }: SpaceStore, stream: StreamId): Promise<PlacedHere> {
  return openPlaced(vault, await db.placed.get(await vault.keyOf(stream)));
}

export async function openPlaced(vault: Vault, row: PlacedRow | undefined): Promise<PlacedHere> {
  if (row === undefined) return { cursor: CURSOR_START, places: [], receipt: null };
  const text = await vault.open(`placed/${row.key}`, row.sealed);
  const kept = receipt.safeParse(text === null ? null : JSON.parse(text));
  // Without its receipt the cursor still holds: the next page brings a new one.
  return { cursor: { seq: row.seq, run: row.run }, places: row.places, receipt: kept.data ?? null };
}
