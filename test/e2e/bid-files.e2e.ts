import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dropFiles } from './support/drop-files.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, reload, startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage, rowOf, untilSaved } from './support/tender-page.ts';
import { anOpenedTender, BIDDERS } from './support/tenders.ts';

const CONTENT = Buffer.alloc(3_000_000, 'surat penawaran ');
const HASH = createHash('sha256').update(CONTENT).digest('hex');

test('files added to a bid are kept, saved as copies, waited for when they are gone, and go into the archive', async ({
  page,
}) => {
  await startApp(page, 'latihan');
  const tender = anOpenedTender();
  await bringIn(page, tender);
  await openFromReport(page, tender);
  const dialog = await openFiles(page);
  await expect(dialog.getByText('hanya nama')).toHaveCount(2);

  await untilSaved(page, () => choose(page, 'penawaran asli.pdf', CONTENT));
  await expect(dialog.getByRole('status')).toHaveText('1 berkas ditambahkan.');
  const row = dialog.getByRole('row', { name: 'penawaran asli.pdf' });
  await expect(row).toContainText('3.000.000 bita');
  await expect(row).toContainText(HASH.slice(0, 12));
  await expect(row).toContainText('ada di sini');
  await expectAccessible(page, 'the files of a bid');

  await reload(page);
  const again = await openFiles(page);
  const downloading = page.waitForEvent('download');
  await again.getByRole('button', { name: 'Simpan salinan penawaran asli.pdf' }).click();
  const copy = await downloading;
  expect(copy.suggestedFilename()).toBe('penawaran asli.pdf');
  expect((await readFile(await copy.path())).equals(CONTENT)).toBe(true);
  await again.getByRole('button', { name: 'Tutup' }).last().click();

  expect(await archiveReport(page)).toContain('1 lampiran');

  await openScreen(page, 'Paket');
  await page.getByText(tender.notice.name).first().click();
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('meja-pokja-latihan', { recursive: true });
  });
  const empty = await openFiles(page);
  const waiting = empty.getByRole('row', { name: 'penawaran asli.pdf' });
  await expect(waiting).toContainText('menunggu berkas');
  await expect(waiting.getByRole('button')).toHaveCount(0);
  await choose(page, 'penawaran asli.pdf', CONTENT);
  await expect(waiting).toContainText('ada di sini');
});

test('a folder that is dropped comes with its subfolders', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'meja-berkas-'));
  try {
    await mkdir(join(folder, 'penawaran', 'kualifikasi'), { recursive: true });
    await writeFile(join(folder, 'penawaran', 'harga.xlsx'), 'harga');
    await writeFile(join(folder, 'penawaran', 'kualifikasi', 'izin.pdf'), 'izin');
    await startApp(page, 'latihan');
    const tender = anOpenedTender();
    await bringIn(page, tender);
    await openFromReport(page, tender);
    const dialog = await openFiles(page);
    await untilSaved(page, () => dropFiles(page, join(folder, 'penawaran')));
    await expect(dialog.getByRole('row', { name: 'penawaran/harga.xlsx' })).toContainText('ada di sini');
    await expect(dialog.getByRole('row', { name: 'penawaran/kualifikasi/izin.pdf' })).toContainText('ada di sini');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a large file shows how far it is, and leaves nothing when it is cancelled', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'meja-berkas-'));
  const path = join(folder, 'gambar.pdf');
  try {
    await writeFile(path, '');
    await truncate(path, 400_000_000);
    await startApp(page, 'latihan');
    const tender = anOpenedTender();
    await bringIn(page, tender);
    await openFromReport(page, tender);
    const dialog = await openFiles(page);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Tambah berkas…' }).click();
    await (await chooser).setFiles(path);
    await expect(dialog.getByText(/^[1-9][\d.]* dari 400\.000\.000 bita$/)).toBeVisible();
    await expect(dialog.getByRole('progressbar', { name: 'Menyimpan berkas' })).toBeVisible();
    // The keyboard stands on the way out.
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('status')).toHaveText('Dibatalkan; tidak ada berkas yang ditambahkan.');
    await expect(dialog.getByRole('row', { name: 'gambar.pdf' })).toHaveCount(0);
    expect(await keptFiles(page)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** The names in the folder of attachments. */
function keptFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of (await root.getDirectoryHandle('meja-pokja-latihan')).keys()) names.push(name);
    return names;
  });
}

async function openFiles(page: Page) {
  await openStage(page, 'Pembukaan');
  await rowOf(page, BIDDERS.lowest)
    .getByRole('button', { name: `Berkas ${BIDDERS.lowest}` })
    .click();
  return page.getByRole('dialog', { name: `Berkas ${BIDDERS.lowest}` });
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Tambah berkas…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer });
}

/** Saves the archive of the tender on screen and has it checked. */
async function archiveReport(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Riwayat' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan arsip…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan arsip' }).click();
  const bytes = await readFile(await (await saved).path());
  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Periksa arsip…' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih arsip…' }).click();
  await (await chooser).setFiles({ name: 'uji.meja.gz', mimeType: 'application/gzip', buffer: bytes });
  const report = page.getByRole('region', { name: 'Hasil pemeriksaan uji.meja.gz' });
  await expect(report).toContainText('Arsip uji.meja.gz utuh.');
  return report.innerText();
}
