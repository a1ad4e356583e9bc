// Keeping 64 MB hashed and sealed, against writing the same bytes as they are.

import { withAttachmentPage, write } from './attachment-page.ts';
import { type Bench, interleave } from './bench.ts';

const BYTES = 64_000_000;

export const bench: Bench = {
  name: 'attachment of 64 MB, hashed and sealed',
  yardstick: 'the same bytes written as they are',
  limit: { kind: 'ratio', atMost: 6 },
  run: () =>
    withAttachmentPage((page) =>
      interleave({
        rounds: 7,
        warmUp: 1,
        work: () => write(page, 'sealed', BYTES),
        yardstick: () => write(page, 'plain', BYTES),
      }),
    ),
};
