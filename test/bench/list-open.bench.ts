// From the start of the browser's page to the list of the season in working order, each time in a new browser process.

import type { Page } from 'playwright-core';
import { type Bench, interleave } from './bench.ts';
import { type BenchApp, fillSeason, openBlank, readAndParse, withApp } from './bench-app.ts';

/** What fits on a screen of 768 lines; fewer rows would not yet be the list. */
const ROWS_ON_SCREEN = 15;

export const bench: Bench = {
  name: 'open the list of 967 tenders, cold',
  yardstick: 'read and parse the same tenders from IndexedDB, cold',
  limit: { kind: 'ratio', atMost: 2 },
  run: () =>
    withApp(async (app) => {
      await fillSeason(app);
      return interleave({
        rounds: 7,
        warmUp: 1,
        work: () => app.start((page) => openList(app, page)),
        yardstick: () =>
          app.start(async (page) => {
            await openBlank(app, page);
            return readAndParse(page, 'snapshots', 'state');
          }),
      });
    }),
};

/** Usable: the rows are painted and the page is free to take the next key. */
async function openList(app: BenchApp, page: Page): Promise<number> {
  await page.addInitScript((rows) => {
    const observer = new MutationObserver(() => {
      if (document.querySelectorAll('[role="row"]').length < rows) return;
      observer.disconnect();
      // The frame after the rows is painted when the task it queues runs.
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { usableAt: performance.now() })));
    });
    observer.observe(document, { childList: true, subtree: true });
  }, ROWS_ON_SCREEN);
  await page.goto(`${app.origin}/#/latihan/paket`);
  const usableAt = await page.waitForFunction(() => Reflect.get(window, 'usableAt') as number | undefined);
  return (await usableAt.jsonValue()) ?? Number.NaN;
}
