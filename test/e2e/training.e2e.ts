import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { TOUR_ROLES, TOURS } from '#renderer/features/tours/tours.ts';
import { tours } from '#renderer/i18n/id/tours.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, reload, startApp } from './support/start-app.ts';

test('an exercise is done to its result sheet, and the office records the result', async ({ page }) => {
  await startApp(page, 'kantor', 'chair', 'Dewi Lestari');
  await openTraining(page);
  await page.getByRole('button', { name: 'Buka ruang Latihan' }).click();
  await expect(page.getByTestId('practice-mark')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '1. Tepat 80 % dari HPS' })).toContainText('Belum dimulai');
  await expectAccessible(page, 'the exercises');
  await page.getByRole('button', { name: 'Mulai', exact: true }).click();

  const panel = page.getByRole('complementary', { name: 'Tepat 80 % dari HPS' });
  await test.step('reads the task and asks for a hint, which does not say the answer', async () => {
    await page.getByRole('button', { name: 'Soal, petunjuk, dan penilaian' }).click();
    await expect(panel).toContainText('HPS Rp1.250.000.000,00');
    await expect(panel).not.toContainText('Jawaban acuan');
    await panel.getByRole('button', { name: 'Minta petunjuk' }).click();
    await expect(panel).toContainText('Kewajaran harga PT. Ulin Sakarang Karya.');
    await panel.getByRole('button', { name: 'Tutup' }).click();
  });

  await test.step('lets the price below 80 % through, and decides', async () => {
    const low = page.getByRole('row').filter({ hasText: 'PT. Ulin Sakarang Karya' });
    await low.getByRole('button', { name: 'Jawab' }).click();
    await page.getByRole('dialog').getByLabel('Uraian hasil klarifikasi').fill('Dinilai wajar');
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await expect(low).toContainText('Harga wajar');
    await page
      .getByRole('navigation', { name: 'Tahapan' })
      .getByRole('button', { name: /^Hasil/ })
      .click();
    await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan pemenang' }).click();
    await expect(page.getByText('Pemenang: PT. Ulin Sakarang Karya, Rp999.999.999,99.')).toBeVisible();
  });

  await test.step('hands in, compares, prints the sheet', async () => {
    await page.getByRole('button', { name: 'Soal, petunjuk, dan penilaian' }).click();
    await panel.getByRole('button', { name: 'Kumpulkan dan nilai' }).click();
    const result = page.getByTestId('training-result');
    await expect(result).toContainText('1 dari 4 butir benar (25 %)');
    await expect(result).toContainText('Tidak wajar');
    await expect(result.locator('[data-verdict=wrong]')).toHaveCount(3);
    await expectAccessible(page, 'a graded exercise');
    await result.getByRole('button', { name: 'Buka bantuan' }).first().click();
    await expect(page.getByRole('complementary', { name: 'Tahap Harga' })).toBeVisible();
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Lembar hasil…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lembar hasil latihan' });
    await expect(dialog.locator('iframe').contentFrame().getByText('1 dari 4 butir benar (25 %)')).toBeVisible();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Simpan Word (DOCX)' }).click();
    const docx = await readFile(await (await download).path());
    expect(docx.subarray(0, 2).toString()).toBe('PK');
    await page.keyboard.press('Escape');
  });

  await test.step('starts over in a tender of its own', async () => {
    await panel.getByRole('button', { name: 'Ulangi dari awal' }).click();
    await expect(page.getByText('percobaan ke-2')).toBeVisible();
    await openTraining(page);
    await expect(page.getByRole('row').filter({ hasText: '1. Tepat 80 %' })).toContainText('terakhir 1 dari 4 benar');
  });

  await test.step('the office learns of it when somebody records it there', async () => {
    await page.getByRole('radiogroup', { name: 'Ruang kerja' }).getByText('Kantor').click();
    await openTraining(page);
    await page.getByRole('radiogroup', { name: 'Bagian pelatihan' }).getByText('Hasil').click();
    await expect(page.getByText('1 hasil di ruang Latihan perangkat ini belum dicatat di kantor.')).toBeVisible();
    await page.getByRole('button', { name: 'Catat di kantor' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Dewi Lestari' });
    await expect(row).toContainText('1 dari 4 (25 %)');
    await expect(page.getByRole('button', { name: 'Catat di kantor' })).toHaveCount(0);
    await expectAccessible(page, 'recorded results');
    await reload(page);
    await expect(page.getByRole('row').filter({ hasText: 'Dewi Lestari' })).toHaveCount(1);
  });
});

test('every step of every tour points at something that is there, and a tour is resumed where it was left', async ({
  page,
}) => {
  await startApp(page, 'latihan');
  for (const role of TOUR_ROLES) {
    await openTours(page);
    await page.locator(`[data-role=${role}]`).getByRole('button', { name: 'Mulai tur' }).click();
    for (const [index, { id }] of TOURS[role].entries()) {
      const step = page.locator(`[data-tour-step=${id}]`);
      await expect(step, `${role}: ${id}`).toHaveAttribute('data-tour-state', 'found');
      await expect(step).toContainText(tours.steps[id].title);
      if (index === 2) {
        await page.keyboard.press('Escape');
        await expect(step).toHaveCount(0);
        await openTours(page);
        await page.locator(`[data-role=${role}]`).getByRole('button', { name: 'Lanjutkan tur' }).click();
        await expect(step).toHaveAttribute('data-tour-state', 'found');
      }
      // By the keyboard alone: the card has the focus, its last button goes on.
      if (index === 0) await expectAccessible(page, `the tour of ${role}`);
      await step.getByRole('button', { name: /^(Lanjut|Selesai)$/ }).press('Enter');
    }
    await expect(page.locator('[data-tour-step]')).toHaveCount(0);
    await openTours(page);
    await expect(page.locator(`[data-role=${role}]`)).toContainText('Sudah sampai akhir');
  }
});

test('F1 opens the help of the screen, also from a field, and the search finds old terms', async ({ page }) => {
  await startApp(page, 'latihan');
  await openScreen(page, 'Paket');
  await expect(page.getByRole('heading', { level: 1, name: 'Paket' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('F1');
  const panel = page.getByRole('complementary', { name: 'Daftar paket' });
  await expect(panel).toBeVisible();
  await expectAccessible(page, 'help beside a screen');
  await page.keyboard.press('F1');
  await expect(panel).toHaveCount(0);
  await page.getByRole('button', { name: 'Bantuan layar ini' }).click();
  await panel.getByRole('link', { name: 'Semua bantuan' }).click();
  await expect(page.getByRole('heading', { name: 'Daftar paket' })).toBeVisible();
  const search = page.getByLabel('Cari bantuan');
  await search.fill('panitia');
  await expect(page.getByText('Pokja Pemilihan').first()).toBeVisible();
  await search.fill('adminsitrasi');
  await search.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tahap Administrasi' })).toBeVisible();
  const picture = page.getByRole('img', { name: 'Gambar layar: Tahap Administrasi' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600);
  await expectAccessible(page, 'all of the help');
});

/** The screen before has a button of the same name: only the heading tells that it is gone. */
async function openTraining(page: Page): Promise<void> {
  await openScreen(page, 'Pelatihan');
  await expect(page.getByRole('heading', { level: 1, name: 'Pelatihan' })).toBeVisible();
}

async function openTours(page: Page): Promise<void> {
  await openTraining(page);
  await page.getByRole('radiogroup', { name: 'Bagian pelatihan' }).getByText('Tur terpandu').click();
}
