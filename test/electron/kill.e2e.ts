import { expect } from '@playwright/test';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { answerWelcome } from '#test/e2e/support/start-app.ts';
import { bringIn, openOnlyTender, START_TIMEOUT_MS, test } from './support/built-app.ts';

/** All evaluated, to be awarded. */
const dossier = { ...anEverydayDossier(), decision: null };

test('an award that was shown as saved outlives the killing of the browser', async ({ start, folder }) => {
  test.setTimeout(2 * START_TIMEOUT_MS);
  const app = await start();
  await answerWelcome(app.page);
  await bringIn(app, dossier, folder);
  // Anew, so that the mark stands without a time until something of this run is on the disk.
  await openOnlyTender(app, dossier);
  const { page } = app;
  await expect(page.getByTestId('save-state')).toHaveText('✓ Tersimpan');
  await page.getByRole('navigation', { name: 'Tahapan' }).getByRole('button', { name: 'Hasil' }).click();
  await page.getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan pemenang' }).click();
  await page.waitForFunction(() => /Tersimpan \d/.test(document.querySelector('header')?.textContent ?? ''));
  await app.kill();

  const again = await start();
  await openOnlyTender(again, dossier);
  await again.page.getByRole('navigation', { name: 'Tahapan' }).getByRole('button', { name: 'Hasil' }).click();
  await expect(again.page.getByText('Pemenang: CV. Cahaya Mahakam, Rp871.250.000,50.')).toBeVisible();
  await expect(again.page.getByRole('button', { name: 'Tetapkan pemenang' })).toHaveCount(0);
});
