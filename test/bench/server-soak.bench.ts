// Ten minutes of one office's busiest hour pushed as fast as it goes: what is held in memory after it, against before it.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { StreamId } from '#core/log/envelope.ts';
import { openPglite } from '#server/storage/open-pglite.ts';
import { foundOffice, NOW, openLog } from '#test/support/server/office.ts';
import { unwrap } from '#test/support/unwrap.ts';
import type { Bench } from './bench.ts';

/** Streams are many and events come in small pushes, as on a working day. */
const STREAMS = 40;
const ROUNDS = 60;
const BATCH = 15;
const WARM_ROUNDS = 10;

export const bench: Bench = {
  name: `heap after ${STREAMS * ROUNDS} pushes, heads and quarantine read between them`,
  yardstick: 'heap after the first of them (both in bytes)',
  limit: { kind: 'ratio', atMost: 1.1 },
  run: async () => {
    const log = await openLog(openPglite(null));
    const office = await foundOffice(log);
    const streams = Array.from({ length: STREAMS }, (_, index) => `tender-${index}` as StreamId);
    const writer = await office.addPerson('Siti', 'member', streams);
    const heap = { first: 0, last: 0 };
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const stream of streams) {
        const events = await writer.write(stream, ...Array.from({ length: BATCH }, () => ({})));
        unwrap(await log.push(stream, events, NOW));
      }
      for await (const [, { seq }] of log.heads(null)) if (seq === 0) throw new Error('an empty stream was told');
      await log.quarantined(null, null, { events: 1_000, text: 1_000_000 });
      if (round === WARM_ROUNDS) heap.first = heapAfterCollecting();
    }
    heap.last = heapAfterCollecting();
    await log.close();
    return { work: [heap.last], yardstick: [heap.first] };
  },
};

/** Units  bytes. The engine collects on demand only where it is told so. */
function heapAfterCollecting(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('nothing collects on demand here');
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
