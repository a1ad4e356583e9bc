// From a dossier file to the five documents on disk, in the desktop shell: both dialogs answered, the files read back.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readDossierFile } from '#core/exchange/dossier-file.ts';
import { anEverydayDossier, anOffice } from '#test/core/documents/dossiers.ts';
import { answerWelcome, openScreen } from '#test/e2e/support/start-app.ts';
import { launchApp, type RunningApp } from '#test/support/electron-double/launch.ts';
import { type PdfFile, readPdf } from '#test/support/pdf.ts';
import { unwrap } from '#test/support/unwrap.ts';
import {
  bringIn,
  test as base,
  chooseForImport,
  emptyFolder,
  openOnlyTender,
  removeFolder,
  START_TIMEOUT_MS,
} from './support/built-app.ts';

const dossier = anEverydayDossier();
const office = anOffice();

const POINTS_PER_MM = 72 / 25.4;

const F4 = { width: 215 * POINTS_PER_MM, height: 330 * POINTS_PER_MM };
const A4 = { width: 210 * POINTS_PER_MM, height: 297 * POINTS_PER_MM };

const WINNER = 'CV. Cahaya Mahakam';
const PRICE = 'Rp871.250.000,50 (delapan ratus tujuh puluh satu juta dua ratus lima puluh ribu rupiah lima puluh sen)';
const ESTIMATE = 'Rp950.000.000,00 (sembilan ratus lima puluh juta rupiah)';
const SIGNED_ON = 'Senin tanggal Dua Puluh Tiga bulan November tahun Dua Ribu Dua Puluh Enam';
const LETTERHEAD = [...office.letterhead.lines, office.letterhead.contact ?? ''];

/** Each kind by its name on the screen, with what it must say of this tender. */
const DOCUMENTS = [
  {
    kind: 'bapp',
    name: 'Berita Acara Pembukaan Penawaran',
    says: [SIGNED_ON, ESTIMATE, 'Senin, 16 November 2026', '10.42 WITA', '11 November 2026 11.20 WITA', WINNER],
  },
  { kind: 'baep', name: 'Berita Acara Evaluasi Penawaran', says: [SIGNED_ON, ESTIMATE, WINNER, PRICE] },
  { kind: 'bahp', name: 'Berita Acara Hasil Pemilihan', says: [SIGNED_ON, ESTIMATE, WINNER, PRICE] },
  { kind: 'penetapan', name: 'Surat Penetapan Pemenang', says: [ESTIMATE, WINNER, PRICE] },
  { kind: 'pengumuman', name: 'Pengumuman Pemenang', says: [ESTIMATE, WINNER, PRICE] },
] as const;

// One start, one office and one tender serve every test here.
base.describe.configure({ mode: 'default' });

const test = base.extend<{ readonly app: RunningApp }, { readonly desk: RunningApp }>({
  desk: [
    async ({ builtFolder }, use) => {
      const folder = emptyFolder();
      const app = await launchApp(builtFolder, join(folder, 'profil'));
      await answerWelcome(app.page);
      // First, so that it is long on the disk when the page is loaded anew.
      await setUpOffice(app.page);
      await bringIn(app, dossier, folder);
      await use(app);
      await app.kill();
      removeFolder(folder);
    },
    { scope: 'worker', timeout: START_TIMEOUT_MS },
  ],
  /** On the documents of the tender. */
  app: async ({ desk }, use) => {
    await openOnlyTender(desk, dossier);
    await desk.page.getByRole('navigation', { name: 'Tahapan' }).getByRole('button', { name: 'Dokumen' }).click();
    await use(desk);
  },
});

/** Sets up what every document of an office uses, as a person does once. */
async function setUpOffice(page: Page): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByLabel('Baris kop surat').fill(office.letterhead.lines.join('\n'));
  await page.getByLabel('Alamat dan kontak').fill(office.letterhead.contact ?? '');
  const city = page.getByLabel('Kota penandatanganan');
  await city.fill(office.city ?? '');
  await city.blur();
}

async function saveAs(app: RunningApp, path: string): Promise<void> {
  await app.answer({ to: 'save-dialog', path });
  await app.page.getByRole('button', { name: 'Simpan PDF' }).click();
  await expect(app.page.getByText(`Tersimpan: ${path}`)).toBeVisible();
}

/** Where the dialogs to save began, with the name they proposed. */
async function proposedPaths(app: RunningApp): Promise<readonly string[]> {
  const asked = (await app.calls('showSaveDialog')) as readonly { readonly defaultPath: string }[];
  return asked.map(({ defaultPath }) => defaultPath);
}

function openDocument(page: Page, name: string): Promise<void> {
  // The opening of a second file is a document of its own.
  const button = { name: new RegExp(`^${name}(?! \\()`) };
  return page.getByRole('navigation', { name: 'Daftar dokumen' }).getByRole('button', button).click();
}

function expectSheet({ pages }: PdfFile, sheet: { readonly width: number; readonly height: number }): void {
  for (const [index, page] of pages.entries()) {
    expect(Math.abs(page.width - sheet.width)).toBeLessThan(1);
    expect(Math.abs(page.height - sheet.height)).toBeLessThan(1);
    expect(page.text).toContain(`Halaman ${index + 1} dari ${pages.length}`);
  }
}

for (const { kind, name, says } of DOCUMENTS) {
  test(`the ${kind} is saved as PDF where the person says, as it will be signed`, async ({ app, folder }) => {
    await openDocument(app.page, name);
    const path = join(folder, 'berkas.pdf');
    await saveAs(app, path);
    expect(readdirSync(folder)).toEqual(['berkas.pdf']);
    const pdf = await readPdf(readFileSync(path));
    expectSheet(pdf, F4);
    expect(pdf.embeddedFonts).toEqual(['Arimo-Bold', 'Arimo-Regular']);
    expect(pdf.isTagged).toBe(true);
    expect(pdf.title).toBe(`${name} – ${dossier.notice.name}`);
    const printed = pdf.pages.map(({ flow }) => flow).join('');
    const lost = [...LETTERHEAD, ...says].filter((words) => !printed.includes(words.replace(/\s/g, '')));
    expect(lost).toEqual([]);
    expect(await proposedPaths(app)).toEqual([expect.stringMatching(`${kind}-${dossier.notice.code}.pdf$`)]);
  });
}

test('a document comes on A4 when asked, and the next one is F4 again', async ({ app, folder }) => {
  await openDocument(app.page, 'Berita Acara Hasil Pemilihan');
  await app.page.getByText('A4', { exact: true }).click();
  const small = join(folder, 'a4.pdf');
  await saveAs(app, small);
  expectSheet(await readPdf(readFileSync(small)), A4);

  await openOnlyTender(app, dossier);
  const large = join(folder, 'f4.pdf');
  await saveAs(app, large);
  expectSheet(await readPdf(readFileSync(large)), F4);
});

test('a cancelled dialog writes nothing and says nothing', async ({ app, folder }) => {
  const path = join(folder, 'disimpan.pdf');
  await saveAs(app, path);
  await app.page.getByRole('alert').getByRole('button', { name: 'Tutup' }).click();
  await app.answer({ to: 'save-dialog', path: null });
  await app.page.getByRole('button', { name: 'Simpan PDF' }).click();
  await expect.poll(() => proposedPaths(app)).toHaveLength(2);
  await expect(app.page.getByRole('button', { name: 'Simpan PDF' })).toBeEnabled();
  // The second dialog began in the folder of the first, where nothing else may lie now.
  expect((await proposedPaths(app)).at(-1)).toBe(join(folder, `bapp-${dossier.notice.code}.pdf`));
  expect(readdirSync(folder)).toEqual(['disimpan.pdf']);
  await expect(app.page.getByRole('alert')).toHaveCount(0);
});

test('a place that cannot be written is named, with what it means and what to do', async ({ app, folder }) => {
  const path = join(folder, 'dicabut', 'berkas.pdf');
  await app.answer({ to: 'save-dialog', path });
  await app.page.getByRole('button', { name: 'Simpan PDF' }).click();
  const message = app.page.getByRole('alert');
  await expect(message).toContainText(`Dokumen tidak tersimpan: ${path}`);
  await expect(message).toContainText('Sistem menolak menulis berkas. Data paket tidak berubah.');
  await expect(message).toContainText('Pilih tempat atau nama lain, lalu simpan lagi.');
  await expect(message).toContainText('ENOENT');
  expect(readdirSync(folder)).toEqual([]);

  await saveAs(app, join(folder, 'berkas.pdf'));
  expect(readdirSync(folder)).toEqual(['berkas.pdf']);
});

test('a tender and its archive that cannot be written are named, and can then be saved elsewhere', async ({
  app,
  folder,
}) => {
  const refused = join(folder, 'dicabut', 'berkas');
  const message = app.page.getByRole('alert');
  await app.answer({ to: 'save-dialog', path: `${refused}.json` });
  await app.page.getByRole('button', { name: 'Ekspor', exact: true }).click();
  await app.page.getByRole('menuitem', { name: 'Ekspor berkas paket' }).click();
  await expect(message).toContainText('Berkas paket tidak tersimpan.');
  await expect(message).toContainText('Sistem menolak menulis berkas.');
  await expect(message).toContainText('ENOENT');
  await message.getByRole('button', { name: 'Tutup' }).click();

  await app.page.getByRole('button', { name: 'Riwayat' }).click();
  await app.answer({ to: 'save-dialog', path: `${refused}.meja.gz` });
  await app.page.getByRole('button', { name: 'Simpan arsip…' }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Simpan arsip' }).click();
  await expect(message).toContainText('Arsip tidak dapat disimpan.');
  await message.getByRole('button', { name: 'Tutup' }).click();
  expect(readdirSync(folder)).toEqual([]);

  const path = join(folder, 'arsip.meja.gz');
  await app.answer({ to: 'save-dialog', path });
  await app.page.getByRole('button', { name: 'Simpan arsip…' }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Simpan arsip' }).click();
  await expect(app.page.getByText('Arsip arsip.meja.gz disimpan.')).toBeVisible();
  await app.page.getByRole('button', { name: 'Tampilkan di folder' }).click();
  await expect.poll(() => app.calls('showItemInFolder')).toEqual([path]);
});

test('a tender exported from its workspace says the same when it is brought in again', async ({ app, folder }) => {
  const path = join(folder, 'ekspor.json');
  await app.answer({ to: 'save-dialog', path });
  await app.page.getByRole('button', { name: 'Ekspor', exact: true }).click();
  await app.page.getByRole('menuitem', { name: 'Ekspor berkas paket' }).click();
  await expect(app.page.getByText('Berkas paket disimpan: ekspor.json')).toBeVisible();
  expect(unwrap(readDossierFile(readFileSync(path, 'utf8')))).toEqual(dossier);
  await app.page.getByRole('button', { name: 'Tampilkan di folder' }).click();
  await expect.poll(() => app.calls('showItemInFolder')).toEqual([path]);

  await chooseForImport(app, path);
  const row = app.page.getByRole('grid', { name: 'Paket' }).getByRole('row').filter({ hasText: dossier.notice.code });
  await expect(row).toContainText('Sama');
  await expect(app.page.getByText('Semua tender di berkas ini sudah ada dan sama.')).toBeVisible();
  await expect(app.page.getByRole('button', { name: /^Impor \d+ paket/ })).toBeDisabled();
});

// Last: it leaves a document of the tender issued.
test('an issued document keeps its pages, and saving them gives the very bytes with version, fingerprint and code', async ({
  app,
  folder,
}) => {
  await openDocument(app.page, 'Berita Acara Evaluasi Penawaran');
  await app.page.getByRole('button', { name: 'Terbitkan…' }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Terbitkan versi 1' }).click();
  await expect(app.page.getByText(/Versi 1 terbit/)).toContainText('halaman tersimpan');
  const [first, second] = [join(folder, 'satu.pdf'), join(folder, 'dua.pdf')];
  for (const path of [first, second]) {
    await app.answer({ to: 'save-dialog', path });
    await app.page.getByRole('button', { name: 'Simpan PDF' }).click();
    await expect.poll(() => readdirSync(folder)).toContain(path === first ? 'satu.pdf' : 'dua.pdf');
  }
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  const pdf = await readPdf(readFileSync(first));
  expectSheet(pdf, F4);
  for (const page of pdf.pages) expect(page.text).toMatch(/Versi 1 · Sidik [0-9A-Z-]+/);
  expect(pdf.pages.map(({ text }) => text).join('')).not.toContain('KONSEP');
});
