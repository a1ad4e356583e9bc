import { expect, type Page, test } from '@playwright/test';
import { reload, startApp, unlock } from './support/start-app.ts';
import { bringIn, figure, matrixCell, openFromReport, openStage, rowOf, untilSaved } from './support/tender-page.ts';
import { anOpenedTender, BIDDERS, REQUIREMENTS } from './support/tenders.ts';

test.describe('a number opens its working', () => {
  test('by a click: formula, inputs with their origin, result, clause; Escape gives the focus back', async ({
    page,
  }) => {
    await openNew(page);
    await openStage(page, 'Harga');
    const share = figure(page, `Harga terhadap HPS, ${BIDDERS.lowest}`);
    await share.click();
    const panel = page.getByRole('complementary', { name: `Harga terhadap HPS, ${BIDDERS.lowest}` });
    await expect(panel).toBeFocused();
    await expect(panel).toContainText('75 %');
    await expect(panel.getByRole('heading', { name: 'Rumus' })).toBeVisible();
    await expect(panel.getByRole('row').filter({ hasText: 'pengumuman paket' })).toContainText('Rp800.000.000,00');
    await expect(panel.getByRole('row').filter({ hasText: 'Rp600.000.000,00' })).toHaveCount(1);
    await expect(panel.getByRole('heading', { name: 'Dasar' })).toBeVisible();
    await expect(panel).toContainText('belum terkonfirmasi');
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(share).toBeFocused();
  });

  test('by Enter, and the panel that is open shows the next number chosen', async ({ page }) => {
    await openNew(page);
    await openStage(page, 'Harga');
    await figure(page, `Harga penawaran ${BIDDERS.miscounted}`).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: `Harga penawaran ${BIDDERS.miscounted}` })).toBeVisible();
    const corrected = figure(page, `Harga terkoreksi ${BIDDERS.lowest}`);
    await corrected.click();
    const panel = page.getByRole('complementary', { name: `Harga terkoreksi ${BIDDERS.lowest}` });
    await expect(panel).toContainText('Rp600.000.000,00');
    await page.keyboard.press('Escape');
    await expect(corrected).toBeFocused();
  });

  test('inside the grid of lines, walked by arrows', async ({ page }) => {
    await openNew(page);
    await openStage(page, 'Koreksi aritmatik');
    await page.getByRole('tab', { name: BIDDERS.lowest }).click();
    await page.keyboard.press('End');
    await expect(page.getByRole('tab', { name: BIDDERS.fifth, selected: true })).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('tab', { name: BIDDERS.miscounted, selected: true })).toBeFocused();
    await page.getByRole('gridcell', { name: 'Beton mutu fc 20 MPa' }).click();
    for (let step = 0; step < 7; step++) await page.keyboard.press('ArrowRight');
    const corrected = figure(page, `Jumlah terkoreksi baris 1.2, ${BIDDERS.miscounted}`);
    await expect(corrected).toBeFocused();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary');
    await expect(panel).toContainText('Rp510.000.000,00');
    await expect(panel.getByRole('row').filter({ hasText: 'daftar kuantitas HPS' })).toContainText('50');
    await expect(panel.getByRole('row').filter({ hasText: `daftar kuantitas ${BIDDERS.miscounted}` })).toContainText(
      'Rp10.200.000,00',
    );
    await page.keyboard.press('Escape');
    await expect(corrected).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(figure(page, `Jumlah ditawar baris 1.2, ${BIDDERS.miscounted}`)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('grid').locator(':focus')).toHaveCount(0);
  });
});

test.describe('what was done can be taken back, and stays told', () => {
  test('undo and redo by keys and buttons go back and forth as new events, and survive a reload', async ({ page }) => {
    await openNew(page);
    const letter = await matrixCell(page, REQUIREMENTS.letter, BIDDERS.lowest);
    await expect(letter).toBeFocused();
    await expect(page.getByRole('button', { name: 'Urungkan' })).toBeDisabled();
    await page.keyboard.press('m');
    await expect(letter).toContainText('MS');
    await letter.click();
    await page.keyboard.press('t');
    await page.keyboard.type('Surat tidak ditandatangani');
    await page.keyboard.press('Control+Enter');
    await expect(letter).toContainText('TMS');

    await page.keyboard.press('Control+z');
    await expect(letter).toHaveText(/^✓\s*MS$/);
    await page.keyboard.press('Control+z');
    await expect(letter).toContainText('belum');
    await expect(page.getByRole('button', { name: 'Urungkan' })).toBeDisabled();
    await page.keyboard.press('Control+y');
    await expect(letter).toContainText('MS');
    await page.keyboard.press('Control+Shift+z');
    await expect(letter).toContainText('TMS');
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect(letter).toHaveText(/^✓\s*MS$/);
    await untilSaved(page, () => page.getByRole('button', { name: 'Ulangi' }).click());
    await expect(letter).toContainText('TMS');

    await reload(page);
    await expect(await matrixCell(page, REQUIREMENTS.letter, BIDDERS.lowest)).toContainText(
      'Surat tidak ditandatangani',
    );
    await page.getByRole('button', { name: 'Riwayat' }).click();
    const entries = page.getByRole('complementary', { name: 'Riwayat' }).getByRole('listitem');
    await expect(entries).toHaveCount(9);
    const place = `${BIDDERS.lowest} · ${REQUIREMENTS.letter}`;
    await expect(entries.filter({ hasText: place })).toHaveCount(8);
    await expect(entries.first()).toContainText('Siti Rahmawati');
    await expect(entries.first()).toContainText('Persyaratan diperiksa');
    await expect(entries.first()).toContainText('Hasil pemeriksaan: MS → TMS');
    await expect(entries.first()).toContainText(/\d{1,2} \S+ \d{4} \d\d\.\d\d WITA/);
    await expect(entries.last()).toContainText('Berkas paket diimpor');
    await page.getByLabel('Cari dalam riwayat').fill('diimpor');
    await expect(entries).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Riwayat' })).toBeFocused();
  });

  test('in a text field Ctrl+Z takes back what is typed, never a finding', async ({ page }) => {
    await openNew(page);
    const letter = await matrixCell(page, REQUIREMENTS.letter, BIDDERS.lowest);
    await expect(letter).toBeFocused();
    await page.keyboard.press('m');
    await page.keyboard.press('t');
    const reason = page.getByLabel('Alasan tidak memenuhi');
    await reason.pressSequentially('abc');
    await page.keyboard.press('Control+z');
    await expect(reason).not.toHaveValue('abc');
    await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await expect(letter).toContainText('MS');
  });

  test('the history of other facts names what was there before', async ({ page }) => {
    await openNew(page);
    await openStage(page, 'Pembukaan');
    await page.getByLabel('Tempat').fill('Aula');
    await page.getByRole('button', { name: 'Catat pembukaan' }).click();
    await expect(page.getByRole('button', { name: 'Catat pembukaan' })).toHaveCount(0);
    await page.getByLabel('Tempat').fill('Ruang rapat');
    await page.getByRole('button', { name: 'Catat pembukaan' }).click();
    await expect(page.getByRole('button', { name: 'Catat pembukaan' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Riwayat' }).click();
    const entries = page.getByRole('complementary', { name: 'Riwayat' }).getByRole('listitem');
    await expect(entries.nth(0)).toContainText('Aula → Ruang rapat');
    await expect(entries.nth(1)).toContainText('— → Aula');
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await expect(page.getByLabel('Tempat')).toHaveValue('Aula');
    await expect(entries.nth(0)).toContainText('Ruang rapat → Aula');
  });
});

test('two windows on one tender: what one does appears in the other, and both can go on', async ({ page }) => {
  await openNew(page);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await unlock(second);
  const here = await matrixCell(page, REQUIREMENTS.letter, BIDDERS.lowest);
  const there = await matrixCell(second, REQUIREMENTS.letter, BIDDERS.lowest);
  await expect(there).toBeFocused();
  await page.bringToFront();
  await untilSaved(page, () => page.keyboard.press('m'));
  await expect(there).toContainText('MS');
  await second.bringToFront();
  const validity = await matrixCell(second, REQUIREMENTS.validity, BIDDERS.lowest);
  await validity.click();
  await untilSaved(second, () => second.keyboard.press('m'));
  await expect(await matrixCell(page, REQUIREMENTS.validity, BIDDERS.lowest)).toContainText('MS');
  await page.bringToFront();
  await (await matrixCell(page, REQUIREMENTS.schedule, BIDDERS.lowest)).click();
  await untilSaved(page, () => page.keyboard.press('m'));
  await expect(await matrixCell(second, REQUIREMENTS.schedule, BIDDERS.lowest)).toContainText('MS');
  await reload(page);
  await expect(here).toContainText('MS');
  await page.getByRole('button', { name: 'Riwayat' }).click();
  await expect(page.getByRole('complementary', { name: 'Riwayat' }).getByRole('listitem')).toHaveCount(4);
});

test('two windows that change the same tender at the same moment lose nothing', async ({ page }) => {
  await openNew(page);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await unlock(second);
  await expect(await matrixCell(second, REQUIREMENTS.letter, BIDDERS.lowest)).toBeFocused();
  await (await matrixCell(page, REQUIREMENTS.letter, BIDDERS.lowest)).click();
  await (await matrixCell(second, REQUIREMENTS.letter, BIDDERS.atEightyPercent)).click();
  await Promise.all([
    untilSaved(page, () => page.keyboard.press('Shift+M')),
    untilSaved(second, () => second.keyboard.press('Shift+M')),
  ]);
  for (const window of [page, second]) {
    for (const bidder of [BIDDERS.lowest, BIDDERS.atEightyPercent]) {
      await expect(await matrixCell(window, REQUIREMENTS.letter, bidder)).toContainText('MS');
      await expect(await matrixCell(window, REQUIREMENTS.duration, bidder)).toContainText('MS');
    }
  }
  await reload(page);
  await expect(await matrixCell(page, REQUIREMENTS.duration, BIDDERS.atEightyPercent)).toContainText('MS');
  await openStage(page, 'Hasil');
  await expect(rowOf(page, BIDDERS.lowest)).toBeVisible();
});

test('a disk that is full is said at once; the screen shows what is stored, and goes on when there is room', async ({
  page,
}) => {
  await openNew(page);
  const letter = await matrixCell(page, REQUIREMENTS.letter, BIDDERS.lowest);
  const validity = await matrixCell(page, REQUIREMENTS.validity, BIDDERS.lowest);
  await expect(letter).toBeFocused();
  await untilSaved(page, () => page.keyboard.press('m'));
  await page.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { add: full, put: full });
    Object.assign(window, { freeDisk: () => Object.assign(IDBObjectStore.prototype, { add, put }) });
  });
  await page.keyboard.press('m');
  await expect(page.getByTestId('save-state')).toHaveText('✕ Tidak tersimpan');
  await expect(page.getByText('Ruang penyimpanan penuh.').first()).toBeVisible();
  await expect(validity).toContainText('belum');
  await expect(letter).toContainText('MS');
  await validity.click();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeDisabled();

  await page.evaluate('freeDisk()');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  await validity.click();
  await untilSaved(page, () => page.keyboard.press('m'));
  await reload(page);
  await expect(validity).toContainText('MS');
});

test('an event with one flipped byte is named, the tender can still be read and never written, others go on', async ({
  page,
}) => {
  await startApp(page, 'latihan');
  await bringIn(page, anOpenedTender(1), anOpenedTender(2));
  await openFromReport(page, anOpenedTender(1));
  const letter = await matrixCell(page, REQUIREMENTS.letter, BIDDERS.lowest);
  const validity = await matrixCell(page, REQUIREMENTS.validity, BIDDERS.lowest);
  await expect(letter).toBeFocused();
  await untilSaved(page, () => page.keyboard.press('m'));
  await untilSaved(page, () => page.keyboard.press('m'));
  await flipAByteOfTheLastEvent(page);
  await reload(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('rusak pada kejadian ke-3');
  await expect(alert).toContainText('hanya dapat dibaca');
  await expect(letter).toContainText('MS');
  await validity.click();
  await page.keyboard.press('m');
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeDisabled();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Muara Contoh Tahap 2');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tahap 2' })).toBeVisible();
  await expect(alert).toHaveCount(0);
  await expect(letter).toBeFocused();
  await untilSaved(page, () => page.keyboard.press('m'));
  await expect(letter).toContainText('MS');
});

/** Changes one character of the stored body, as a failing disk would, and drops the cached states. */
async function flipAByteOfTheLastEvent(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const db = await answer(indexedDB.open('meja-pokja-latihan'));
    const stores = db.transaction(['log', 'states'], 'readwrite');
    const rows: { readonly n: number; readonly sealed: Uint8Array }[] = await answer(
      stores.objectStore('log').getAll(),
    );
    // The other tender has only its import.
    const last = rows.toSorted((a, b) => b.n - a.n)[0];
    if (last?.n !== 3) throw new Error('the tender at work has three events');
    const sealed = last.sealed.slice();
    sealed[40] = (sealed[40] ?? 0) ^ 1;
    await answer(stores.objectStore('log').put({ ...last, sealed }));
    await answer(stores.objectStore('states').clear());
    db.close();
  });
}

async function openNew(page: Page): Promise<void> {
  await startApp(page, 'latihan');
  await bringIn(page, anOpenedTender());
  await openFromReport(page, anOpenedTender());
}
