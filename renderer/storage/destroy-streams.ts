/**
 * Takes everything of some streams off this device for good: rows, packs, heads, caches, answers, what was laid aside,
 * sheets people fill alone, and their frames in the journals. Only a list that another person approved leads here.
 *
 *   journal written anew without them ─► tables, one transaction ─► old journal files erased
 *
 * Cut off anywhere, the streams are there whole or gone whole, and doing it again ends it: the old journal is erased last.
 * Attachments go before, while the events still say which they are (`session/destruction.ts`).
 */
import type { StreamId } from '#core/log/envelope.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import { ofStream } from './event-log.ts';
import { JournalRefused } from './journal/journal-refused.ts';
import { beginOwnRowsAnew } from './journal/settle-own-rows.ts';
import { sheetLockOf, withSpaceLock } from './journal/space-lock.ts';
import { writeOut } from './journal/write-out.ts';
import { sheetNameOf } from './own-sheet-row.ts';
import type { SpaceStore } from './space-database.ts';
import type { StreamKey } from './vault.ts';

const SHEET_STAGES: readonly RequirementStage[] = ['administration', 'technical', 'qualification', 'proof'];

/** `accounts`: everyone who ever worked on this device, for the sheets they filled. */
export async function destroyStreams(
  { db, vault, journal, sheets }: SpaceStore,
  streams: readonly StreamId[],
  accounts: readonly string[],
): Promise<void> {
  const keys = new Set(await Promise.all(streams.map((stream) => vault.keyOf(stream))));
  const drafts = await draftKeys(vault, streams, accounts);
  await withSpaceLock(sheetLockOf(db), async () => {
    const present = (await db.drafts.bulkGet([...drafts])).some((row) => row !== undefined);
    if (!present) return;
    await db.drafts.bulkDelete([...drafts]);
    if (sheets !== undefined) sheets.settled(await beginOwnRowsAnew(db, sheets.port, { erasing: true }));
  });
  await withSpaceLock(db.name, async () => {
    if (journal !== undefined) {
      journal.settled(await writeOut(db, journal.port, { erasing: true, without: keys }));
    }
    const caches = [db.states, db.lines, db.facts];
    const tables = [db.log, db.packs, db.tips, ...caches, db.placed, db.answers, db.asides, db.proofs];
    await db.transaction('rw', tables, async () => {
      for (const key of keys) {
        await Promise.all([
          ofStream(db.log, key).delete(),
          ofStream(db.packs, key).delete(),
          ofStream(db.answers, key).delete(),
          db.asides.where('key').equals(key).delete(),
          ...[db.tips, ...caches, db.placed, db.proofs].map((table) => table.delete(key)),
        ]);
      }
    });
    // Counts of streams that are gone are dropped with all the others.
    db.touched.note('all');
  });
  for (const each of [journal, sheets]) {
    const erased = await each?.port.erase();
    if (erased?.ok === false) throw new JournalRefused(erased.error);
  }
}

async function draftKeys(
  vault: SpaceStore['vault'],
  streams: readonly StreamId[],
  accounts: readonly string[],
): Promise<ReadonlySet<StreamKey>> {
  const names = streams.flatMap((stream) =>
    accounts.flatMap((account) => SHEET_STAGES.map((stage) => sheetNameOf({ account }, { stream, stage }))),
  );
  return new Set(await Promise.all(names.map((name) => vault.keyOf(name))));
}
