import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expect-accessible.ts';
import { fillPractice, filterButton, openScreen, reload, startApp } from './support/start-app.ts';

test('the figures of a season are counted, crossed, drawn, kept as a view, and lead to their tenders', async ({
  page,
}) => {
  test.setTimeout(420_000);
  await startApp(page, 'latihan');
  await openScreen(page, 'Rekap');
  await expect(page.getByText('Belum ada paket', { exact: true })).toBeVisible();
  await openScreen(page, 'Beranda');
  await fillPractice(page);
  await openScreen(page, 'Rekap');

  // The season of 2014, as it is told.
  const headline = page.getByTestId('recap-headline');
  await expect(headline).toContainText(/Paket967.*43 satuan kerja/);
  await expect(headline).toContainText(/PaguRp4,02 triliun/);
  await expect(headline).toContainText(/Selesai835Rp2,93 triliun/);
  await expect(headline).toContainText(/Berjalan132Rp1,09 triliun/);
  await expect(total(page)).toContainText('4.020.000.000.000');
  await expectAccessible(page, 'the recap as a table');

  // Behind a figure stand its tenders, and what it counts.
  await page.getByRole('gridcell', { name: /^Dinas Pendidikan, Pagu: / }).click();
  const panel = page.getByRole('complementary', { name: 'Pagu' });
  await expect(panel).toContainText('Satuan kerja: Dinas Pendidikan');
  await expect(panel).toContainText('Jumlah pagu anggaran.');
  await expect(panel.getByRole('heading', { name: /^51 paket$/ })).toBeVisible();
  await expectAccessible(page, 'what stands behind a figure');
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel).toContainText('Satuan kerja: Dinas Perhubungan');
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  // Filtered and crossed.
  await filterButton(page, 'Status').click();
  await page.getByRole('checkbox', { name: /^Selesai/ }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('recap-count')).toHaveText('835 dari 967 paket');
  await expect(total(page)).toContainText('2.930.000.000.000');
  await page.getByLabel('Baris').selectOption('kind');
  await page.getByLabel('Kolom').selectOption('method');
  await page.getByLabel('Angka', { exact: true }).selectOption('packages');
  await expect(page.getByRole('gridcell', { name: 'Konsultansi badan usaha, Semua: 167' })).toBeVisible();
  await expectAccessible(page, 'the recap crossed');

  // Drawn; a bar leads to its tenders by the keyboard too.
  await page.getByText('Grafik', { exact: true }).click();
  await page.getByLabel('Kolom').selectOption('');
  const bar = page.getByRole('button', { name: 'Konsultansi badan usaha: 167' });
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Paket' })).toContainText('167 paket');
  await expectAccessible(page, 'the recap as a chart');
  await page.keyboard.press('Escape');

  // A view with a name is there after a new start.
  await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Simpan tampilan ini…' }).click();
  await page.getByLabel('Nama tampilan').fill('Selesai menurut jenis');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Tampilan awal' }).click();
  await expect(page.getByTestId('recap-count')).toHaveText('967 dari 967 paket');
  await reload(page);
  await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Selesai menurut jenis', exact: true }).click();
  await expect(page.getByTestId('recap-count')).toHaveText('835 dari 967 paket');

  // Taken along.
  await page.getByText('Tabel', { exact: true }).click();
  const download = page.waitForEvent('download');
  await openOut(page, 'Simpan CSV');
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toMatch(/^\uFEFFJenis pengadaan;Paket;/);
  expect(csv).toContain('Jumlah;835;');
  await openOut(page, 'Laporan satu halaman…');
  await expect(page.frameLocator('iframe[title^="Pratinjau"]').getByText('2.930.000.000.000').first()).toBeVisible();
  await page.keyboard.press('Escape');

  // The day before the season came in, nothing was recorded.
  await page.getByRole('button', { name: 'Per tanggal…' }).click();
  await page.getByLabel('Sampai akhir hari').fill('1 Januari 2020');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Hitung' }).click();
  await expect(page.getByText('Keadaan akhir hari 1 Januari 2020: 0 paket sudah tercatat.')).toBeVisible({
    timeout: 120_000,
  });
  await page.getByRole('button', { name: 'Kembali ke keadaan sekarang' }).click();
  await expect(page.getByTestId('recap-count')).toHaveText('835 dari 967 paket');

  // From a figure to a tender.
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByTestId('behind').getByRole('listitem').first().getByRole('button').click();
  await expect(page).toHaveURL(/\/paket\/t/);
});

function total(page: Page) {
  return page.getByRole('row', { name: /^Jumlah/ });
}

async function openOut(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Cetak, simpan…' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
