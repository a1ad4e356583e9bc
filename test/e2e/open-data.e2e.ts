import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { faultsOf } from '#core/ocds/check.ts';
import type { Release } from '#core/ocds/model.ts';
import { aDossier, anAssessedDossier, instant } from '#test/support/builders/dossier.ts';
import { withAnnouncedAward } from '#test/support/builders/ocds-time.ts';
import { dropFiles } from './support/drop-files.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn } from './support/tender-page.ts';

const announced = withAnnouncedAward(
  anAssessedDossier(
    { a: 800_000_000, b: 840_000_000 },
    { notice: { code: '11', name: 'Pembangunan Jembatan Contoh' } },
  ),
  instant('2014-05-20T02:00:00.000Z'),
);

test('open data of the list is saved with what was published, and says what was not', async ({ page }, testInfo) => {
  const blank = aDossier();
  const early = aDossier({
    notice: { code: '22', name: 'Paket yang belum diumumkan', announcedAt: null },
    opening: { ...blank.opening, openedAt: null },
  });
  await startApp(page);
  await bringIn(page, announced, early);
  await openScreen(page, 'Paket');
  await page.getByRole('button', { name: 'Data terbuka…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ekspor data terbuka (OCDS)' });
  await expect(dialog).toContainText('Prefiks ocid kantor ini belum diisi.');
  await expectAccessible(page, 'the dialog of open data');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Simpan berkas…' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^ocds-rilis-\d{4}-\d{2}-\d{2}\.json$/);
  await expect(dialog).toContainText('1 paket, 4 rilis');
  await expect(dialog).toContainText('1 paket belum diumumkan, jadi tidak ditulis: 22.');
  await expectAccessible(page, 'what came of open data');
  const path = testInfo.outputPath(file.suggestedFilename());
  await file.saveAs(path);
  const { releases } = JSON.parse(readFileSync(path, 'utf8')) as { readonly releases: readonly Release[] };
  expect(faultsOf(releases)).toEqual([]);
  expect(releases.map(({ tag }) => tag.join())).toEqual(['tender', 'tenderUpdate', 'award', 'awardUpdate']);
});

test('a prefix set in the settings stands in the files of a tender, and what was exported comes back in', async ({
  page,
}, testInfo) => {
  await startApp(page);
  await bringIn(page, announced);
  await openScreen(page, 'Pengaturan');
  await page.getByLabel('Prefiks ocid').fill('salah');
  await expect(page.getByText('Harus ocds- diikuti enam huruf kecil atau angka.')).toBeVisible();
  await page.getByLabel('Prefiks ocid').fill('ocds-a1b2c3');
  await page.getByLabel('Nama penerbit').fill('UKPBJ Kabupaten Contoh');
  await page.keyboard.press('Tab');
  await openScreen(page, 'Paket');
  await page.getByRole('row', { name: /Pembangunan Jembatan Contoh/ }).click();
  await page.getByRole('button', { name: 'Ekspor', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Data terbuka (OCDS)…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ekspor data terbuka (OCDS)' });
  await expect(dialog).toContainText('Penerbit: UKPBJ Kabupaten Contoh, prefiks ocds-a1b2c3.');
  await dialog.getByLabel('Paket rekaman').check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Simpan berkas…' }).click();
  const file = await download;
  const path = testInfo.outputPath(file.suggestedFilename());
  await file.saveAs(path);
  await dialog.getByRole('button', { name: 'Tutup' }).last().click();
  const pack = readFileSync(path, 'utf8');
  expect(JSON.parse(pack)).toMatchObject({
    publisher: { name: 'UKPBJ Kabupaten Contoh' },
    records: [{ ocid: 'ocds-a1b2c3-11', compiledRelease: { tag: ['compiled'] } }],
  });

  const other = testInfo.outputPath('lain.json');
  writeFileSync(other, pack.replaceAll('"id":"11"', '"id":"33"').replaceAll('Jembatan Contoh', 'Jembatan Lain'));
  await openScreen(page, 'Impor');
  await dropFiles(page, other);
  await expect(page.locator('[role="row"]', { hasText: 'Pembangunan Jembatan Lain' })).toContainText('Baru');
  await page.getByRole('button', { name: 'Impor 1 paket' }).click();
  await expect(page.getByTestId('import-report')).toContainText('1 paket diimpor');
});
