// The compiled app under Electron itself: what the double cannot show. Skipped, with its reason, where the program is missing.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, test as base, type Page } from '@playwright/test';
import { findElectron } from '#build/electron-binary.ts';
import { ask } from '#test/support/ask-desktop.ts';
import { assembleApp, TINY_PAGE } from '#test/support/assemble-app.ts';
import { readPdf, SHEET_TOLERANCE_MM } from '#test/support/read-pdf.ts';

const electron = findElectron();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

interface Started {
  readonly application: ElectronApplication;
  readonly page: Page;
}

const test = base.extend<{ folder: string; start: () => Promise<Started> }>({
  // Playwright wants the pattern even where nothing is taken from it.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'meja-asli-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const app = assembleApp(TINY_PAGE);
    const started: ElectronApplication[] = [];
    await use(async () => {
      if (electron === null) throw new Error('checked before any test starts');
      const application = await _electron.launch({
        executablePath: electron,
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          app.folder,
          `--user-data-dir=${join(folder, 'profil')}`,
        ],
      });
      started.push(application);
      const page = await application.firstWindow();
      await page.waitForLoadState('load');
      return { application, page };
    });
    await Promise.all(started.map((application) => application.close()));
    app.remove();
  },
});

// Checked first: Playwright's launcher takes this process down when the program is not Electron.
test.skip(electron === null, 'Electron’s program is not on this machine: npm start fetches it where it can be had.');
test.skip(!hasDisplay, 'Electron needs a display: run under Xvfb.');

test('the app starts from its own scheme, isolated and sandboxed', async ({ start }) => {
  const { application, page } = await start();
  const seen = await page.evaluate(() => ({
    address: location.href,
    origin: location.origin,
    isSecure: isSecureContext,
    verbs: Object.keys(window.desktop ?? {}).length,
    hasNode: 'process' in window || 'require' in window || 'module' in window,
  }));
  expect(seen).toEqual({
    address: 'app://meja-pokja/index.html',
    origin: 'app://meja-pokja',
    isSecure: true,
    verbs: 8,
    hasNode: false,
  });
  const labels = await application.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.map(({ label }) => label)
      .filter((label) => label !== 'Meja Pokja'),
  );
  expect(labels).toEqual(['Berkas', 'Sunting', 'Tampilan', 'Jendela', 'Bantuan']);
});

test('the page asks and is answered; what does not fit is refused', async ({ start }) => {
  const { page } = await start();
  expect(await ask(page, 'aboutApp', {})).toMatchObject({ ok: true, value: { name: 'Meja Pokja', shell: 'electron' } });
  expect(await ask(page, 'renderPdf', { html: 1 })).toMatchObject({ ok: false, error: { kind: 'malformed-request' } });
});

test('the served folder cannot be left, and nothing remote is reached', async ({ start }) => {
  const { page } = await start();
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/tidak-ada.js',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  // A path the address parser itself has straightened out is looked up inside the folder.
  expect(statuses).toEqual([404, 404, 404, 404]);
  const remote = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  );
  expect(remote).toBe('refused');
});

test('the page cannot be led away, and opens no window', async ({ start }) => {
  const { application, page } = await start();
  const opened = await page.evaluate(() => window.open('https://example.com/'));
  expect(opened).toBeNull();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  expect(await ask(page, 'aboutApp', {})).toMatchObject({ ok: true });
  expect(page.url()).toBe('app://meja-pokja/index.html');
  expect(await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions are denied', async ({ start }) => {
  const { page } = await start();
  const state = await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
  expect(state).toBe('denied');
});

test('a document is printed to PDF on exact F4 and saved where the person says', async ({ start, folder }) => {
  const { application, page } = await start();
  const path = join(folder, 'bahp.pdf');
  await application.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  const html =
    '<!doctype html><title>BAHP</title><style>@page { size: 215mm 330mm; margin: 25mm }</style><h1>Berita Acara</h1>';
  const request = { html, paper: { size: 'f4', orientation: 'portrait' }, suggestedName: 'bahp' };
  expect(await ask(page, 'savePdf', request)).toEqual({ ok: true, value: { outcome: 'saved', path } });
  const pdf = await readPdf(readFileSync(path));
  expect(pdf.sizesMm).toHaveLength(1);
  expect(Math.abs((pdf.sizesMm[0]?.[0] ?? 0) - 215)).toBeLessThan(SHEET_TOLERANCE_MM);
  expect(Math.abs((pdf.sizesMm[0]?.[1] ?? 0) - 330)).toBeLessThan(SHEET_TOLERANCE_MM);
  expect(pdf.text).toContain('Berita Acara');
  expect(pdf.isTagged).toBe(true);
});

test('what was stored is there after closing and opening again', async ({ start }) => {
  const first = await start();
  await first.page.evaluate(() => (window as never as Notes).notes.put('tender', 'dievaluasi'));
  await first.application.close();
  const second = await start();
  expect(await second.page.evaluate(() => (window as never as Notes).notes.get('tender'))).toBe('dievaluasi');
});

interface Notes {
  readonly notes: { put(key: string, value: string): Promise<void>; get(key: string): Promise<string | undefined> };
}
