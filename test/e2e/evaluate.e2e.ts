import { expect, type Page, test } from '@playwright/test';
import { reload, startApp } from './support/start-app.ts';
import {
  bringIn,
  figure,
  matrixCell,
  openFromReport,
  openStage,
  rowOf,
  stageButton,
  untilSaved,
} from './support/tender-page.ts';
import { aReceivedTender, BIDDERS, REQUIREMENTS } from './support/tenders.ts';

test('a committee takes a tender from its opening to the award, by keyboard where keys are promised', async ({
  page,
}) => {
  const tender = aReceivedTender();
  await startApp(page, 'latihan');
  await bringIn(page, tender);
  await openFromReport(page, tender);

  await test.step('records the opening and how each bid was found', async () => {
    await expect(stageButton(page, 'Pembukaan')).toHaveAttribute('aria-current', 'step');
    await expect(page.getByRole('button', { name: 'Catat pembukaan' })).toHaveCount(0);
    await expect(page.getByLabel(`Keadaan penawaran ${BIDDERS.lowest}`)).toBeDisabled();
    await page.getByLabel('Dibuka', { exact: true }).fill('5-5-2014');
    await page.keyboard.press('Tab');
    await page.getByLabel('Dibuka, jam WITA').fill('10.05');
    await page.getByLabel('Tempat').fill('Ruang rapat ULP');
    await page.getByLabel('Saksi').fill('Rahmat Hidayat, S.T. (CV. Etam Karya); Nurul Aini');
    await page.getByLabel('Keterangan').fill('Berjalan lancar');
    await page.getByRole('button', { name: 'Catat pembukaan' }).click();
    await expect(page.getByRole('button', { name: 'Catat pembukaan' })).toHaveCount(0);
    await expect(page.getByText(/^Mendaftar 8 · Memasukkan penawaran 5 .* Belum diperiksa 5$/)).toBeVisible();
    await page.getByText('3 pendaftar tidak memasukkan penawaran').click();
    await expect(page.getByText('CV. Tiga Putra')).toBeVisible();

    await page.getByLabel(`Keadaan penawaran ${BIDDERS.fifth}`).selectOption('incomplete');
    const dialog = page.getByRole('dialog', { name: BIDDERS.fifth });
    await dialog.getByText('Tidak lengkap').click();
    await dialog.getByLabel(REQUIREMENTS.guarantee).check();
    await dialog.getByLabel('Catatan').fill('Jaminan tidak dilampirkan');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('row', { name: BIDDERS.fifth })).toContainText(REQUIREMENTS.guarantee);
    await page.getByRole('button', { name: 'Tandai 4 yang belum sebagai lengkap' }).click();
    await expect(page.getByText(/Lengkap 4 · Tidak lengkap 1 .* Belum diperiksa 0$/)).toBeVisible();
  });

  await test.step('sees the arithmetic correction beside what was offered', async () => {
    await page.getByRole('button', { name: 'Lanjut: Koreksi aritmatik' }).click();
    const tab = page.getByRole('tab', { name: BIDDERS.miscounted });
    await expect(tab).toContainText('680.000.000 · terkoreksi');
    await tab.click();
    await expect(figure(page, `Harga penawaran ${BIDDERS.miscounted}`)).toHaveText(/^670\.000\.000/);
    await expect(figure(page, `Harga terkoreksi ${BIDDERS.miscounted}`)).toHaveText(/^680\.000\.000/);
    const row = page.getByRole('row').filter({ hasText: 'Beton mutu fc 20 MPa' });
    await expect(figure(page, `Jumlah ditawar baris 1.2, ${BIDDERS.miscounted}`)).toHaveText(/^500\.000\.000/);
    await expect(figure(page, `Jumlah terkoreksi baris 1.2, ${BIDDERS.miscounted}`)).toHaveText(/^510\.000\.000/);
    await expect(row).toContainText('perkalian diperbaiki');
    for (const part of ['Jumlah ditawar', 'Jumlah terkoreksi', 'Keterangan']) {
      await expect(page.getByRole('columnheader', { name: part })).toBeInViewport({ ratio: 1 });
    }
    await page.getByLabel('Hanya yang berubah (1)').check();
    await expect(page.getByRole('gridcell', { name: 'Galian tanah biasa' })).toHaveCount(0);
  });

  await test.step('works the administration matrix by keyboard alone', async () => {
    await page.getByRole('button', { name: 'Lanjut: Administrasi' }).click();
    const first = await matrixCell(page, REQUIREMENTS.letter, BIDDERS.lowest);
    await expect(first).toBeFocused();
    const headers = await page.getByRole('grid').getByRole('columnheader').allInnerTexts();
    expect(headers.map((text) => text.split('\n')[0])).toEqual([
      'Persyaratan',
      BIDDERS.lowest,
      BIDDERS.atEightyPercent,
      BIDDERS.miscounted,
      BIDDERS.unbalanced,
      BIDDERS.fifth,
    ]);
    await page.keyboard.press('m');
    await expect(first).toContainText('MS');
    await expect(await matrixCell(page, REQUIREMENTS.validity, BIDDERS.lowest)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Control+Shift+D');
    for (const title of [REQUIREMENTS.validity, REQUIREMENTS.schedule, REQUIREMENTS.guarantee, REQUIREMENTS.duration]) {
      await expect(await matrixCell(page, title, BIDDERS.lowest)).toContainText('MS');
    }
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('m');
    const validity = await matrixCell(page, REQUIREMENTS.validity, BIDDERS.atEightyPercent);
    await expect(validity).toBeFocused();
    await page.keyboard.type('tmm');
    await refuseWithoutReasonAndClause(page, validity);

    await expect(validity).toBeFocused();
    await page.keyboard.press('Backspace');
    await expect(validity).toContainText('belum');
    await page.keyboard.press('Control+z');
    await expect(validity).toContainText('TMS');
    await expect(page.getByText('Lulus 1 · Gugur 1 · Belum 2 · Tidak dievaluasi 1')).toBeVisible();

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+M');
    await expect(await matrixCell(page, REQUIREMENTS.letter, BIDDERS.miscounted)).toContainText('MS');
    await expect(await matrixCell(page, REQUIREMENTS.duration, BIDDERS.miscounted)).toContainText('MS');

    await page.keyboard.press('ArrowRight');
    const schedule = await matrixCell(page, REQUIREMENTS.schedule, BIDDERS.unbalanced);
    const guarantee = await matrixCell(page, REQUIREMENTS.guarantee, BIDDERS.unbalanced);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('m');
    await expect(schedule).toContainText('MS');
    await expect(guarantee).toBeFocused();
    await page.keyboard.press('Control+D');
    await expect(guarantee).toContainText('MS');
    await page.keyboard.press('Control+D');
    await expect(await matrixCell(page, REQUIREMENTS.duration, BIDDERS.unbalanced)).toContainText('MS');
  });

  await test.step('narrows the matrix to what is open, which the fifth bidder is never part of', async () => {
    await page.getByLabel('Hanya yang terbuka').check();
    const rows = page.getByRole('grid').getByRole('gridcell').filter({ hasText: /^\d/ });
    await expect(rows).toHaveCount(2);
    const fifth = await matrixCell(page, REQUIREMENTS.letter, BIDDERS.fifth);
    await expect(fifth).toHaveText(/—\s*tidak dievaluasi/);
    await (await matrixCell(page, REQUIREMENTS.letter, BIDDERS.unbalanced)).click();
    await page.keyboard.press('Shift+M');
    await expect(page.getByText('Tidak ada lagi sel yang terbuka')).toBeVisible();
    await expect(page.getByText('Lulus 3 · Gugur 1 · Belum 0 · Tidak dievaluasi 1')).toBeVisible();
    await page.getByLabel('Hanya yang terbuka').uncheck();
  });

  await test.step('goes on to technical: the failed bid is a dash there, and nothing can be entered for it', async () => {
    await page.getByRole('button', { name: 'Lanjut: Teknis' }).click();
    const failed = await matrixCell(page, REQUIREMENTS.method, BIDDERS.atEightyPercent);
    await expect(failed).toHaveText(/—\s*tidak dievaluasi/);
    await failed.click();
    await page.keyboard.press('m');
    await page.keyboard.press('t');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(failed).toHaveText(/—\s*tidak dievaluasi/);
    for (const bidder of [BIDDERS.lowest, BIDDERS.miscounted, BIDDERS.unbalanced]) {
      await (await matrixCell(page, REQUIREMENTS.method, bidder)).click();
      await page.keyboard.press('Shift+M');
      await expect(await matrixCell(page, REQUIREMENTS.equipment, bidder)).toContainText('MS');
    }
  });

  await test.step('answers what the price stage asks: a bid below 80 %, and an unbalanced unit price', async () => {
    await page.getByRole('button', { name: 'Lanjut: Harga' }).click();
    await expect(rowOf(page, BIDDERS.lowest)).toContainText('Di bawah 80 % HPS');
    await expect(rowOf(page, BIDDERS.atEightyPercent)).not.toContainText('Di bawah');
    await expect(figure(page, `Harga terhadap HPS, ${BIDDERS.atEightyPercent}`)).toHaveText('80 %');
    await expect(rowOf(page, BIDDERS.unbalanced)).toContainText('1 harga satuan di atas 110 % HPS');

    await rowOf(page, BIDDERS.lowest).getByRole('button', { name: 'Jawab' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(dialog.getByText('Uraian wajib diisi.')).toBeVisible();
    await dialog.getByLabel('Uraian hasil klarifikasi').fill('Analisa harga satuan terbukti');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(rowOf(page, BIDDERS.lowest)).toContainText('Harga wajar');
    await expect(rowOf(page, BIDDERS.lowest)).toContainText('MS');

    await rowOf(page, BIDDERS.unbalanced).getByRole('button', { name: 'Jawab' }).click();
    await expect(dialog).toContainText('120 %');
    await dialog.getByText('Tetap timpang', { exact: true }).click();
    await dialog.getByLabel('Uraian hasil klarifikasi').fill('Penyedia tidak mengubah harga satuan');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(dialog.getByText('Dasar wajib diisi bila harga tidak diterima.', { exact: false })).toBeVisible();
    await dialog.getByLabel('Dasar').fill('IKP 29.9');
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(rowOf(page, BIDDERS.unbalanced)).toContainText('Tetap timpang');
    await expect(rowOf(page, BIDDERS.unbalanced)).toContainText('MS');
  });

  await test.step('qualification, and the proof with who came', async () => {
    await page.getByRole('button', { name: 'Lanjut: Kualifikasi' }).click();
    for (const bidder of [BIDDERS.lowest, BIDDERS.miscounted, BIDDERS.unbalanced]) {
      await (await matrixCell(page, REQUIREMENTS.licence, bidder)).click();
      await page.keyboard.press('Shift+M');
      await expect(await matrixCell(page, REQUIREMENTS.experience, bidder)).toContainText('MS');
    }
    await page.getByRole('button', { name: 'Lanjut: Pembuktian' }).click();
    for (const bidder of [BIDDERS.lowest, BIDDERS.miscounted, BIDDERS.unbalanced]) {
      await rowOf(page, bidder).getByRole('button', { name: 'Hadir', exact: true }).click();
      await expect(rowOf(page, bidder).getByRole('button', { name: 'Hadir', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await page.getByLabel(`Wakil ${bidder} yang hadir`).fill('Direktur');
      await (await matrixCell(page, REQUIREMENTS.original, bidder)).click();
      await page.keyboard.press('m');
      await expect(await matrixCell(page, REQUIREMENTS.original, bidder)).toContainText('MS');
    }
    await expect(stageButton(page, 'Pembuktian')).toContainText('selesai');
  });

  await test.step('decides the award, after seeing exactly what will be fixed', async () => {
    await page.getByRole('button', { name: 'Lanjut: Hasil' }).click();
    await expect(page.getByText(`calon pemenang ${BIDDERS.lowest} dengan 2 cadangan`)).toBeVisible();
    const ranked = await page.getByRole('row').filter({ hasText: /^\d/ }).locator('td:nth-child(2)').allInnerTexts();
    expect(ranked.map((text) => text.split(/\s*calon/)[0])).toEqual([
      BIDDERS.lowest,
      BIDDERS.miscounted,
      BIDDERS.unbalanced,
    ]);
    await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tetapkan pemenang' });
    await expect(dialog.getByRole('listitem')).toHaveText([
      `Pemenang: ${BIDDERS.lowest}, Rp600.000.000,00`,
      `Pemenang cadangan 1: ${BIDDERS.miscounted}, Rp680.000.000,00`,
      `Pemenang cadangan 2: ${BIDDERS.unbalanced}, Rp700.000.000,00`,
      'Temuan, harga, dan peringkat terkunci dan tidak dapat diubah lagi.',
    ]);
    await expect(dialog.getByRole('button', { name: 'Batal' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Tetapkan pemenang' })).toBeFocused();
    await page.keyboard.press('Enter');
    await untilSaved(page, () => dialog.getByRole('button', { name: 'Tetapkan pemenang' }).click());
    await expect(page.getByText(`Pemenang: ${BIDDERS.lowest}, Rp600.000.000,00.`)).toBeVisible();
  });

  await test.step('after the award everything is locked, also after a reload', async () => {
    await expect(page.getByRole('button', { name: 'Urungkan' })).toBeDisabled();
    await page.keyboard.press('Control+z');
    await expect(stageButton(page, 'Hasil')).toContainText('terkunci');
    await reload(page);
    await expect(page.getByText(`Pemenang: ${BIDDERS.lowest}, Rp600.000.000,00.`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Tetapkan pemenang' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Urungkan' })).toBeDisabled();
    for (const stage of ['Persyaratan', 'Pembukaan', 'Administrasi', 'Harga', 'Pembuktian', 'Hasil']) {
      await expect(stageButton(page, stage)).toContainText('terkunci');
    }
    await openStage(page, 'Administrasi');
    const cell = await matrixCell(page, REQUIREMENTS.letter, BIDDERS.lowest);
    await cell.click();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('t');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(cell).toContainText('MS');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Simpan' })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await openStage(page, 'Pembukaan');
    await expect(page.getByLabel('Tempat')).toBeDisabled();
    await expect(page.getByLabel('Tempat')).toHaveValue('Ruang rapat ULP');
    await expect(page.getByLabel('Saksi')).toHaveValue('Rahmat Hidayat, S.T. (CV. Etam Karya); Nurul Aini');
    await expect(page.getByLabel('Dibuka', { exact: true })).toHaveValue('5 Mei 2014');
    await expect(page.getByLabel('Dibuka, jam WITA')).toHaveValue('10.05');
    await openStage(page, 'Harga');
    await expect(page.getByRole('button', { name: 'Ubah' })).toHaveCount(0);
  });
});

/** T opened the dialog: nothing is stored without a reason and a clause; then everything is typed without the mouse. */
async function refuseWithoutReasonAndClause(page: Page, cell: ReturnType<Page['locator']>): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(BIDDERS.atEightyPercent);
  await expect(dialog.getByLabel('Alasan tidak memenuhi')).toBeFocused();
  // What is typed right behind T is the beginning of the reason, not more keys of the matrix.
  await expect(dialog.getByLabel('Alasan tidak memenuhi')).toHaveValue('mm');
  await dialog.getByLabel('Alasan tidak memenuhi').clear();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Alasan wajib diisi untuk TMS.')).toBeVisible();
  await expect(dialog.getByText('Dasar wajib diisi untuk TMS.', { exact: false })).toBeVisible();
  await page.keyboard.type('Masa berlaku 45 hari, diminta 60 hari');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Alasan wajib diisi untuk TMS.')).toHaveCount(0);
  await expect(cell).toContainText('belum');
  await page.keyboard.press('Tab');
  await page.keyboard.type('IKP 28.11');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Tambah bukti' })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Berkas').focus();
  await page.keyboard.type('surat');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Berkas')).toHaveValue('surat-penawaran.pdf');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(cell).toContainText('TMS');
  await expect(cell).toContainText('IKP 28.11');
  await expect(cell).toContainText('Masa berlaku 45 hari');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Halaman')).toHaveValue('3');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}
