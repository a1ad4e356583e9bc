// On a PostgreSQL that waits for the disk.

import { openPostgres } from '#server/storage/open-postgres.ts';
import { startPostgres } from '#test/support/server/postgres.ts';
import { unwrap } from '#test/support/unwrap.ts';
import type { Bench } from './bench.ts';
import { measurePush, PUSHED } from './server-push.ts';

export const bench: Bench = {
  name: `accept ${PUSHED} events of 8 writers, PostgreSQL`,
  yardstick: 'bare insert of the same rows',
  limit: { kind: 'ratio', atMost: 2 },
  run: async () => {
    const postgres = unwrap(await startPostgres({ durable: true }));
    const open = async () => openPostgres(await postgres.newDatabase(), () => {});
    try {
      return await measurePush(await open(), await open());
    } finally {
      await postgres.stop();
    }
  },
};
