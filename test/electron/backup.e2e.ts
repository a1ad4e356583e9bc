import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeFindingsFile } from '#core/audit/findings-file.ts';
import { aFindingVersion } from '#test/support/builders/audit-finding.ts';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { answerWelcome, openScreen, unlock } from '#test/e2e/support/start-app.ts';
import type { RunningApp } from '#test/support/electron-double/launch.ts';
import { createTestDevice } from '#test/support/test-device.ts';
import { bringIn, START_TIMEOUT_MS, test } from './support/built-app.ts';

const dossier = anEverydayDossier();
const finding = aFindingVersion();

test('a backup is made, rehearsed, and restored on a new computer', async ({ start, folder }) => {
  test.setTimeout(3 * START_TIMEOUT_MS);
  const stick = join(folder, 'flashdisk');
  mkdirSync(stick);
  const app = await start();
  await answerWelcome(app.page);
  await bringIn(app, dossier, folder);
  await takeFindings(app, join(folder, 'temuan.json'));
  await openScreen(app.page, 'Pengaturan');
  const section = sectionOf(app.page);
  await expect(section.getByTestId('last-backup')).toHaveText('Belum pernah');
  await expect(section.getByRole('button', { name: 'Cadangkan sekarang' })).toBeDisabled();
  await app.answer({ to: 'open-dialog', paths: [stick] });
  await section.getByRole('button', { name: 'Pilih folder…' }).click();
  await expect(section.getByText(stick)).toBeVisible();
  await section.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(section.getByTestId('last-backup')).toContainText('Kurang dari sehari yang lalu');
  const [name = ''] = readdirSync(stick);
  const backup = join(stick, name);

  await section.getByRole('button', { name: 'Uji pemulihan' }).click();
  await expect(section.getByTestId('rehearsal')).toContainText(`Cadangan ${name} dapat dipulihkan.`);
  await expect(section.getByTestId('rehearsal')).toContainText('1 catatan dengan 1 kejadian');
  await expect(section.getByTestId('rehearsal')).toContainText('temuan auditor: 1, di antaranya 1 milik Anda');

  const good = readFileSync(backup);
  const bad = Buffer.from(good);
  bad.writeUInt8(bad.readUInt8(bad.byteLength - 100) ^ 1, bad.byteLength - 100);
  writeFileSync(backup, bad);
  await section.getByRole('button', { name: 'Uji pemulihan' }).click();
  await expect(section.getByText('Cadangan itu rusak.')).toBeVisible();
  await app.kill();

  // Another computer: an empty profile, and first the damaged file.
  const profile = join(folder, 'profil');
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  mkdirSync(profile);
  const fresh = await start();
  const restore = fresh.page.getByRole('button', { name: 'Pulihkan dari cadangan…' });
  await fresh.answer({ to: 'open-dialog', paths: [backup] });
  await restore.click();
  await expect(fresh.page.getByText('Cadangan itu rusak.')).toBeVisible();
  writeFileSync(backup, good);
  await fresh.answer({ to: 'open-dialog', paths: [backup] });
  await restore.click();
  await expect(fresh.page.getByRole('heading', { name: 'Meja Pokja terkunci' })).toBeVisible();
  await unlock(fresh.page);
  await openScreen(fresh.page, 'Paket');
  await expect(fresh.page.getByRole('grid', { name: 'Paket' }).getByRole('row')).toHaveCount(2);
  await openFindings(fresh.page);
  await expect(fresh.page.getByRole('table', { name: 'Temuan' })).toContainText(finding.text);
  await expect(fresh.page.getByRole('button', { name: /^Riwayat temuan/ })).toContainText('Riwayat (2)');
});

/** Findings an auditor noted elsewhere, taken in from their file: two versions of one. */
async function takeFindings({ page }: RunningApp, path: string): Promise<void> {
  const second = { ...finding, severity: 'Sedang', reason: 'Dibaca lagi.' };
  const draft = {
    madeAt: finding.at,
    app: '0.0.0-uji',
    auditor: { name: finding.by, role: 'auditor' },
    findings: [{ id: 'temuan-1', versions: [finding, second] }],
  } as const;
  writeFileSync(path, await writeFindingsFile(draft, await createTestDevice()));
  await openFindings(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Periksa berkas temuan…' }).first().click();
  await (await chooser).setFiles(path);
  const file = page.getByRole('region', { name: 'Berkas temuan temuan.json' });
  await file.getByRole('button', { name: 'Ambil ke catatan saya' }).click();
  await expect(file).toContainText('1 temuan diambil');
}

async function openFindings(page: Page): Promise<void> {
  await openScreen(page, 'Meja auditor');
  await page.getByRole('radiogroup', { name: 'Bagian meja auditor' }).getByText('Temuan', { exact: true }).click();
}

function sectionOf(page: Page) {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: 'Cadangan', exact: true }) });
}
