import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { answerWelcome, openScreen, unlock } from '#test/e2e/support/start-app.ts';
import { bringIn, START_TIMEOUT_MS, test } from './support/built-app.ts';

const dossier = anEverydayDossier();

test('a backup is made, rehearsed, and restored on a new computer', async ({ start, folder }) => {
  test.setTimeout(3 * START_TIMEOUT_MS);
  const stick = join(folder, 'flashdisk');
  mkdirSync(stick);
  const app = await start();
  await answerWelcome(app.page);
  await bringIn(app, dossier, folder);
  await openScreen(app.page, 'Pengaturan');
  const section = sectionOf(app.page);
  await expect(section.getByTestId('last-backup')).toHaveText('Belum pernah');
  await expect(section.getByRole('button', { name: 'Cadangkan sekarang' })).toBeDisabled();
  await app.answer({ to: 'open-dialog', paths: [stick] });
  await section.getByRole('button', { name: 'Pilih folder…' }).click();
  await expect(section.getByText(stick)).toBeVisible();
  await section.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(section.getByTestId('last-backup')).toContainText('Kurang dari sehari yang lalu');
  const [name = ''] = readdirSync(stick);
  const backup = join(stick, name);

  await section.getByRole('button', { name: 'Uji pemulihan' }).click();
  await expect(section.getByTestId('rehearsal')).toContainText(`Cadangan ${name} dapat dipulihkan.`);
  await expect(section.getByTestId('rehearsal')).toContainText('1 catatan dengan 1 kejadian');

  const good = readFileSync(backup);
  const bad = Buffer.from(good);
  bad.writeUInt8(bad.readUInt8(bad.byteLength - 100) ^ 1, bad.byteLength - 100);
  writeFileSync(backup, bad);
  await section.getByRole('button', { name: 'Uji pemulihan' }).click();
  await expect(section.getByText('Cadangan itu rusak.')).toBeVisible();
  await app.kill();

  // Another computer: an empty profile, and first the damaged file.
  const profile = join(folder, 'profil');
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  mkdirSync(profile);
  const fresh = await start();
  const restore = fresh.page.getByRole('button', { name: 'Pulihkan dari cadangan…' });
  await fresh.answer({ to: 'open-dialog', paths: [backup] });
  await restore.click();
  await expect(fresh.page.getByText('Cadangan itu rusak.')).toBeVisible();
  writeFileSync(backup, good);
  await fresh.answer({ to: 'open-dialog', paths: [backup] });
  await restore.click();
  await expect(fresh.page.getByRole('heading', { name: 'Meja Pokja terkunci' })).toBeVisible();
  await unlock(fresh.page);
  await openScreen(fresh.page, 'Paket');
  await expect(fresh.page.getByRole('grid', { name: 'Paket' }).getByRole('row')).toHaveCount(2);
});

function sectionOf(page: Page) {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: 'Cadangan', exact: true }) });
}
