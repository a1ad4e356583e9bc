import { expect, type Page, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import { anAssessedDossier, met, notMet } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn, figure, matrixCell, openFromReport, openStage, rowOf } from './support/tender-page.ts';
import { anOpenedTender, aScoredTender, BIDDERS, REQUIREMENTS } from './support/tenders.ts';

const STAGES = [
  'Data paket',
  'Pokja ULP',
  'Persyaratan',
  'Pembukaan',
  'Koreksi aritmatik',
  'Administrasi',
  'Teknis',
  'Harga',
  'Kualifikasi',
  'Pembuktian',
  'Hasil',
  'Dokumen',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('every stage of a tender at work meets WCAG AA', async ({ page }) => {
      await openNew(page, aTenderAtWork());
      for (const stage of STAGES) {
        await openStage(page, stage);
        await expectAccessible(page, stage);
      }
    });

    test('every dialog and panel of a tender meets WCAG AA', async ({ page }) => {
      await openNew(page, aTenderAtWork());
      await openStage(page, 'Data paket');
      await page.getByRole('button', { name: 'Lengkapi data paket' }).click();
      await expectDialogAccessible(page, 'notice');
      await openStage(page, 'Pembukaan');
      await page.getByRole('row', { name: BIDDERS.lowest }).getByRole('button', { name: 'Rincian' }).click();
      await page.getByRole('dialog').getByText('Identitas penyedia').click();
      await expectDialogAccessible(page, 'bid');
      await page.getByLabel('Dibuka', { exact: true }).click();
      await expect(page.getByRole('button', { name: 'Bulan berikutnya' })).toBeVisible();
      await expectAccessible(page, 'calendar');
      await openStage(page, 'Koreksi aritmatik');
      await page.getByRole('button', { name: 'Dasar PPN' }).click();
      await expectDialogAccessible(page, 'VAT');
      await openStage(page, 'Administrasi');
      await (await matrixCell(page, REQUIREMENTS.validity, BIDDERS.atEightyPercent)).click();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Enter');
      await (await matrixCell(page, REQUIREMENTS.letter, BIDDERS.unbalanced)).click();
      await page.keyboard.press('t');
      await page.keyboard.press('Control+Enter');
      await expectDialogAccessible(page, 'finding with what it lacks');
      await openStage(page, 'Harga');
      await figure(page, `Harga terhadap HPS, ${BIDDERS.lowest}`).click();
      await expectAccessible(page, 'trace');
      await page.keyboard.press('Escape');
      await rowOf(page, BIDDERS.lowest).getByRole('button', { name: 'Jawab' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
      await expectDialogAccessible(page, 'price review');
      await page.getByRole('button', { name: 'Riwayat' }).click();
      await expect(page.getByRole('listitem').first()).toBeVisible();
      await expectAccessible(page, 'history');
      await page.keyboard.press('Escape');
      await openStage(page, 'Hasil');
      await page.getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
      await expectDialogAccessible(page, 'failure');
    });

    test('ties, the award, what is locked after it, and scores meet WCAG AA', async ({ page }) => {
      await openNew(page, anAssessedDossier({ a: 800_000_000, b: 800_000_000 }, { practice: true }), aScoredTender());
      await openStage(page, 'Hasil');
      await expectAccessible(page, 'result with a tie');
      await page.getByRole('button', { name: 'Putuskan urutan' }).click();
      await expectAccessible(page, 'tie');
      await page.getByLabel('Alasan keputusan').fill('Pengalaman');
      await page.getByRole('button', { name: 'Simpan keputusan' }).click();
      await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
      await expectAccessible(page, 'award');
      await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan pemenang' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      for (const stage of ['Pokja ULP', 'Persyaratan', 'Pembukaan', 'Administrasi', 'Pembuktian', 'Hasil']) {
        await openStage(page, stage);
        await expectAccessible(page, `${stage}, locked`);
      }
      await openScreen(page, 'Impor');
      await openFromReport(page, aScoredTender());
      await openStage(page, 'Persyaratan');
      await expectAccessible(page, 'requirements with scores');
      await openStage(page, 'Teknis');
      await expectAccessible(page, 'scores');
    });
  });
}

/** Brings tenders in and opens the first. */
async function openNew(page: Page, tender: Dossier, ...others: readonly Dossier[]): Promise<void> {
  await startApp(page, 'latihan');
  await bringIn(page, tender, ...others);
  await openFromReport(page, tender);
}

async function expectDialogAccessible(page: Page, where: string): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, where);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The lowest bid has passed all but proof, the second failed, the third and fourth are still looked at. */
function aTenderAtWork(): Dossier {
  const opened = anOpenedTender();
  const findings = Object.fromEntries(
    opened.requirements.map(({ id, stage }) => {
      const second = id === 'masa' ? { b: notMet() } : { b: met() };
      return [id, { a: met(), ...(stage === 'administration' ? { ...second, c: met() } : {}) }];
    }),
  );
  return { ...opened, findings };
}
