// What the page holds in memory after the season was opened and its list shown.

import { type Bench } from './bench.ts';
import { unlock } from '#test/e2e/support/start-app.ts';
import { fillSeason, withApp } from './bench-app.ts';

const ROUNDS = 3;
const BYTES_PER_MB = 1_000_000;

export const bench: Bench = {
  name: 'heap after opening the season',
  yardstick: null,
  limit: { kind: 'size', atMostMb: 150 },
  run: () =>
    withApp(async (app) => {
      await fillSeason(app);
      const work: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        work.push(
          await app.start(async (page) => {
            await page.goto(`${app.origin}/#/latihan/paket`);
            await unlock(page);
            await page.getByText('967 dari 967 paket').waitFor();
            const session = await page.context().newCDPSession(page);
            // Twice without collecting would measure chance: what is garbage is not held.
            await session.send('HeapProfiler.collectGarbage');
            const { usedSize } = await session.send('Runtime.getHeapUsage');
            return usedSize / BYTES_PER_MB;
          }),
        );
      }
      return { work, yardstick: [] };
    }),
};
