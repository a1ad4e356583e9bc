import type { Store } from '#server/storage/tables.ts';

/** What there is, as numbers: nothing of what it says. */
export async function statusOf(store: Store): Promise<Readonly<Record<string, string | number | boolean>>> {
  const identity = await store.selectFrom('identity').selectAll().executeTakeFirst();
  if (identity === undefined) return { didirikan: false };
  const heads = await store.selectFrom('stream_head').select('seq').where('seq', '>', 0).execute();
  const { kept } = await store
    .selectFrom('quarantine')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow();
  return {
    didirikan: true,
    server: identity.server,
    masa: identity.epoch,
    mencatat: identity.speaks,
    rangkaian: heads.length,
    kejadian: heads.reduce((sum, { seq }) => sum + seq, 0),
    dikarantina: kept,
  };
}
