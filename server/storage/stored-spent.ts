/** What counts only once, kept where every process of the server sees it. */
import type { Spent } from '#server/http/access/spent.ts';
import type { Store } from './tables.ts';

export function createStoredSpent(store: Store): Spent {
  return {
    spend: async (text, untilMs, nowMs) => {
      await store.deleteFrom('spent').where('until_ms', '<=', nowMs).execute();
      const { numInsertedOrUpdatedRows = 0n } = await store
        .insertInto('spent')
        .values({ text, until_ms: untilMs })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows > 0n;
    },
  };
}
