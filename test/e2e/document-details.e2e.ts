import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, reload, startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage, stageButton, untilSaved } from './support/tender-page.ts';

const KINDS = [
  'Berita Acara Pembukaan Penawaran',
  'Berita Acara Evaluasi Penawaran',
  'Berita Acara Hasil Pelelangan',
  'Surat Penetapan Pemenang',
  'Pengumuman Pemenang',
];

test('documents, each with what it lacks counted; number, date and place are kept, and taken back', async ({
  page,
}) => {
  await openDocuments(page);
  const list = page.getByRole('navigation', { name: 'Daftar dokumen' });
  for (const kind of KINDS) {
    await expect(list.getByText(kind, { exact: true }).locator('..')).toHaveText(
      new RegExp(`^${kind}\\d+ data belum ada$`),
    );
  }
  const letter = list.getByRole('button', { name: 'Surat Penetapan Pemenang' });
  await letter.click();
  const lacking = async () => Number(/(\d+) data/.exec(await letter.innerText())?.[1]);
  const before = await lacking();
  await expect(page.getByRole('listitem').filter({ hasText: 'Nomor dokumen' }).first()).toBeVisible();

  await page.getByLabel('Nomor', { exact: true }).fill('602.1/07/PENETAPAN/2014');
  await untilSaved(page, () => page.keyboard.press('Tab'));
  const date = page.getByRole('textbox', { name: 'Tanggal' });
  await untilSaved(page, () => date.fill('20-05-2014'));
  await page.keyboard.press('Escape');
  await page.getByLabel('Tempat').fill('Tenggarong');
  await untilSaved(page, () => page.keyboard.press('Tab'));
  await expect.poll(lacking).toBe(before - 3);
  const paper = page.frameLocator('iframe[title^="Pratinjau"]');
  await expect(paper.getByText('602.1/07/PENETAPAN/2014')).toBeVisible();
  await expect(paper.getByText('Tenggarong', { exact: false }).first()).toBeVisible();

  await reload(page);
  await openStage(page, 'Dokumen');
  await letter.click();
  await expect(page.getByLabel('Nomor', { exact: true })).toHaveValue('602.1/07/PENETAPAN/2014');
  await expect(date).toHaveValue('20 Mei 2014');
  await expect(page.getByLabel('Tempat')).toHaveValue('Tenggarong');

  await page.getByLabel('Tempat').fill('Samarinda');
  await untilSaved(page, () => page.keyboard.press('Tab'));
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByLabel('Tempat')).toHaveValue('Tenggarong');
  await page.getByLabel('Tempat').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Tempat')).toHaveValue('Tenggarong');
  await expect(page.getByRole('button', { name: 'Ulangi' })).toBeEnabled();
});

test('an office that has a pattern of numbers types the running number alone, and closes in its own words', async ({
  page,
}) => {
  await startApp(page);
  await openScreen(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Penomoran dokumen' }).click();
  const pattern = page.getByRole('region', { name: 'Penomoran dokumen' }).getByLabel('Penetapan pemenang');
  await pattern.fill('PENETAPAN/{tahun}');
  await expect(page.getByText('Pola harus memuat {nomor} satu kali')).toBeVisible();
  await pattern.fill('{nomor}/PENETAPAN/{bulan}/{tahun}');
  await expect(page.getByText('Menjadi: 012/PENETAPAN/XI/2026')).toBeVisible();
  await page.getByRole('button', { name: 'Kalimat pembuka, dasar, dan penutup' }).click();
  const paragraphs = page.getByRole('region', { name: 'Kalimat pembuka, dasar, dan penutup' });
  await paragraphs.getByText('Penutup', { exact: true }).click();
  await paragraphs.getByLabel('Dokumen', { exact: true }).selectOption('penetapan');
  const closing = paragraphs.getByLabel('Bunyi paragraf');
  await expect(closing).toHaveValue(/^Demikian {dokumen} ini dibuat dengan sebenarnya/);
  await closing.fill('Demikian {dokumen} ditetapkan {nama}.');
  await page.keyboard.press('Tab');
  await expect(paragraphs.getByText('Isian “nama” tidak dikenal.')).toBeVisible();
  await closing.fill('Demikian {dokumen} ditetapkan.');
  await page.keyboard.press('Tab');
  await expect(paragraphs.getByText(/^Demikian .*Penetapan Pemenang ditetapkan\.$/)).toBeVisible();
  await expect(paragraphs.locator('ins')).toContainText('ditetapkan');
  await expectAccessible(page, 'numbering');
  // What is hidden on the screen must not let the shell behind it scroll away.
  expect(await page.getByRole('main').evaluate((main) => main.scrollHeight - main.clientHeight)).toBeLessThan(2);

  const dossier = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });
  await bringIn(page, dossier);
  await openFromReport(page, dossier);
  await openStage(page, 'Dokumen');
  await page
    .getByRole('navigation', { name: 'Daftar dokumen' })
    .getByRole('button', { name: 'Surat Penetapan' })
    .click();
  const number = page.getByLabel('Nomor', { exact: true });
  await expect(page.getByText('nomor lengkap disusun setelah tanggal diisi')).toBeVisible();
  await number.fill('7');
  await untilSaved(page, () => page.keyboard.press('Tab'));
  await expect(number).toHaveValue('7');
  await untilSaved(page, () => page.getByRole('textbox', { name: 'Tanggal' }).fill('15-10-2014'));
  await page.keyboard.press('Escape');
  await expect(number).toHaveValue('7/PENETAPAN/X/2014');
  const paper = page.frameLocator('iframe[title^="Pratinjau"]');
  await expect(paper.getByText('7/PENETAPAN/X/2014')).toBeVisible();
  await expect(paper.getByText('Demikian Surat Penetapan Pemenang ditetapkan.')).toBeVisible();
});

test('the papers of a decided tender can still be completed, and are a file that needs nothing else', async ({
  page,
}) => {
  await openDocuments(page);
  await openStage(page, 'Hasil');
  await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await expect(stageButton(page, 'Hasil')).toContainText('terkunci');
  await openStage(page, 'Dokumen');
  await page.getByRole('button', { name: /^Berita Acara Hasil Pelelangan/ }).click();
  await page.getByLabel('Nomor', { exact: true }).fill('602.1/06/BAHP/2014');
  await untilSaved(page, () => page.keyboard.press('Tab'));

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Berkas lain…' }).click();
  await page.getByRole('menuitem', { name: 'Simpan HTML' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('bahp-90000001000.html');
  const html = (await readFile(await file.path(), 'utf8')).replaceAll('<wbr>', '');
  for (const text of [
    '602.1/06/BAHP/2014',
    'CV. Contoh A',
    'Rp800.000.000,00',
    'delapan ratus juta rupiah',
    'LATIHAN',
  ]) {
    expect(html).toContain(text);
  }
  expect(html).toMatch(/<html lang="id"/);
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|<link /);
  await expect(page.getByText('Tersimpan: bahp-90000001000.html')).toBeVisible();
});

test('where the shell makes no PDF itself, saving one says how to get it', async ({ page }) => {
  await openDocuments(page);
  await page.getByRole('button', { name: 'Simpan PDF' }).click();
  await expect(page.getByRole('alert')).toContainText('gunakan Cetak lalu pilih "Simpan sebagai PDF"');
});

async function openDocuments(page: Page): Promise<void> {
  const tender = anAssessedDossier({ a: 800_000_000, b: 850_000_000 }, { practice: true });
  await startApp(page, 'latihan');
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Dokumen');
}
