// The built app in a Chromium of its own, with a profile that outlives each start: what the browser benches measure.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { RENDERER_BUNDLE, serveRenderer } from '#build/serve-renderer.ts';
import { quietBrowserArguments } from '#cli/find-browser.ts';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Dossier } from '#core/tender/model.ts';
import { answerWelcome } from '#test/e2e/support/start-app.ts';
import { buildBenchPage } from './bench-page.ts';
import { browserForTests } from '#test/support/browser.ts';

export interface BenchApp {
  readonly origin: string;
  /** Starts the browser on the profile, gives its page, and ends it; one at a time. */
  readonly start: <T>(use: (page: Page) => Promise<T>) => Promise<T>;
}

/** Filling the season takes most of it on a busy machine. */
const PATIENCE_MS = 300_000;

/** Lays out a fresh profile, lets the bench work with it, and leaves nothing behind. */
export async function withApp<T>(use: (app: BenchApp) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'meja-pokja-bench-'));
  // A copy: whoever builds meanwhile must not change what is measured.
  const bundle = join(folder, 'renderer');
  cpSync(RENDERER_BUNDLE, bundle, { recursive: true });
  await buildBenchPage('season.html', join(bundle, 'bench'));
  const server = await serveRenderer(0, bundle);
  try {
    return await use({ origin: server.origin, start: (inPage) => startBrowser(join(folder, 'profile'), inPage) });
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Signs in at first start, in the practice space, and stays on its first screen. */
export async function signIn(app: BenchApp, page: Page): Promise<void> {
  await page.goto(`${app.origin}/#/latihan/`);
  await page.getByLabel('Nama lengkap').waitFor();
  await answerWelcome(page);
}

/** Signs in and fills the practice space with its whole season. */
export async function fillSeason(app: BenchApp): Promise<void> {
  await app.start(async (page) => {
    await signIn(app, page);
    await page.getByRole('button', { name: 'Isi latihan' }).click();
    await page.getByText('967 paket latihan siap dipakai').waitFor();
  });
}

/** Imports one tender of the practice space through the screen for it, and opens its matrix of administration. */
export async function importAndOpen(app: BenchApp, page: Page, dossier: Dossier): Promise<void> {
  await page.goto(`${app.origin}/#/latihan/impor`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih berkas' }).click();
  const buffer = Buffer.from(writeDossierFile(dossier));
  await (await chooser).setFiles({ name: 'paket.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Impor 1 paket' }).click();
  await page.goto(`${app.origin}/#/latihan/paket`);
  await page.getByRole('row').getByText(dossier.notice.name).dblclick();
  await page.getByRole('grid').waitFor();
}

/** Opens a page of the app's origin without the app: what stands there is only storage. */
export async function openBlank(app: BenchApp, page: Page): Promise<void> {
  const address = `${app.origin}/kosong.html`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(address);
}

/** Opens the page beside the app that can copy its season; answers when the season is unlocked. */
export async function openSeasonPage(app: BenchApp, page: Page): Promise<void> {
  await page.goto(`${app.origin}/bench/season.html`);
  await page.waitForFunction(() => window.seasonBench !== undefined);
}

/**
 * Reads every folded state as it lay there without sealing, parses each as JSON, and answers how long that took from the
 * beginning of the page, as a person waits for it.
 */
export function readAndParse(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const db = await settled(indexedDB.open('pembanding'));
    const rows: { readonly state: string }[] = await settled(db.transaction('states').objectStore('states').getAll());
    const parsed = rows.map(({ state }) => JSON.parse(state) as unknown);
    db.close();
    if (parsed.length === 0) throw new Error('there is nothing to compare with');
    return performance.now();

    function settled<R>(request: IDBRequest<R>): Promise<R> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
      });
    }
  });
}

export async function startBrowser<T>(profile: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserForTests(),
    args: [...quietBrowserArguments()],
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  try {
    return await use(await firstPage(context));
  } finally {
    await context.close();
  }
}

async function firstPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? context.newPage();
}
