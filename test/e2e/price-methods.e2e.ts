import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anAssessedDossier,
  anOfferedLine,
  anOwnerLine,
  rupiah,
  standardRequirementsOfTest,
  withAllAttending,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, figure, openFromReport, openStage, rowOf } from './support/tender-page.ts';

const UNDER_2021 = { ruleSet: { id: 'perpres-12-2021', reason: 'contoh' } } as const;

test('costs over the economic life make a dearer bid win, and their working is shown', async ({ page }) => {
  const base = anAssessedDossier({ a: 800_000_000, b: 850_000_000 }, UNDER_2021);
  await open(page, { ...base, notice: { ...base.notice, kind: 'goods', method: 'life-cycle-cost' } }, 'Harga');
  // 800 + (50 + 10) + (50 + 10) − 10 = 910 million.
  await enterCosts(
    'CV. Contoh A',
    [
      ['50.000.000', '10.000.000'],
      ['50.000.000', '10.000.000'],
    ],
    '10.000.000',
  );
  // 850 + (20 + 2,5) + (20 + 2,5) − 20 = 875 million.
  await enterCosts(
    'CV. Contoh B',
    [
      ['20.000.000', '2.500.000'],
      ['20.000.000', '2.500.000'],
    ],
    '20.000.000',
  );
  await expect(figure(page, 'Biaya umur ekonomis CV. Contoh A')).toContainText('910.000.000');
  await expect(figure(page, 'Biaya umur ekonomis CV. Contoh B')).toContainText('875.000.000');
  await figure(page, 'Biaya umur ekonomis CV. Contoh B').click();
  const panel = page.getByRole('complementary', { name: /Biaya umur ekonomis CV\. Contoh B/ });
  await expect(panel).toContainText('Rp850.000.000,00');
  await expect(panel).toContainText('Rp20.000.000,00');
  await page.keyboard.press('Escape');
  await openStage(page, 'Hasil');
  await expect(rowOf(page, 'CV. Contoh B').first().getByRole('cell').first()).toHaveText('1');
  await expect(rowOf(page, 'CV. Contoh A').first().getByRole('cell').first()).toHaveText('2');

  async function enterCosts(
    bidder: string,
    years: readonly (readonly [string, string])[],
    residual: string,
  ): Promise<void> {
    await rowOf(page, bidder).getByRole('button', { name: 'Isi biaya' }).click();
    const dialog = page.getByRole('dialog');
    for (const [index, [operation, maintenance]] of years.entries()) {
      if (index > 0) await dialog.getByRole('button', { name: 'Tambah tahun' }).click();
      await dialog.getByLabel(`Biaya operasi tahun ${index + 1}`).fill(operation);
      await dialog.getByLabel(`Biaya pemeliharaan tahun ${index + 1}`).fill(maintenance);
    }
    await dialog.getByLabel('Nilai sisa').fill(residual);
    await expectAccessible(page, 'life-cycle costs');
    await save(dialog);
  }
});

test('the rounds of an auction lower the prices, and a rise is marked and does not count', async ({ page }) => {
  const base = anAssessedDossier({ a: 800_000_000, b: 805_000_000 }, UNDER_2021);
  await open(page, { ...base, terms: { ...base.terms, auction: true } }, 'Harga');
  await page.getByRole('button', { name: 'Catat putaran' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Putaran 1, CV. Contoh A').fill('795.000.000');
  await dialog.getByLabel('Putaran 1, CV. Contoh B').fill('790.000.000');
  await dialog.getByRole('button', { name: 'Tambah putaran' }).click();
  await dialog.getByLabel('Putaran 2, CV. Contoh A').fill('797.000.000');
  await expect(dialog.getByText('naik dari putaran sebelumnya')).toHaveCount(1);
  await dialog.getByLabel('Putaran 2, CV. Contoh B').fill('788.500.000');
  await expectAccessible(page, 'auction');
  await save(dialog);
  await expect(figure(page, 'Harga auction CV. Contoh A')).toContainText('795.000.000');
  await expect(figure(page, 'Harga auction CV. Contoh B')).toContainText('788.500.000');
  await openStage(page, 'Hasil');
  await expect(rowOf(page, 'CV. Contoh B').first().getByRole('cell').first()).toHaveText('1');
});

test('a price below eighty percent is taken apart: what is not proven counts as in the estimate', async ({ page }) => {
  const line = anOwnerLine('1', '10', 95_000_000);
  const lines = [anOfferedLine(line, 70_000_000, 700_000_000)];
  const received = aDossier({
    ...UNDER_2021,
    notice: { contract: 'unit-price' },
    requirements: standardRequirementsOfTest(),
    pricing: { vat: { mode: 'included' }, ownerLines: [line] },
    bidders: [
      aBidder('a', { bid: aBid({ offeredTotal: rupiah(700_000_000), lines }) }),
      aBidder('b', {
        bid: aBid({ offeredTotal: rupiah(900_000_000), lines: [anOfferedLine(line, 90_000_000, 900_000_000)] }),
      }),
    ],
  });
  await open(page, withAllAttending(withFindings(withAllExamined(received))), 'Harga');
  const row = rowOf(page, 'CV. Contoh A');
  await expect(row).toContainText('Di bawah 80');
  await row.getByRole('button', { name: 'Lembar hitung' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Tambah mata pembayaran' }).click();
  await page.getByRole('option', { name: '1 Pekerjaan 1' }).click();
  await dialog.getByRole('button', { name: 'Tambah bagian' }).click();
  await dialog.getByLabel('Nama komponen 1').fill('Beton');
  await dialog.getByLabel('Koefisien', { exact: true }).fill('1');
  await dialog.getByLabel('Harga', { exact: true }).fill('70.000.000');
  await expect(dialog.getByText('Wajar: penawaran tidak lebih rendah')).toBeVisible();
  // Not proven: the estimate's 80 million counts, and 10 × 80 = 800 million is more than the 700 offered.
  await dialog.getByLabel('Harga terbukti').uncheck();
  await dialog.getByLabel('Harga HPS', { exact: true }).fill('80.000.000');
  await expect(dialog).toContainText('Rp800.000.000,00');
  await expect(dialog.getByText('Tidak wajar: penawaran lebih rendah')).toBeVisible();
  await expectAccessible(page, 'reasonableness sheet');
  await save(dialog);
  await expect(row).toContainText('TMS');
  await openStage(page, 'Hasil');
  await expect(page.getByText('calon pemenang CV. Contoh B')).toBeVisible();
});

test('a negotiation item by item lowers the price that is awarded', async ({ page }) => {
  const first = anOwnerLine('1', '10', 50_000_000);
  const second = anOwnerLine('2', '5', 90_000_000);
  const lines = [anOfferedLine(first, 45_000_000, 450_000_000), anOfferedLine(second, 80_000_000, 400_000_000)];
  const received = aDossier({
    ...UNDER_2021,
    notice: { contract: 'unit-price' },
    requirements: standardRequirementsOfTest(),
    pricing: { vat: { mode: 'included' }, ownerLines: [first, second] },
    bidders: [aBidder('a', { bid: aBid({ offeredTotal: rupiah(850_000_000), lines }) })],
  });
  await open(page, withAllAttending(withFindings(withAllExamined(received))), 'Negosiasi');
  await expect(page.getByText('Giliran CV. Contoh A.')).toBeVisible();
  await page.getByRole('button', { name: 'Catat negosiasi CV. Contoh A' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Per item', { exact: true }).click();
  await dialog.getByLabel('Wakil peserta').fill('Direktur Contoh');
  // 10 × 44 = 440 million; the second item one sen dearer is flagged, not refused: 5 × 80.000.000,01 = 400.000.000,05.
  await dialog.getByLabel('Harga satuan negosiasi Pekerjaan 1').fill('44.000.000');
  await dialog.getByLabel('Harga satuan negosiasi Pekerjaan 2').fill('80.000.000,01');
  await expect(dialog.getByText('lebih tinggi dari semula')).toBeVisible();
  await expect(dialog).toContainText('Rp840.000.000,05');
  const reason = dialog.getByLabel('Alasan atau catatan');
  await reason.fill('Harga angkut disepakati');
  await expectAccessible(page, 'negotiation by items');
  await save(dialog);
  await expect(figure(page, 'Harga hasil negosiasi, CV. Contoh A')).toContainText('840.000.000,05');
  await openStage(page, 'Hasil');
  await expect(page.getByText('calon pemenang CV. Contoh A')).toBeVisible();
  await expect(rowOf(page, 'CV. Contoh A').first()).toContainText('840.000.000,05');
});

async function open(page: Page, dossier: Dossier, stage: string): Promise<void> {
  await startApp(page);
  await bringIn(page, dossier);
  await openFromReport(page, dossier);
  await openStage(page, stage);
}

async function save(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog).toBeHidden();
}
