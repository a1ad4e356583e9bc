/** Every exercise, done through the screens as its model answer asks, to a sheet of full points. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import { startOfAttempt } from '#core/training/exercises.ts';
import { EXERCISE_IDS, type ExerciseId } from '#core/training/model.ts';
import { FIRMS } from '#core/training/start.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { figure, matrixCell, openStage, rowOf } from './support/tender-page.ts';

test('one sen below 80 % is not reasonable, and exactly 80 % is left alone', async ({ page }) => {
  const { task } = await begin(page, 'exactly-80');
  await openStage(page, 'Harga');
  await rowOf(page, FIRMS.b).getByRole('button', { name: 'Jawab' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Harga tidak wajar', { exact: true }).click();
  await dialog.getByLabel('Uraian hasil klarifikasi').fill('Harga semen dan agregat tidak terbukti');
  await dialog.getByLabel('Dasar').fill('IKP 29.14');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(rowOf(page, FIRMS.b)).toContainText('TMS');
  await award(page, `${FIRMS.a}, Rp1.000.000.000,00`);
  await handIn(page, task);
});

test('amounts with sen are typed as they were read out, and the one below the limit is found reasonable', async ({
  page,
}) => {
  const { task } = await begin(page, 'sen');
  await openStage(page, 'Pembukaan');
  await typePrice(FIRMS.a, '812.345.678,78');
  await typePrice(FIRMS.b, '812345678,77');
  await typePrice(FIRMS.c, '841.000.250,05');
  await openStage(page, 'Harga');
  await expect(rowOf(page, FIRMS.b)).toContainText('Di bawah 80 % HPS');
  await expect(rowOf(page, FIRMS.a)).not.toContainText('Di bawah');
  await rowOf(page, FIRMS.b).getByRole('button', { name: 'Jawab' }).click();
  await page
    .getByRole('dialog')
    .getByLabel('Uraian hasil klarifikasi')
    .fill('Analisa harga satuan terbukti seluruhnya');
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
  await expect(rowOf(page, FIRMS.b)).toContainText('Harga wajar');
  await award(page, `${FIRMS.b}, Rp812.345.678,77`);
  await handIn(page, task);

  async function typePrice(firm: string, price: string): Promise<void> {
    await rowOf(page, firm).getByRole('button', { name: 'Rincian' }).click();
    const dialog = page.getByRole('dialog', { name: firm });
    await dialog.getByLabel('Harga penawaran').fill(price);
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(dialog).toHaveCount(0);
  }
});

test('the only offer is assessed and proven like any other, and wins', async ({ page }) => {
  const { task, start } = await begin(page, 'one-offer');
  await openStage(page, 'Teknis');
  await restMet(page, titles(start, 'technical'), FIRMS.a);
  await openStage(page, 'Pembuktian');
  await rowOf(page, FIRMS.a).getByRole('button', { name: 'Hadir', exact: true }).click();
  await restMet(page, titles(start, 'proof'), FIRMS.a);
  await award(page, `${FIRMS.a}, Rp946.500.000,00`);
  await handIn(page, task);
});

test('without an offer the opening is recorded first, then the tender fails', async ({ page }) => {
  const { task } = await begin(page, 'no-offer');
  await openStage(page, 'Pembukaan');
  await page.getByLabel('Dibuka', { exact: true }).fill('8-10-2014');
  await page.keyboard.press('Tab');
  await page.getByLabel('Dibuka, jam WITA').fill('14.00');
  await page.getByLabel('Tempat').fill('Ruang Pembukaan ULP, Kota Tepian Lestari');
  await page.getByRole('button', { name: 'Catat pembukaan' }).click();
  await expect(page.getByRole('button', { name: 'Catat pembukaan' })).toHaveCount(0);
  await openStage(page, 'Hasil');
  await page.getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Sebab')).toHaveValue('no-bids');
  await dialog.getByLabel('Fakta yang mendasari').fill('Sampai batas akhir tidak ada penawaran.');
  await dialog.getByRole('button', { name: 'Nyatakan pelelangan gagal' }).click();
  await expect(page.getByText('Dinyatakan pelelangan gagal: tidak ada penawaran yang masuk.')).toBeVisible();
  await handIn(page, task);
});

test('two equal prices are put in order by the committee, with its reason', async ({ page }) => {
  const { task } = await begin(page, 'tie');
  await openStage(page, 'Perlu diperiksa');
  const detail = page.getByRole('article', { name: 'Rincian' });
  await detail.getByRole('textbox', { name: 'Jawaban Pokja' }).fill('Penyusun, alamat, dan harga satuannya berlainan');
  await detail.getByRole('button', { name: 'Simpan jawaban' }).click();
  await expect(detail).toContainText('Siti Rahmawati');
  await openStage(page, 'Hasil');
  await expect(page.getByRole('button', { name: 'Tetapkan pemenang' })).toBeDisabled();
  await page.getByRole('button', { name: 'Putuskan urutan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Putuskan urutan' });
  await dialog.getByRole('button', { name: `Turunkan ${FIRMS.a}` }).click();
  await dialog.getByLabel('Alasan keputusan').fill('LDP: lima paket sejenis terhadap dua paket');
  await dialog.getByRole('button', { name: 'Simpan keputusan' }).click();
  await expect(page.getByText(`Urutan yang diputuskan: ${FIRMS.b}, ${FIRMS.a}.`)).toBeVisible();
  await award(page, `${FIRMS.b}, Rp728.000.000,00`);
  await handIn(page, task);
});

test('a guarantee that is not there is named at the opening, and both faulty ones fail in administration', async ({
  page,
}) => {
  const { task, start } = await begin(page, 'missing-guarantee');
  const guarantee = titleOf(start, 'jaminan-penawaran');
  await openStage(page, 'Pembukaan');
  await page.getByLabel(`Keadaan penawaran ${FIRMS.a}`).selectOption('incomplete');
  const dialog = page.getByRole('dialog', { name: FIRMS.a });
  await dialog.getByText('Tidak lengkap').click();
  await dialog.getByLabel(guarantee).check();
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(rowOf(page, FIRMS.a)).toContainText(guarantee);
  await page.getByRole('button', { name: 'Tandai 2 yang belum sebagai lengkap' }).click();
  await openStage(page, 'Administrasi');
  await notMet(page, guarantee, FIRMS.a, 'Jaminan penawaran tidak disampaikan');
  await notMet(page, guarantee, FIRMS.b, 'Nilai jaminan Rp35.000.000,00, disyaratkan Rp38.000.000,00');
  await met(page, guarantee, FIRMS.c);
  await award(page, `${FIRMS.c}, Rp1.801.250.000,00`);
  await handIn(page, task);
});

test('local content decides the ranking by evaluated prices, and the contract is at the price offered', async ({
  page,
}) => {
  const { task } = await begin(page, 'domestic-preference');
  await openStage(page, 'Harga');
  await typeContent(FIRMS.a, '24,99');
  await typeContent(FIRMS.b, '40');
  await typeContent(FIRMS.c, '25');
  await expect(figure(page, `Harga evaluasi akhir ${FIRMS.a}`)).toContainText('1.006.000.000');
  await expect(figure(page, `Harga evaluasi akhir ${FIRMS.b}`)).toContainText('981.132.075,47');
  await expect(figure(page, `Harga evaluasi akhir ${FIRMS.c}`)).toContainText('982.168.674,70');
  await award(page, `${FIRMS.b}, Rp1.040.000.000,00`);
  await handIn(page, task);

  async function typeContent(firm: string, percent: string): Promise<void> {
    await rowOf(page, firm).first().getByRole('button', { name: 'Isi TKDN' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('TKDN bagian 1').fill(percent);
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(dialog).toHaveCount(0);
  }
});

test('of two files the second is opened for those who passed the first, and for nobody else', async ({ page }) => {
  const { task, start } = await begin(page, 'two-files');
  const specification = titleOf(start, 'spesifikasi');
  await openStage(page, 'Teknis');
  await met(page, specification, FIRMS.a);
  await notMet(page, specification, FIRMS.b, 'Kapasitas sentrifus 4.000 rpm, disyaratkan paling sedikit 6.000 rpm');
  await met(page, specification, FIRMS.c);
  await openStage(page, 'Penetapan hasil teknis');
  await page.getByRole('button', { name: 'Tetapkan hasil teknis' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan hasil teknis' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openStage(page, 'Pembukaan');
  const prices = page.getByRole('table', { name: 'Pembukaan Sampul II' });
  await expect(prices.getByRole('row', { name: FIRMS.b })).toContainText('tidak dibuka');
  await prices.getByLabel(`Harga penawaran ${FIRMS.a}`).fill('655.000.000');
  await page.keyboard.press('Enter');
  await page.keyboard.type('640.250.000');
  await page.keyboard.press('Enter');
  await expect(prices.getByLabel(`Harga penawaran ${FIRMS.c}`)).toHaveValue('640.250.000');
  await award(page, `${FIRMS.c}, Rp640.250.000,00`);
  await handIn(page, task);
});

interface Begun {
  readonly task: Locator;
  readonly start: Dossier;
}

/** As somebody who only practises: the role the app advises for exercises. */
async function begin(page: Page, id: ExerciseId): Promise<Begun> {
  const start = startOfAttempt({ exercise: id, number: 1 });
  await startApp(page, 'latihan', 'trainee');
  await openScreen(page, 'Pelatihan');
  await page
    .locator(`[data-exercise=${id}]`)
    .getByRole('button', { name: `${EXERCISE_IDS.indexOf(id) + 1}. ` })
    .click();
  await page.getByRole('button', { name: 'Mulai', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: start.notice.name })).toBeVisible();
  return { task: page.getByRole('button', { name: 'Soal, petunjuk, dan penilaian' }), start };
}

async function award(page: Page, winner: string): Promise<void> {
  await openStage(page, 'Hasil');
  await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await expect(page.getByText(`Pemenang: ${winner}.`)).toBeVisible();
}

/** Hands in, and looks for a sheet on which every point is right. */
async function handIn(page: Page, task: Locator): Promise<void> {
  await task.click();
  await page.getByRole('button', { name: 'Kumpulkan dan nilai' }).click();
  const result = page.getByTestId('training-result');
  await expect(result).toContainText('butir benar');
  const answers = result.locator('[data-verdict]');
  expect(await answers.evaluateAll((all) => all.map(({ dataset }) => dataset.verdict))).toEqual(
    Array.from({ length: await answers.count() }, () => 'right'),
  );
  await expect(result).toContainText('butir benar (100 %)');
}

async function met(page: Page, requirement: string, bidder: string): Promise<void> {
  const cell = await matrixCell(page, requirement, bidder);
  await cell.click();
  await page.keyboard.press('m');
  await expect(cell).toContainText('MS');
}

async function notMet(page: Page, requirement: string, bidder: string, reason: string): Promise<void> {
  const cell = await matrixCell(page, requirement, bidder);
  await cell.click();
  await page.keyboard.press('t');
  await page.keyboard.type(reason);
  await page.keyboard.press('Control+Enter');
  await expect(cell).toContainText('TMS');
}

/** Everything of a bid that is still open in this stage is met. */
async function restMet(page: Page, requirements: readonly string[], bidder: string): Promise<void> {
  await (await matrixCell(page, requirements[0] ?? '', bidder)).click();
  await page.keyboard.press('Shift+M');
  for (const requirement of requirements) {
    await expect(await matrixCell(page, requirement, bidder)).toContainText('MS');
  }
}

function titles({ requirements }: Dossier, of: 'technical' | 'proof'): readonly string[] {
  return requirements.filter(({ stage }) => stage === of).map(({ title }) => title);
}

function titleOf({ requirements }: Dossier, id: string): string {
  return requirements.find((requirement) => requirement.id === id)?.title ?? '';
}
