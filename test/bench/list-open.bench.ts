// From the start of the browser's page to the list of the season in working order, each time in a new browser process.
// What a person takes to type the passphrase, and what making a key of it takes, is not counted.

import type { Page } from 'playwright-core';
import { type Bench, interleave } from './bench.ts';
import { unlock } from '#test/e2e/support/start-app.ts';
import { type BenchApp, fillSeason, openBlank, openSeasonPage, readAndParse, withApp } from './bench-app.ts';

/** What fits on a screen of 768 lines; fewer rows would not yet be the list. */
const ROWS_ON_SCREEN = 15;

export const bench: Bench = {
  name: 'unlock to the list of 967 tenders, cold',
  yardstick: 'read and parse the same tenders unsealed, cold',
  limit: { kind: 'ratio', atMost: 2 },
  run: () =>
    withApp(async (app) => {
      await fillSeason(app);
      await app.start(async (page) => {
        await openSeasonPage(app, page);
        await page.evaluate(() => window.seasonBench?.copyUnsealed());
      });
      return interleave({
        rounds: 7,
        warmUp: 1,
        work: () => app.start((page) => openList(app, page)),
        yardstick: () =>
          app.start(async (page) => {
            await openBlank(app, page);
            return readAndParse(page);
          }),
      });
    }),
};

/** Usable: the rows are painted and the page is free to take the next key. */
async function openList(app: BenchApp, page: Page): Promise<number> {
  await page.addInitScript((rows) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('input[type="password"]') !== null && !('askedAt' in window)) {
        requestAnimationFrame(() => setTimeout(() => Object.assign(window, { askedAt: performance.now() })));
      }
      if (document.querySelectorAll('[role="row"]').length < rows) return;
      observer.disconnect();
      // The frame after the rows is painted when the task it queues runs.
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { usableAt: performance.now() })));
    });
    observer.observe(document, { childList: true, subtree: true });
    // The worker answers once, with the key.
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', () => Object.assign(window, { derivedAt: performance.now() }));
      }
    };
  }, ROWS_ON_SCREEN);
  await page.goto(`${app.origin}/#/latihan/paket`);
  await unlock(page);
  await page.waitForFunction(() => 'usableAt' in window);
  const [askedAt, derivedAt, usableAt] = await page.evaluate(() =>
    ['askedAt', 'derivedAt', 'usableAt'].map((name) => Reflect.get(window, name) as number),
  );
  return (askedAt ?? Number.NaN) + (usableAt ?? Number.NaN) - (derivedAt ?? Number.NaN);
}
