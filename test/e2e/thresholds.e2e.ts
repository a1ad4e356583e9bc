import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, reload, startApp } from './support/start-app.ts';

test('an office sets a threshold for one kind of procurement, with what it rests on, and takes it back', async ({
  page,
}) => {
  await startApp(page, 'latihan', 'admin');
  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Buka ambang pemeriksaan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ambang pemeriksaan' })).toBeVisible();
  await expectAccessible(page, 'thresholds of checks');
  const row = page.getByRole('row', { name: 'KV paling tinggi (bersama RD)' });
  await expect(row).not.toContainText('ditetapkan kantor');
  await page.getByLabel('Jenis pengadaan').selectOption('Pekerjaan konstruksi');
  await row.getByRole('button', { name: /^Ubah ambang/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Ubah ambang KV paling tinggi (bersama RD)' });
  await dialog.getByLabel('Nilai').fill('0,07');
  await expect(dialog.getByRole('button', { name: 'Tetapkan' })).toBeDisabled();
  await dialog.getByLabel('Dasar ambang').fill('Kalibrasi 2014 atas 120 paket konstruksi');
  await dialog.getByLabel('Alasan perubahan').fill('Sebaran harga konstruksi di kantor ini lebih sempit.');
  await dialog.getByRole('button', { name: 'Tetapkan' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText('0,07');
  await expect(row).toContainText('ditetapkan kantor');
  await expect(row).toContainText('Kalibrasi 2014 atas 120 paket konstruksi');
  await page.getByLabel('Jenis pengadaan').selectOption('Barang');
  await expect(row).not.toContainText('ditetapkan kantor');
  await page.getByLabel('Jenis pengadaan').selectOption('Pekerjaan konstruksi');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(row).not.toContainText('ditetapkan kantor');
  await page.getByRole('button', { name: 'Ulangi' }).click();
  await expect(row).toContainText('ditetapkan kantor');
  await reload(page);
  await page.getByLabel('Jenis pengadaan').selectOption('Pekerjaan konstruksi');
  await expect(row).toContainText('ditetapkan kantor');
  await page.getByRole('link', { name: 'Kalibrasi pada riwayat sendiri' }).click();
  await expect(page).toHaveURL(/pola\?bagian=calibration/);
});
