// What the page holds in memory over what it held before, at its most, while 500 MB are kept: script objects and the
// memory behind its buffers.

import type { CDPSession } from 'playwright-core';
import { withAttachmentPage, write } from './attachment-page.ts';
import type { Bench } from './bench.ts';

const BYTES = 500_000_000;
const BYTES_PER_MB = 1_000_000;
const LOOK_EVERY_MS = 50;

export const bench: Bench = {
  name: 'heap while keeping an attachment of 500 MB',
  yardstick: null,
  limit: { kind: 'size', atMostMb: 64 },
  run: () =>
    withAttachmentPage(async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      const before = await heapBytes(session);
      let peak = before;
      const written = new AbortController();
      const looking = (async () => {
        while (!written.signal.aborted) {
          peak = Math.max(peak, await heapBytes(session));
          await page.waitForTimeout(LOOK_EVERY_MS);
        }
      })();
      const taken = await write(page, 'sealed', BYTES);
      written.abort();
      await looking;
      console.error(`  ${((BYTES / taken) * (1_000 / BYTES_PER_MB)).toFixed(0)} MB/s`);
      return { work: [(peak - before) / BYTES_PER_MB], yardstick: [] };
    }),
};

async function heapBytes(session: CDPSession): Promise<number> {
  const usage: object = await session.send('Runtime.getHeapUsage');
  // Playwright's types are older than the protocol: the memory of buffers is counted apart.
  return ['usedSize', 'backingStorageSize'].reduce((sum, key) => sum + Number(Reflect.get(usage, key)), 0);
}
