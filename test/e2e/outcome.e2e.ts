import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import {
  aBidder,
  aDossier,
  anAssessedDossier,
  instant,
  standardRequirementsOfTest,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, figure, matrixCell, openFromReport, openStage, rowOf, stageButton } from './support/tender-page.ts';
import { aScoredTender, BIDDERS, REQUIREMENTS } from './support/tenders.ts';

test('a tender nobody offered for fails with its ground and the facts', async ({ page }) => {
  const registered = ['Anggana', 'Borneo'].map((name, at) => aBidder(`r${at}`, { name: `CV. ${name}` }));
  await openNew(page, aDossier({ practice: true, bidders: registered, requirements: standardRequirementsOfTest() }));
  await openStage(page, 'Pembukaan');
  await expect(page.getByText('Tidak ada penawaran yang masuk')).toBeVisible();
  await openStage(page, 'Hasil');
  await expect(page.getByText('pelelangan gagal, tidak ada penawaran yang masuk')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tetapkan pemenang' })).toBeDisabled();

  await page.getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Sebab')).toHaveValue('no-bids');
  await expect(dialog.getByRole('listitem').first()).toContainText('tidak ada penawaran yang masuk');
  await dialog.getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
  await expect(dialog.getByText('Fakta wajib diisi.')).toBeVisible();
  await dialog
    .getByLabel('Fakta yang mendasari')
    .fill('Sampai batas akhir tidak ada penawaran, juga setelah diperpanjang.');
  await dialog.getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
  await expect(page.getByText('Dinyatakan pelelangan gagal: tidak ada penawaran yang masuk.')).toBeVisible();
  await expect(page.getByText(/^Diputuskan .* Sampai batas akhir tidak ada penawaran/)).toBeVisible();
  await expect(stageButton(page, 'Hasil')).toContainText('terkunci');
  await openStage(page, 'Dokumen');
  await page.getByRole('button', { name: /^Surat Penetapan Pemenang/ }).click();
  await expect(page.getByText('Dokumen ini tidak dibuat untuk paket ini')).toBeVisible();
});

test('a ground that does not follow from the bids is refused, and says so', async ({ page }) => {
  await openNew(page, anAssessedDossier({ a: 800_000_000 }, { practice: true }));
  await openStage(page, 'Hasil');
  await page.getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Sebab').selectOption('none-passes');
  await dialog.getByLabel('Fakta yang mendasari').fill('Dicoba');
  await dialog.getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('calon pemenang CV. Contoh A dengan 0 cadangan')).toBeVisible();
});

test('when every bid fails, the tender fails because none passes', async ({ page }) => {
  const bids = { a: 800_000_000, b: 850_000_000 };
  const requirements = standardRequirementsOfTest();
  const bidders = Object.entries(bids).map(([id, total]) => aBidder(id, { total }));
  await openNew(page, withAllExamined(aDossier({ practice: true, requirements, bidders })));
  await openStage(page, 'Administrasi');
  for (const bidder of ['CV. Contoh A', 'CV. Contoh B']) {
    await (await matrixCell(page, 'Surat penawaran', bidder)).click();
    await page.keyboard.press('t');
    await page.keyboard.type('Surat penawaran tidak ditandatangani');
    await page.keyboard.press('Control+Enter');
    await expect(await matrixCell(page, 'Surat penawaran', bidder)).toContainText('TMS');
  }
  await openStage(page, 'Hasil');
  await expect(rowOf(page, 'CV. Contoh A')).toContainText('Surat penawaran tidak ditandatangani (LDP contoh)');
  await figure(page, 'dasar kegagalan').click();
  await expect(page.getByRole('complementary', { name: 'dasar kegagalan' })).toContainText('belum terkonfirmasi');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
  await expect(page.getByLabel('Sebab')).toHaveValue('none-passes');
  await page.getByLabel('Fakta yang mendasari').fill('Kedua surat penawaran tidak ditandatangani.');
  await page.getByRole('dialog').getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
  await expect(page.getByText('Dinyatakan pelelangan gagal: tidak ada penawaran yang lulus evaluasi.')).toBeVisible();
});

test('with a threshold, a total exactly at the mark passes and one just below it fails', async ({ page }) => {
  const tender = withFindings(withAllExamined(aScoredTender()), { stages: ['administration'] });
  await openNew(page, tender);
  await openStage(page, 'Teknis');
  await expect(page.getByText('Nilai teknis (ambang batas 75)')).toBeVisible();
  // 60 % of 70 and 40 % of 82,5 make 75 exactly; a hundredth less makes 74,996.
  await score(page, BIDDERS.lowest, '70', '82,5');
  await score(page, BIDDERS.atEightyPercent, '70', '82,49');
  await score(page, BIDDERS.miscounted, '69,9', '100');
  await expect(figure(page, `Nilai teknis ${BIDDERS.lowest}`)).toHaveText('75,00');
  // Two decimals would say 75 as well.
  await expect(figure(page, `Nilai teknis ${BIDDERS.atEightyPercent}`)).toHaveText('74,996');
  await figure(page, `Nilai teknis ${BIDDERS.atEightyPercent}`).click();
  await expect(page.getByRole('complementary')).toContainText('74,996');
  await page.keyboard.press('Escape');

  await openStage(page, 'Hasil');
  await expect(technicalMark(page, BIDDERS.lowest)).toContainText('Memenuhi syarat');
  await expect(technicalMark(page, BIDDERS.atEightyPercent)).toContainText('Tidak memenuhi syarat');
  await expect(rowOf(page, BIDDERS.atEightyPercent)).toContainText('nilai total di bawah ambang batas');
  await expect(rowOf(page, BIDDERS.miscounted)).toContainText('nilai di bawah ambang batas unsur');
});

test('a score is asked for, and only a number from 0 to 100 is taken', async ({ page }) => {
  await openNew(page, withFindings(withAllExamined(aScoredTender()), { stages: ['administration'] }));
  await openStage(page, 'Teknis');
  const cell = await matrixCell(page, REQUIREMENTS.method, BIDDERS.lowest);
  await cell.click();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Nilai (0–100)')).toBeFocused();
  for (const wrong of ['', '101', 'baik']) {
    await dialog.getByLabel('Nilai (0–100)').fill(wrong);
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByText('Nilai harus angka 0 sampai 100.', { exact: false })).toBeVisible();
  }
  await dialog.getByLabel('Nilai (0–100)').fill('82,5');
  await page.keyboard.press('Control+Enter');
  await expect(cell).toContainText('nilai 82,5');
});

test('equal prices share a rank until the committee orders them with a reason', async ({ page }) => {
  const tender = anAssessedDossier({ a: 800_000_000, b: 800_000_000, c: 850_000_000 }, { practice: true });
  await openNew(page, tender);
  await openStage(page, 'Hasil');
  await expect(page.getByText('CV. Contoh A = CV. Contoh B menawar sama, Rp800.000.000,00.')).toBeVisible();
  await expect(rowOf(page, 'CV. Contoh A').locator('td').first()).toHaveText('1');
  await expect(rowOf(page, 'CV. Contoh B').locator('td').first()).toHaveText('1');
  await expect(page.getByRole('button', { name: 'Tetapkan pemenang' })).toBeDisabled();

  await page.getByRole('button', { name: 'Putuskan urutan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Putuskan urutan' });
  await expect(dialog.getByRole('button', { name: 'Simpan keputusan' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Turunkan CV. Contoh A' }).click();
  await dialog.getByLabel('Alasan keputusan').fill('Pengalaman sejenis lebih banyak');
  await dialog.getByRole('button', { name: 'Simpan keputusan' }).click();
  await expect(page.getByText('Urutan yang diputuskan: CV. Contoh B, CV. Contoh A.')).toBeVisible();
  await expect(page.getByText('Alasan: Pengalaman sejenis lebih banyak')).toBeVisible();
  await expect(rowOf(page, 'CV. Contoh B').locator('td').first()).toHaveText('1');
  await expect(rowOf(page, 'CV. Contoh A').locator('td').first()).toHaveText('2');
  await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toHaveText(
    'Pemenang: CV. Contoh B, Rp800.000.000,00',
  );
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await expect(page.getByText('Pemenang: CV. Contoh B, Rp800.000.000,00.')).toBeVisible();
});

test('the readiness board names what is open, and each line leads to where it is settled', async ({ page }) => {
  const schedule = [
    {
      activityCode: 'PENETAPAN_PEMENANG_AKHIR',
      name: 'Penetapan Pemenang',
      startsAt: instant('2014-10-15T01:00:00.000Z'),
      endsAt: instant('2014-10-15T02:00:00.000Z'),
    },
  ];
  const assessed = anAssessedDossier({ a: 800_000_000 }, { practice: true, schedule });
  await openNew(page, { ...assessed, findings: {}, proofs: {} });
  await openStage(page, 'Hasil');
  const board = page.getByRole('listitem').filter({ hasText: 'Administrasi' });
  await expect(board).toContainText('1 terbuka');
  await page.getByRole('button', { name: 'Administrasi', exact: true }).last().click();
  await expect(stageButton(page, 'Administrasi')).toHaveAttribute('aria-current', 'step');
});

test('a bid that cannot be opened stops there, and the next lowest takes its turn', async ({ page }) => {
  const totals = { a: 800_000_000, b: 810_000_000, c: 820_000_000, d: 830_000_000 };
  const bidders = Object.entries(totals).map(([id, total]) => aBidder(id, { total }));
  await openNew(page, aDossier({ practice: true, requirements: standardRequirementsOfTest(), bidders }));
  await openStage(page, 'Pembukaan');
  await page.getByLabel('Keadaan penawaran CV. Contoh A').selectOption('unreadable');
  await page.getByRole('button', { name: 'Tandai 3 yang belum sebagai lengkap' }).click();
  await openStage(page, 'Administrasi');
  await expect(await matrixCell(page, 'Surat penawaran', 'CV. Contoh A')).toContainText('tidak dievaluasi');
  await expect(await matrixCell(page, 'Surat penawaran', 'CV. Contoh D')).toContainText('belum');
  await openStage(page, 'Hasil');
  await expect(rowOf(page, 'CV. Contoh A')).toContainText('dokumen penawaran tidak dapat dibuka');
});

test('one offer is an ordinary path to the award', async ({ page }) => {
  await openNew(page, anAssessedDossier({ a: 800_000_000 }, { practice: true }));
  await openStage(page, 'Hasil');
  await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
  await page.getByRole('dialog').getByLabel('Catatan').fill('Penawar tunggal');
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await expect(page.getByText('Pemenang: CV. Contoh A, Rp800.000.000,00.')).toBeVisible();
  await expect(page.getByText(/^Diputuskan .*\. Penawar tunggal$/)).toBeVisible();
});

test('when all prices are above the estimate, the tender fails by that ground', async ({ page }) => {
  await openNew(page, anAssessedDossier({ a: 950_000_001, b: 960_000_000 }, { practice: true }));
  await openStage(page, 'Harga');
  await expect(rowOf(page, 'CV. Contoh A')).toContainText('Di atas HPS');
  await openStage(page, 'Hasil');
  await expect(page.getByText('pelelangan gagal, seluruh harga penawaran di atas HPS')).toBeVisible();
});

test('a method that is not worked out is said, and what can be read is', async ({ page }) => {
  const plain = aDossier({ practice: true });
  const sourceLabels = { ...plain.notice.sourceLabels, method: 'Sistem Contoh' };
  const tender = aDossier({ practice: true, notice: { method: 'unknown', sourceLabels } });
  await openNew(page, tender);
  await expect(page.getByText('Paket ini belum dapat dievaluasi: Sistem Contoh.')).toBeVisible();
  await expect(stageButton(page, 'Administrasi')).toHaveCount(0);
  await openStage(page, 'Data paket');
  await expect(page.getByRole('main')).toContainText('Rp950.000.000,00');
});

async function openNew(page: Page, tender: Dossier): Promise<void> {
  await startApp(page, 'latihan');
  await bringIn(page, tender);
  await openFromReport(page, tender);
}

/** After rank, name, price and score come opening, arithmetic and administration. */
function technicalMark(page: Page, bidder: string): Locator {
  return rowOf(page, bidder).locator('td').nth(7);
}

async function score(page: Page, bidder: string, method: string, equipment: string): Promise<void> {
  await (await matrixCell(page, REQUIREMENTS.method, bidder)).click();
  for (const value of [method, equipment]) {
    await page.keyboard.press('m');
    await page.getByLabel('Nilai (0–100)').fill(value);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
  }
}
