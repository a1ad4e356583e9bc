import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  fillPractice,
  filterButton,
  openScreen,
  reload,
  SEASON_TIMEOUT_MS,
  startApp,
  unlock,
} from './support/start-app.ts';

test.describe.configure({ mode: 'serial' });

let page: Page;
let grid: Locator;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(2 * SEASON_TIMEOUT_MS);
  page = await (await browser.newContext()).newPage();
  await startApp(page, 'latihan');
  await fillPractice(page);
});

test.beforeEach(async () => {
  await forgetScreens();
  await page.goto('/index.html#/latihan/paket');
  await reload(page);
  grid = page.getByRole('grid', { name: 'Paket' });
  await expect(grid).toBeVisible();
});

test.afterAll(() => page.context().close());

test('shows at least fifteen tenders at 1366 × 768, and all of a long list by scrolling', async () => {
  const box = await grid.boundingBox();
  const rows = grid.getByRole('row').filter({ has: page.getByRole('gridcell') });
  let inside = 0;
  for (const row of await rows.all()) {
    const at = await row.boundingBox();
    if (at && box && at.y + at.height <= box.y + box.height) inside += 1;
  }
  expect(inside).toBeGreaterThanOrEqual(15);
  await expect(grid).toHaveAttribute('aria-rowcount', '968');
  expect(await rows.count()).toBeLessThan(60);
});

test('searches as one types, by every word, and says how many', async () => {
  await page.keyboard.press('Control+K');
  await page.keyboard.type('jembatan penggantian');
  const shown = await shownNames();
  expect(shown.length).toBeGreaterThan(3);
  for (const name of shown) expect(name.toLowerCase()).toMatch(/penggantian.*jembatan|jembatan.*penggantian/);
  await expect(page.getByTestId('list-count')).toHaveText(/^\d{1,2} dari 967 paket$/);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('list-count')).toHaveText('967 dari 967 paket');
  await page.keyboard.type('zzzz');
  await expect(page.getByText('Tidak ada paket yang cocok')).toBeVisible();
  await page.getByRole('button', { name: 'Hapus saringan' }).last().click();
  await expect(page.getByTestId('list-count')).toHaveText('967 dari 967 paket');
});

test('finds a tender by its code', async () => {
  await grid.focus();
  const code = /^(\d+) ·/.exec((await page.getByTestId('reading-line').textContent()) ?? '')?.[1] ?? '';
  expect(code).not.toBe('');
  await page.keyboard.press('/');
  await page.keyboard.type(code);
  await expect(page.getByTestId('list-count')).toHaveText('1 dari 967 paket');
});

test('narrows by filters, which count what is left and stay after a reload', async () => {
  await filterButton(page, 'Tahap').click();
  await page.getByRole('checkbox', { name: /^Belum dibuka/ }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tahap: Belum dibuka' })).toBeVisible();
  await filterButton(page, 'Satuan kerja').click();
  await page.getByLabel('Cari pilihan…').fill('pekerjaan umum');
  await page.getByRole('checkbox').first().check();
  await page.keyboard.press('Escape');
  const count = await page.getByTestId('list-count').textContent();
  expect(count).toMatch(/^\d{1,2} dari 967 paket$/);
  await reload(page);
  await expect(page.getByTestId('list-count')).toHaveText(count ?? '');
});

test('sorts by any column, both ways, with amounts as amounts', async () => {
  await page.getByRole('columnheader', { name: 'HPS' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'HPS' })).toHaveAttribute('aria-sort', 'descending');
  const down = await shownAmounts();
  expect(down.length).toBeGreaterThan(10);
  expect(down).toEqual(down.toSorted((a, b) => b - a));
  await page.getByRole('columnheader', { name: 'HPS' }).getByRole('button').click();
  const up = await shownAmounts();
  expect(up).toEqual(up.toSorted((a, b) => a - b));
  expect(up[0]).toBeLessThan(down[0] ?? 0);
  const cell = grid
    .getByRole('gridcell')
    .filter({ hasText: /^[\d.]+/ })
    .first();
  await expect(cell).toHaveCSS('text-align', 'right');
});

test('adds and removes columns, and remembers them', async () => {
  await page.getByRole('button', { name: 'Kolom' }).click();
  await page.getByRole('checkbox', { name: 'Pemenang' }).check();
  await page.getByRole('checkbox', { name: 'Satuan kerja' }).uncheck();
  await expect(page.getByRole('checkbox', { name: 'Nama paket' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await reload(page);
  await expect(page.getByRole('columnheader', { name: 'Pemenang' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Satuan kerja' })).toHaveCount(0);
});

test('is walked by the keyboard: arrows, pages, ends, Enter, and back to the same row', async () => {
  await page.keyboard.press('Control+K');
  await page.keyboard.press('ArrowDown');
  await expect(grid).toBeFocused();
  await expect(grid.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('ArrowDown');
  await expect(grid.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('End');
  await expect(grid.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '968');
  await expect(grid.getByRole('row', { selected: true })).toBeInViewport();
  await page.keyboard.press('PageUp');
  const index = Number(await grid.getByRole('row', { selected: true }).getAttribute('aria-rowindex'));
  expect(index).toBeLessThan(960);
  const name = await page.getByTestId('reading-line').locator('strong').textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: name ?? '' })).toBeVisible();
  await page.goBack();
  await expect(grid.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', String(index));
  await expect(grid.getByRole('row', { selected: true })).toBeInViewport();
  await grid.focus();
  await page.keyboard.press('Home');
  await expect(grid.getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '2');
});

test('gives every long name in full: in the line below, and on hovering', async () => {
  await page.keyboard.press('Control+K');
  await page.keyboard.type('laboratorium kesehatan');
  await page.keyboard.press('ArrowDown');
  const line = await page.getByTestId('reading-line').locator('strong').textContent();
  await expect(grid.getByRole('row', { selected: true }).locator(`[title="${line}"]`)).toHaveCount(1);
  expect((line ?? '').length).toBeGreaterThan(40);
});

test('jumps to a tender from any screen', async () => {
  await openScreen(page, 'Bantuan');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('penggantian jembatan');
  const first = page.getByRole('option').first();
  await expect(first).toHaveAttribute('data-combobox-selected', 'true');
  const name = (await first.locator('span').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('jembatan');
  await page.getByRole('option', { name: /^Tampilkan semua/ }).click();
  await expect(page.getByTestId('list-count')).toHaveText(/^\d\d dari 967 paket$/);
});

test('two windows of the practice space show the same tenders', async () => {
  const second = await page.context().newPage();
  await second.goto('/index.html#/latihan/paket');
  await unlock(second);
  await expect(second.getByTestId('list-count')).toHaveText('967 dari 967 paket');
  await second.close();
});

async function shownNames(): Promise<readonly string[]> {
  return grid
    .locator('[role=gridcell]:first-child [title]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title') ?? ''));
}

async function shownAmounts(): Promise<readonly number[]> {
  const header = await page.getByRole('columnheader').allTextContents();
  const at = header.findIndex((text) => text.startsWith('HPS')) + 1;
  const rows = await grid.locator('[role=row][aria-selected]').evaluateAll(
    (elements, column) =>
      elements
        .map((row) => ({
          index: Number(row.getAttribute('aria-rowindex')),
          text: row.querySelector(`[role=gridcell]:nth-child(${column})`)?.textContent ?? '',
        }))
        .sort((a, b) => a.index - b.index)
        .map(({ text }) => text),
    at,
  );
  return rows.map((text) => Number(text.replaceAll('.', '').replace(',', '.')));
}

/** As the list is for someone who has never set it: what was kept of it is sealed among the person's settings. */
async function forgetScreens(): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('meja-pokja-perangkat');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const writing = opening.result.transaction('sealedSettings', 'readwrite');
    const store = writing.objectStore('sealedSettings');
    const keys = store.getAllKeys();
    keys.addEventListener('success', () => {
      for (const key of keys.result) if (Array.isArray(key) && key[1] === 'screens') store.delete(key);
    });
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opening.result.close();
  });
}
