import { expect, test } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import { anAssessedDossier, aRequirement } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { startApp } from './support/start-app.ts';
import { bringIn, figure, openFromReport, openStage, rowOf } from './support/tender-page.ts';

/** Goods with preference by the document: b is 2 % dearer than a. */
function withPreference(): Dossier {
  const base = anAssessedDossier({ a: 800_000_000, b: 816_000_000 });
  return {
    ...base,
    notice: { ...base.notice, kind: 'goods' },
    ruleSet: { id: 'perpres-12-2021', reason: 'contoh' },
    terms: { ...base.terms, preference: 'applies' },
    requirements: base.requirements.map((requirement) => aRequirement(requirement.id, requirement.stage)),
  };
}

test('local content makes a dearer bid rank first by its evaluated price', async ({ page }) => {
  const dossier = withPreference();
  await startApp(page);
  await bringIn(page, dossier);
  await openFromReport(page, dossier);
  await openStage(page, 'Harga');
  await expect(page.getByText('Preferensi mengikuti dokumen pemilihan.')).toBeVisible();
  await enterLocalContent('CV. Contoh A', '0');
  // KP = 40 % × 25 % = 10 %: HEA 816.000.000 × 0,9 = 734.400.000 (Ps. 67).
  await enterLocalContent('CV. Contoh B', '40');
  await expect(figure(page, 'Harga evaluasi akhir CV. Contoh B')).toContainText('734.400.000');
  await expect(figure(page, 'Harga evaluasi akhir CV. Contoh A')).toContainText('800.000.000');
  await expectAccessible(page, 'prices with preference');
  await figure(page, 'Harga evaluasi akhir CV. Contoh B').click();
  await expect(page.getByRole('complementary', { name: /Harga evaluasi akhir CV\. Contoh B/ })).toContainText('Ps. 67');
  await page.keyboard.press('Escape');
  await openStage(page, 'Hasil');
  await expect(rowOf(page, 'CV. Contoh B').first().getByRole('cell').first()).toHaveText('1');
  await expect(rowOf(page, 'CV. Contoh A').first().getByRole('cell').first()).toHaveText('2');

  async function enterLocalContent(bidder: string, percent: string): Promise<void> {
    await rowOf(page, bidder).first().getByRole('button', { name: 'Isi TKDN' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('TKDN bagian 1').fill(percent);
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(dialog).toBeHidden();
  }
});

test('local content above a hundred percent is refused, and what was entered stays', async ({ page }) => {
  const dossier = withPreference();
  await startApp(page);
  await bringIn(page, dossier);
  await openFromReport(page, dossier);
  await openStage(page, 'Harga');
  await rowOf(page, 'CV. Contoh A').first().getByRole('button', { name: 'Isi TKDN' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('TKDN bagian 1').fill('140');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Isian tidak dapat dipakai.')).toBeVisible();
  await expect(dialog.getByLabel('TKDN bagian 1')).toHaveValue('140');
});
