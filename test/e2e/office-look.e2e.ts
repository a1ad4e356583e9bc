import { expect, type Page, test } from '@playwright/test';
import { aPng } from '#test/support/pictures.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, reload, startApp } from './support/start-app.ts';

const PARAGRAPHS = 'Kalimat pembuka, dasar, dan penutup';

async function choosePicture(page: Page, button: string, file: { name: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles({ ...file, mimeType: 'application/octet-stream' });
}

test('an office gives its letterhead an emblem; what is no picture is refused with its reason and changes nothing', async ({
  page,
}) => {
  await startApp(page);
  await openScreen(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Ke kantor dan kop surat' }).click();
  await expect(page.getByRole('heading', { name: 'Kantor dan kop surat' })).toBeInViewport();
  const sample = page.frameLocator('iframe');
  await page.getByLabel('Baris kop surat').fill('PEMERINTAH PROVINSI CONTOH\nBIRO PENGADAAN');
  await choosePicture(page, 'Pilih gambar…', { name: 'lambang.png', buffer: Buffer.from(aPng(300, 360)) });
  await expect(sample.getByRole('img', { name: 'Lambang' })).toHaveCSS('height', '90.7031px');
  for (const [name, text, words] of [
    ['surat.docx', 'PK', '“surat.docx” bukan gambar PNG atau JPEG.'],
    ['lambang.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', '“lambang.svg” berupa gambar garis (SVG)'],
  ] as const) {
    await choosePicture(page, 'Ganti gambar…', { name, buffer: Buffer.from(text) });
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('alert')).toContainText('Lambang yang sekarang tetap dipakai.');
  }
  await page.getByLabel('Tinggi (mm)').fill('30');
  await page.getByLabel('Kertas', { exact: true }).selectOption('folio');
  await page.getByLabel('Jenis huruf').selectOption('times');
  await expect(sample.locator('body')).toHaveCSS('font-family', /^Tinos/);
  await openScreen(page, 'Beranda');
  await openScreen(page, 'Pengaturan');
  await reload(page);
  await expect(page.getByLabel('Tinggi (mm)')).toHaveValue('30');
  await expect(page.getByLabel('Kertas', { exact: true })).toHaveValue('folio');
  await expect(sample.locator('body')).toHaveCSS('font-family', /^Tinos/);
  await expect(sample.getByRole('img', { name: 'Lambang' })).toHaveCSS('height', '113.375px');
  await expectAccessible(page, 'office look');
  await page.getByRole('button', { name: 'Hapus lambang' }).click();
  await expect(sample.getByRole('img', { name: 'Lambang' })).toHaveCount(0);
});

test('a document becomes a controlled form that the committee initials', async ({ page }) => {
  await startApp(page);
  await openScreen(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Kepala formulir dan paraf' }).click();
  await page.getByLabel('No. dokumen').fill('FM-PBJ-07');
  await page.getByLabel('Revisi').fill('02');
  await page.getByLabel('Berlaku').fill('2-1-2026');
  await page.keyboard.press('Tab');
  await page.getByLabel('Paraf Pokja').selectOption('pages');
  const sample = page.frameLocator('iframe');
  await expect(sample.getByText('No. dokumen: FM-PBJ-07')).toBeVisible();
  await expect(sample.getByText('Berlaku: 2 Januari 2026')).toBeVisible();
  await expect(sample.getByText('Paraf')).toBeVisible();
  await expectAccessible(page, 'forms');
});

test('a paragraph is worded, refused where it is wrong, compared with what it was, and given up for the standard', async ({
  page,
}) => {
  await startApp(page);
  await openScreen(page, 'Pengaturan');
  await page.getByRole('button', { name: PARAGRAPHS }).click();
  const paragraphs = page.getByRole('region', { name: PARAGRAPHS });
  const text = paragraphs.getByLabel('Bunyi paragraf');
  await paragraphs.getByText('Penutup', { exact: true }).click();
  await text.fill('Demikian {dokumen} dibuat');
  await text.press('Tab');
  await text.fill('Demikian {dokumen} dibuat rangkap dua di ');
  await paragraphs.getByRole('button', { name: '{tempat}' }).click();
  await expect(paragraphs.getByText('dibuat rangkap dua di Kota Contoh')).toBeVisible();
  await text.press('Tab');
  await test.step('what is wrong waits, also when the app is opened anew', async () => {
    await text.fill('Demikian {dokumen} dibuat {oleh');
    await text.press('Tab');
    await expect(paragraphs.getByText('Kurung kurawal tanpa pasangan di dekat “{oleh”.')).toBeVisible();
    await expect(paragraphs.getByText('Belum disimpan; dokumen memakai bunyi sebelumnya.')).toBeVisible();
    await reload(page);
    await page.getByRole('button', { name: PARAGRAPHS }).click();
    await paragraphs.getByText('Penutup', { exact: true }).click();
    await expect(text).toHaveValue('Demikian {dokumen} dibuat {oleh');
  });
  await test.step('any two wordings are compared, and an earlier one is used again', async () => {
    await paragraphs.getByLabel('dengan').selectOption({ index: 2 });
    await paragraphs.getByLabel('Bandingkan').selectOption({ index: 1 });
    await expect(paragraphs.getByLabel('Bandingkan').locator('option').nth(1)).toContainText('Siti Rahmawati');
    await expect(paragraphs.locator('ins')).toContainText('rangkap dua di {tempat}');
    await paragraphs.getByRole('button', { name: 'Pakai versi kiri' }).click();
    await expect(text).toHaveValue('Demikian {dokumen} dibuat');
    await expectAccessible(page, 'paragraphs');
  });
  await paragraphs.getByRole('button', { name: 'Kembali ke baku' }).click();
  await expect(text).toHaveValue(/^Demikian {dokumen} ini dibuat dengan sebenarnya/);
  await expect(paragraphs.getByLabel('Bandingkan').locator('option')).toHaveCount(6);
});
