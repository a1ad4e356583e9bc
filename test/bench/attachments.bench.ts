// What the page holds in memory over what it held before, at its most, while 500 MB are kept: script objects and the
// memory behind its buffers.

import { peakHeap, withAttachmentPage, write } from './attachment-page.ts';
import type { Bench } from './bench.ts';

const BYTES = 500_000_000;
const BYTES_PER_MB = 1_000_000;

export const bench: Bench = {
  name: 'heap while keeping an attachment of 500 MB',
  yardstick: null,
  limit: { kind: 'size', atMostMb: 64 },
  run: () =>
    withAttachmentPage(async (page) => {
      const { peak, taken } = await peakHeap(page, () => write(page, 'sealed', BYTES));
      console.error(`  ${((BYTES / taken) * (1_000 / BYTES_PER_MB)).toFixed(0)} MB/s`);
      return { work: [peak / BYTES_PER_MB], yardstick: [] };
    }),
};
