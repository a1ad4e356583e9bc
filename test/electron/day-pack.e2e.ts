// What went out on a day, over two tenders, as one PDF in the desktop shell.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Dossier } from '#core/tender/model.ts';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { expectAccessible } from '#test/e2e/support/expect-accessible.ts';
import { answerWelcome, openScreen } from '#test/e2e/support/start-app.ts';
import { pdfAFaults } from '#test/support/pdf-a.ts';
import { readPdf } from '#test/support/pdf.ts';
import { START_TIMEOUT_MS, test } from './support/built-app.ts';

const first = anEverydayDossier();
/** The other committee of the office numbers apart. */
const second: Dossier = {
  ...first,
  notice: { ...first.notice, code: '90000002000', name: 'Rehabilitasi Jembatan Gantung Desa Contoh Hulu' },
  documents: Object.fromEntries(
    Object.entries(first.documents).map(([key, details]) => [key, { ...details, number: `${details.number}/B` }]),
  ),
};

test('what two tenders put out on a day is one PDF, with the very pages that went out', async ({ start, folder }) => {
  test.setTimeout(START_TIMEOUT_MS);
  const app = await start();
  const { page } = app;
  await answerWelcome(page);
  await openScreen(page, 'Pengaturan');
  await page.getByLabel('Baris kop surat').fill('Sekretariat Daerah Kabupaten Contoh');
  const city = page.getByLabel('Kota penandatanganan');
  await city.fill('Kota Contoh');
  await city.blur();
  const files = [first, second].map((dossier) => {
    const file = join(folder, `${dossier.notice.code}.json`);
    writeFileSync(file, writeDossierFile(dossier));
    return file;
  });
  await openScreen(page, 'Impor');
  await app.answer({ to: 'open-dialog', paths: files });
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await page.getByRole('button', { name: 'Impor 2 paket' }).click();
  for (const dossier of [first, second]) {
    await openScreen(page, 'Impor');
    await page.getByRole('link', { name: dossier.notice.name }).click();
    await issue(page, 'Berita Acara Hasil Pemilihan');
  }

  await openScreen(page, 'Buku nomor');
  await app.answer({ to: 'printers', printers: [] });
  await page.getByRole('button', { name: 'Cetak, simpan…' }).click();
  await page.getByRole('menuitem', { name: 'Cetak dokumen sehari…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Dokumen sehari' });
  await expect(dialog.getByLabel('Terbit tanggal')).toContainText('(2 dokumen)');
  await expect(dialog.getByText(`${second.notice.code} · ${second.notice.name}`)).toBeVisible();
  await expectAccessible(page, 'documents of a day');
  await dialog.getByText('Satu PDF').click();
  const path = join(folder, 'sehari.pdf');
  await app.answer({ to: 'save-dialog', path });
  await dialog.getByRole('button', { name: 'Simpan PDF' }).click();
  await expect(dialog.getByText(`Tersimpan: ${path}`)).toBeVisible();

  const bytes = readFileSync(path);
  expect(await pdfAFaults(bytes)).toEqual([]);
  const { pages } = await readPdf(bytes);
  const starts = pages.filter(({ text }) => text.includes('Halaman 1 dari'));
  expect(starts.map(({ flow }) => flow.includes('RehabilitasiJembatan'))).toEqual([false, true]);
  for (const { text } of pages) expect(text).toMatch(/Versi 1 · Sidik [0-9A-Z-]+/);
});

async function issue(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Tahapan' }).getByRole('button', { name: 'Dokumen' }).click();
  await page
    .getByRole('navigation', { name: 'Daftar dokumen' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  await page.getByRole('button', { name: 'Terbitkan…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan versi 1' }).click();
  await expect(page.getByText(/^Versi 1 terbit/)).toBeVisible();
}
