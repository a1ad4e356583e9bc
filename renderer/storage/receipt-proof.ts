/** Two receipts by which the server contradicted itself, kept for whoever asks.   Source  core/sync/SPEC.md [SYNC-31] */
import { z } from 'zod';
import { type Receipt, receipt } from '#core/contract/sync-verdict.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { SpaceStore } from './space-database.ts';

const proof = z.tuple([receipt, receipt]);

/** The first pair stays: it is what stopped the stream. */
export async function keepProof(
  { db, vault }: SpaceStore,
  stream: StreamId,
  pair: readonly [Receipt, Receipt],
): Promise<void> {
  const key = await vault.keyOf(stream);
  const sealed = await vault.seal(`proofs/${key}`, JSON.stringify(pair));
  await db.transaction('rw', db.proofs, async () => {
    if ((await db.proofs.get(key)) === undefined) await db.proofs.add({ key, sealed });
  });
}

/** Null where the server never contradicted itself in that stream, or the row was changed. */
export async function readProof(
  { db, vault }: SpaceStore,
  stream: StreamId,
): Promise<readonly [Receipt, Receipt] | null> {
  const row = await db.proofs.get(await vault.keyOf(stream));
  const text = row === undefined ? null : await vault.open(`proofs/${row.key}`, row.sealed);
  return text === null ? null : (proof.safeParse(JSON.parse(text)).data ?? null);
}
