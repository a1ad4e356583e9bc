import { writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Role } from '#core/committee/role.ts';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Dossier } from '#core/tender/model.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { aJudgedDossier } from '#test/support/builders/sealed.ts';
import { dropFiles } from './support/drop-files.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn, matrixCell, openStage, untilSaved } from './support/tender-page.ts';
import { REQUIREMENTS } from './support/tenders.ts';

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
  await expect(page.getByText('Diputuskan oleh: Ketua.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Tetapkan pemenang|Nyatakan |Putuskan urutan)/ })).toHaveCount(0);
  await changeRole(page, 'chair');
  await page.goBack();
  await openStage(page, 'Hasil');
  await expect(page.getByRole('button', { name: 'Tetapkan pemenang' })).toBeVisible();
});

test('a member reads the technical result, and the chair fixes it', async ({ page }) => {
  const judged = aJudgedDossier();
  await openAs(page, 'member', judged);
  await openStage(page, 'Penetapan hasil teknis');
  await expect(page.getByText('Diputuskan oleh: Ketua.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tetapkan hasil teknis' })).toHaveCount(0);
  await changeRole(page, 'chair');
  await page.goBack();
  await openStage(page, 'Penetapan hasil teknis');
  await expect(page.getByRole('button', { name: 'Tetapkan hasil teknis' })).toBeEnabled();
});

test('a member takes a bidder out in the result; the secretary reads it', async ({ page }) => {
  await openAs(page, 'member', tender);
  await openStage(page, 'Hasil');
  await expect(page.getByText(/Tahap ini dikerjakan oleh/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Gugurkan CV. Contoh A' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gugurkan CV. Contoh A' });
  await dialog.getByLabel('kesamaan kesalahan ketik atau susunan').check();
  await dialog.getByLabel('di bawah satu kendali').check();
  await dialog.getByLabel('Temuan dan alasannya').fill('Salah ketik yang sama di bab 3 dan 7, pemilik saham yang sama');
  await dialog.getByLabel('Ketentuan').fill('IKP 4');
  await untilSaved(page, () => dialog.getByRole('button', { name: 'Catat temuan' }).click());
  await expect(page.getByText('Hasil evaluasi: calon pemenang CV. Contoh B')).toBeVisible();
  await expectAccessible(page, 'the result before a member');
  await changeRole(page, 'secretary');
  await page.goBack();
  await openStage(page, 'Hasil');
  await expect(page.getByText('Tahap ini dikerjakan oleh: Ketua, Anggota.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Gugurkan|Ubah temuan|Tetapkan pemenang|Nyatakan )/ })).toHaveCount(
    0,
  );
});

test('a member is told beforehand that others import, and drops nothing in', async ({ page }, testInfo) => {
  await startApp(page, 'kantor', 'member');
  await page.goto('/index.html#/kantor/impor');
  await expect(page.getByText('Impor dikerjakan oleh: Ketua, Sekretaris, Admin LPSE.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pilih/ })).toHaveCount(0);
  await expectAccessible(page, 'the import before a member');
  const path = testInfo.outputPath('paket.json');
  writeFileSync(path, writeDossierFile(tender));
  await dropFiles(page, path);
  await expect(page.getByText(tender.notice.name)).toHaveCount(0);
  await changeRole(page, 'secretary');
  await page.goBack();
  await dropFiles(page, path);
  await expect(page.getByText(tender.notice.name)).toBeVisible();
  await changeRole(page, 'member');
  await page.goBack();
  await expect(page.getByText('Impor dikerjakan oleh: Ketua, Sekretaris, Admin LPSE.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Impor/ })).toHaveCount(0);
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
  await page.getByText(dossier.notice.name).click();
  await expect(page.getByRole('heading', { level: 1, name: dossier.notice.name })).toBeVisible();
}

async function changeRole(page: Page, role: Role): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByLabel('Jabatan dalam kelompok kerja').selectOption(role);
}
