// A key in the search field of the list, with 10,000 tenders.

import type { Page } from 'playwright-core';
import { type Bench } from './bench.ts';
import { fillSeason, openBlank, withApp } from './bench-app.ts';
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
        await openBlank(app, page);
        await multiplySummaries(page, TENDERS);
        await page.goto(`${app.origin}/#/latihan/paket`);
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

/** Copies the rows of the list until there are enough, each with a code and a name of its own. */
async function multiplySummaries(page: Page, count: number): Promise<void> {
  await page.evaluate(async (count) => {
    const db = await settled(indexedDB.open('meja-pokja-latihan'));
    const rows: { stream: string; version: string; text: string }[] = await settled(
      db.transaction('summaries').objectStore('summaries').getAll(),
    );
    const store = db.transaction('summaries', 'readwrite').objectStore('summaries');
    for (let copy = rows.length; copy < count; copy += 1) {
      const row = rows[copy % rows.length];
      if (row === undefined) throw new Error('there is no season to copy');
      const round = Math.floor(copy / rows.length);
      const text = row.text.replace(/"name":"/, `"name":"Tahap ${round} `).replace(/"code":"/, `"code":"${round}`);
      store.put({ ...row, stream: `${row.stream}-${round}`, text });
    }
    await new Promise((resolve, reject) => {
      store.transaction.addEventListener('complete', resolve);
      store.transaction.addEventListener('error', () => reject(store.transaction.error ?? new Error('no reason')));
    });
    db.close();

    function settled<R>(request: IDBRequest<R>): Promise<R> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
      });
    }
  }, count);
}
