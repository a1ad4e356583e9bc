import { expect, type Page, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import { aBidder, anAssessedDossier, rupiah } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, matrixCell, openFromReport, openStage, stageButton } from './support/tender-page.ts';

const WINNER = 'CV. Contoh A';
const OBJECTOR = 'CV. Contoh B';

test('an accepted objection leads from its points to an evaluation done over and what it changed', async ({ page }) => {
  await openNew(page, anAssessedDossier({ a: 800_000_000, b: 820_000_000 }, { practice: true }));
  await openStage(page, 'Hasil');
  await expect(page.getByText(/^Ditetapkan oleh .*tidak di atas/)).toBeVisible();
  await award(page);

  await openStage(page, 'Sanggah');
  await expect(page.getByText('Catat pengumuman hasil lebih dahulu.')).toBeVisible();
  await page.getByRole('button', { name: 'Catat pengumuman' }).click();
  await expect(page.getByText('Masa sanggah dihitung dari saat ini.')).toBeVisible();
  await page.getByRole('button', { name: 'Rincian hitungan' }).click();
  const working = page.getByRole('dialog');
  await expect(working.getByText('hari kerja', { exact: true })).toBeVisible();
  await expect(working.getByText('✓ dipakai paket ini')).toHaveCount(1);
  await expect(working.getByText('hari ke-5')).toHaveCount(2);
  await expectAccessible(page, 'working of the time for objections');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Catat sanggahan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Peserta').selectOption({ label: OBJECTOR });
  await dialog.getByLabel('Isi butir 1').fill('Metode pelaksanaan pemenang tidak sesuai dokumen.');
  await dialog.getByRole('button', { name: 'Tambah butir' }).click();
  await dialog.getByLabel('Isi butir 2').fill('Pengumuman dimuat terlalu sore.');
  await dialog.getByLabel('Dasar butir 2').selectOption({ label: 'bukan dasar sanggah (pengaduan)' });
  await expectAccessible(page, 'objection');
  await page.keyboard.press('Control+Enter');
  const card = page.getByRole('article', { name: `Sanggah ${OBJECTOR}` });
  await expect(card).toContainText('2 butir belum dijawab');
  await expect(card.getByRole('button', { name: 'Simpulkan' })).toBeDisabled();

  await card.getByRole('button', { name: 'Jawab butir 1' }).click();
  await dialog.getByText('✓ Benar (diterima)').click();
  await dialog.getByLabel('Jawaban').fill('Metode memang tidak memuat urutan pengecoran.');
  await dialog.getByLabel('Kriteria').selectOption({ label: 'Metode pelaksanaan' });
  await dialog.getByLabel('Tentang peserta').selectOption({ label: WINNER });
  await expect(dialog.getByLabel('Dasar')).toHaveValue('LDP contoh');
  await page.keyboard.press('Control+Enter');
  await card.getByRole('button', { name: 'Jawab butir 2' }).click();
  await dialog.getByLabel('Jawaban').fill('Pengumuman dimuat sesuai jadwal.');
  await page.keyboard.press('Control+Enter');
  await expect(card).toContainText('✓ Benar (diterima)');
  await expect(card).toContainText('✕ Tidak benar (ditolak)');

  await card.getByRole('button', { name: 'Simpulkan' }).click();
  await expect(dialog).toContainText('1 dari 2 butir diterima.');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(card).toContainText('Kesimpulan: diterima · evaluasi ulang');
  await expectAccessible(page, 'objections');

  await card.getByRole('button', { name: 'Mulai evaluasi ulang' }).click();
  await page.getByRole('button', { name: 'Mulai evaluasi ulang' }).click();
  await expect(dialog).toContainText('dibekukan sebagai versi 1');
  await expect(dialog.getByLabel('Sebab')).toHaveValue('objection-accepted');
  await dialog.getByLabel('Alasan').fill('Sanggah atas metode pelaksanaan diterima.');
  await dialog.getByRole('button', { name: 'Mulai evaluasi ulang' }).click();
  await expect(page.getByText('Tidak ada hasil yang berubah.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hasil versi 1 (dibekukan)' })).toBeVisible();

  await openStage(page, 'Teknis');
  await (await matrixCell(page, 'Metode pelaksanaan', WINNER)).click();
  await page.keyboard.press('t');
  await dialog.getByLabel('Alasan').fill('Urutan pengecoran tidak ada.');
  await page.keyboard.press('Control+Enter');
  await openStage(page, 'Versi evaluasi');
  const changed = page.getByRole('row').filter({ hasText: 'Pemenang' });
  await expect(changed).toContainText(WINNER);
  await expect(changed).toContainText(OBJECTOR);
  await expect(page.getByRole('row').filter({ hasText: 'Metode pelaksanaan · Hasil pemeriksaan' })).toContainText(
    'TMS',
  );
  await expectAccessible(page, 'versions of the evaluation');

  await openStage(page, 'Sanggah');
  await expect(page.getByRole('article', { name: `Sanggah ${OBJECTOR}` })).toContainText('tidak berubah lagi');
});

test('an award above the limit of the committee waits for the approval of the budget user', async ({ page }) => {
  const above = { budgetCeiling: rupiah('100000000000.01'), ownerEstimate: rupiah('100000000000.01') };
  await openNew(page, anAssessedDossier({ a: 99_000_000_000 }, { practice: true, notice: above }));
  await openStage(page, 'Hasil');
  await award(page);
  await expect(page.getByText(/Penetapan menunggu persetujuan/)).toBeVisible();
  await openStage(page, 'Sanggah');
  await page.getByRole('button', { name: 'Catat pengumuman' }).click();
  await expect(page.getByRole('alert')).toContainText('belum disetujui PA/KPA');
  await openStage(page, 'Hasil');
  await page.getByRole('button', { name: 'Catat persetujuan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('✕ Tidak disetujui').click();
  await dialog.getByLabel('Nama pejabat').fill('Pejabat Contoh, M.Si.');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog.getByText('Alasan wajib diisi.')).toBeVisible();
  await dialog.getByLabel('Alasan').fill('Anggaran dialihkan.');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText(/Tidak disetujui Pejabat Contoh/)).toBeVisible();
  await expectAccessible(page, 'a refused award');
});

test('a failed tender is held again as its next version, found from both sides', async ({ page }) => {
  await openNew(page, anAssessedDossier({ a: 800_000_000 }, { practice: true }));
  await openStage(page, 'Hasil');
  await page.getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Sebab').selectOption('document-error');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Tindak lanjut' })).toBeVisible();
  await dialog.getByLabel('Fakta yang mendasari').fill('Syarat yang bertentangan.');
  await dialog.getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
  await page.getByRole('button', { name: 'Buat versi 2' }).click();
  await page.getByRole('link', { name: 'Mengulang versi 1' }).click();
  await expect(page.getByRole('link', { name: 'Diulang sebagai versi 2' })).toBeVisible();
  await openStage(page, 'Hasil');
  await page.getByRole('button', { name: 'Buka versi 2' }).click();
  await expect(page.getByRole('link', { name: 'Mengulang versi 1' })).toBeVisible();
  await openStage(page, 'Pembukaan');
  await expect(page.getByText('Tidak ada penawaran yang masuk')).toBeVisible();
});

test('a clarification is asked, answered later and closed by the decision', async ({ page }) => {
  await openNew(page, anAssessedDossier({ a: 800_000_000, b: 820_000_000 }, { practice: true }));
  await openStage(page, 'Klarifikasi');
  await page.getByRole('button', { name: 'Catat klarifikasi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tahap').selectOption({ label: 'Teknis' });
  await dialog.getByLabel('Pertanyaan').fill('Apakah alat utama milik sendiri?');
  await expectAccessible(page, 'clarification');
  await page.keyboard.press('Control+Enter');
  await expect(stageButton(page, 'Klarifikasi')).toContainText('1 terbuka');
  await page.getByRole('button', { name: 'Ubah', exact: true }).click();
  await dialog.getByLabel('Jawaban', { exact: true }).fill('Milik sendiri, bukti terlampir.');
  await page.keyboard.press('Control+Enter');
  await expect(stageButton(page, 'Klarifikasi')).toContainText('selesai');
  await expectAccessible(page, 'clarifications');
  await openStage(page, 'Hasil');
  await award(page);
  await openStage(page, 'Klarifikasi');
  await expect(page.getByText('Hasil sudah ditetapkan. Catatan klarifikasi tidak berubah lagi.')).toBeVisible();
});

test('the validity of a bid is watched, extended and refused', async ({ page }) => {
  const silent = aBidder('c', { name: 'CV. Contoh C' });
  const dossier = anAssessedDossier({ a: 800_000_000, b: 820_000_000 }, { practice: true });
  await openNew(page, { ...dossier, bidders: [...dossier.bidders, silent] });
  await page.getByRole('button', { name: /^Batas waktu/ }).click();
  const panel = page.getByRole('complementary', { name: 'Batas waktu' });
  await expect(panel).toContainText('60 hari sejak 4 Mei 2014');
  await expectAccessible(page, 'deadlines');
  await panel.getByRole('listitem').filter({ hasText: OBJECTOR }).getByRole('button', { name: 'Perpanjangan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Tidak bersedia').click();
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(panel).toContainText('gugur tanpa sanksi');
  await openStage(page, 'Hasil');
  await expect(page.getByText('calon pemenang CV. Contoh A dengan 0 cadangan')).toBeVisible();
});

async function award(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await expect(page.getByText(/^Pemenang: /).first()).toBeVisible();
}

async function openNew(page: Page, dossier: Dossier): Promise<void> {
  await startApp(page, 'latihan');
  await bringIn(page, dossier);
  await openFromReport(page, dossier);
}
