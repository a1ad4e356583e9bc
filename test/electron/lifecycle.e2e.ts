import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchAgain, launchApp } from '#test/support/electron-double/launch.ts';
import { expect, test } from '#test/support/electron-double/test.ts';

interface Notes {
  readonly notes: { put(key: string, value: string): Promise<void>; get(key: string): Promise<string | undefined> };
}

const put = (page: Page, key: string, value: string): Promise<void> =>
  page.evaluate(([key, value]) => (window as never as Notes).notes.put(key, value), [key, value] as const);
const get = (page: Page, key: string): Promise<string | undefined> =>
  page.evaluate((key) => (window as never as Notes).notes.get(key), key);

test('what was stored is there after closing and opening again', async ({ ownApp: app, appFolder, userData }) => {
  await put(app.page, 'tender', 'dievaluasi');
  expect(await app.close()).toBe(0);
  const again = await launchApp(appFolder, userData);
  try {
    expect(await get(again.page, 'tender')).toBe('dievaluasi');
  } finally {
    await again.kill();
  }
});

test('what was stored is there after the process was killed', async ({ ownApp: app, appFolder, userData }) => {
  await put(app.page, 'tender', 'tersimpan');
  await app.kill();
  const again = await launchApp(appFolder, userData);
  try {
    expect(await get(again.page, 'tender')).toBe('tersimpan');
  } finally {
    await again.kill();
  }
});

test('a second start ends by itself and brings the first window to the front', async ({
  ownApp: app,
  appFolder,
  userData,
}) => {
  test.skip(process.platform === 'win32', 'The double passes the second start on by a signal, which Windows lacks.');
  expect(await launchAgain(appFolder, userData)).toBe(0);
  await expect.poll(() => app.calls('window.focus')).toHaveLength(1);
  await expect(app.page.locator('h1')).toHaveText('Halaman uji');
});

test('the window opens where it was closed', async ({ ownApp: app, appFolder, userData }) => {
  const bounds = { x: 40, y: 30, width: 1200, height: 700 };
  await app.tell({ do: 'set-bounds', bounds });
  await app.close();
  const again = await launchApp(appFolder, userData);
  try {
    expect(await again.tell({ do: 'get-bounds' })).toEqual(bounds);
  } finally {
    await again.kill();
  }
});

test('a window remembered on a screen that is gone opens on this one', async ({ appFolder, userData }) => {
  const state = { x: 5_000, y: 40, width: 1200, height: 700, isMaximized: false };
  writeFileSync(join(userData, 'window-state.json'), JSON.stringify(state));
  const app = await launchApp(appFolder, userData);
  try {
    expect(await app.tell({ do: 'get-bounds' })).toEqual({ x: 0, y: 0, width: 1366, height: 768 });
  } finally {
    await app.kill();
  }
});

test('half a file about the window is no obstacle', async ({ appFolder, userData }) => {
  writeFileSync(join(userData, 'window-state.json'), '{"x":5,"y"');
  const app = await launchApp(appFolder, userData);
  try {
    expect(await app.tell({ do: 'get-bounds' })).toMatchObject({ width: 1366, height: 768 });
  } finally {
    await app.kill();
  }
});

test('a page that crashed is loaded again with all it had stored, after saying so', async ({
  ownApp: app,
  userData,
}) => {
  await put(app.page, 'tender', 'sebelum jatuh');
  await app.answer({ to: 'message-box', button: 0 });
  const crashed = app.page.waitForEvent('crash');
  const session = await app.page.context().newCDPSession(app.page);
  // The page dies before it can answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const page = await app.freshPage();
  expect(await get(page, 'tender')).toBe('sebelum jatuh');
  expect(await app.calls('showMessageBox')).toEqual([
    expect.objectContaining({
      message: 'Halaman berhenti tiba-tiba',
      detail: expect.stringContaining('sudah bertanda Tersimpan aman'),
      buttons: ['Muat ulang', 'Tutup aplikasi'],
    }),
  ]);
  expect(readFileSync(join(userData, 'logs', 'meja-pokja.log'), 'utf8')).toContain('page-gone');
});

test('the menu is Indonesian, with editing and zoom', async ({ app }) => {
  const [menu] = (await app.calls('setApplicationMenu')) as readonly (readonly {
    label: string;
    submenu: readonly { label?: string; role?: string }[];
  }[])[];
  expect(menu?.map(({ label }) => label)).toEqual(['Berkas', 'Sunting', 'Tampilan', 'Jendela', 'Bantuan']);
  const items = menu?.flatMap(({ submenu }) => submenu) ?? [];
  const roles = items.map(({ role }) => role);
  expect(roles).toEqual(
    expect.arrayContaining(['copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'quit']),
  );
  expect(items.filter(({ role }) => role !== undefined).every(({ label }) => label !== undefined)).toBe(true);
});
