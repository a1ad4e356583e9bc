// A choice in a filter of the recap, with 10,000 tenders, until the table stands anew.

import { filterButton, unlock } from '#test/e2e/support/start-app.ts';
import type { Bench } from './bench.ts';
import { fillSeason, openSeasonPage, withApp } from './bench-app.ts';
import { BARE_KEY, openBarePage, timeKeys, watchKeys } from './key-to-paint.ts';

const TENDERS = 10_000;
const PRESSES = 12;

export const bench: Bench = {
  name: `choice in a filter of the recap of ${TENDERS} tenders, to paint`,
  yardstick: BARE_KEY,
  limit: { kind: 'p95', atMostMs: 100 },
  run: () =>
    withApp(async (app) => {
      await fillSeason(app);
      return app.start(async (page) => {
        await openSeasonPage(app, page);
        await page.evaluate((count) => window.seasonBench?.multiplyLines(count), TENDERS);
        await page.goto(`${app.origin}/#/latihan/rekap`);
        await unlock(page);
        await page.getByTestId('recap-count').getByText('10.000 dari 10.000 paket').waitFor();
        await watchKeys(page, 'main');
        const bare = await openBarePage(page.context());
        await page.bringToFront();
        const work: number[] = [];
        const yardstick: number[] = [];
        for (const filter of ['Jenis', 'Metode', 'Satuan kerja']) {
          await filterButton(page, filter).click();
          await page.getByRole('checkbox').first().focus();
          work.push(
            ...(await timeKeys(
              page,
              Array.from({ length: PRESSES }, () => ' '),
            )),
          );
          yardstick.push(
            ...(await timeKeys(
              bare,
              Array.from({ length: PRESSES }, () => 'a'),
            )),
          );
          await page.bringToFront();
          await page.keyboard.press('Escape');
        }
        return { work, yardstick };
      });
    }),
};
