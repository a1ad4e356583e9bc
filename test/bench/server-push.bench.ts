// On the database inside the process.

import { openPglite } from '#server/storage/open-pglite.ts';
import type { Bench } from './bench.ts';
import { measurePush, PUSHED } from './server-push.ts';

export const bench: Bench = {
  name: `accept ${PUSHED} events of 8 writers, PGlite`,
  yardstick: 'bare insert of the same rows',
  limit: { kind: 'ratio', atMost: 2 },
  run: () => measurePush(openPglite(null), openPglite(null)),
};
