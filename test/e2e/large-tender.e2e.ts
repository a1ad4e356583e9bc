import { expect, type Page, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import { aBidder, aDossier, aRequirement, withAllExamined } from '#test/support/builders/dossier.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, matrixCell, openFromReport, openStage, untilSaved } from './support/tender-page.ts';

const BIDDERS = 170;
const REQUIREMENTS = 60;

/** 119 characters, as long as titles of real packages get. */
const TITLE =
  'Pembangunan Gedung Arsip dan Perpustakaan Daerah Kecamatan Muara Contoh Beserta Sarana Pendukung dan Penataan Taman III';

test('170 bids against 60 requirements fit, scroll and are worked by keyboard at 1366 × 768', async ({ page }) => {
  const tender = aLargeTender();
  await startApp(page, 'latihan');
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Pembukaan');
  await expect(page.getByText(/^Mendaftar 170 · Memasukkan penawaran 170 · Lengkap 170/)).toBeVisible();
  await openStage(page, 'Administrasi');
  const grid = page.getByRole('grid');

  await test.step('twelve requirements of four bids are seen whole, below a title of two lines', async () => {
    const first = await matrixCell(page, name(1), bidder(1));
    await expect(first).toBeFocused();
    const seen = await wholeCells(page);
    expect(seen.rows).toBeGreaterThanOrEqual(12);
    expect(seen.columns).toBeGreaterThanOrEqual(4);
    expect(await grid.getByRole('gridcell').count()).toBeLessThan(1_000);
  });

  await test.step('the cursor walks to the far corner, and headings stay', async () => {
    await page.keyboard.press('Control+End');
    const last = await matrixCell(page, name(REQUIREMENTS), bidder(BIDDERS));
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport({ ratio: 0.98 });
    await expect(last).toContainText('tidak dievaluasi');
    await expect(page.getByRole('columnheader', { name: 'Persyaratan' })).toBeInViewport({ ratio: 0.98 });
    await expect(page.getByRole('columnheader', { name: bidder(BIDDERS) })).toBeInViewport({ ratio: 0.98 });
    await expect(page.getByRole('gridcell', { name: name(REQUIREMENTS), exact: false })).toBeInViewport({
      ratio: 0.98,
    });
    await page.keyboard.press('Control+Home');
    await expect(await matrixCell(page, name(1), bidder(1))).toBeFocused();
  });

  await test.step('M goes down the column, past what fits on the screen, and never loses the cursor', async () => {
    for (let row = 1; row < 30; row++) {
      await expect(await matrixCell(page, name(row), bidder(1))).toBeFocused();
      await page.keyboard.press('m');
    }
    await expect(await matrixCell(page, name(30), bidder(1))).toBeInViewport({ ratio: 0.98 });
    await untilSaved(page, () => page.keyboard.press('Shift+M'));
    await expect(page.getByText('Lulus 1 · Gugur 0 · Belum 2 · Tidak dievaluasi 167')).toBeVisible();
  });
});

function aLargeTender(): Dossier {
  return withAllExamined(
    aDossier({
      practice: true,
      notice: { name: TITLE },
      requirements: Array.from({ length: REQUIREMENTS }, (_, at) =>
        aRequirement(`r${at + 1}`, 'administration', {
          title: `${name(at + 1)} sesuai dokumen pengadaan dan adendumnya`,
        }),
      ),
      bidders: Array.from({ length: BIDDERS }, (_, at) =>
        aBidder(`b${at + 1}`, { name: bidder(at + 1), total: 800_000_000 + at * 10_000 }),
      ),
    }),
  );
}

function name(number: number): string {
  return `Syarat nomor ${String(number).padStart(2, '0')}`;
}

function bidder(number: number): string {
  return `PT. Penawar Contoh Kalimantan Timur ${String(number).padStart(3, '0')}`;
}

/** How many rows and columns of findings lie wholly inside the grid. */
async function wholeCells(page: Page): Promise<{ readonly rows: number; readonly columns: number }> {
  return page.getByRole('grid').evaluate((grid) => {
    const frame = grid.getBoundingClientRect();
    const headers = [...grid.querySelectorAll('[role=columnheader]')].map((cell) => cell.getBoundingClientRect());
    const top = Math.max(...headers.map(({ bottom }) => bottom));
    const whole = headers.slice(1).filter(({ left, right }) => left >= frame.left && right <= frame.right);
    const rows = [...grid.querySelectorAll('[role=gridcell][aria-colindex="1"]')]
      .map((cell) => cell.getBoundingClientRect())
      .filter((cell) => cell.top >= top - 1 && cell.bottom <= frame.bottom);
    return { rows: rows.length, columns: whole.length };
  });
}
