import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { introduce, type Laptop, openTender, sendFromList, startLaptop, take } from './support/laptops.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn, openStage, untilSaved } from './support/tender-page.ts';

const MINUTES = 'Berita Acara Pembukaan Penawaran';

test('a laptop takes the next number of its block by one key, and no number that another tender has', async ({
  page,
}) => {
  await startApp(page, 'kantor', 'secretary');
  await openScreen(page, 'Buku nomor');
  await expect(page.getByText('Belum ada nomor', { exact: true })).toBeVisible();
  await setPattern(page, '{nomor}/BAPP/{bulan}/{tahun}');
  await giveBlock(page, { from: '11', to: '14' });

  const [school, bridge] = [aTender('1', 'Gedung Sekolah Contoh'), aTender('2', 'Jembatan Contoh')];
  await bringIn(page, school, bridge);
  await openMinutes(page, school);
  await expect(page.getByText('Dari blok 011–014 (Siti Rahmawati), sisa 4.')).toBeVisible();
  await expectAccessible(page, 'taking a number');
  const number = page.getByLabel('Nomor', { exact: true });
  await number.focus();
  await untilSaved(page, () => page.keyboard.press('Enter'));
  await expect(number).toHaveValue('011/BAPP/V/2014');
  await expect(page.frameLocator('iframe[title^="Pratinjau"]').getByText('011/BAPP/V/2014')).toBeVisible();

  await openMinutes(page, bridge);
  await expect(page.getByRole('button', { name: 'Ambil nomor 012' })).toBeVisible();
  await number.fill('11 / bapp / V / 2014');
  await page.keyboard.press('Tab');
  const refusal = page.getByRole('alert').filter({ hasText: 'tidak boleh bernomor sama' });
  await expect(refusal).toContainText(`sudah dipakai ${MINUTES}, paket ${school.notice.code} Gedung Sekolah Contoh`);
  await expectAccessible(page, 'a number that is taken');
  await refusal.getByRole('link', { name: 'Buka dokumen itu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: school.notice.name })).toBeVisible();
  await expect(number).toHaveValue('011/BAPP/V/2014');

  await openMinutes(page, bridge);
  await expect(number).toHaveValue('');
  await number.fill('20');
  await untilSaved(page, () => page.keyboard.press('Tab'));
  await expect(number).toHaveValue('20/BAPP/V/2014');
  await expect(page.getByText('Nomor urut 020 di luar blok laptop ini (011–014).')).toBeVisible();
  await number.fill('14');
  await untilSaved(page, () => page.keyboard.press('Tab'));
  await expect(number).toHaveValue('14/BAPP/V/2014');
  await expect(page.getByText('di luar blok laptop ini')).toHaveCount(0);

  // Numbers passed over are shown, and said why.
  await openScreen(page, 'Buku nomor');
  await expect(page.getByTestId('numbers-count')).toHaveText('2 dari 2 nomor');
  await expect(numberRow(page, '011')).toContainText(/011\/BAPP\/V\/2014.*Gedung Sekolah Contoh.*5 Mei 2014.*Konsep/);
  await expect(numberRow(page, '012–013')).toContainText('Tidak terpakai');
  await expectAccessible(page, 'the register');
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Mengapa nomor 012–013 tidak terpakai?');
  await dialog.getByLabel('Nomor terakhir').fill('12');
  await dialog.getByLabel('Keterangan').fill('Salah cetak');
  await expectAccessible(page, 'why a number is not used');
  await untilSaved(page, () => dialog.getByRole('button', { name: 'Simpan keterangan' }).click());
  await expect(numberRow(page, '012')).toContainText('Salah cetak');
  await expect(numberRow(page, '013')).toContainText('Tidak terpakai');
  await untilSaved(page, () => page.keyboard.press('Control+z'));
  await expect(numberRow(page, '012–013')).toContainText('Tidak terpakai');
  await untilSaved(page, () => page.getByRole('button', { name: 'Ulangi' }).click());
  await expect(numberRow(page, '012')).toContainText('Salah cetak');

  await page.getByRole('searchbox', { name: /^Cari nomor/ }).fill('jembatan');
  await expect(page.getByTestId('numbers-count')).toHaveText('1 dari 2 nomor');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('numbers-count')).toHaveText('2 dari 2 nomor');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Cetak, simpan…' }).click();
  await page.getByRole('menuitem', { name: 'Simpan CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toContain(
    `;2014;011;011/BAPP/V/2014;${MINUTES};${school.notice.code};Gedung Sekolah Contoh;5 Mei 2014;Konsep`,
  );
  expect(csv).toContain(';2014;012;;;;;;Tidak terpakai: Salah cetak');
  await page.getByRole('button', { name: 'Cetak, simpan…' }).click();
  await page.getByRole('menuitem', { name: 'Cetak…' }).click();
  await expect(
    page.frameLocator('iframe[title^="Pratinjau"]').getByRole('heading', { name: 'BUKU NOMOR DOKUMEN' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Buka hari libur dan jam kerja' }).click();
  const log = page.getByRole('region', { name: 'Riwayat kalender' });
  await expect(log).toContainText(`Blok nomor 011–014 seri ${MINUTES} · 2014 diberikan kepada Siti Rahmawati`);
  await expect(log).toContainText(`Nomor 012 seri ${MINUTES} · 2014 dicatat tidak terpakai: Salah cetak`);
});

test('two offices that used the same number see it once their work is merged, and one of them changes it', async ({
  browser,
}) => {
  const one = await startLaptop(browser, 'Siti Rahmawati', 'chair');
  const other = await startLaptop(browser, 'Budi Santoso', 'chair');
  const [school, bridge] = [aTender('1', 'Gedung Sekolah Contoh'), aTender('2', 'Jembatan Contoh')];
  for (const [laptop, tender] of [
    [one, school],
    [other, bridge],
  ] as const) {
    await setPattern(laptop.page, '{nomor}/BAPP/{bulan}/{tahun}');
    await bringIn(laptop.page, tender);
    await openMinutes(laptop.page, tender);
    await expect(laptop.page.getByText('Kantor lain dapat mengambil nomor yang sama.')).toBeVisible();
    const button = laptop.page.getByRole('button', { name: 'Ambil nomor 001' });
    await untilSaved(laptop.page, () => button.click());
  }
  await introduce(other, one);
  await introduce(one, other);
  const { bytes } = await sendFromList(other, one);
  await take(one, bytes);

  const { page } = one;
  await openScreen(page, 'Beranda');
  const notice = page.getByRole('alert').filter({ hasText: 'dipakai lebih dari satu dokumen' });
  await expect(notice).toContainText('1 nomor dipakai lebih dari satu dokumen: 001/BAPP/V/2014.');
  await expectAccessible(page, 'a clash at home');
  await notice.getByRole('button', { name: 'Tampilkan di buku nomor' }).click();
  await expect(page.getByRole('grid').getByText('Nomor kembar')).toHaveCount(2);
  await expectAccessible(page, 'a clash in the register');
  await page.getByRole('gridcell', { name: /^90000002000 · Jembatan Contoh/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: bridge.notice.name })).toBeVisible();
  const clash = page.getByRole('alert').filter({ hasText: 'Nomor ini juga dipakai' });
  await expect(clash).toContainText('Gedung Sekolah Contoh');
  await page.getByLabel('Nomor', { exact: true }).fill('2');
  await untilSaved(page, () => page.keyboard.press('Tab'));
  await expect(page.getByLabel('Nomor', { exact: true })).toHaveValue('2/BAPP/V/2014');
  await expect(clash).toHaveCount(0);
  await openScreen(page, 'Beranda');
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('kinds of one series count on together with the archive class of the office, in practice too', async ({
  page,
}) => {
  await startApp(page, 'latihan');
  const results = 'Berita Acara Evaluasi Penawaran';
  await openScreen(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Penomoran dokumen' }).click();
  const patterns = page.getByRole('region', { name: 'Penomoran dokumen' });
  await patterns.getByLabel(MINUTES, { exact: true }).fill('{nomor}/{klasifikasi}/BAPP/{tahun}');
  await patterns.getByLabel(results, { exact: true }).fill('{nomor}/{klasifikasi}/BAEP/{tahun}');
  await page.getByRole('button', { name: 'Seri nomor dan klasifikasi' }).click();
  const region = page.getByRole('region', { name: 'Seri nomor dan klasifikasi' });
  await region.getByLabel('Kode klasifikasi arsip').fill('000.3.3');
  await region.getByRole('button', { name: 'Tambah seri' }).click();
  const series = region.getByRole('group', { name: /^Seri / });
  await series.getByLabel('Nama seri').fill('Berita acara');
  await series.getByRole('combobox', { name: 'Jenis dokumen' }).click();
  await page.getByRole('option', { name: MINUTES, exact: true }).click();
  await page.getByRole('option', { name: results, exact: true }).click();
  await page.keyboard.press('Escape');
  await series.getByLabel('Banyaknya angka').fill('4');
  await page.keyboard.press('Tab');
  await expectAccessible(page, 'series of numbers');

  const tender = { ...aTender('1', 'Gedung Sekolah Contoh'), practice: true };
  await bringIn(page, tender);
  await openMinutes(page, tender);
  await untilSaved(page, () => page.getByRole('button', { name: 'Ambil nomor 0001' }).click());
  await expect(page.getByLabel('Nomor', { exact: true })).toHaveValue('0001/000.3.3/BAPP/2014');
  await page
    .getByRole('navigation', { name: 'Daftar dokumen' })
    .getByRole('button', { name: new RegExp(`^${results}`) })
    .click();
  await expect(page.getByText('nomor lengkap disusun setelah tanggal diisi')).toBeVisible();
  await untilSaved(page, () => page.getByRole('textbox', { name: 'Tanggal' }).fill('15-05-2014'));
  await page.keyboard.press('Escape');
  await untilSaved(page, () => page.getByRole('button', { name: 'Ambil nomor 0002' }).click());
  await expect(page.getByLabel('Nomor', { exact: true })).toHaveValue('0002/000.3.3/BAEP/2014');

  // A number typed is as long as the series writes them; one whose running number is there already is told of.
  const number = page.getByLabel('Nomor', { exact: true });
  await number.fill('1');
  await untilSaved(page, () => page.keyboard.press('Tab'));
  await expect(number).toHaveValue('0001/000.3.3/BAEP/2014');
  await expect(page.getByText('Nomor urut itu sudah ada dalam seri ini: 0001/000.3.3/BAPP/2014')).toBeVisible();
  await page.keyboard.press('Escape');
  await number.fill('2');
  await untilSaved(page, () => page.keyboard.press('Tab'));
  await expect(page.getByText('Nomor urut itu sudah ada')).toHaveCount(0);
  await page.keyboard.press('Escape');

  await openScreen(page, 'Buku nomor');
  await expect(page.getByRole('gridcell', { name: /^Berita acara · 2014/ })).toContainText('2 terpakai');
  await expect(numberRow(page, '0002')).toContainText('0002/000.3.3/BAEP/2014');
});

function aTender(code: string, name: string): Dossier {
  return anAssessedDossier({ a: 800_000_000, b: 850_000_000 }, { notice: { code: `9000000${code}000`, name } });
}

async function setPattern(page: Page, pattern: string): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Penomoran dokumen' }).click();
  await page.getByRole('region', { name: 'Penomoran dokumen' }).getByLabel(MINUTES, { exact: true }).fill(pattern);
  await page.keyboard.press('Tab');
}

async function giveBlock(page: Page, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  await openScreen(page, 'Buku nomor');
  await page.getByRole('button', { name: 'Blok nomor…' }).click();
  await expectAccessible(page, 'blocks');
  await page.getByRole('button', { name: 'Beri blok…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tahun').fill('2014');
  await dialog.getByLabel('Nomor pertama').fill(from);
  await dialog.getByLabel('Nomor terakhir').fill(to);
  await dialog.getByLabel('Alasan').fill('Pembagian awal tahun');
  await expectAccessible(page, 'giving a block');
  await untilSaved(page, () => dialog.getByRole('button', { name: 'Beri blok', exact: true }).click());
  await expect(dialog.getByRole('row', { name: '011–014' })).toContainText('4 dari 4');
  await page.keyboard.press('Escape');
}

async function openMinutes(page: Page, { notice }: Dossier): Promise<void> {
  await openTender({ page } as Laptop, notice.name);
  await openStage(page, 'Dokumen');
  const list = page.getByRole('navigation', { name: 'Daftar dokumen' });
  await list.getByRole('button', { name: MINUTES }).first().click();
}

function numberRow(page: Page, running: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: running, exact: true }) });
}
