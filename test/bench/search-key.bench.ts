// A key in the search field of the list, with 10,000 tenders.

import { unlock } from '#test/e2e/support/start-app.ts';
import { type Bench } from './bench.ts';
import { fillSeason, openSeasonPage, withApp } from './bench-app.ts';
import { BARE_KEY, openBarePage, timeKeys, watchKeys } from './key-to-paint.ts';

const TENDERS = 10_000;

/** Words of names, places and agencies; the space between two words changes nothing on the screen and is left out. */
const QUERIES = ['pembangunan', 'gedung', 'rehabilitasi', 'kesehatan', 'jalan', 'dinas', '2014', 'konsultan'];

export const bench: Bench = {
  name: `key in the search of ${TENDERS} tenders, to paint`,
  yardstick: BARE_KEY,
  limit: { kind: 'p95', atMostMs: 50 },
  run: () =>
    withApp(async (app) => {
      await fillSeason(app);
      return app.start(async (page) => {
        await openSeasonPage(app, page);
        await page.evaluate((count) => window.seasonBench?.multiplyLines(count), TENDERS);
        await page.goto(`${app.origin}/#/latihan/paket`);
        await unlock(page);
        await page.getByText(/10\.000 dari 10\.000 paket/).waitFor();
        await watchKeys(page, 'main');
        const bare = await openBarePage(page.context());
        const work: number[] = [];
        const yardstick: number[] = [];
        for (const query of QUERIES) {
          yardstick.push(...(await timeKeys(bare, [...query])));
          await page.bringToFront();
          await page.keyboard.press('Control+K');
          work.push(...(await timeKeys(page, [...query])));
          await timeKeys(page, ['Escape']);
        }
        return { work, yardstick };
      });
    }),
};
