import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn, matrixCell, openFromReport, openStage, untilSaved } from './support/tender-page.ts';
import { REQUIREMENTS } from './support/tenders.ts';

test('an archive saved from a tender proves itself, and one byte changed is named', async ({ page }) => {
  const tender = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });
  await startApp(page);
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Administrasi');
  const cell = await matrixCell(page, REQUIREMENTS.letter, 'CV. Contoh A');
  await cell.click();
  await untilSaved(page, () => page.keyboard.press('Backspace'));
  await page.getByRole('button', { name: 'Riwayat' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan arsip…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan arsip' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^paket-90000001000-.*\.meja\.gz$/);
  const bytes = await readFile(await download.path());

  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Periksa arsip…' }).click();
  await expect(page.getByText('Belum ada arsip yang diperiksa')).toBeVisible();
  await choose(page, bytes);
  const report = page.getByRole('region', { name: 'Hasil pemeriksaan uji.meja.gz' });
  await expect(report).toContainText('Arsip uji.meja.gz utuh.');
  await expect(report).toContainText('1 paket, 2 kejadian, 0 lampiran');
  await expect(report).toContainText('Siti Rahmawati');
  await expectAccessible(page, 'a whole archive');

  const changed = Buffer.from(bytes);
  const middle = Math.floor(changed.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  await choose(page, changed);
  await expect(report.getByRole('alert')).toContainText('Arsip ini tidak dapat dipercaya mulai dari tempat itu');
  await choose(page, bytes.subarray(0, bytes.length - 40));
  await expect(report.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'a faulty archive');
  await choose(page, Buffer.from('bukan arsip'));
  await expect(report.getByRole('alert')).toContainText('Ini bukan arsip Meja Pokja.');
});

async function choose(page: Page, bytes: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih arsip…' }).click();
  await (await chooser).setFiles({ name: 'uji.meja.gz', mimeType: 'application/gzip', buffer: bytes });
}
