import { expect, test } from '@playwright/test';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage } from './support/tender-page.ts';

test('a finding of collusion takes a bid out once as many indications count as the law asks for, and can be withdrawn', async ({
  page,
}) => {
  await startApp(page, 'latihan');
  const tender = anAssessedDossier({ a: 800_000_000, b: 850_000_000 }, { practice: true });
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Hasil');
  await expect(page.getByText('Hasil evaluasi: calon pemenang CV. Contoh A')).toBeVisible();

  await page.getByRole('button', { name: 'Gugurkan CV. Contoh A' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gugurkan CV. Contoh A' });
  await expect(dialog.getByLabel('Dasar', { exact: true })).toHaveValue('collusion');
  await expect(dialog).toContainText('0 dari paling sedikit 2 indikasi');
  await dialog.getByRole('button', { name: 'Catat temuan' }).click();
  await expect(dialog.getByText('Paling sedikit 2 indikasi yang dihitung diperlukan')).toBeVisible();
  await expect(dialog.getByText('Tulis apa yang ditemukan dan di mana.')).toBeVisible();
  await expect(dialog.getByText('Sebutkan ketentuan yang menjadi dasar.')).toBeVisible();

  await dialog.getByLabel('kesamaan kesalahan ketik atau susunan').check();
  // Shown by the law's text that was not confirmed: it does not count.
  await dialog.getByLabel('jaminan bernomor urut').check();
  await expect(dialog).toContainText('1 dari paling sedikit 2 indikasi');
  await dialog.getByLabel('di bawah satu kendali').check();
  await expect(dialog).toContainText('2 dari paling sedikit 2 indikasi');
  await dialog.getByLabel('Temuan dan alasannya').fill('Salah ketik yang sama di bab 3 dan 7, pemilik saham yang sama');
  await dialog.getByLabel('Ketentuan').fill('IKP 4');
  await expectAccessible(page, 'exclusion');
  await dialog.getByRole('button', { name: 'Catat temuan' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Hasil evaluasi: calon pemenang CV. Contoh B')).toBeVisible();
  const excluded = page.getByRole('row').filter({ hasText: 'CV. Contoh A' }).last();
  await expect(excluded).toContainText('Salah ketik yang sama di bab 3 dan 7');
  await expect(excluded).toContainText('IKP 4');

  await page.getByRole('button', { name: 'Riwayat' }).click();
  const history = page.getByRole('complementary', { name: 'Riwayat' });
  await expect(history).toContainText('Temuan pengguguran dicatat');
  await expect(history).toContainText('persekongkolan');
  await page.keyboard.press('Escape');
  await openStage(page, 'Penjelasan');
  await page.getByRole('navigation', { name: 'Peserta menurut peringkat' }).getByText('CV. Contoh A').click();
  await expect(page.frameLocator('iframe').getByText('Salah ketik yang sama di bab 3 dan 7').first()).toBeVisible();

  await openStage(page, 'Hasil');
  await page.getByRole('button', { name: 'Ubah temuan CV. Contoh A' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cabut temuan' }).click();
  await expect(page.getByText('Hasil evaluasi: calon pemenang CV. Contoh A')).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByText('Hasil evaluasi: calon pemenang CV. Contoh B')).toBeVisible();
});
