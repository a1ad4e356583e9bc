import { writeFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import type { Dossier } from '#core/tender/model.ts';
import { aBidder, aDossier, aRequirement, withAllExamined } from '#test/support/builders/dossier.ts';
import { reload, startApp } from './support/start-app.ts';
import { bringIn, figure, openFromReport, openStage } from './support/tender-page.ts';

const FIRST = 'CV. Anggana Jaya';
const SECOND = 'CV. Borneo Lestari';
const HEADER = [
  'No',
  'Uraian Pekerjaan',
  'Satuan',
  'Volume',
  'Harga Satuan Bahan',
  'Harga Satuan (Rp)',
  'Jumlah Harga (Rp)',
];

test('the schedule of the tender document comes from a real workbook, row by row', async ({ page }) => {
  await openNew(page);
  const dialog = await choose(page, 'Impor daftar kuantitas HPS', 'hps.xlsx', await ownerWorkbook());

  await test.step('proposes which column holds what', async () => {
    await expect(dialog).toContainText('Daftar kuantitas dan HPS: hps.xlsx');
    await expect(dialog.getByLabel('Lembar')).toHaveValue('RAB');
    await expect(column(dialog, 'Uraian')).toHaveText('B: Uraian Pekerjaan');
    await expect(column(dialog, 'Volume')).toHaveText('D: Volume');
    await expect(column(dialog, 'Jumlah harga')).toHaveText('G: Jumlah Harga (Rp)');
    await expect(dialog.getByLabel('Baris judul')).toHaveValue('5');
    await expect(column(dialog, 'Harga satuan')).toHaveText('E: Harga Satuan Bahan');
    await dialog.getByLabel('Harga satuan', { exact: true }).selectOption({ label: 'F: Harga Satuan (Rp)' });
  });

  await test.step('tells of every row what is odd about it, by its number in the sheet', async () => {
    await expect(row(dialog, 8)).toContainText('1.200,5');
    await expect(row(dialog, 9)).toContainText('volume negatif (-3)');
    await expect(row(dialog, 10)).toContainText('notasi ilmiah (1,23457E+14)');
    await expect(row(dialog, 12)).toContainText('sama persis dengan baris 11');
    await expect(row(dialog, 13)).toContainText('bagian dari sel gabungan');
    await dialog.getByLabel('Hanya yang perlu diperiksa').check();
    await expect(dialog.getByRole('row').filter({ hasText: 'Galian tanah' })).toHaveCount(0);
    await expect(dialog.getByRole('status')).toContainText('2 baris bermasalah');
  });

  await test.step('leaves faulty rows out only when that was ticked', async () => {
    const bring = dialog.getByRole('button', { name: /^Impor \d+ baris$/ });
    await expect(bring).toBeDisabled();
    await dialog.getByLabel('Lewati 2 baris bermasalah').check();
    await expect(bring).toBeEnabled();
    await bring.click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('button', { name: 'Riwayat' }).click();
    await expect(page.getByRole('complementary').getByRole('listitem').first()).toContainText('0 butir → 5 butir');
    await page.keyboard.press('Escape');
  });
});

test('a changed mapping is remembered for the next file of the same form, and lines find their answers', async ({
  page,
}) => {
  await openNew(page);
  const owner = await choose(
    page,
    'Impor daftar kuantitas HPS',
    'hps.xlsx',
    await formWorkbook([1_000, 20_000], [900, 18_000]),
  );
  await expect(column(owner, 'Harga satuan')).toHaveText('E: Harga Satuan Bahan');
  await owner.getByLabel('Harga satuan', { exact: true }).selectOption({ label: 'F: Harga Satuan (Rp)' });
  await owner.getByRole('button', { name: 'Impor 2 baris' }).click();
  await expect(owner).toHaveCount(0);

  await page.getByRole('tab', { name: FIRST }).click();
  const offer = await choose(
    page,
    'Impor daftar penawaran ini',
    'penawaran-a.xlsx',
    await formWorkbook([950, 19_000], [1, 2], 3),
  );
  await expect(column(offer, 'Harga satuan')).toHaveText('F: Harga Satuan (Rp)');
  await expect(offer.getByLabel('Baris judul')).toHaveValue('4');
  await expect(offer.getByLabel('Baris dokumen untuk baris 5')).toHaveValue(/./);
  await expect(offer.getByRole('status')).toContainText('0 pasangan perlu dilihat, 0 baris dokumen tanpa penawaran');
  await offer.getByRole('button', { name: 'Impor 2 baris' }).click();
  await expect(offer).toHaveCount(0);
  await expect(figure(page, `Jumlah terkoreksi baris 1, ${FIRST}`)).toHaveText(/^95\.000/);
  await expect(figure(page, `Harga terkoreksi ${FIRST}`)).toHaveText(/^285\.000/);

  // After a restart the form is still known, and a file of another form is not taken for it.
  await reload(page);
  await page.getByRole('tab', { name: SECOND }).click();
  const again = await choose(
    page,
    'Impor daftar penawaran ini',
    'penawaran-b.xlsx',
    await formWorkbook([990, 19_500], [1, 2]),
  );
  await expect(column(again, 'Harga satuan')).toHaveText('F: Harga Satuan (Rp)');
  await page.keyboard.press('Escape');
  const plain = await choose(
    page,
    'Impor daftar penawaran ini',
    'lain.csv',
    Buffer.from(
      'No;Uraian;Sat;Vol;Harga Satuan;Jumlah\n1;Galian tanah;m3;100;990,00;99.000,00\n2;Papan nama proyek;bh;10;19.500,00;195.000,00\n',
    ),
  );
  await expect(column(plain, 'Harga satuan')).toHaveText('E: Harga Satuan');
  await plain.getByRole('button', { name: 'Impor 2 baris' }).click();
  await expect(figure(page, `Harga terkoreksi ${SECOND}`)).toHaveText(/^294\.000/);
});

test('a line whose answer is not clear is chosen by a person', async ({ page }) => {
  await openNew(page);
  const owner = await choose(
    page,
    'Impor daftar kuantitas HPS',
    'hps.xlsx',
    await formWorkbook([1_000, 20_000], [900, 18_000]),
  );
  await owner.getByLabel('Harga satuan', { exact: true }).selectOption({ label: 'F: Harga Satuan (Rp)' });
  await owner.getByRole('button', { name: 'Impor 2 baris' }).click();
  await expect(owner).toHaveCount(0);
  const csv =
    'No;Uraian;Sat;Vol;Harga Satuan;Jumlah\nA;Pasangan batu;m3;100;950;95000\nB;Mobilisasi alat;ls;10;19000;190000\n';
  const offer = await choose(page, 'Impor daftar penawaran ini', 'lain.csv', Buffer.from(csv));
  await offer.getByLabel('Baris dokumen untuk baris 2').selectOption({ label: '1 Galian tanah' });
  await offer.getByLabel('Baris dokumen untuk baris 3').selectOption({ label: 'tidak ada dalam dokumen' });
  await expect(offer.getByRole('status')).toContainText('1 baris dokumen tanpa penawaran');
  await offer.getByRole('button', { name: 'Impor 2 baris' }).click();
  await expect(offer).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'Mobilisasi alat' })).toContainText('tidak ada dalam dokumen');
  await expect(page.getByRole('row').filter({ hasText: 'Papan nama proyek' })).toContainText('tidak ditawar');
});

test('files that are no price schedule are refused by name, with what to do, and nothing changes', async ({
  page,
}, testInfo) => {
  await openNew(page);
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const refused: readonly (readonly [string, Buffer, RegExp])[] = [
    ['rab.xls', old, /Excel lama \(XLS\) atau XLSX berkata sandi/],
    ['rusak.xlsx', Buffer.from('PK\u0003\u0004 bukan lembar kerja'), /rusak atau bukan XLSX/],
    ['kosong.xlsx', Buffer.alloc(0), /Berkas kosong/],
    ['halaman.csv', Buffer.from('<html><body>Sesi berakhir</body></html>'), /halaman web, bukan lembar kerja/],
    ['besar.xlsx', Buffer.alloc(30_000_000), /30,0 MB|tidak dapat dibaca/],
  ];
  for (const [name, buffer, message] of refused) {
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Impor daftar kuantitas HPS' }).click();
    const path = testInfo.outputPath(name);
    await writeFile(path, buffer);
    await (await chosen).setFiles(path);
    const alert = page.getByRole('alert').filter({ hasText: name });
    await expect(alert).toContainText(message);
    await expect(alert).toContainText('yang tersimpan tidak berubah');
    await alert.getByRole('button', { name: 'Tutup' }).click();
  }
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeDisabled();
});

async function openNew(page: Page): Promise<void> {
  const tender: Dossier = withAllExamined(
    aDossier({
      practice: true,
      requirements: [aRequirement('surat')],
      bidders: [aBidder('a', { name: FIRST, total: 285_000 }), aBidder('b', { name: SECOND, total: 294_000 })],
    }),
  );
  await startApp(page, 'latihan');
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Koreksi aritmatik');
}

/** Chooses a file by a button of the stage and answers with the dialog it opens. */
async function choose(page: Page, button: string, name: string, buffer: Buffer): Promise<Locator> {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chosen).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

/** What is chosen for a role: the words of the selected option. */
function column(dialog: Locator, role: string): Locator {
  return dialog.getByLabel(role, { exact: true }).locator('option:checked');
}

/** A row of the report by its number in the sheet. */
function row(dialog: Locator, number: number): Locator {
  return dialog
    .getByRole('row')
    .filter({ has: dialog.page().getByRole('cell', { name: new RegExp(`^(\\D*\\s)?${number}$`) }) })
    .first();
}

/** Merged title and cells, a tax number gone scientific, numbers as text, a negative volume, a row twice. */
async function ownerWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const rab = workbook.addWorksheet('RAB');
  rab.addRow(['DAFTAR KUANTITAS DAN HARGA']);
  rab.mergeCells('A1:G1');
  rab.addRow(['NPWP', 123_456_789_012_345_680]);
  rab.addRow([]);
  rab.addRow([]);
  rab.addRow(HEADER);
  rab.addRow(['I', 'PEKERJAAN TANAH']);
  rab.addRow([1, 'Galian tanah', 'm3', 12.5, 30_000, 40_000, { formula: 'D7*F7', result: 500_000 }]);
  rab.addRow(['2', 'Urugan pasir', 'm3', '1.200,5', 8_000, 'Rp10.000', '12.005.000']);
  rab.addRow([3, 'Pembersihan lokasi', 'm2', -3, 4_000, 5_000, -15_000]);
  rab.addRow([4, 'Papan nama', 'bh', 1, 100, '1,23457E+14', 0]);
  rab.addRow([5, 'Pagar sementara', 'm1', 10, 50_000, 60_000, 600_000]);
  rab.addRow([5, 'Pagar sementara', 'm1', 10, 50_000, 60_000, 600_000]);
  rab.addRow([6, 'Pengukuran', 'ls', 1, 200_000, 250_000, 250_000]);
  rab.mergeCells('F12:F13');
  rab.addRow([null, 'Jumlah', null, null, null, null, { formula: 'SUM(G7:G13)', result: 13_955_000 }]);
  workbook.addWorksheet('Analisa').addRow(['Bahan']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Two lines on one form: the unit price that counts stands in the second of two price columns. */
async function formWorkbook(
  prices: readonly [number, number],
  materials: readonly [number, number],
  rowsAbove = 0,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Harga');
  for (let above = 0; above < rowsAbove; above++) sheet.addRow([`Lampiran ${above + 1}`]);
  sheet.addRow(HEADER);
  sheet.addRow([1, 'Galian tanah', 'm3', 100, materials[0], prices[0], prices[0] * 100]);
  sheet.addRow([2, 'Papan nama proyek', 'bh', 10, materials[1], prices[1], prices[1] * 10]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
