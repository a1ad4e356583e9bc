// What the journal adds to a save in the main process: frame, check sum, and the bookkeeping around one forced write.

import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '#core/shared/assert.ts';
import { createJournal } from '#electron/journal/journal.ts';
import { type Bench, interleave, timed } from './bench.ts';

/** An event with its head, sealed, as an edit of the matrix writes it. */
const PAYLOAD = crypto.getRandomValues(new Uint8Array(1_600));

export const bench: Bench = {
  name: 'journal: one write, forced to the disk',
  yardstick: 'a bare write and fdatasync of the same bytes',
  limit: { kind: 'ratio', atMost: 2 },
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'meja-pokja-journal-'));
    const now = () => new Date(Date.UTC(2026, 10, 27));
    const journal = createJournal({ folder: join(folder, 'kantor'), aside: join(folder, 'aside'), now });
    const bare = await open(join(folder, 'bare'), 'a');
    try {
      return await interleave({
        rounds: 300,
        warmUp: 20,
        work: () =>
          timed(async () => {
            const written = await journal.append([{ kind: 'write', payload: PAYLOAD }]);
            assert(written.ok, 'the journal took it');
          }),
        yardstick: () =>
          timed(async () => {
            await bare.write(PAYLOAD);
            await bare.datasync();
          }),
      });
    } finally {
      await bare.close();
      await journal.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
