import { expect, type Page, test } from '@playwright/test';
import type { Role } from '#core/committee/role.ts';
import type { Dossier } from '#core/tender/model.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn, matrixCell, openStage, untilSaved } from './support/tender-page.ts';
import { REQUIREMENTS } from './support/tenders.ts';

test.setTimeout(120_000);

const tender = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });

test('the secretary keeps the papers, and judges nothing', async ({ page }) => {
  await openAs(page, 'secretary', tender);
  await openStage(page, 'Administrasi');
  await expect(page.getByText(/Tahap ini dikerjakan oleh: .*Anggota/)).toBeVisible();
  const cell = await matrixCell(page, REQUIREMENTS.letter, 'CV. Contoh A');
  await cell.click();
  await page.keyboard.press('Backspace');
  await expect(cell).toContainText('MS');
  await expectAccessible(page, 'a stage others work on');
  await openStage(page, 'Dokumen');
  await untilSaved(page, async () => {
    await page.getByLabel('Tempat').fill('Kantor Contoh');
    await page.keyboard.press('Tab');
  });
});

test('a member judges, and the chair decides', async ({ page }) => {
  await openAs(page, 'member', tender);
  await openStage(page, 'Administrasi');
  const cell = await matrixCell(page, REQUIREMENTS.letter, 'CV. Contoh A');
  await cell.click();
  await untilSaved(page, () => page.keyboard.press('Backspace'));
  await untilSaved(page, async () => {
    await cell.click();
    await page.keyboard.press('m');
  });
  await openStage(page, 'Hasil');
  await expect(page.getByRole('button', { name: 'Tetapkan pemenang' })).toHaveCount(0);
  await changeRole(page, 'chair');
  await page.goBack();
  await openStage(page, 'Hasil');
  await expect(page.getByRole('button', { name: 'Tetapkan pemenang' })).toBeVisible();
});

test('an auditor reads everything and changes nothing', async ({ page }) => {
  await openAs(page, 'chair', tender);
  await changeRole(page, 'auditor');
  await page.goBack();
  for (const stage of ['Persyaratan', 'Administrasi', 'Harga', 'Hasil']) {
    await openStage(page, stage);
    await expect(page.getByText('Anda masuk sebagai Auditor')).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Tetapkan pemenang' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Gugurkan/ })).toHaveCount(0);
  await openStage(page, 'Administrasi');
  const cell = await matrixCell(page, REQUIREMENTS.letter, 'CV. Contoh A');
  await cell.click();
  await page.keyboard.press('Backspace');
  await expect(cell).toContainText('MS');
});

async function openAs(page: Page, role: Role, dossier: Dossier): Promise<void> {
  await startApp(page, 'kantor', 'chair');
  await bringIn(page, dossier);
  if (role !== 'chair') await changeRole(page, role);
  await openScreen(page, 'Paket');
  await page.getByText(dossier.notice.name).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: dossier.notice.name })).toBeVisible();
}

async function changeRole(page: Page, role: Role): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByLabel('Jabatan dalam kelompok kerja').selectOption(role);
}
