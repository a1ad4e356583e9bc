// What the page holds in memory over what it held before, at its most, while 500 MB go into an exchange file and out of it.

import { peakHeap, withAttachmentPage, write } from './attachment-page.ts';
import type { Bench } from './bench.ts';

const BYTES = 500_000_000;
const BYTES_PER_MB = 1_000_000;

export const bench: Bench = {
  name: 'heap while carrying 500 MB of attachments to another device by file',
  yardstick: null,
  limit: { kind: 'size', atMostMb: 96 },
  run: () =>
    withAttachmentPage(async (page) => {
      const { peak, taken } = await peakHeap(page, () => write(page, 'carried', BYTES));
      console.error(`  ${((BYTES / taken) * (1_000 / BYTES_PER_MB)).toFixed(0)} MB/s`);
      return { work: [peak / BYTES_PER_MB], yardstick: [] };
    }),
};
