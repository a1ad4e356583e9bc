import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expect-accessible.ts';
import { aSelection, aWeighedTender, ELEMENTS, FIRMS } from '#test/support/builders/method-tenders.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, figure, matrixCell, openFromReport, openStage, rowOf, stageButton } from './support/tender-page.ts';

test('a committee takes a consulting selection from its terms to the award by quality and cost', async ({ page }) => {
  const tender = aSelection();
  await startApp(page);
  await bringIn(page, tender);
  await openFromReport(page, tender);

  await test.step('sees the stages in the order of a pre-qualified selection in two files', async () => {
    const stages = await page.getByRole('navigation', { name: 'Tahapan' }).getByRole('button').allInnerTexts();
    const names = stages.map((text) => text.split('\n')[1] ?? text);
    const order = ['Persyaratan', 'Kualifikasi', 'Pembuktian', 'Daftar pendek', 'Pembukaan', 'Administrasi'];
    expect(
      names.filter((name) => [...order, 'Teknis', 'Penetapan hasil teknis', 'Harga', 'Hasil'].includes(name)),
    ).toEqual([...order, 'Teknis', 'Penetapan hasil teknis', 'Harga', 'Hasil']);
  });

  await test.step('sets weights within what the law allows, and nothing the method does not use', async () => {
    await openStage(page, 'Persyaratan');
    await expect(page.getByLabel('Diskonto per tahun %')).toHaveCount(0);
    await page.getByLabel('Bobot teknis %').fill('85');
    await expect(page.getByText('Di luar rentang yang diizinkan.').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Simpan ketentuan' })).toBeDisabled();
    await page.getByLabel('Bobot teknis %').fill('75');
    await expect(page.getByLabel('Bobot harga %')).toHaveValue('25');
    await page.getByLabel('Ambang batas kualifikasi').fill('60');
    await page.getByLabel('Panjang daftar pendek paling banyak').fill('3');
    await page.getByRole('button', { name: 'Simpan ketentuan' }).click();
    await expect(page.getByRole('button', { name: 'Simpan ketentuan' })).toHaveCount(0);
  });

  await test.step('starts from the elements of the guidance, as a tree whose weights add up', async () => {
    await page.getByRole('button', { name: 'Tambahkan daftar standar' }).click();
    const technical = page.getByRole('table', { name: 'Teknis' });
    await expect(technical.getByLabel('Persyaratan 1.1', { exact: true })).toHaveValue('Pengalaman pekerjaan sejenis');
    await technical.getByLabel('Bobot persyaratan 3', { exact: true }).fill('55');
    await expect(technical.getByText('95 %, harus 100 %')).toBeVisible();
    await technical.getByLabel('Bobot persyaratan 3', { exact: true }).fill('60');
    await page.getByLabel('Ambang batas nilai teknis total').fill('60');
    await expectAccessible(page, 'requirements of a selection');
    await page.getByRole('button', { name: 'Simpan persyaratan' }).click();
    await expect(page.getByRole('button', { name: 'Simpan persyaratan' })).toHaveCount(0);
  });

  await test.step('scores the qualifications by keyboard', async () => {
    await openStage(page, 'Kualifikasi');
    for (const firm of [FIRMS.first, FIRMS.second, FIRMS.third, FIRMS.fourth]) {
      await page.getByLabel(`${firm} memasukkan dokumen kualifikasi`).check();
    }
    const scores: Readonly<Record<string, readonly string[]>> = {
      [FIRMS.first]: ['90', '80', '70'],
      [FIRMS.second]: ['80', '75', '60'],
      [FIRMS.third]: ['70', '82,5', '60'],
      [FIRMS.fourth]: ['65', '60', '60'],
    };
    for (const [firm, marks] of Object.entries(scores)) {
      await (await matrixCell(page, 'Perizinan berusaha', firm)).click();
      await page.keyboard.press('Shift+M');
      await (await matrixCell(page, 'Pengalaman pekerjaan sejenis', firm)).click();
      for (const mark of marks) {
        await page.keyboard.type(mark);
        await page.keyboard.press('Enter');
      }
    }
    await expect(await matrixCell(page, 'Kesesuaian besaran nilai', FIRMS.third)).toContainText('82,5');
    await expect(figure(page, `Nilai kualifikasi ${FIRMS.first}`)).toHaveText('85,00');
    await expectAccessible(page, 'scored qualification');
  });

  await test.step('proves the qualification of those who passed', async () => {
    await openStage(page, 'Pembuktian');
    for (const firm of [FIRMS.first, FIRMS.second, FIRMS.third, FIRMS.fourth]) {
      await rowOf(page, firm).getByText('Hadir', { exact: true }).click();
      await (await matrixCell(page, 'Kontrak pengalaman', firm)).click();
      await page.keyboard.press('Shift+M');
    }
  });

  await test.step('fixes the shortlist at the line the document draws', async () => {
    await page.getByRole('button', { name: 'Lanjut: Daftar pendek' }).click();
    await expect(page.getByText('batas 3 peserta')).toBeVisible();
    await expect(rowOf(page, FIRMS.fourth)).toContainText('lulus, di luar batas jumlah');
    await expectAccessible(page, 'shortlist');
    await page.getByRole('button', { name: 'Tetapkan daftar pendek' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(`1. ${FIRMS.first} diundang`)).toBeVisible();
    await expect(dialog.getByText(`${FIRMS.fourth} tidak diundang`)).toBeVisible();
    await expectAccessible(page, 'fixing the shortlist');
    await dialog.getByRole('button', { name: 'Tetapkan daftar pendek' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(stageButton(page, 'Daftar pendek')).toContainText('terkunci');
  });

  await test.step('opens the first file, in which there is no price', async () => {
    await openStage(page, 'Pembukaan');
    await page.getByLabel('Dibuka', { exact: true }).fill('3-4-2023');
    await page.keyboard.press('Tab');
    await page.getByLabel('Dibuka, jam WITA').fill('10.00');
    await page.getByRole('button', { name: 'Catat pembukaan' }).click();
    await expect(page.getByRole('button', { name: 'Catat pembukaan' })).toHaveCount(0);
    await page.getByText('3 pendaftar tidak memasukkan penawaran').click();
    for (const firm of [FIRMS.first, FIRMS.second, FIRMS.third]) {
      const item = page.getByRole('listitem').filter({ hasText: firm });
      await item.getByRole('button', { name: 'Catat penawaran' }).click();
      const dialog = page.getByRole('dialog', { name: firm });
      await expect(dialog.getByLabel('Harga penawaran')).toHaveCount(0);
      await dialog.getByLabel('Masa berlaku penawaran (hari)').fill('90');
      await dialog.getByText('Lengkap', { exact: true }).click();
      await dialog.getByRole('button', { name: 'Simpan' }).click();
      await expect(dialog).toHaveCount(0);
    }
    await expect(page.getByText('Harga dibuka setelah hasil teknis ditetapkan')).toBeVisible();
    await expectAccessible(page, 'opening of the first file');
  });

  await test.step('judges administration and technique while prices stay closed', async () => {
    await openStage(page, 'Administrasi');
    await expect(page.getByRole('columnheader', { name: FIRMS.second })).toContainText('harga belum dibuka');
    for (const firm of [FIRMS.first, FIRMS.second, FIRMS.third]) {
      await (await matrixCell(page, 'Dokumen penawaran teknis', firm)).click();
      await page.keyboard.press('Shift+M');
    }
    await openStage(page, 'Teknis');
    await scoreTechnically(page, FIRMS.first, '10', '90');
    await scoreTechnically(page, FIRMS.second, '8', '70');
    await scoreTechnically(page, FIRMS.third, '2', '40');
    await expect(await matrixCell(page, 'Pengalaman pekerjaan sejenis', FIRMS.second)).toContainText('80');
    await expect(await matrixCell(page, 'Tenaga ahli', FIRMS.first)).toContainText('90');
    await figure(page, `Tenaga ahli, ${FIRMS.first}`).click();
    await expect(page.getByRole('complementary', { name: /Tenaga ahli/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expectAccessible(page, 'scored technical matrix');
  });

  await test.step('fixes the technical result, which opens two prices and never the third', async () => {
    await page.getByRole('button', { name: 'Lanjut: Penetapan hasil teknis' }).click();
    await expect(rowOf(page, FIRMS.first)).toContainText('akan dibuka');
    await expect(rowOf(page, FIRMS.third)).toContainText('tetap tertutup');
    await expectAccessible(page, 'technical result');
    await page.getByRole('button', { name: 'Tetapkan hasil teknis' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(`${FIRMS.third}, nilai`)).toContainText('tidak pernah dibuka');
    await expectAccessible(page, 'fixing the technical result');
    await dialog.getByRole('button', { name: 'Tetapkan hasil teknis' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(stageButton(page, 'Penetapan hasil teknis')).toContainText('terkunci');
  });

  await test.step('enters the prices of the second file', async () => {
    await openStage(page, 'Pembukaan');
    const prices = page.getByRole('table', { name: 'Pembukaan File II' });
    await expect(prices.getByRole('row', { name: FIRMS.third })).toContainText('tidak dibuka');
    await prices.getByLabel(`Harga penawaran ${FIRMS.first}`).fill('1.000.000.000');
    await page.keyboard.press('Enter');
    await page.keyboard.type('800.000.000');
    await page.keyboard.press('Enter');
    await expect(prices.getByLabel(`Harga penawaran ${FIRMS.second}`)).toHaveValue('800.000.000');
    await expectAccessible(page, 'opening of the second file');
  });

  await test.step('sees the combined scores with their working, and awards', async () => {
    await openStage(page, 'Hasil');
    await expect(figure(page, `Nilai harga ${FIRMS.second}`)).toHaveText('100,00');
    await expect(figure(page, `Nilai harga ${FIRMS.first}`)).toHaveText('80,00');
    await figure(page, `Nilai gabungan ${FIRMS.first}`).click();
    await expect(page.getByRole('complementary', { name: /Nilai gabungan/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText(/dengan nilai tak dibulatkan/)).toBeVisible();
    await expectAccessible(page, 'ranking by combined score');
    await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(`Pemenang: ${FIRMS.first}`)).toBeVisible();
    await dialog.getByRole('button', { name: 'Tetapkan pemenang' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(`Pemenang: ${FIRMS.first}`)).toBeVisible();
  });
});

test('a committee weighs goods by sistem nilai: a mark, a level and a count by one key each', async ({ page }) => {
  const tender = aWeighedTender();
  await startApp(page);
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Teknis');
  const work: Readonly<Record<string, readonly [string, string, string]>> = {
    [FIRMS.third]: ['90', '1', '10'],
    [FIRMS.fourth]: ['80', '2', '8'],
    [FIRMS.fifth]: ['50', '3', '4'],
  };
  for (const [firm, [mark, level, count]] of Object.entries(work)) {
    await (await matrixCell(page, ELEMENTS.specification, firm)).click();
    await page.keyboard.type(mark);
    await page.keyboard.press('Enter');
    await page.keyboard.press(level);
    await page.keyboard.type(count);
    await page.keyboard.press('Enter');
  }
  await expect(await matrixCell(page, ELEMENTS.service, FIRMS.fourth)).toContainText('Baik');
  await expect(await matrixCell(page, ELEMENTS.delivery, FIRMS.fourth)).toContainText('80');
  await expect(figure(page, `Nilai teknis ${FIRMS.third}`)).toHaveText('95,00');
  await (await matrixCell(page, ELEMENTS.specification, FIRMS.third)).click();
  await page.keyboard.type('101');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(`Nilai ${ELEMENTS.specification}, ${FIRMS.third}`)).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await page.keyboard.press('Escape');
  await expect(await matrixCell(page, ELEMENTS.specification, FIRMS.third)).toContainText('90');

  await openStage(page, 'Penetapan hasil teknis');
  await page.getByRole('button', { name: 'Tetapkan hasil teknis' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan hasil teknis' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openStage(page, 'Pembukaan');
  await page.getByLabel(`Harga penawaran ${FIRMS.third}`).fill('880.000.000');
  await page.keyboard.press('Enter');
  await page.keyboard.type('800.000.000');
  await page.keyboard.press('Enter');
  await openStage(page, 'Kualifikasi');
  for (const firm of [FIRMS.third, FIRMS.fourth]) {
    await (await matrixCell(page, 'Perizinan berusaha', firm)).click();
    await page.keyboard.press('m');
  }
  await openStage(page, 'Pembuktian');
  for (const firm of [FIRMS.third, FIRMS.fourth]) {
    await rowOf(page, firm).getByText('Hadir', { exact: true }).click();
    await (await matrixCell(page, 'Asli perizinan', firm)).click();
    await page.keyboard.press('m');
  }
  await openStage(page, 'Hasil');
  // 0,6 × 95 + 0,4 × (800 ÷ 880 × 100) against 0,6 × 80 + 0,4 × 100
  await expect(figure(page, `Nilai gabungan ${FIRMS.third}`)).toHaveText('93,36');
  await expect(figure(page, `Nilai gabungan ${FIRMS.fourth}`)).toHaveText('88,00');
  await expect(page.getByText(`calon pemenang ${FIRMS.third}`)).toBeVisible();
});

/** Every element of a firm: the counts of experience, and one mark for all that is judged. */
async function scoreTechnically(page: Page, firm: string, count: string, mark: string): Promise<void> {
  await (await matrixCell(page, 'Pengalaman pekerjaan sejenis', firm)).click();
  for (const value of [count, count, mark]) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  for (let element = 0; element < 8; element += 1) {
    await page.keyboard.type(mark);
    await page.keyboard.press('Enter');
  }
}
