import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { answerWelcome, openScreen, unlock } from '#test/e2e/support/start-app.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';
import { bringIn, START_TIMEOUT_MS, test } from './support/built-app.ts';

const dossier = anEverydayDossier();

test('with the browser storage gone, everything comes back from the journal', async ({ start, folder }) => {
  test.setTimeout(2 * START_TIMEOUT_MS);
  const app = await start();
  await answerWelcome(app.page);
  await bringIn(app, dossier, folder);
  await app.kill();
  loseBrowserStorage(join(folder, 'profil'));

  const again = await start();
  await expect(again.page.getByRole('heading', { name: 'Meja Pokja terkunci' })).toBeVisible();
  await unlock(again.page);
  await expect(again.page.getByTestId('settlement')).toContainText('dibangun ulang dari jurnal');
  await openScreen(again.page, 'Paket');
  await expect(again.page.getByRole('grid', { name: 'Paket' }).getByRole('row')).toHaveCount(2);
});

test('the page locks when the machine goes to sleep', async ({ start }) => {
  test.setTimeout(START_TIMEOUT_MS);
  const app = await start();
  await answerWelcome(app.page);
  await app.tell({ do: 'emit', on: 'power', event: 'suspend', details: {} });
  await expect(app.page.getByRole('heading', { name: 'Meja Pokja terkunci' })).toBeVisible();
  await unlock(app.page);
  await app.tell({ do: 'emit', on: 'power', event: 'lock-screen', details: {} });
  await expect(app.page.getByRole('heading', { name: 'Meja Pokja terkunci' })).toBeVisible();
});

test('on another machine the passphrase alone does not open a profile that was copied', async ({ start }) => {
  test.setTimeout(2 * START_TIMEOUT_MS);
  try {
    process.env['MEJA_DOUBLE_KEYRING'] = 'laptop-kantor';
    const app = await start();
    await answerWelcome(app.page);
    await app.kill();
    process.env['MEJA_DOUBLE_KEYRING'] = 'laptop-lain';
    const copy = await start();
    await copy.page.getByLabel('Frasa sandi', { exact: true }).fill(PASSPHRASE);
    await copy.page.getByRole('button', { name: 'Buka kunci' }).click();
    await expect(copy.page.getByRole('alert')).toContainText('kit pemulihan');
    await copy.kill();
    process.env['MEJA_DOUBLE_KEYRING'] = 'laptop-kantor';
    const home = await start();
    await unlock(home.page);
    await expect(home.page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
  } finally {
    delete process.env['MEJA_DOUBLE_KEYRING'];
  }
});

/** Everything Chromium keeps of the page, as a reset after a full disk leaves it. */
function loseBrowserStorage(profile: string): void {
  const chromium = join(profile, 'Default');
  for (const name of readdirSync(chromium)) {
    if (/IndexedDB|Local Storage|Storage/.test(name)) rmSync(join(chromium, name), { recursive: true, force: true });
  }
}
