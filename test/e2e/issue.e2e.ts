import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage, untilSaved } from './support/tender-page.ts';

const REASON = 'Tempat rapat salah ditulis';

test('a document goes out frozen, is found by its code, and is replaced only by a version that says why', async ({
  page,
}) => {
  const tender: Dossier = { ...anEverydayDossier(), practice: true };
  await startApp(page, 'latihan');
  await setUpOffice(page);
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Dokumen');
  await page.getByRole('button', { name: /^Berita Acara Hasil Pemilihan/ }).click();
  let fingerprint = '';

  await test.step('what lacks something does not go out', async () => {
    const number = page.getByLabel('Nomor', { exact: true });
    const whole = await number.inputValue();
    await number.fill('');
    await untilSaved(page, () => number.blur());
    await expect(page.getByText('Belum dapat diterbitkan: 1 data belum ada.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Terbitkan…' })).toBeDisabled();
    await number.fill(whole);
    await untilSaved(page, () => number.blur());
  });

  await test.step('until it goes out it is a draft on every page, then it bears its version and fingerprint', async () => {
    await expect(preview(page).getByText(/KONSEP – BELUM DITERBITKAN/)).toBeVisible();
    await page.getByRole('button', { name: 'Terbitkan…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Terbitkan versi 1' });
    await expect(dialog.getByText('000.3.3/03/POKJA-1/XI/2026')).toBeVisible();
    await untilSaved(page, () => dialog.getByRole('button', { name: 'Terbitkan versi 1' }).click());
    await expect(page.getByText(/^Versi 1 terbit/)).toBeVisible();
    await expect(preview(page).getByText(/KONSEP/)).toHaveCount(0);
    const foot = preview(page).getByText(/Versi 1 · Sidik/);
    await expect(foot).toBeVisible();
    fingerprint = /Sidik ([0-9A-Z-]{29})/.exec(await foot.innerText())?.[1] ?? '';
    expect(fingerprint).not.toBe('');
  });

  await test.step('what is changed afterwards does not change it, and the difference is told word by word', async () => {
    await page.getByLabel('Tempat', { exact: true }).fill('Kota Lain');
    await untilSaved(page, () => page.keyboard.press('Tab'));
    await expect(preview(page).getByText(/Kota Lain/)).toHaveCount(0);
    await expect(page.getByText(/\d baris berbeda dari data sekarang/)).toBeVisible();
    await page.getByRole('button', { name: 'Bandingkan' }).click();
    const changes = page.getByRole('dialog', { name: 'Perubahan sejak versi 1' });
    await expect(changes.locator('ins').filter({ hasText: 'Lain' }).first()).toBeVisible();
    await expect(changes.locator('del').first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the next version cites the one before, which stays to be looked at', async () => {
    await page.getByRole('button', { name: 'Terbitkan versi 2…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Terbitkan versi 2' });
    await expect(dialog.getByRole('button', { name: 'Terbitkan versi 2' })).toBeDisabled();
    await dialog.getByLabel('Alasan penggantian').fill(REASON);
    await untilSaved(page, () => dialog.getByRole('button', { name: 'Terbitkan versi 2' }).click());
    await expect(preview(page).getByText(`karena: ${REASON}.`)).toBeVisible();
    await expect(preview(page).getByText(fingerprint)).toBeVisible();
    await page.getByRole('radiogroup', { name: 'Versi yang ditampilkan' }).getByText('Versi 1').click();
    await expect(preview(page).getByText(`karena: ${REASON}.`)).toHaveCount(0);
  });

  await test.step('the code of a paper leads to its version, tells its record, and says that it was replaced', async () => {
    await openScreen(page, 'Beranda');
    const search = page.getByLabel('Cari paket');
    await search.fill(`MEJA1:${tender.notice.code}:${fingerprint.replaceAll('-', '')}`);
    await page.getByRole('option', { name: new RegExp(tender.notice.code) }).click();
    await expect(page.getByText('Kode di kertas cocok dengan versi 1 dokumen ini.')).toBeVisible();
    await expect(page.getByText('Versi ini sudah diganti versi 2.')).toBeVisible();
    await expect(page.getByText(/catatan ke-\d+ dalam riwayat paket/)).toBeVisible();
    await search.fill('00000-00000-00000-00000-00000');
    await expect(page.getByText('Kode ini bukan dari dokumen yang ada di perangkat ini.')).toBeVisible();
  });
});

async function setUpOffice(page: Page): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByLabel('Baris kop surat').fill('Sekretariat Daerah Kabupaten Contoh');
  const city = page.getByLabel('Kota penandatanganan');
  await city.fill('Kota Contoh');
  await city.blur();
}

function preview(page: Page): FrameLocator {
  return page.frameLocator('iframe[title^="Pratinjau"]');
}
