import { expect, test } from '@playwright/test';
import { aWeighedResult, FIRMS } from '#test/support/builders/method-tenders.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { reload, startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage, rowOf } from './support/tender-page.ts';

test('a committee sees why a bid ended where it did, types it into SPSE, and what would turn it', async ({ page }) => {
  const tender = aWeighedResult();
  await startApp(page);
  await bringIn(page, tender);
  await openFromReport(page, tender);
  await openStage(page, 'Penjelasan');

  await test.step('reads the course of the winner, then of a bid that failed', async () => {
    const paper = page.frameLocator('iframe');
    const bidders = page.getByRole('navigation', { name: 'Peserta menurut peringkat' });
    await expect(paper.getByRole('heading', { name: /^PERJALANAN PENAWARAN/ })).toBeVisible();
    await expect(paper.getByRole('heading', { level: 1 })).toContainText(FIRMS.third);
    await bidders.getByRole('button', { name: FIRMS.fifth }).click();
    await expect(bidders.getByRole('button', { name: FIRMS.fifth })).toHaveAttribute('aria-current', 'true');
    await expect(paper.getByRole('paragraph').filter({ hasText: 'Tidak lulus pada tahap' })).toBeVisible();
    await expectAccessible(page, 'course of a bidder');
  });

  await test.step('ticks off what is typed, which stays after the app starts again', async () => {
    await page.getByText('Salin ke SPSE', { exact: true }).click();
    const count = page.getByRole('status').filter({ hasText: 'sudah disalin' });
    await expect(count).toHaveText(/^0 dari \d+ sudah disalin$/);
    const score = rowOf(page, FIRMS.third).getByTitle('ST: nilai teknis');
    await score.click();
    await rowOf(page, FIRMS.fourth).getByTitle('A: evaluasi administrasi').click();
    await expect(count).toHaveText(/^2 dari \d+ sudah disalin$/);
    await expect(score).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(page, 'table for SPSE');
    await reload(page);
    await openStage(page, 'Penjelasan');
    await page.getByText('Salin ke SPSE', { exact: true }).click();
    await expect(count).toHaveText(/^2 dari \d+ sudah disalin$/);
    await expect(score).toHaveAttribute('aria-pressed', 'true');
    await score.click();
    await expect(count).toHaveText(/^1 dari \d+ sudah disalin$/);
  });

  await test.step('sees the single change at which another bid wins', async () => {
    await page.getByText('Kepekaan hasil', { exact: true }).click();
    await expect(page.getByText('Keterangan saja, bukan dasar keputusan.')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: FIRMS.fourth }).first()).toBeVisible();
    await expectAccessible(page, 'sensitivity of the result');
  });
});
