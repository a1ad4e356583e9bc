// From a key in the matrix to the saving mark that says it is on the disk, against one strict put of the same bytes.

import type { Page } from 'playwright-core';
import { type Bench, interleave } from './bench.ts';
import { importAndOpen, signIn, withApp } from './bench-app.ts';
import { openedTender } from './opened-tender.ts';

declare global {
  interface Window {
    editUnderTest: { pressedAt: number; savedAt: number | null } | undefined;
  }
}

export const bench: Bench = {
  name: 'edit to "saved", strict',
  yardstick: 'one strict put of the same bytes',
  limit: { kind: 'ratio', atMost: 3 },
  run: () =>
    withApp((app) =>
      app.start(async (page) => {
        await signIn(app, page);
        await importAndOpen(app, page, openedTender(1, true));
        const cell = page.getByRole('gridcell').nth(1);
        await watchSaving(page);
        let met = true;
        return interleave({
          rounds: 40,
          warmUp: 4,
          work: async () => {
            // A finding leads on to the next cell; and in turn, so that every key changes something.
            await cell.click();
            const taken = await timeEdit(page, met ? 'm' : 'Backspace');
            met = !met;
            return taken;
          },
          yardstick: () => putSameBytes(page),
        });
      }),
    ),
};

async function watchSaving(page: Page): Promise<void> {
  await page.evaluate(() => {
    const mark = document.querySelector('[data-testid="save-state"]');
    if (!(mark instanceof HTMLElement)) throw new Error('there is no saving mark');
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => (window.editUnderTest = { pressedAt: timeStamp, savedAt: null }),
      { capture: true },
    );
    new MutationObserver(() => {
      const edit = window.editUnderTest;
      if (edit?.savedAt === null && mark.dataset['state'] === 'saved') edit.savedAt = performance.now();
    }).observe(mark, { attributes: true });
  });
}

async function timeEdit(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key);
  const taken = await page.waitForFunction(() => {
    const { pressedAt, savedAt } = window.editUnderTest ?? { pressedAt: 0, savedAt: null };
    return savedAt === null ? null : savedAt - pressedAt;
  });
  return (await taken.jsonValue()) ?? Number.NaN;
}

/** Puts as many bytes as one edit writes (event, head, state, summary) as one record of a database of its own. */
function putSameBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const space = await settled(indexedDB.open('meja-pokja-latihan'));
    const newest = await Promise.all(
      ['events', 'heads', 'snapshots', 'summaries'].map(async (table): Promise<unknown> => {
        const cursor = await settled(space.transaction(table).objectStore(table).openCursor(null, 'prev'));
        return cursor?.value;
      }),
    );
    space.close();
    const text = JSON.stringify(newest);
    const opening = indexedDB.open('ukuran');
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('satu'));
    const db = await settled(opening);
    const startedAt = performance.now();
    const transaction = db.transaction('satu', 'readwrite', { durability: 'strict' });
    transaction.objectStore('satu').put(text, 'satu');
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve);
      transaction.addEventListener('error', () => reject(transaction.error ?? new Error('no reason')));
    });
    const taken = performance.now() - startedAt;
    db.close();
    return taken;

    function settled<R>(request: IDBRequest<R>): Promise<R> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
      });
    }
  });
}
