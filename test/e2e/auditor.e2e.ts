import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { readFindingsFile } from '#core/audit/findings-file.ts';
import { createVerify } from '#cli/verify-signature.ts';
import { linesOf, sealLines } from '#test/support/archives.ts';
import { anAuditedArchive } from '#test/support/audited.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, reload, startApp } from './support/start-app.ts';
import { bringIn, matrixCell, openFromReport, openStage, untilSaved } from './support/tender-page.ts';
import { REQUIREMENTS } from './support/tenders.ts';

test('an auditor opens an archive, checks it, works it out anew, walks its history and signs a finding', async ({
  page,
}) => {
  const tender = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });
  await startApp(page);
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Administrasi');
  await (await matrixCell(page, REQUIREMENTS.letter, 'CV. Contoh A')).click();
  await untilSaved(page, () => page.keyboard.press('Backspace'));
  await page.getByRole('button', { name: 'Riwayat' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan arsip…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan arsip' }).click();
  const archive = await readFile(await (await saved).path());
  await openScreen(page, 'Meja auditor');
  await expect(page.getByText('Belum ada arsip di meja')).toBeVisible();
  await expectAccessible(page, 'an empty desk');

  await test.step('opens it beside one whose figures were altered, and one that is no archive', async () => {
    const altered = await anAuditedArchive((text) => text.replace('800.000.000', '799.000.000'));
    const changed = linesOf(altered.archive).map((line) =>
      line.startsWith('{"result"') ? line.replace('"corrected":"850000000.00"', '"corrected":"849000000.00"') : line,
    );
    await choose(page, 'Buka arsip…', [
      { name: 'dari-kantor.meja.gz', content: archive },
      { name: 'diubah.meja.gz', content: Buffer.from(await sealLines(changed)) },
      { name: 'bukan.gz', content: Buffer.from('bukan arsip') },
    ]);
    await expect(page.getByText('3 dari 3 arsip terbaca')).toBeVisible();
    const list = page.getByRole('table', { name: 'Arsip di meja' });
    await expect(row(list, 'dari-kantor.meja.gz')).toContainText('Semua cocok');
    await expect(row(list, 'diubah.meja.gz')).toContainText('1 pemeriksaan tidak cocok');
    await expect(row(list, 'bukan.gz')).toContainText('1 pemeriksaan tidak cocok');
    await expectAccessible(page, 'archives on the desk');
    await page.getByRole('button', { name: 'Tutup arsip bukan.gz' }).click();
    await expect(list.getByRole('row')).toHaveCount(3);
  });

  await test.step('sees every check, and what does not hold by its place', async () => {
    await part(page, 'Pemeriksaan');
    const checks = page.getByRole('table', { name: 'Pemeriksaan dari-kantor.meja.gz' });
    for (const name of ['Kemasan dan segel', 'Rantai catatan', 'Tanda tangan catatan', 'Keadaan dan hasil']) {
      await expect(row(checks, name)).toContainText('✓ Cocok');
    }
    await expect(row(checks, 'Tanda terima server')).toContainText('Belum ada tanda terima yang dibuka');
    await page.getByRole('combobox', { name: 'Arsip', exact: true }).selectOption('diubah.meja.gz');
    const changed = page.getByRole('table', { name: 'Pemeriksaan diubah.meja.gz' });
    await expect(row(changed, 'Keadaan dan hasil')).toContainText('! Tidak cocok (1)');
    await expect(changed).toContainText('evaluation/bids/1/corrected');
    await expectAccessible(page, 'the checks of an archive');
  });

  await test.step('sees figures side by side with their working, also those on paper', async () => {
    await part(page, 'Hitung ulang');
    await page.getByRole('combobox', { name: 'Paket', exact: true }).selectOption({ index: 1 });
    await page.getByRole('switch', { name: 'Hanya yang berbeda' }).press('Space');
    const figures = page.getByRole('table', { name: 'Angka peserta' });
    await expect(figures.getByRole('row')).toHaveCount(2);
    await expect(figures).toContainText('Rp850.000.000,00');
    await expect(figures).toContainText('Rp849.000.000,00');
    const paper = page.getByRole('table', { name: 'Berita acara hasil pemilihan' });
    await expect(paper).toContainText('799.000.000');
    await figures.getByRole('button', { name: 'Rp850.000.000,00' }).click();
    await expect(page.getByRole('complementary', { name: 'Harga terkoreksi · CV. Contoh B' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expectAccessible(page, 'a recomputation');
  });

  await test.step('walks the history to a value, through its changes, and to the state then', async () => {
    await part(page, 'Riwayat');
    await page.getByRole('combobox', { name: 'Peristiwa' }).selectOption({ label: 'Persyaratan diperiksa' });
    const grid = page.getByRole('grid', { name: 'Riwayat arsip' });
    await expect(grid.getByRole('row')).toHaveCount(2);
    await expectAccessible(page, 'the history');
    await grid.getByRole('row').nth(1).click();
    const entry = page.getByRole('complementary');
    await expect(entry).toContainText('Siti Rahmawati');
    await entry
      .getByRole('button', { name: /^Riwayat nilai/ })
      .first()
      .click();
    await expect(page.getByRole('complementary', { name: 'Riwayat nilai' })).toContainText('Siti Rahmawati');
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /Siti Rahmawati/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Keadaan paket saat itu' }).click();
    const state = page.getByRole('complementary', { name: 'Keadaan paket' });
    await expect(state).toContainText('Sesudah 2 catatan');
    await state.getByLabel('Cari nilai').fill('Harga penawaran');
    await expect(state.getByRole('table')).toContainText('Rp850.000.000,00');
    await page.keyboard.press('Escape');
    await grid.getByRole('row').nth(1).click();
    await page.getByRole('complementary').getByRole('button', { name: 'Catat temuan' }).click();
  });

  await test.step('notes a finding, changes it with a reason, and finds it again after a restart', async () => {
    const dialog = page.getByRole('dialog', { name: 'Catat temuan' });
    await dialog.getByRole('textbox', { name: /^Temuan/ }).fill('Penilaian dikosongkan tanpa alasan.');
    await dialog.getByLabel('Tingkat').fill('Ringan');
    await dialog.getByLabel('Rekomendasi').fill('Mintakan penjelasan tertulis.');
    await expectAccessible(page, 'a finding');
    await dialog.getByRole('button', { name: 'Simpan temuan' }).click();
    await expect(dialog).toHaveCount(0);
    await part(page, 'Temuan');
    await page.getByRole('button', { name: 'Ubah temuan: Penilaian dikosongkan tanpa alasan.' }).click();
    const change = page.getByRole('dialog', { name: 'Ubah temuan' });
    await change.getByLabel('Tingkat').fill('Perlu penjelasan tertulis');
    await change.getByLabel('Alasan perubahan').fill('Penilaian itu menentukan.');
    await change.getByRole('button', { name: 'Simpan temuan' }).click();
    await expect(change).toHaveCount(0);
    await reload(page);
    await part(page, 'Temuan');
    await expect(page.getByRole('table', { name: 'Temuan' })).toContainText('Perlu penjelasan tertulis');
    await expect(page.getByRole('button', { name: /^Riwayat temuan/ })).toContainText('Riwayat (2)');
    await expectAccessible(page, 'findings');
  });

  await test.step('exports it signed, which anyone can check, and a changed file is refused', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ekspor bertanda tangan…' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    const file = unwrap(await readFindingsFile(text, createVerify()));
    expect(file.findings).toHaveLength(1);
    expect(file.auditor).toEqual({ name: 'Siti Rahmawati', role: 'chair' });
    await choose(page, 'Periksa berkas temuan…', [{ name: 'temuan.json', content: Buffer.from(text) }]);
    const good = page.getByRole('region', { name: 'Berkas temuan temuan.json' });
    await expect(good).toContainText('Berkas temuan temuan.json sah.');
    await expect(good).toContainText('Kunci Anda sendiri di perangkat ini.');
    await good.getByRole('button', { name: 'Ambil ke catatan saya' }).click();
    await expect(good).toContainText('0 temuan diambil, 1 sudah ada');
    await expectAccessible(page, 'a findings file');
    const forged = text.replace('Perlu penjelasan tertulis', 'Tidak perlu apa-apa');
    await choose(page, 'Periksa berkas temuan…', [{ name: 'diubah.json', content: Buffer.from(forged) }]);
    const bad = page.getByRole('region', { name: 'Berkas temuan diubah.json' });
    await expect(bad.getByRole('alert')).toContainText('berkas diubah sesudah ditandatangani');
    await page.getByRole('button', { name: 'Cetak laporan…' }).click();
    const report = page.getByRole('dialog', { name: 'Laporan temuan' });
    await expect(report.getByRole('button', { name: 'Simpan Word (DOCX)' })).toBeVisible();
    await expect(report.frameLocator('iframe').getByRole('heading', { name: /TEMUAN PEMERIKSAAN/ })).toBeVisible();
  });
});

async function choose(
  page: Page,
  button: string,
  files: readonly { readonly name: string; readonly content: Buffer }[],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).first().click();
  const chosen = files.map(({ name, content }) => ({ name, mimeType: 'application/octet-stream', buffer: content }));
  const picked = await chooser;
  await picked.setFiles(picked.isMultiple() ? chosen : chosen.slice(0, 1));
}

async function part(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Bagian meja auditor' }).getByText(name, { exact: true }).click();
}

function row(table: Locator, name: string): Locator {
  return table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name }) });
}
