// How long a person waits from a key to what it changes on the screen.

import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    keyUnderTest: { readonly pressedAt: number; paintedAt: number; changedAt: number | null } | undefined;
  }
}

/** After this long without a change the key has done all it does. */
const QUIET_MS = 150;

/** What the floor of this machine and this moment is called in the table. */
export const BARE_KEY = 'a key that changes one letter of a bare page';

/** A page where a key does next to nothing: what it takes there, no app can do without. */
export async function openBarePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setContent('<!doctype html><main><p></p></main>');
  await page.evaluate(() => {
    window.addEventListener('keydown', ({ key }) => {
      const paragraph = document.querySelector('p');
      if (paragraph !== null) paragraph.textContent = `${key}${performance.now()}`;
    });
  });
  await watchKeys(page, 'main');
  return page;
}

/** A key that has not done anything by then never will. */
const PATIENCE_MS = 15_000;

/** Watches the part of the page whose changes count: what a key does elsewhere, such as the saving mark, may come later. */
export async function watchKeys(page: Page, selector: string): Promise<void> {
  await page.evaluate((selector) => {
    const watched = document.querySelector(selector);
    if (watched === null) throw new Error(`${selector} is not on the page`);
    window.addEventListener('keydown', notePress, { capture: true });
    new MutationObserver(noteChange).observe(watched, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });

    function notePress({ timeStamp }: KeyboardEvent): void {
      window.keyUnderTest = { pressedAt: timeStamp, paintedAt: Number.NaN, changedAt: null };
    }

    function noteChange(): void {
      const key = window.keyUnderTest;
      if (key === undefined) return;
      key.changedAt = performance.now();
      // A task queued in the frame of the change runs when that frame has been painted.
      requestAnimationFrame(() => setTimeout(() => (key.paintedAt = performance.now())));
    }
  }, selector);
}

/** Presses one key after the other and answers, for each, the milliseconds until its last change was painted. */
export async function timeKeys(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  const taken: number[] = [];
  // A page behind another one paints nothing.
  await page.bringToFront();
  for (const key of keys) {
    await page.keyboard.press(key);
    await waitUntilQuiet(page, key);
    taken.push(
      await page.evaluate(() => {
        const { pressedAt, paintedAt } = window.keyUnderTest ?? { pressedAt: Number.NaN, paintedAt: Number.NaN };
        return paintedAt - pressedAt;
      }),
    );
  }
  return taken;
}

async function waitUntilQuiet(page: Page, key: string): Promise<void> {
  try {
    await page.waitForFunction(
      (quietMs) => {
        const { changedAt = null } = window.keyUnderTest ?? {};
        return changedAt !== null && performance.now() - changedAt > quietMs;
      },
      QUIET_MS,
      { timeout: PATIENCE_MS },
    );
  } catch (cause) {
    throw new Error(`The key ${key} changed nothing that is watched.`, { cause });
  }
}
