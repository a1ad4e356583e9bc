import { expect, test } from '@playwright/test';
import { openScreen, reload, startApp } from './support/start-app.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';

test('the first start asks who works here, and nothing before that can be reached', async ({ page }) => {
  await page.goto('/index.html#/kantor/paket');
  await expect(page.getByRole('heading', { name: 'Selamat datang di Meja Pokja' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('button', { name: 'Mulai bekerja' }).click();
  await expect(page.getByText('Isi nama lengkap Anda.')).toBeVisible();
  await expect(page.getByText('Masih terlalu mudah ditebak.')).toBeVisible();
  await page.getByLabel('Nama lengkap').fill('Siti Rahmawati');
  await expect(page.getByLabel('Tanda di layar kunci')).toHaveValue('SR');
  await page.getByLabel('Frasa sandi', { exact: true }).fill('rahmawati');
  await expect(page.getByText('Kekuatan: sangat lemah')).toBeVisible();
  await expect(page.getByText('Masih terlalu mudah ditebak.')).toBeVisible();
  await page.getByLabel('Frasa sandi', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Frasa sandi sekali lagi').fill(`${PASSPHRASE} `);
  await expect(page.getByText('Tidak sama dengan yang di atas.')).toBeVisible();
  await page.getByLabel('Frasa sandi sekali lagi').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  // Making the key takes some hundred milliseconds of one core, and a test machine is busy.
  await expect(page.getByRole('link', { name: 'Siti Rahmawati' })).toBeVisible();
  await expect(page.getByText('Belum ada paket', { exact: true })).toBeVisible();
});

test('a second start greets nobody, and goes on where the address points', async ({ page }) => {
  await startApp(page);
  await openScreen(page, 'Bantuan');
  await reload(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Bantuan' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Siti Rahmawati' })).toBeVisible();
});

test('settings are kept as they are made, without a button', async ({ page }) => {
  await startApp(page);
  await openScreen(page, 'Pengaturan');
  await page.getByLabel('Nama lengkap').fill('Siti Rahmawati, S.T.');
  await page.getByLabel('Baris kop surat').fill('PEMERINTAH PROVINSI CONTOH\nUNIT LAYANAN PENGADAAN');
  await page.getByLabel('Kota penandatanganan').fill('Samarinda');
  await page.getByLabel('Kertas', { exact: true }).selectOption('a4');
  await page.getByLabel('Bahasa').getByText('English').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Meja Pokja is locked' })).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByLabel('Full name')).toHaveValue('Siti Rahmawati, S.T.');
  await expect(page.getByLabel('Lines of the letterhead')).toHaveValue(
    'PEMERINTAH PROVINSI CONTOH\nUNIT LAYANAN PENGADAAN',
  );
  await expect(page.getByLabel('City of signing')).toHaveValue('Samarinda');
  await expect(page.getByLabel('Paper')).toHaveValue('a4');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the name cannot be emptied: what is signed has an author', async ({ page }) => {
  await startApp(page);
  await openScreen(page, 'Pengaturan');
  await page.getByLabel('Nama lengkap').fill('');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Isi nama lengkap Anda.')).toBeVisible();
  await reload(page);
  await expect(page.getByLabel('Nama lengkap')).toHaveValue('Siti Rahmawati');
});

test('an address that leads nowhere says so and shows the way', async ({ page }) => {
  await startApp(page);
  await page.goto('/index.html#/kantor/tidak-ada');
  await page.getByRole('link', { name: 'Buka daftar paket' }).click();
  await expect(page).toHaveURL(/#\/kantor\/paket$/);
  await page.goto('/index.html#/kantor/paket/t0000');
  await expect(page.getByText('Paket ini tidak ada di perangkat.')).toBeVisible();
});
