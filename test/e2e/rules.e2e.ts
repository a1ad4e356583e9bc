import { expect, type Page, test } from '@playwright/test';
import { ruleSetFileText } from '#core/regulation/read-rule-set.ts';
import { ruleValues } from '#core/regulation/rule-values.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { assert } from '#core/shared/assert.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aDossier, dateOnly, instant } from '#test/support/builders/dossier.ts';
import { someRules } from '#test/support/builders/given-rules.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn, openFromReport, openStage } from './support/tender-page.ts';

const newest = ruleSetById('perpres-46-2025');
assert(newest !== null, 'this build has the newest law');

test('every rule of an era is shown with clause and status, and those not confirmed can be seen alone', async ({
  page,
}) => {
  await openRules(page);
  await page.getByRole('group', { name: 'Masa yang ditampilkan' }).getByText('Perpres 12/2021').click();
  const values = ruleValues(newest);
  const rows = page.locator('tr[data-rule]');
  await expect(rows).toHaveCount(values.length);
  const first = values.find(({ path }) => path === 'committee/minimumMembers');
  assert(first !== undefined, 'a committee has a least number of members');
  await expect(page.locator('tr[data-rule="committee/minimumMembers"]')).toContainText(first.clause);

  await page.getByLabel('Hanya yang belum dikonfirmasi').check();
  const unconfirmed = values.filter(({ status }) => status === 'unconfirmed');
  await expect(rows).toHaveCount(unconfirmed.length);
  await expect(rows.filter({ hasText: 'belum dikonfirmasi' })).toHaveCount(unconfirmed.length);
  await expect(page.getByRole('columnheader', { name: 'Perpres 46/2025' })).toContainText(
    `${unconfirmed.length} dari ${values.length} belum dikonfirmasi`,
  );
});

test('two eras stand beside each other, and what differs can be found', async ({ page }) => {
  await openRules(page);
  await page.getByLabel('Hanya yang berbeda antar masa').check();
  await page.getByLabel('Cari aturan, nilai, atau dasar').fill('mulai berlaku');
  const row = page.locator('tr[data-rule="inForceFrom"]');
  await expect(row).toContainText('2 Februari 2021');
  await expect(row).toContainText('30 April 2025');
  await expect(page.locator('tr[data-rule]')).toHaveCount(1);
  await page.getByLabel('Cari aturan, nilai, atau dasar').fill('tidak ada aturan seperti ini');
  await expect(page.getByText('Tidak ada aturan yang cocok')).toBeVisible();
});

test('a rule-set file is compared when it is sound, and refused with every wrong field named when it is not', async ({
  page,
}) => {
  await openRules(page);
  const text = ruleSetFileText(newest);
  await chooseFile(page, text.replace('"name": "Perpres 46/2025"', '"name": "Perpres 46/2025",\n  "rekaan": 1'));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('bukan aturan yang dapat dipakai: 1 kesalahan');
  await expect(alert).toContainText(/rekaan \(baris \d+\)/);
  await expect(alert).toContainText('tidak dikenal');
  await page.getByRole('button', { name: 'Tutup berkas' }).click();

  const minimum = '"minimumMembers": {\n    "value": 3';
  expect(text).toContain(minimum);
  await chooseFile(page, text.replace(minimum, minimum.replace('3', '5')));
  await expect(page.getByText('1 nilai berbeda dari Perpres 46/2025')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Berkas: aturan.json' })).toBeVisible();
  await page.getByLabel('Hanya yang berbeda antar masa').check();
  await expect(page.locator('tr[data-rule="committee/minimumMembers"]')).toContainText('5');
});

test('a tender says why its law is proposed, and leads from its name to the rules of that era', async ({ page }) => {
  await startApp(page);
  const dossier = aDossier();
  await bringIn(page, dossier);
  await openFromReport(page, dossier);
  await openStage(page, 'Data paket');
  await expect(
    page.getByText('Diusulkan Perpres 54/2010 jo. 70/2012: paket diumumkan 21 April 2014, sesudah aturan ini berlaku'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Perpres 54/2010' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aturan menurut masa' })).toBeVisible();
  await expect(page.getByRole('columnheader')).toHaveCount(2);
  await expect(page.getByRole('columnheader', { name: 'Perpres 54/2010' })).toBeVisible();
});

test('an admin gives a rule set, new tenders of its dates take it over and keep it when it is withdrawn', async ({
  page,
}) => {
  await startApp(page, 'kantor', 'admin', 'Ani Rekaan');
  await page.goto('/index.html#/kantor/pengaturan/aturan');
  const text = ruleSetFileText(someRules({ from: dateOnly('2026-01-01'), members: 5 }));
  await chooseFile(page, text);
  await page.getByRole('button', { name: 'Pakai di laptop ini…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 nilai berbeda dari Perpres 46/2025');
  await expect(dialog).toContainText('Jumlah anggota paling sedikit: 3 → 5');
  await dialog.getByLabel('Alasan').fill('Surat edaran rekaan');
  await dialog.getByRole('button', { name: 'Pakai', exact: true }).click();
  const given = page.getByRole('region', { name: 'Aturan yang diberikan kantor' });
  await expect(given.getByRole('row').nth(1)).toContainText(/1 Januari 2026.*Ani Rekaan.*Surat edaran rekaan/);
  await expect(
    page.getByRole('columnheader', { name: /Perpres 46\/2025.*Berkas di laptop ini, Ani Rekaan/ }),
  ).toBeVisible();
  await expectAccessible(page, 'rules given');

  const base = aDossier({ notice: { announcedAt: instant('2026-02-02T02:00:00.000Z') } });
  const opening = { ...base.opening, openedAt: null };
  const dossier: Dossier = { ...base, opening, ruleSet: { id: 'perpres-46-2025', reason: null } };
  await bringIn(page, dossier);
  await openFromReport(page, dossier);
  await openStage(page, 'Data paket');
  await expect(page.getByText('Perpres 46/2025 · dari kantor')).toBeVisible();

  await page.goto('/index.html#/kantor/pengaturan/aturan');
  await given.getByRole('button', { name: 'Tarik…' }).click();
  await dialog.getByLabel('Alasan').fill('Edaran dicabut');
  await dialog.getByRole('button', { name: 'Tarik', exact: true }).click();
  await expect(given).toHaveCount(0);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(given.getByRole('row').nth(1)).toContainText('1 Januari 2026');
  await page.getByRole('button', { name: 'Ulangi' }).click();
  await expect(given).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText('Perpres 46/2025 · dari kantor')).toBeVisible();
  await expect(page.getByText('Kantor sudah menarik aturan yang dipakai paket ini.')).toBeVisible();
  await page.getByRole('button', { name: 'Pakai aturan bawaan' }).click();
  await expect(page.getByText('Perpres 46/2025 · dari kantor')).toHaveCount(0);
});

test('the page of rules is accessible', async ({ page }) => {
  await openRules(page);
  await expectAccessible(page, 'rules');
});

async function openRules(page: Page): Promise<void> {
  await startApp(page);
  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Buka aturan menurut masa' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Aturan menurut masa' })).toBeVisible();
}

async function chooseFile(page: Page, text: string): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Periksa berkas aturan…' }).click();
  const file = { name: 'aturan.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await (await chosen).setFiles(file);
}
