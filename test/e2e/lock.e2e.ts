import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, startApp, unlock } from './support/start-app.ts';
import { bringIn } from './support/tender-page.ts';
import { anOpenedTender } from './support/tenders.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';

const OTHER = 'kopi pahit tanpa gula pasir';

test('locking leaves nothing to read, not even in the title, and unlocking goes on where one was', async ({ page }) => {
  await startApp(page, 'latihan');
  const tender = anOpenedTender();
  await bringIn(page, tender);
  await openScreen(page, 'Paket');
  await expect(page.getByText(tender.notice.name)).toBeVisible();
  await page.getByRole('button', { name: 'Kunci', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Meja Pokja terkunci' })).toBeVisible();
  await expect(page).toHaveTitle('Meja Pokja');
  await expect(page.getByText('Siti Rahmawati')).toHaveCount(0);
  expect(await page.content()).not.toContain(tender.notice.name);
  await expectAccessible(page, 'lock screen');
  await unlock(page);
  await expect(page.getByText(tender.notice.name)).toBeVisible();
  await page.keyboard.press('Control+Alt+L');
  await expect(page.getByRole('heading', { name: 'Meja Pokja terkunci' })).toBeVisible();
});

test('wrong passphrases wait longer each time, also in a page loaded anew', async ({ page }) => {
  await startApp(page, 'latihan');
  await page.getByRole('button', { name: 'Kunci', exact: true }).click();
  for (const _ of [1, 2]) {
    await tryPassphrase(page, 'bukan frasa saya');
    await expect(page.getByText('Frasa sandi tidak cocok. Periksa huruf besar')).toBeVisible();
  }
  for (const _ of [1, 2, 3, 4]) {
    await tryPassphrase(page, 'bukan frasa saya');
    await expect(page.getByText(/Dapat dicoba lagi dalam \d+ detik/)).toBeVisible();
    await expect(page.getByLabel('Frasa sandi', { exact: true })).toBeEnabled();
  }
  await tryPassphrase(page, 'bukan frasa saya');
  await expect(page.getByText(/Dapat dicoba lagi dalam/)).toBeVisible();
  await page.reload();
  await tryPassphrase(page, PASSPHRASE);
  await expect(page.getByText(/Dapat dicoba lagi dalam/)).toBeVisible();
  await expect(page.getByLabel('Frasa sandi', { exact: true })).toBeEnabled();
  await unlock(page);
  await expect(page.getByRole('link', { name: 'Siti Rahmawati' })).toBeVisible();
});

test('the passphrase is asked before the app behind the lock has been read', async ({ page }) => {
  await startApp(page, 'latihan');
  const mayPass = Promise.withResolvers<void>();
  await page.route('**/assets/OpenSpace-*.js', async (route) => {
    await mayPass.promise;
    await route.continue();
  });
  await page.reload();
  await page.getByLabel('Frasa sandi', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Buka kunci' }).click();
  await expect(page.getByLabel('Membuka ruang kerja…')).toBeVisible();
  mayPass.resolve();
  await expect(page.getByRole('link', { name: 'Siti Rahmawati' })).toBeVisible();
});

test('a part of the app that cannot be read is told on a screen of its own', async ({ page }) => {
  await startApp(page, 'latihan');
  await page.route('**/assets/OpenSpace-*.js', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('button', { name: 'Muat ulang' })).toBeVisible();
});

test('the passphrase is changed with the old one, and only the new one opens', async ({ page }) => {
  await startApp(page, 'latihan');
  await openScreen(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Ganti frasa sandi…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ganti frasa sandi' });
  await dialog.getByLabel('Frasa sandi sekarang').fill('salah');
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill(OTHER);
  await dialog.getByLabel('Frasa sandi sekali lagi').fill(OTHER);
  await expect(dialog.getByText('Kekuatan: sangat kuat')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ganti frasa sandi' }).click();
  await expect(dialog.getByText('Frasa sandi sekarang tidak cocok.')).toBeVisible();
  await expectAccessible(page, 'changing the passphrase');
  await dialog.getByLabel('Frasa sandi sekarang').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Ganti frasa sandi' }).click();
  await expect(page.getByText('Frasa sandi diganti.')).toBeVisible();
  await page.reload();
  await tryPassphrase(page, PASSPHRASE);
  await expect(page.getByText('Frasa sandi tidak cocok. Periksa')).toBeVisible();
  await unlock(page, OTHER);
  await expect(page.getByRole('link', { name: 'Siti Rahmawati' })).toBeVisible();
});

test('two keepers open an account whose passphrase was forgotten', async ({ page }) => {
  await startApp(page, 'latihan');
  await openScreen(page, 'Pengaturan');
  await expect(page.getByText('Belum ada kit pemulihan')).toBeVisible();
  await page.getByRole('button', { name: 'Buat kit pemulihan…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kit pemulihan' });
  await dialog.getByLabel('Frasa sandi sekarang').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Buat kit' }).click();
  const sheets = dialog.frameLocator('iframe').getByText(/^[0-9A-Z]{4}(\s+[0-9A-Z]{4}){13}$/);
  await expect(sheets).toHaveCount(2);
  const [first = '', second = ''] = await sheets.allTextContents();
  await dialog.getByRole('button', { name: 'Sudah dicetak, tutup' }).click();
  await expect(page.getByText(/Kit terakhir dibuat/)).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Lupa frasa sandi…' }).click();
  await page.getByLabel('Bagian pertama').fill(first);
  await page.getByLabel('Bagian kedua').fill(first);
  await expect(page.getByText('Kedua isian adalah bagian yang sama.')).toBeVisible();
  await expectAccessible(page, 'recovery');
  await page.getByLabel('Bagian kedua').fill(second.toLowerCase());
  await page.getByLabel('Frasa sandi', { exact: true }).fill(OTHER);
  await page.getByLabel('Frasa sandi sekali lagi').fill(OTHER);
  await expect(page.getByText('Kekuatan: sangat kuat')).toBeVisible();
  await page.getByRole('button', { name: 'Buka dan ganti frasa sandi' }).click();
  await expect(page.getByRole('link', { name: 'Siti Rahmawati' })).toBeVisible();
  await page.reload();
  await unlock(page, OTHER);
});

test('a second person joins, signs with a key of their own, and both read the same work', async ({ page }) => {
  await startApp(page, 'latihan');
  const tender = anOpenedTender();
  await bringIn(page, tender);
  await openScreen(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Tambah orang…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tambah orang di perangkat ini' });
  await dialog.getByLabel('Frasa sandi sekarang').fill(PASSPHRASE);
  await dialog.getByLabel('Tanda di layar kunci').fill('BW');
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill(OTHER);
  await dialog.getByLabel('Frasa sandi sekali lagi').fill(OTHER);
  await expect(dialog.getByText('Kekuatan: sangat kuat')).toBeVisible();
  await dialog.getByRole('button', { name: 'Tambahkan' }).click();
  await expect(page.getByText('BW ditambahkan.')).toBeVisible();
  await page.getByRole('button', { name: 'Kunci', exact: true }).click();
  await page.getByRole('button', { name: 'BW' }).click();
  await unlock(page, OTHER);
  await page.getByLabel('Nama lengkap').fill('Bagus Wirawan');
  await page.getByRole('button', { name: 'Mulai bekerja' }).click();
  await openScreen(page, 'Paket');
  await page.getByText(tender.notice.name).click();
  await page.getByRole('button', { name: 'Riwayat' }).click();
  await expect(page.getByRole('complementary', { name: 'Riwayat' })).toContainText('Siti Rahmawati');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an idle window says so a minute before, then locks', async ({ page }) => {
  await page.clock.install();
  await startApp(page, 'latihan');
  await page.clock.runFor('09:05');
  await expect(page.getByTestId('idle-warning')).toContainText('Layar akan terkunci dalam');
  await page.mouse.move(100, 100);
  await expect(page.getByTestId('idle-warning')).toHaveCount(0);
  await page.clock.runFor('10:02');
  await expect(page.getByRole('heading', { name: 'Meja Pokja terkunci' })).toBeVisible();
});

async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Frasa sandi', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Buka kunci' }).click();
}
