// The app under the Electron double with a page of the bench in it, beside a bare Chromium.

import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { assembleApp } from '#test/support/assemble-app.ts';
import { startChromium } from '#test/support/electron-double/chromium.ts';
import { type StartedApp, startApp } from '#test/support/electron-double/launch.ts';
import { fontCss } from './bench-fonts.ts';
import { buildBenchPage } from './bench-page.ts';

interface PrintApp {
  readonly app: StartedApp;
  /** Makes a pack of so many documents in the app; milliseconds. */
  readonly pack: (count: number) => Promise<number>;
  /** A page of the bare browser, used again and again. */
  readonly bare: Page;
}

export async function withPrintApp<T>(use: (world: PrintApp) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'meja-bench-'));
  const pages = join(folder, 'pages');
  await buildBenchPage('pack.html', pages);
  // The app shows what is called so.
  renameSync(join(pages, 'pack.html'), join(pages, 'index.html'));
  const assembled = assembleApp(pages);
  const app = await startApp(assembled.folder, join(folder, 'app'));
  const chromium = await startChromium(join(folder, 'bare'));
  try {
    const bare = await chromium.context.newPage();
    await app.tell({ do: 'begin-anew', query: 'bench' });
    await app.tell({ do: 'run-in-page', expression: `window.fontCss = ${JSON.stringify(fontCss())}; undefined` });
    const pack = async (count: number): Promise<number> =>
      Number(await app.tell({ do: 'run-in-page', expression: `window.packBench(${count}, window.fontCss)` }));
    return await use({ app, pack, bare });
  } finally {
    await Promise.all([app.kill(), chromium.close()]);
    assembled.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
