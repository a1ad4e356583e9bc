import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test, type TestInfo } from '@playwright/test';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Dossier } from '#core/tender/model.ts';
import { ODD_FEED, REAL_SEASON } from '#test/core/exchange/isb/isb-fixtures.ts';
import { anAssessedDossier, aDossier, rupiah } from '#test/support/builders/dossier.ts';
import { dropFiles } from './support/drop-files.ts';
import { openScreen, reload, startApp } from './support/start-app.ts';

test.describe('a folder of a feed', () => {
  test('is shown with everything odd about it before anything is written, then imported', async ({ page }) => {
    await startImport(page);
    await dropFiles(page, ODD_FEED);
    await expectCounts(page, '4 tender', '2 satuan kerja', '12 peserta', '8 penawaran', '7 tahap jadwal', '2 hasil');
    await expect(page.getByRole('radio', { name: 'WITA' })).toBeChecked();
    await expect(tenderRow(page, 'Pembangunan Jembatan Sungai Pinang Merah')).toContainText('812.345.675,25');
    await expect(tenderRow(page, 'Pengawasan Gedung Serbaguna')).toContainText('versi 2');

    await openTab(page, 'Berkas');
    await expect(page.getByRole('row', { name: /^a-pengumuman\.json/ })).toContainText('Pengumuman tender');
    await expect(page.getByRole('row', { name: /^e-nilai\.json/ })).toContainText('SPSE-TenderSelesaiNilai');

    await openTab(page, 'Catatan berkas');
    await page.getByRole('option', { name: /NPWP dalam notasi ilmiah/ }).click();
    const scientific = page.getByRole('region', { name: 'NPWP dalam notasi ilmiah' });
    await expect(scientific).toContainText('c-peserta.json, baris 6, baris teks 7, isian npwp_penyedia');
    await expect(scientific).toContainText('NPWP ditulis sebagai notasi ilmiah (1.23457E+14).');
    await expect(scientific).toContainText('Ambil ulang berkas tanpa membukanya di lembar kerja');

    // Nothing is here yet, and looking elsewhere loses nothing of the preview.
    await openScreen(page, 'Paket');
    await expect(page.getByText('Belum ada paket', { exact: true })).toBeVisible();
    await openImport(page);
    await page.getByRole('button', { name: 'Impor 4 paket yang baik' }).click();

    const report = page.getByTestId('import-report');
    await expect(report).toContainText('4 paket diimpor');
    await expect(report).toContainText('a-pengumuman.json');
    await report.getByRole('link', { name: 'Rehabilitasi Saluran Irigasi Rantau' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Rehabilitasi Saluran Irigasi Rantau' })).toBeVisible();
    await openScreen(page, 'Paket');
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(5);
  });

  test('brings nothing new the second time', async ({ page }) => {
    await startImport(page);
    await importAll(page, ODD_FEED);
    await dropFiles(page, ODD_FEED);
    await expect(page.getByText('Semua tender di berkas ini sudah ada dan sama.')).toBeVisible();
    await expect(page.locator('[role="row"][data-state="same"]')).toHaveCount(4);
    await expect(page.getByRole('button', { name: 'Impor 0 paket' })).toBeDisabled();
  });

  test('shows what changed since, value by value, and takes only what is ticked', async ({ page }, testInfo) => {
    const changed = testInfo.outputPath('feed');
    cpSync(ODD_FEED, changed, { recursive: true });
    edit(join(changed, 'a-pengumuman.json'), (text) =>
      text
        .replaceAll('"hps": 812345675.25', '"hps": 812345676.00')
        .replaceAll('"sumber_dana": "APBD"', '"sumber_dana": "APBDP"'),
    );
    await startImport(page);
    await importAll(page, ODD_FEED);
    await dropFiles(page, changed);
    await openTab(page, 'Perbedaan');
    await page.getByRole('option', { name: /Pembangunan Jembatan Sungai Pinang Merah/ }).click();
    const estimate = difference(page, 'notice.ownerEstimate');
    await expect(estimate).toContainText('Rp812.345.675,25');
    await expect(estimate).toContainText('Rp812.345.676,00');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await estimate.getByRole('checkbox', { name: 'Ambil dari berkas: HPS' }).check();
    await page.getByRole('button', { name: 'Terima 1 perbedaan' }).click();

    const report = page.getByTestId('import-report');
    await expect(report).toContainText('1 perbedaan diterima pada 1 paket');
    await report.getByRole('link', { name: 'Pembangunan Jembatan Sungai Pinang Merah' }).click();
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByText('Rp812.345.676,00').first()).toBeVisible();
    await reload(page);
    await expect(page.getByText('Rp812.345.676,00').first()).toBeVisible();
    await openImport(page);
    await dropFiles(page, changed);
    await openTab(page, 'Perbedaan');
    await page.getByRole('option', { name: /Pembangunan Jembatan Sungai Pinang Merah/ }).click();
    await expect(difference(page, 'notice.fundingSource')).toContainText('APBDP');
    await expect(difference(page, 'notice.ownerEstimate')).toHaveCount(0);
  });

  test('is read again in another zone', async ({ page }) => {
    await startImport(page);
    await dropFiles(page, ODD_FEED);
    await tenderRow(page, 'Pengadaan Mebel Sekolah').getByRole('checkbox').uncheck();
    await page.getByRole('radiogroup', { name: 'Zona waktu berkas' }).getByText('WIT', { exact: true }).click();
    await expect(page.getByText('Jam pada berkas dibaca sebagai WIT, seperti yang dipilih.')).toBeVisible();
    await expect(tenderRow(page, 'Pengadaan Mebel Sekolah').getByRole('checkbox')).not.toBeChecked();
    await page.getByRole('button', { name: 'Impor 3 paket yang baik' }).click();
    await page.getByRole('link', { name: 'Pembangunan Jembatan Sungai Pinang Merah' }).click();
    await page.getByRole('button', { name: /^Data paket/ }).click();
    await expect(page.getByText('5 Mei 2025 16.00 WIT').first()).toBeVisible();
  });

  test('is chosen, searched, unticked and imported by keyboard alone', async ({ page }) => {
    await startImport(page);
    await dropFiles(page, ODD_FEED);
    const grid = page.getByRole('grid', { name: 'Paket' });
    await page.getByLabel('Cari nama, kode, satuan kerja').focus();
    await page.keyboard.type('irigasi');
    await expect(grid.getByRole('row')).toHaveCount(2);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await expect(grid).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(tenderRow(page, 'Pengawasan Gedung Serbaguna').getByRole('checkbox')).not.toBeChecked();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: /Catatan berkas/ })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('button', { name: /Hanya tender 20000004000/ })).toBeVisible();
    await page.getByRole('option').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('button', { name: /^Impor 3 paket/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('import-report')).toContainText('3 paket diimpor');
    await expect(page.getByTestId('import-report')).toContainText('Tidak dipilih');
  });

  test('is picked through the dialogs too, by folder and by file', async ({ page }) => {
    await startImport(page);
    const folder = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Pilih folder…' }).click();
    await (await folder).setFiles(ODD_FEED);
    await expectCounts(page, '4 tender');
    await page.getByRole('button', { name: 'Mulai lagi' }).click();
    const files = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Pilih berkas…' }).click();
    await (await files).setFiles([join(ODD_FEED, 'a-pengumuman.json')]);
    await expectCounts(page, '4 tender', '0 peserta');
    const more = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Tambah berkas…' }).click();
    await (await more).setFiles([join(ODD_FEED, 'c-peserta.json')]);
    await expectCounts(page, '4 tender', '12 peserta');
  });

  test('gives its notes as a table', async ({ page }) => {
    await startImport(page);
    await dropFiles(page, ODD_FEED);
    await openTab(page, 'Catatan berkas');
    await page.getByRole('button', { name: /Tidak terbaca/ }).click();
    await page.getByLabel('Cari berkas, isian, nilai, kode tender').fill('npwp');
    await expect(page.getByText('2 dari 67 catatan')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unduh CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('catatan-impor.csv');
    await expect(page.getByText('Catatan disimpan: catatan-impor.csv')).toBeVisible();
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('Bobot;Jenis;Berkas;Baris');
    expect(lines[1]).toContain('Tidak terbaca;NPWP dalam notasi ilmiah;c-peserta.json;6;7');
  });
});

test.describe('bad files', () => {
  test('each say what is wrong and where, and the good rest is imported', async ({ page }, testInfo) => {
    const folder = filesOf(testInfo, {
      'baik.json': writeDossierFile(aDossier()),
      'besar.json': `[${' '.repeat(30_000_000)}]`,
      'galat.json': '<html><body>Maaf, terjadi error pada aplikasi SPSE. Kode Error : x1y2</body></html>',
      'lain.json': '[{"kd_nontender": 1, "nama_paket": "x"}]',
      'lebih-baru.json': writeDossierFile(aDossier()).replace('"version": 1', '"version": 99'),
      'rusak.json': '[\n{"kd_tender": 1, "nama_paket": "x"},\n{"kd_tender": 2, "nama_paket": ',
    });
    await startImport(page);
    await dropFiles(page, folder);
    await expectCounts(page, '1 tender');
    await openTab(page, 'Catatan berkas');
    const told = [
      ['Berkas terlalu besar', 'besar.json', '30,0 MB, batasnya 25,0 MB', 'membagi data per tahun'],
      ['Halaman galat SPSE', 'galat.json', 'kode galat x1y2', 'Unduh lagi ketika SPSE sudah pulih'],
      ['Berkas dari versi yang lebih baru', 'lebih-baru.json', 'format 99', 'Perbarui aplikasi ini'],
      ['JSON rusak', 'rusak.json', 'baris teks 3', 'mengambil ulang berkas ini'],
    ] as const;
    for (const [kind, file, what, next] of told) {
      await page.getByRole('option', { name: new RegExp(kind) }).click();
      const detail = page.getByRole('region', { name: kind });
      await expect(detail).toContainText(file);
      await expect(detail).toContainText(what);
      await expect(detail).toContainText(next);
    }
    await page.getByRole('button', { name: 'Impor 1 paket yang baik' }).click();
    const report = page.getByTestId('import-report');
    await expect(report).toContainText('1 paket diimpor');
    await expect(report).toContainText('besar.json');
    await expect(report).toContainText('galat.json');
    await openScreen(page, 'Paket');
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
  });

  test('alone leave nothing to import, and say so first', async ({ page }, testInfo) => {
    const folder = filesOf(testInfo, { 'rusak.json': '{"data": [' });
    await startImport(page);
    await dropFiles(page, join(folder, 'rusak.json'));
    await expect(page.getByRole('region', { name: 'JSON rusak' })).toContainText('rusak.json');
    await openTab(page, 'Paket');
    await expect(page.getByText('Tidak ada tender yang dapat diimpor dari berkas ini')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Impor 0 paket' })).toBeDisabled();
  });

  test('a folder without files of this kind is told from an empty screen', async ({ page }, testInfo) => {
    const folder = filesOf(testInfo, { 'catatan.txt': 'tidak ada' });
    await startImport(page);
    await dropFiles(page, folder);
    await expect(page.getByText('Tidak ada berkas JSON di tempat itu.')).toBeVisible();
  });

  test('a long reading shows where it is and can be cancelled, and nothing was written', async ({ page }, testInfo) => {
    const row = {
      kd_tender: 20000001000,
      kd_peserta: 1,
      nama_penyedia: 'CV. PANJANG',
      pemenang: 0,
      alasan: 'x'.repeat(60),
    };
    const rows = Array.from({ length: 110_000 }, (_, at) =>
      JSON.stringify({ ...row, kd_peserta: at, kd_penyedia: at }),
    );
    const folder = filesOf(testInfo, { 'peserta.json': `[${rows.join(',\n')}]` });
    cpSync(join(ODD_FEED, 'a-pengumuman.json'), join(folder, 'pengumuman.json'));
    await startImport(page);
    await dropFiles(page, folder);
    await expect(page.getByText('Memeriksa peserta.json')).toBeVisible();
    await expect(page.getByRole('progressbar', { name: 'Kemajuan' })).toBeAttached();
    await page.getByRole('button', { name: 'Batalkan' }).click();
    await expect(page.getByText('Pembacaan dibatalkan. Tidak ada yang ditulis.')).toBeVisible();
    await openScreen(page, 'Paket');
    await expect(page.getByText('Belum ada paket', { exact: true })).toBeVisible();
  });
});

test.describe('our own dossiers', () => {
  test('that differ show what was evaluated as protected, with the reason', async ({ page }, testInfo) => {
    const here = anAssessedDossier({ a: 800_000_000, b: 810_000_000 });
    const incoming: Dossier = {
      ...here,
      notice: { ...here.notice, ownerEstimate: rupiah(960_000_000), closedReason: 'Anggaran digeser' },
      bidders: here.bidders.map((bidder) => ({
        ...bidder,
        bid: bidder.bid && { ...bidder.bid, offeredTotal: rupiah(799_000_000) },
      })),
    };
    const folder = filesOf(testInfo, {
      'di-sini.json': writeDossierFile(here),
      'masuk.json': writeDossierFile(incoming),
    });
    await startImport(page);
    await importAll(page, join(folder, 'di-sini.json'));
    await dropFiles(page, join(folder, 'masuk.json'));
    await openTab(page, 'Perbedaan');
    for (const label of ['notice.ownerEstimate', 'bidders.bid.offeredTotal']) {
      const protectedOne = difference(page, label).first();
      await expect(protectedOne.getByRole('checkbox')).toHaveCount(0);
      await expect(protectedOne).toContainText('Sudah dievaluasi atau diputuskan di sini.');
    }
    await page.getByRole('button', { name: 'Pilih semua yang dapat diambil' }).click();
    await page.getByRole('button', { name: 'Terima 1 perbedaan' }).click();
    await page.getByRole('link', { name: here.notice.name }).click();
    await expect(page.getByText('Rp950.000.000,00').first()).toBeVisible();
    await expect(page.getByText('Rp960.000.000,00')).toHaveCount(0);
  });

  test('exported from a tender come back as the same', async ({ page }, testInfo) => {
    const here = anAssessedDossier({ a: 800_000_000 });
    const folder = filesOf(testInfo, { 'paket.json': writeDossierFile(here) });
    await startImport(page);
    await importAll(page, folder);
    await openScreen(page, 'Paket');
    await page.getByRole('row', { name: new RegExp(here.notice.name) }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ekspor', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Ekspor berkas paket' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^paket-90000001000-pembangunan-gedung-arsip/);
    await expect(page.getByText(/Berkas paket disimpan: paket-90000001000/)).toBeVisible();
    const path = testInfo.outputPath(file.suggestedFilename());
    await file.saveAs(path);
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(join(folder, 'paket.json'), 'utf8'));
    await openImport(page);
    await dropFiles(page, path);
    await expect(page.getByText('Semua tender di berkas ini sudah ada dan sama.')).toBeVisible();
  });

  test('made up for practice stay out of the office and go into the practice space', async ({ page }, testInfo) => {
    const folder = filesOf(testInfo, {
      'latihan.json': writeDossierFile({ ...aDossier(), practice: true }),
      'nyata.json': writeDossierFile(aDossier({ notice: { code: '77', name: 'Paket nyata' } })),
    });
    await startImport(page);
    await dropFiles(page, folder);
    await expect(tenderRow(page, 'Pembangunan Gedung Arsip')).toContainText('Paket latihan; buka ruang Latihan');
    await expect(tenderRow(page, 'Pembangunan Gedung Arsip').getByRole('checkbox')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Impor 1 paket yang baik' })).toBeEnabled();
    await page.getByRole('radiogroup', { name: 'Ruang kerja' }).getByText('Latihan').click();
    await expect(page.getByTestId('practice-mark')).toBeVisible();
    await openImport(page);
    await importAll(page, folder, 2);
    await openScreen(page, 'Paket');
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3);
  });
});

test('a file dropped on another screen does not open in place of the app', async ({ page }, testInfo) => {
  const folder = filesOf(testInfo, { 'paket.json': '[]' });
  await startApp(page);
  await openScreen(page, 'Bantuan');
  await expect(page.getByRole('heading', { level: 1, name: 'Bantuan' })).toBeVisible();
  // Added last, so that it sees what the app has left for the browser to do.
  const left = await page.evaluateHandle(() => ({
    toBrowser: new Promise<boolean>((resolve) => {
      window.addEventListener('dragover', (event) => resolve(!event.defaultPrevented), { once: true });
    }),
  }));
  await dropFiles(page, join(folder, 'paket.json'));
  expect(await left.evaluate(({ toBrowser }) => toBrowser)).toBe(false);
  await openImport(page);
  expect(page.context().pages()).toHaveLength(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('every part of the import meets WCAG AA', async ({ page }, testInfo) => {
      const here = anAssessedDossier({ a: 800_000_000 });
      const incoming = { ...here, notice: { ...here.notice, ownerEstimate: rupiah(1), url: 'https://contoh.id' } };
      const folder = filesOf(testInfo, { 'a.json': writeDossierFile(here), 'b.json': writeDossierFile(incoming) });
      await startImport(page);
      await expectAccessible(page, 'choosing');
      await importAll(page, join(folder, 'a.json'));
      await dropFiles(page, ODD_FEED, join(folder, 'b.json'));
      await expectCounts(page, '5 tender');
      await expectAccessible(page, 'tenders');
      for (const tab of ['Perbedaan', 'Catatan berkas', 'Berkas']) {
        await openTab(page, tab);
        await expectAccessible(page, tab);
      }
      await page.getByRole('button', { name: /^Impor 4 paket/ }).click();
      await expect(page.getByTestId('import-report')).toBeVisible();
      await expectAccessible(page, 'report');
    });
  });
}

test.describe('a real season of one regency (skipped where the records are not on this machine)', () => {
  test.skip(!existsSync(REAL_SEASON), 'the records of the real season are not on this machine');

  test('is previewed with its known oddities, imported, and brings nothing new again', async ({ page }) => {
    await startImport(page);
    await dropFiles(page, REAL_SEASON);
    await expectCounts(
      page,
      '51 tender',
      '9 satuan kerja',
      '2.369 peserta',
      '86 penawaran',
      '783 tahap jadwal',
      '37 hasil',
    );
    await expect(page.getByRole('radio', { name: 'WIB' })).toBeChecked();
    await openTab(page, 'Catatan berkas');
    await expect(page.getByRole('option', { name: /Jadwal hanya beberapa menit 8/ })).toBeVisible();
    await expect(page.getByRole('option', { name: /Masa sanggah terlalu awal 3/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /Tidak terbaca 0/ })).toBeDisabled();
    await page.getByRole('button', { name: 'Impor 51 paket' }).click();
    await expect(page.getByTestId('import-report')).toContainText('51 paket diimpor');
    await page.getByRole('link', { name: 'Buka daftar paket' }).click();
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '52');
    await openImport(page);
    await page.getByRole('button', { name: 'Impor berkas lain' }).click();
    await dropFiles(page, REAL_SEASON);
    await expect(page.getByText('Semua tender di berkas ini sudah ada dan sama.')).toBeVisible();
  });
});

async function startImport(page: Page): Promise<void> {
  await startApp(page);
  await openImport(page);
}

/** The screen is loaded when it is first opened; before that nobody takes what is dropped. */
async function openImport(page: Page): Promise<void> {
  await openScreen(page, 'Impor');
  await expect(page.getByRole('heading', { level: 1, name: /^(Impor paket|Hasil impor)$/ })).toBeVisible();
}

/** Drops files, imports what is new in them, and comes back to the beginning. */
async function importAll(page: Page, path: string, count?: number): Promise<void> {
  await dropFiles(page, path);
  await page.getByRole('button', { name: count === undefined ? /^Impor [1-9]/ : `Impor ${count} paket` }).click();
  await expect(page.getByTestId('import-report')).toContainText('paket diimpor');
  await page.getByRole('button', { name: 'Impor berkas lain' }).click();
}

async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name: new RegExp(`^${name} \\d`) });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

async function expectCounts(page: Page, ...counts: readonly string[]): Promise<void> {
  for (const count of counts) {
    await expect(page.getByTestId('import-counts').getByText(count, { exact: true })).toBeVisible();
  }
}

function tenderRow(page: Page, name: string): Locator {
  return page.getByRole('grid', { name: 'Paket' }).getByRole('row').filter({ hasText: name });
}

function difference(page: Page, label: string): Locator {
  return page.locator(`tbody[data-label="${label}"]`);
}

function filesOf(testInfo: TestInfo, files: Readonly<Record<string, string>>): string {
  const folder = testInfo.outputPath('berkas');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  expect(told, what).toEqual([]);
}
