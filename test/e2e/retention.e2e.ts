import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import { anOpenedTender } from '#test/support/evaluated-space.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { addPerson, enterFirst, type Person } from './support/people.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn } from './support/tender-page.ts';

const SECRETARY = 'Dewi Lestari';
const CHAIR: Person = {
  mark: 'S',
  name: 'Siti Rahmawati',
  role: 'chair',
  passphrase: 'kapal kuning menyeberang sungai mahakam',
};
const NUMBER = '000.5/12/BA-PEMUSNAHAN/2026';
const OLD = anOpenedTender(1);
const OTHER = anOpenedTender(2);

test('a tender goes from its archive over clock, list and another person’s approval to a tombstone', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await startApp(page, 'latihan', 'secretary', SECRETARY);
  await bringIn(page, OLD, OTHER);

  const bytes = await saveArchive(page);
  await openScreen(page, 'Arsip');
  const grid = page.getByRole('grid', { name: 'Register' });
  await expect(rowOf(page, OLD.notice.code)).toContainText('Diarsipkan');
  await expect(rowOf(page, OTHER.notice.code)).toContainText('Berjalan');
  await expectAccessible(page, 'the register');

  await rowOf(page, OLD.notice.code).click();
  await page.getByRole('button', { name: 'Mulai masa simpan…' }).click();
  const clock = page.getByRole('dialog', { name: `Masa simpan ${OLD.notice.code}` });
  await clock.getByLabel('Tanggal kejadian itu').fill('1 Maret 2012');
  await clock.getByLabel('Bukti').fill('Surat Inspektorat 700/12/2012');
  await expect(clock.getByRole('status')).toContainText('2 Maret 2014');
  await expectAccessible(page, 'the clock');
  await clock.getByRole('button', { name: 'Mulai masa simpan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click();
  await expect(rowOf(page, OLD.notice.code)).toContainText('Lewat masa simpan');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(rowOf(page, OLD.notice.code)).toContainText('Diarsipkan');
  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Buka hari libur' }).click();
  // Taken back, and made again, only where it was made.
  await expect(page.getByRole('heading', { level: 1, name: 'Hari libur' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ulangi' })).toHaveCount(0);
  await openScreen(page, 'Arsip');
  await page.getByRole('button', { name: 'Ulangi' }).click();
  await expect(rowOf(page, OLD.notice.code)).toContainText('Lewat masa simpan');

  await page.getByText('Pemusnahan', { exact: true }).click();
  await page.getByRole('button', { name: 'Usulkan daftar…' }).click();
  const proposing = page.getByRole('dialog', { name: 'Usulkan daftar pemusnahan' });
  await proposing.getByLabel('Nomor daftar / berita acara').fill(NUMBER);
  await proposing.getByLabel('Jabatan pengusul').fill('Sekretaris');
  await expectAccessible(page, 'a proposal');
  await proposing.getByRole('button', { name: 'Usulkan 1 paket' }).click();
  const card = page.getByRole('region', { name: `Nomor ${NUMBER}` });
  await expect(card).toContainText('Menunggu persetujuan orang lain');
  await expect(card.getByRole('button', { name: 'Musnahkan di perangkat ini…' })).toHaveCount(0);

  await card.getByRole('button', { name: 'Setujui…' }).click();
  await approve(page);
  await expect(page.getByText('Pengusul tidak menyetujui usulannya sendiri.')).toBeVisible();

  await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
  await addPerson(page, CHAIR);
  await enterFirst(page, CHAIR);
  await page.goto('/index.html#/latihan/arsip?bagian=musnah');
  await card.getByRole('button', { name: 'Setujui…' }).click();
  await approve(page);
  await expect(card).toContainText('Disetujui');

  await card.getByRole('button', { name: 'Cetak berita acara' }).click();
  const paper = page.getByRole('dialog', { name: 'Berita acara pemusnahan' });
  await expect(paper.frameLocator('iframe').getByText('BERITA ACARA PEMUSNAHAN ARSIP')).toBeVisible();
  await paper.getByRole('button', { name: 'Tutup' }).click();

  await card.getByRole('button', { name: 'Musnahkan di perangkat ini…' }).click();
  const carrying = page.getByRole('dialog', { name: `Musnahkan daftar ${NUMBER} di perangkat ini?` });
  await expect(carrying.getByRole('button', { name: 'Musnahkan' })).toBeDisabled();
  await carrying.getByLabel('Ketik nomor daftar untuk melanjutkan').fill(NUMBER);
  await expectAccessible(page, 'the last step');
  await carrying.getByRole('button', { name: 'Musnahkan' }).click();
  await expect(page.getByText('1 paket dan 0 berkas dihapus dari perangkat ini.')).toBeVisible();

  await openScreen(page, 'Paket');
  await expect(page.getByRole('grid')).toContainText(OTHER.notice.name);
  await expect(page.getByRole('grid')).not.toContainText(OLD.notice.name);
  await openScreen(page, 'Arsip');
  await expect(rowOf(page, OLD.notice.code)).toContainText('Dimusnahkan');
  await grid.getByText(OLD.notice.code).click();
  const detail = page.getByRole('dialog', { name: `Arsip ${OLD.notice.code}` });
  await expect(detail).toContainText(`Daftar ${NUMBER}, disetujui Siti Rahmawati (Kepala UKPBJ) dengan surat 045/77`);
  await expectAccessible(page, 'a tombstone');
  await detail.getByRole('button', { name: 'Tutup' }).click();

  await bringBack(page);
  await page.goto('/index.html#/latihan/pengaturan/arsip');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih arsip…' }).click();
  await (await chooser).setFiles({ name: 'uji.meja.gz', mimeType: 'application/gzip', buffer: bytes });
  await expect(page.getByText('Arsip uji.meja.gz utuh.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Isi arsip' })).toBeVisible();
  await expectAccessible(page, 'a look into an archive');
});

test('what a hundred tenders over the years are is found, and leaves as a table', async ({ page }) => {
  await startApp(page, 'latihan', 'secretary', SECRETARY);
  await openScreen(page, 'Arsip');
  await expect(page.getByText('Belum ada paket untuk diarsipkan')).toBeVisible();
  await expectAccessible(page, 'an empty register');
  await bringIn(page, OLD, OTHER);
  await openScreen(page, 'Arsip');
  await page.getByLabel('Cari arsip').fill('contoh 2');
  await expect(page.getByText('1 dari 2 paket')).toBeVisible();
  await page.getByLabel('Keadaan').selectOption('destroyed');
  await expect(page.getByText('Tidak ada paket yang cocok')).toBeVisible();
  await page.getByRole('button', { name: 'Kosongkan saringan' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ekspor CSV' }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  expect(csv.split('\r\n')[1]).toContain(`${OLD.notice.code};${OLD.notice.name}`);
  await page.getByText('Jadwal retensi', { exact: true }).click();
  await expect(page.getByRole('row', { name: /Peraturan ANRI Nomor 8 Tahun 2022/ })).toContainText(
    'belum dibandingkan dengan naskah',
  );
  await expectAccessible(page, 'the schedules');
});

function rowOf(page: Page, code: string) {
  return page.getByRole('grid', { name: 'Register' }).getByRole('row').filter({ hasText: code });
}

async function saveArchive(page: Page): Promise<Buffer> {
  await page.getByRole('link', { name: OLD.notice.name }).click();
  await page.getByRole('button', { name: 'Riwayat' }).click();
  await page.getByRole('button', { name: 'Simpan arsip…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Simpan arsip?' });
  await expect(dialog).toContainText('Tidak ada yang kurang');
  await expectAccessible(page, 'what an archive will hold');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Simpan arsip' }).click();
  const download = await saved;
  await expect(page.getByText('Tercatat di register arsip')).toBeVisible();
  return readFile(await download.path());
}

async function approve(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: `Setujui daftar ${NUMBER}?` });
  await dialog.getByLabel('Jabatan').fill('Kepala UKPBJ');
  await dialog.getByLabel('Nomor surat persetujuan').fill('045/77');
  await dialog.getByRole('button', { name: 'Setujui pemusnahan' }).click();
}

/** The same file as before: the tombstone stands in its way. */
async function bringBack(page: Page): Promise<void> {
  await openScreen(page, 'Impor');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  const buffer = Buffer.from(writeDossierFile(OLD));
  await (await chosen).setFiles({ name: 'lama.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Impor 1 paket' }).click();
  await expect(page.getByTestId('import-report')).toContainText('1 paket tidak masuk karena sudah dimusnahkan');
}
