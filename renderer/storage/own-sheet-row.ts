/**
 * The sheet a member fills alone, as one row a person, tender and stage. It is sealed with the person's own key, so that no
 * colleague of the device can read it; in the clear lies a name that says nothing.
 */
import { z } from 'zod';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { SheetCells } from '#core/tender/judging-model.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import { sheetCells } from '#core/tender/schema-judging.ts';
import { keepOwnRow } from './journal/keep-own-row.ts';
import type { PersonKeys } from './keyring/person-keys.ts';
import { openBytes, sameBytes, type SealedBytes, sealBytes } from './keyring/sealed-bytes.ts';
import type { DraftRow, SpaceStore } from './space-database.ts';
import { type StorageFault, storageFaultOf } from './storage-fault.ts';

export interface OwnSheet {
  readonly cells: SheetCells;
  /** Every sheet its member was bound to and has not shown, by the hash that binds them. */
  readonly bound: Readonly<Record<Hash, BoundSheet>>;
}

export interface BoundSheet {
  /** Base64url. */
  readonly salt: string;
  readonly cells: SheetCells;
}

const EMPTY_SHEET: OwnSheet = { cells: {}, bound: {} };

const SHEET: z.ZodType<OwnSheet> = z.strictObject({
  cells: sheetCells,
  bound: z.record(z.custom<Hash>(), z.strictObject({ salt: z.string(), cells: sheetCells })),
});

export interface SheetPlace {
  readonly stream: StreamId;
  readonly stage: RequirementStage;
}

/** A sheet with the bytes it was read from, by which a write of another window in between is noticed. */
export interface StoredSheet {
  readonly sheet: OwnSheet;
  /** Null = nothing is stored. */
  readonly sealed: SealedBytes | null;
}

export type SheetWriteRefusal = { readonly kind: 'moved' } | { readonly kind: 'failed'; readonly fault: StorageFault };

export type SheetReadRefusal =
  /** The row was changed, or is of another key. */
  { readonly kind: 'damaged' } | { readonly kind: 'failed'; readonly fault: StorageFault };

export type SheetKeys = Pick<PersonKeys, 'account' | 'personal'>;

export async function readOwnSheet(
  { db, vault }: SpaceStore,
  keys: SheetKeys,
  place: SheetPlace,
): Promise<Result<StoredSheet, SheetReadRefusal>> {
  try {
    const key = await vault.keyOf(sheetNameOf(keys, place));
    const row = await db.drafts.get(key);
    if (row === undefined) return ok({ sheet: EMPTY_SHEET, sealed: null });
    const sheet = await openSheetRow(keys, row);
    return sheet === null ? err({ kind: 'damaged' }) : ok({ sheet, sealed: row.sealed });
  } catch (error) {
    return err({ kind: 'failed', fault: storageFaultOf(error) });
  }
}

/** Null for a row that was changed, or is of another person. */
export async function openSheetRow(
  { personal }: Pick<SheetKeys, 'personal'>,
  { key, sealed }: DraftRow,
): Promise<OwnSheet | null> {
  const opened = await openBytes(personal, `drafts/${key}`, sealed);
  return opened === null ? null : (SHEET.safeParse(JSON.parse(new TextDecoder().decode(opened))).data ?? null);
}

/** Answers when the sheet is on the disk; refuses where the row is not the one `before` was read from. */
export async function writeOwnSheet(
  space: SpaceStore,
  keys: SheetKeys,
  place: SheetPlace,
  { before, sheet }: { readonly before: SealedBytes | null; readonly sheet: OwnSheet },
): Promise<Result<StoredSheet, SheetWriteRefusal>> {
  try {
    const key = await space.vault.keyOf(sheetNameOf(keys, place));
    const content = new TextEncoder().encode(JSON.stringify(sheet));
    const sealed = await sealBytes(keys.personal, `drafts/${key}`, content);
    const isWritten = await keepOwnRow(space, { table: 'drafts', key, row: { key, sealed } }, (now) =>
      sameBytes(now?.sealed ?? null, before),
    );
    return isWritten ? ok({ sheet, sealed }) : err({ kind: 'moved' });
  } catch (error) {
    return err({ kind: 'failed', fault: storageFaultOf(error) });
  }
}

/** Throws away a row that cannot be opened. */
export async function removeOwnSheet(
  space: SpaceStore,
  keys: SheetKeys,
  place: SheetPlace,
): Promise<Result<null, StorageFault>> {
  try {
    const key = await space.vault.keyOf(sheetNameOf(keys, place));
    await keepOwnRow(space, { table: 'drafts', key, row: null }, () => true);
    return ok(null);
  } catch (error) {
    return err(storageFaultOf(error));
  }
}

/** Names of streams are hidden already: a sheet's is one more of them, which no tender can have. */
export function sheetNameOf({ account }: Pick<SheetKeys, 'account'>, { stream, stage }: SheetPlace): StreamId {
  return `own-sheet/${account}/${stage}/${stream}` as StreamId;
}
