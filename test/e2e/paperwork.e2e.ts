import { readFile } from 'node:fs/promises';
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage, untilSaved } from './support/tender-page.ts';

test('a secretary writes down a meeting, an addendum and the appointment, and has their papers', async ({ page }) => {
  const tender = { ...anEverydayDossier(), practice: true };
  await startApp(page, 'latihan');
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Dokumen');

  await test.step('a meeting begins with its invitation', async () => {
    await page.getByRole('button', { name: 'Tambah rapat…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rapat baru' });
    await dialog.getByLabel('Jenis rapat').selectOption('Pembuktian kualifikasi');
    await dialog.getByLabel('Mulai', { exact: true }).fill('24-11-2026');
    await dialog.getByLabel('Tempat').fill('Ruang Rapat Pokja Lantai II');
    await dialog.getByLabel('Notulis').fill('Wulan Contoh, A.Md.');
    await dialog.getByRole('button', { name: /^Undang \d+ yang menyampaikan penawaran$/ }).click();
    await dialog.getByRole('button', { name: 'Tambah yang hadir' }).click();
    await dialog.getByLabel('Nama, baris 1').fill('Wahyuni Contoh');
    await dialog.getByLabel('Instansi/perusahaan, baris 1').fill('CV. Cahaya Mahakam');
    await dialog.getByRole('button', { name: 'Tambah pembahasan' }).click();
    await dialog.getByLabel('Pertanyaan atau uraian, baris 1').fill('Akta pendirian diperlihatkan aslinya.');
    await expectAccessible(page, 'a meeting');
    await untilSaved(page, () => dialog.getByRole('button', { name: 'Simpan', exact: true }).click());
    await expect(preview(page).getByText('Ruang Rapat Pokja Lantai II')).toBeVisible();
    await expect(preview(page).getByText('Selasa, 24 November 2026')).toBeVisible();
    // More than three are invited by a list.
    await expect(preview(page).getByText('(daftar terlampir)')).toBeVisible();
  });

  await test.step('its list of those who came and its notes say what was written down', async () => {
    await page.getByRole('button', { name: /^Daftar Hadir Pembuktian kualifikasi/ }).click();
    await expect(preview(page).getByText('Wahyuni Contoh')).toBeVisible();
    await page.getByRole('button', { name: /^Notula Rapat Pembuktian kualifikasi/ }).click();
    await expect(preview(page).getByText('Akta pendirian diperlihatkan aslinya.')).toBeVisible();
    await expect(preview(page).getByText('Wulan Contoh, A.Md.').first()).toBeVisible();
  });

  await test.step('a link to what the notes lack leads to the field of the meeting', async () => {
    await page.getByRole('button', { name: /^Kesimpulan rapat/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Rapat', exact: true });
    await expect(dialog.getByLabel('Kesimpulan')).toBeFocused();
    await page.keyboard.press('Escape');
  });

  await test.step('an addendum sets the clause beside what it becomes', async () => {
    await page.getByRole('button', { name: 'Tambah adendum…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Adendum baru' });
    await dialog.getByLabel('Klausul, misalnya LDP 19.2, baris 1').fill('LDP 19.2');
    await dialog.getByLabel('Semula, baris 1').fill('60 hari kalender');
    await dialog.getByLabel('Menjadi, baris 1').fill('90 hari kalender');
    await untilSaved(page, () => dialog.getByRole('button', { name: 'Simpan', exact: true }).click());
    await expect(preview(page).getByText('90 hari kalender')).toBeVisible();
  });

  await test.step('a field the appointment lacks opens where it is filled in', async () => {
    await page.getByRole('button', { name: /^Surat Penunjukan Penyedia/ }).click();
    await page.getByRole('button', { name: 'Isi data SPPBJ…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Data SPPBJ' });
    await dialog.getByLabel('Nomor surat penawaran').fill('011/CM/XI/2026');
    await untilSaved(page, () => dialog.getByRole('button', { name: 'Simpan', exact: true }).click());
    await expect(preview(page).getByText('011/CM/XI/2026')).toBeVisible();
  });

  await test.step('a Word file of it is one that Word knows', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Berkas lain…' }).click();
    await page.getByRole('menuitem', { name: 'Simpan Word (DOCX)' }).click();
    expect((await download).suggestedFilename()).toBe(`sppbj-${tender.notice.code}.docx`);
  });

  await test.step('the working paper is a workbook too', async () => {
    await page.getByRole('button', { name: /^Kertas Kerja Evaluasi/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Berkas lain…' }).click();
    await page.getByRole('menuitem', { name: 'Simpan Excel (XLSX)' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`kertas-kerja-${tender.notice.code}.xlsx`);
    const bytes = await readFile(await file.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('button', { name: /^Surat Penunjukan Penyedia/ }).click();
  });

  await test.step('what was entered is taken back', async () => {
    await untilSaved(page, () => page.getByRole('button', { name: 'Urungkan' }).click());
    await expect(preview(page).getByText('011/CM/XI/2026')).toHaveCount(0);
  });
});

function preview(page: Page): FrameLocator {
  return page.frameLocator('iframe');
}
