// Several documents of a tender at once in the desktop shell: to a printer the test answers for, and into files read back.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { expectAccessible } from '#test/e2e/support/expect-accessible.ts';
import { answerWelcome } from '#test/e2e/support/start-app.ts';
import { launchApp, type RunningApp } from '#test/support/electron-double/launch.ts';
import { pdfAFaults } from '#test/support/pdf-a.ts';
import { readPdf } from '#test/support/pdf.ts';
import {
  bringIn,
  test as base,
  emptyFolder,
  openOnlyTender,
  removeFolder,
  START_TIMEOUT_MS,
} from './support/built-app.ts';

const dossier = anEverydayDossier();
const PRINTERS = [
  { name: 'Canon_LBP', displayName: 'Canon LBP6030', description: '', options: {} },
  { name: 'Epson_L', displayName: 'Epson L3210', description: '', options: { 'printer-state-reasons': 'media-empty' } },
];

// One start, one office and one tender serve every test here.
base.describe.configure({ mode: 'default' });

const test = base.extend<{ readonly app: RunningApp }, { readonly desk: RunningApp }>({
  desk: [
    async ({ builtFolder }, use) => {
      const folder = emptyFolder();
      const app = await launchApp(builtFolder, join(folder, 'profil'));
      await answerWelcome(app.page);
      await bringIn(app, dossier, folder);
      await use(app);
      await app.kill();
      removeFolder(folder);
    },
    { scope: 'worker', timeout: START_TIMEOUT_MS },
  ],
  app: async ({ desk }, use) => {
    await openOnlyTender(desk, dossier);
    await desk.page.getByRole('navigation', { name: 'Tahapan' }).getByRole('button', { name: 'Dokumen' }).click();
    await desk.answer({ to: 'printers', printers: PRINTERS });
    await desk.page.getByRole('button', { name: 'Beberapa dokumen' }).click();
    await use(desk);
  },
});

const queue = (page: Page) => page.getByRole('dialog', { name: 'Antrean cetak' });
const row = (page: Page, name: string) => queue(page).getByRole('row').filter({ hasText: name });

async function choose(page: Page, names: readonly string[]): Promise<void> {
  await queue(page).getByRole('button', { name: 'Kosongkan' }).click();
  for (const name of names) await queue(page).getByRole('checkbox', { name, exact: true }).check();
}

test('chosen documents go to the chosen printer one by one, in their copies, and say that they did', async ({
  app,
}) => {
  const { page } = app;
  await choose(page, ['Berita Acara Evaluasi Penawaran', 'Pengumuman Pemenang']);
  await queue(page).getByLabel('Nama pencetak').selectOption('Canon LBP6030');
  await queue(page).getByLabel('Sisi kertas').selectOption('Bolak-balik, tepi panjang');
  await queue(page).getByLabel('Rangkap Pengumuman Pemenang').fill('3');
  await row(page, 'Pengumuman Pemenang').getByLabel('Kertas').selectOption('A4, diperkecil 90 %');
  await expect(queue(page).getByText('2 dokumen dipilih, 4 rangkap')).toBeVisible();
  await app.answer({ to: 'print-dialog', failure: null });
  await app.answer({ to: 'print-dialog', failure: null });
  await queue(page).getByRole('button', { name: 'Cetak' }).click();
  await expect(queue(page).getByText('Semua dokumen yang dipilih sudah diteruskan ke pencetak.')).toBeVisible();
  await expect(row(page, 'Pengumuman Pemenang')).toContainText('diterima pencetak');
  const jobs = (await app.calls('print')) as readonly { readonly options: Record<string, unknown> }[];
  expect(
    jobs.map(({ options }) => [options['deviceName'], options['copies'], options['duplexMode'], options['pageSize']]),
  ).toEqual([
    ['Canon_LBP', 1, 'longEdge', { width: 215_000, height: 330_000 }],
    ['Canon_LBP', 3, 'longEdge', { width: 210_000, height: 297_000 }],
  ]);
  // What the printer has need not go again.
  await expect(queue(page).getByText('0 dokumen dipilih')).toBeVisible();
});

test('a printer that fails is told of plainly, and the rest stays chosen', async ({ app }) => {
  const { page } = app;
  await choose(page, ['Berita Acara Evaluasi Penawaran', 'Pengumuman Pemenang']);
  await queue(page).getByLabel('Nama pencetak').selectOption('Epson L3210');
  await expect(queue(page).getByText('Kertas habis.')).toBeVisible();
  await app.answer({ to: 'print-dialog', failure: 'Invalid deviceName provided' });
  await queue(page).getByRole('button', { name: 'Cetak' }).click();
  await expect(queue(page).getByRole('alert')).toContainText('Pencetak itu tidak ditemukan.');
  await expect(row(page, 'Berita Acara Evaluasi Penawaran')).toContainText('gagal');
  await expect(queue(page).getByText('2 dokumen dipilih')).toBeVisible();
});

test('a pack is one PDF made to be kept, with the pages of each counted by themselves', async ({ app, folder }) => {
  const { page } = app;
  await choose(page, ['Berita Acara Evaluasi Penawaran', 'Pengumuman Pemenang', 'Surat Penetapan Pemenang']);
  await queue(page).getByText('Satu PDF').click();
  await queue(page).getByLabel('Tiap dokumen mulai di lembar baru').check();
  const path = join(folder, 'paket.pdf');
  await app.answer({ to: 'save-dialog', path });
  await queue(page).getByRole('button', { name: 'Simpan PDF' }).click();
  await expect(queue(page).getByText(`Tersimpan: ${path}`)).toBeVisible();
  const pack = readFileSync(path);
  expect(await pdfAFaults(pack)).toEqual([]);
  const { pages } = await readPdf(pack);
  const starts = pages.flatMap(({ text }, index) => (text.includes('Halaman 1 dari') ? [index] : []));
  expect(starts).toHaveLength(3);
  expect(starts.filter((index) => index % 2 === 1)).toEqual([]);
});

test('documents of a day come as a PDF each in one ZIP', async ({ app, folder }) => {
  const { page } = app;
  await queue(page).getByLabel('Pilih dokumen menurut tanggalnya').selectOption('23 November 2026');
  await queue(page).getByText('PDF terpisah (ZIP)').click();
  const path = join(folder, 'paket.zip');
  await app.answer({ to: 'save-dialog', path });
  await queue(page).getByRole('button', { name: 'Simpan PDF' }).click();
  await expect(queue(page).getByText(`Tersimpan: ${path}`)).toBeVisible();
  expect(Object.keys(unzipSync(readFileSync(path)))).toContain(`1-bapp-${dossier.notice.code}.pdf`);
});

test('the queue can be used by everybody', async ({ app }) => {
  await expectAccessible(app.page, 'print queue');
});
