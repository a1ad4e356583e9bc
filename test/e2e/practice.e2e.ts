import { expect, type Page, test } from '@playwright/test';
import { fillPractice, filterButton, openScreen, reload, SEASON_TIMEOUT_MS, startApp } from './support/start-app.ts';

test.setTimeout(2 * SEASON_TIMEOUT_MS);

test('one click fills the practice space, one resets it, and its mark is everywhere', async ({ page }) => {
  await startApp(page);
  await expect(page.getByTestId('practice-mark')).toHaveCount(0);
  await page.getByRole('button', { name: 'Buka ruang Latihan' }).click();
  await expect(page).toHaveTitle('LATIHAN · Meja Pokja');

  await page.getByRole('button', { name: 'Isi latihan' }).click();
  await expect(page.getByRole('progressbar', { name: 'Mengisi latihan' })).toBeVisible();
  await expect(page.getByText('967 paket latihan siap dipakai.')).toBeVisible({ timeout: SEASON_TIMEOUT_MS });
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');

  await openScreen(page, 'Paket');
  await expect(page.getByTestId('list-count')).toHaveText('967 dari 967 paket');
  await expect(page.getByLabel('Jumlah yang tampil')).toContainText('Rp4.020.000.000.000,00');
  await chooseFilter(page, 'Status', 'Selesai');
  await expect(page.getByTestId('list-count')).toHaveText('835 dari 967 paket');
  await expect(page.getByLabel('Jumlah yang tampil')).toContainText('Rp2.930.000.000.000,00');

  for (const screen of ['Beranda', 'Paket', 'Buku nomor', 'Impor', 'Pengaturan', 'Pelatihan', 'Bantuan']) {
    await openScreen(page, screen);
    await expect(page.getByTestId('practice-mark')).toHaveText('LATIHAN');
    await expect(page.locator('[data-space=latihan]')).toHaveCSS('border-top-width', '3px');
  }

  await reload(page);
  await openScreen(page, 'Beranda');
  await page.getByRole('button', { name: 'Atur ulang latihan' }).click();
  await expect(page.getByText('967 paket latihan dihapus, termasuk 0 yang sudah dikerjakan.')).toBeVisible();
  await page.getByRole('button', { name: 'Hapus dan mulai lagi' }).click();
  await expect(page.getByText('Ruang ini masih kosong.')).toBeVisible();
  await reload(page);
  await expect(page.getByText('Ruang ini masih kosong.')).toBeVisible();
});

test('filling can be stopped and completed later', async ({ page }) => {
  await startApp(page, 'latihan');
  await page.getByRole('button', { name: 'Isi latihan' }).click();
  // Some hundreds: the first ones are still on their way to the disk when they are counted.
  await expect(page.getByText(/^[1-9]\d{2} dari 967 paket$/)).toBeVisible({ timeout: SEASON_TIMEOUT_MS });
  await page.getByRole('button', { name: 'Hentikan' }).click();
  await expect(page.getByText('Pengisian dihentikan.')).toBeVisible();
  await page.getByRole('button', { name: 'Lengkapi latihan' }).click();
  await expect(page.getByText('967 paket latihan siap dipakai.')).toBeVisible({ timeout: SEASON_TIMEOUT_MS });
  await openScreen(page, 'Paket');
  await expect(page.getByTestId('list-count')).toHaveText('967 dari 967 paket');
});

test('nothing of the practice space is found in the office', async ({ page }) => {
  await startApp(page, 'latihan');
  await fillPractice(page);
  await page.getByRole('radiogroup', { name: 'Ruang kerja' }).getByText('Kantor').click();
  await expect(page).toHaveTitle('Meja Pokja');
  await expect(page.getByTestId('practice-mark')).toHaveCount(0);
  await openScreen(page, 'Paket');
  await expect(page.getByText('Belum ada paket', { exact: true })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByTestId('practice-mark')).toBeVisible();
});

test('a full disk while filling is said, keeps what is in, and goes on when there is room', async ({ page }) => {
  await startApp(page, 'latihan');
  await page.evaluate(() => {
    const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, {
      fillDisk: () => Object.assign(IDBObjectStore.prototype, { put: refuse }),
      freeDisk: () => Object.assign(IDBObjectStore.prototype, { put }),
    });
  });
  await page.getByRole('button', { name: 'Isi latihan' }).click();
  // Some hundreds: the first ones are still on their way to the disk when they are counted.
  await expect(page.getByText(/^[1-9]\d{2} dari 967 paket$/)).toBeVisible({ timeout: SEASON_TIMEOUT_MS });
  await page.evaluate('fillDisk()');
  const alert = page.getByRole('alert').first();
  await expect(alert).toContainText('Ruang penyimpanan penuh.');
  await expect(alert).toContainText('Yang sudah tersimpan tetap aman');
  await expect(page.getByTestId('save-state')).toHaveText('✕ Tidak tersimpan');
  await alert.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'failed');
  await page.evaluate('freeDisk()');
  await alert.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
});

async function chooseFilter(page: Page, filter: string, choice: string): Promise<void> {
  await filterButton(page, filter).click();
  await page.getByRole('checkbox', { name: choice }).check();
  await page.keyboard.press('Escape');
}
