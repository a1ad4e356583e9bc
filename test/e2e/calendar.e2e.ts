import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import { announced } from '#test/support/builders/course.ts';
import { anAssessedDossier, instant } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, reload, startApp } from './support/start-app.ts';
import { bringIn, openStage, untilSaved } from './support/tender-page.ts';

// Thursday. Era 2010 counts five working days from an announcement on Wednesday 4 November: until Wednesday 11th, 16.00.
const NOW = '2026-11-05T02:00:00.000Z';
const awarded: Dossier = {
  ...announced(anAssessedDossier({ a: 800_000_000, b: 850_000_000, c: 900_000_000 })),
  announcedResultAt: instant('2026-11-04T02:00:00.000Z'),
};

test('a holiday moves an open deadline, whose tender is told; undo moves it back; both stay in the history', async ({
  page,
}) => {
  await openCalendar(page, { withTender: true });
  const moves = page.getByTestId('deadline-moves');
  await expect(moves).toBeHidden();
  await addHoliday(page, '9-11-2026', 'Hari Jadi Kabupaten Contoh', 'Surat edaran rekaan 17/2026');

  await expect(page.getByRole('row', { name: /^9 November 2026 Senin Hari Jadi Kabupaten Contoh/ })).toBeVisible();
  await expect(moves).toContainText('tenggat 1 paket bergeser');
  await expect(moves).toContainText(
    'Akhir masa sanggah: 11 November 2026 16.00 WITA menjadi 12 November 2026 16.00 WITA',
  );
  await moves.getByRole('link', { name: awarded.notice.name }).click();
  await openStage(page, 'Sanggah');
  await expect(page.getByText('Berakhir 12 November 2026 16.00 WITA')).toBeVisible();
  await moves.getByRole('button', { name: 'Sudah dibaca' }).click();
  await expect(moves).toBeHidden();

  await openHolidays(page);

  await untilSaved(page, () => page.keyboard.press('Control+Z'));
  await expect(page.getByRole('row', { name: /Hari Jadi Kabupaten Contoh/ })).toBeHidden();
  await expect(moves).toContainText('12 November 2026 16.00 WITA menjadi 11 November 2026 16.00 WITA');

  await reload(page);
  const log = page.getByRole('region', { name: 'Riwayat kalender' });
  await expect(log.getByRole('listitem')).toHaveText([
    /Siti Rahmawati.*9 November 2026 dihapus: Hari Jadi Kabupaten Contoh.*Surat edaran rekaan 17\/2026/,
    /Siti Rahmawati.*9 November 2026 ditambahkan: Hari Jadi Kabupaten Contoh.*Surat edaran rekaan 17\/2026/,
  ]);
});

test('working hours and collective leave are settings every deadline follows', async ({ page }) => {
  await openCalendar(page, { withTender: true });
  await page.getByLabel('Tutup', { exact: true }).fill('15.00');
  await untilSaved(page, () => page.getByRole('button', { name: 'Simpan jam kerja' }).click());
  await expect(page.getByTestId('deadline-moves')).toContainText('menjadi 11 November 2026 15.00 WITA');
  await page.getByLabel('Tutup', { exact: true }).fill('7.00');
  await expect(page.getByRole('alert')).toHaveText('Isi jam seperti 08.00; tutup sesudah buka.');
  await expect(page.getByRole('button', { name: 'Simpan jam kerja' })).toBeDisabled();
  await untilSaved(page, () => page.getByLabel('Cuti bersama dihitung sebagai hari libur').uncheck());
  await expect(page.getByText('(tetap bekerja)').first()).toBeVisible();
});

test('a holiday file is signed, shows what it would change, and is refused with its place when it was touched', async ({
  page,
}) => {
  await openCalendar(page);
  await addHoliday(page, '9-11-2026', 'Hari Jadi Kabupaten Contoh', 'surat edaran rekaan');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ekspor berkas' }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  await untilSaved(page, () => page.getByRole('button', { name: 'Urungkan' }).click());

  const dialog = page.getByRole('dialog');
  await chooseFile(page, text.replace('"days"', '"lebaran": true,\n "days"'));
  await expect(dialog).toContainText('Isian lebaran tidak dikenal');
  await expect(dialog).toContainText('hari libur tidak diambil');
  await dialog.getByRole('button', { name: 'Tutup' }).last().click();
  await chooseFile(page, text.replace('Hari Jadi Kabupaten Contoh', 'Hari Jadi Kabupaten Lain'));
  await expect(dialog).toContainText('Tanda tangan berkas tidak cocok');
  await dialog.getByRole('button', { name: 'Tutup' }).last().click();
  await expect(page.getByRole('row', { name: /Hari Jadi/ })).toBeHidden();

  await chooseFile(page, text);
  await expect(dialog).toContainText('Ditandatangani oleh perangkat ini.');
  await expect(dialog.getByRole('region', { name: 'Ditambahkan' })).toContainText('9 November 2026');
  await untilSaved(page, () => dialog.getByRole('button', { name: 'Pakai tabel ini' }).click());
  await expect(page.getByRole('row', { name: /Hari Jadi Kabupaten Contoh/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Riwayat kalender' })).toContainText('diambil dari berkas libur.json');
});

test('a year without a table is begun with its source, and counts as unknown while it is empty', async ({ page }) => {
  await openCalendar(page);
  await page.getByRole('button', { name: 'Mulai tahun lain…' }).click();
  await page.getByLabel('Keputusan yang diikuti').fill('SKB rekaan Nomor 1 Tahun 2026');
  await untilSaved(page, () => page.getByRole('button', { name: 'Mulai tabel' }).click());
  await expect(page.getByText('Tabel tahun 2027 masih kosong')).toBeVisible();
  await addHoliday(page, '1-1-2027', 'Tahun Baru 2027 Masehi', 'SKB rekaan');
  await expect(page.getByRole('row', { name: /^1 Januari 2027 Jumat/ })).toBeVisible();
});

test('the calendar is accessible, its dialogs too', async ({ page }) => {
  await openCalendar(page);
  await expectAccessible(page, 'calendar');
  await page.getByRole('button', { name: 'Tambah hari libur…' }).click();
  await expectAccessible(page, 'a new holiday');
});

async function openCalendar(page: Page, { withTender = false } = {}): Promise<void> {
  await page.clock.setFixedTime(NOW);
  await startApp(page);
  if (withTender) await bringIn(page, awarded);
  await openHolidays(page);
}

async function openHolidays(page: Page): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Buka hari libur dan jam kerja' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hari libur dan jam kerja' })).toBeVisible();
}

async function addHoliday(page: Page, date: string, name: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Tambah hari libur…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Tanggal' }).fill(date);
  await dialog.getByLabel('Nama', { exact: true }).fill(name);
  await dialog.getByLabel('Alasan perubahan').fill(reason);
  await untilSaved(page, () => page.keyboard.press('Enter'));
  await expect(dialog).toBeHidden();
}

async function chooseFile(page: Page, text: string): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Impor berkas…' }).click();
  const file = { name: 'libur.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chosen).setFiles(file);
}
