import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readIncoming } from '#core/sync/incoming.ts';
import { streamOf } from '#core/tender/stream.ts';
import { expectAccessible } from '#test/e2e/support/expect-accessible.ts';
import { openFromList } from '#test/e2e/support/people.ts';
import { answerWelcome, openScreen, unlock } from '#test/e2e/support/start-app.ts';
import { matrixCell, openStage, untilSaved } from '#test/e2e/support/tender-page.ts';
import { REQUIREMENTS } from '#test/e2e/support/tenders.ts';
import { anAssessedDossier, notMet } from '#test/support/builders/dossier.ts';
import { headsOf, NOW } from '#test/support/server/office.ts';
import { causeOf } from '#test/support/server/writer.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { bringIn, START_TIMEOUT_MS } from './support/built-app.ts';
import { enrol, invite, markOf, openServerScreen, test } from './support/office-server.ts';

const dossier = { ...anAssessedDossier({ a: 800_000_000, b: 850_000_000 }), practice: false };
const stream = streamOf(dossier.notice);

test('the chair sees who wrote what the server holds apart, adopts it with a reason, and has a receipt for it', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout(3 * START_TIMEOUT_MS);
  const code = await invite(server, 'Siti Rahmawati', 1, 'chair', stream);
  const app = await start();
  const { page } = app;
  await answerWelcome(page, 'chair', 'Siti Rahmawati');
  await bringIn(app, dossier, folder);
  await enrol(app, server.url, code);
  await expect(markOf(page)).toHaveText('✓ Terkirim semua');

  const budi = await server.people.addPerson('Budi Santoso', 'member', [stream]);
  const [first] = (await server.log.page(stream, 0, { events: 1, text: 1_000_000 })).events;
  const seen = [causeOf(unwrap(readIncoming(stream, first?.sealed ?? { header: '', body: '', sig: '' })))];
  const body = (bidder: string) => ({ requirement: 'adm', bidder, finding: notMet() });
  const events = await budi.write(
    stream,
    { type: 'requirementAssessed', body: body('a'), after: seen },
    { type: 'requirementAssessed', body: body('b'), after: seen },
  );
  await server.people.say({ type: 'deviceRevoked', body: { dev: budi.device.dev, reason: 'Laptop hilang' } });
  unwrap(await server.log.push(stream, events, NOW));

  await page.getByRole('link', { name: 'Kiriman yang ditahan…' }).click();
  const table = page.getByRole('table', { name: 'Kiriman yang ditahan' });
  await expect(table.getByText('Perangkat penulisnya sudah dicabut')).toHaveCount(2);
  await expect(table.getByText('Persyaratan diperiksa')).toHaveCount(2);
  await expectAccessible(page, 'what is held apart');
  // Budi was enrolled since this device met the server.
  await page.getByRole('button', { name: 'Perbarui' }).click();
  // The second stands on the first.
  await table.getByRole('checkbox', { name: 'Pilih Persyaratan diperiksa oleh Budi Santoso' }).nth(1).check();
  await page.getByRole('button', { name: 'Akui 2 catatan…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Akui catatan yang ditahan?' });
  await expect(dialog.getByText('1 catatan lain ikut diakui')).toBeVisible();
  await expectAccessible(page, 'adopting');
  await dialog.getByLabel('Alasan mengakui').fill('Laptop itu dikembalikan, Budi sendiri yang menulis');
  await dialog.getByRole('button', { name: 'Akui', exact: true }).click();
  await expect(page.getByText('Tidak ada kiriman yang ditahan')).toBeVisible();
  expect((await headsOf(server.log)).get(stream)?.seq).toBe(4);

  await openFromList(page, dossier);
  await page.getByRole('button', { name: 'Riwayat' }).click();
  const history = page.getByRole('complementary', { name: 'Riwayat' });
  await expect(history.getByText('Diterima server, nomor 2')).toBeVisible();
  await history.getByRole('button', { name: 'Tanda terima…' }).click();
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'TANDA TERIMA SINKRONISASI' })).toBeVisible();
  await expectAccessible(page, 'a receipt');
});

test('a laptop whose profile was copied shows both sides of its fork, and goes on once its own is laid aside', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout(4 * START_TIMEOUT_MS);
  const code = await invite(server, 'Siti Rahmawati', 2, 'chair', stream);
  const app = await start();
  await answerWelcome(app.page, 'chair', 'Siti Rahmawati');
  await bringIn(app, dossier, folder);
  await enrol(app, server.url, code);
  await expect(markOf(app.page)).toHaveText('✓ Terkirim semua');
  await app.close();
  cpSync(join(folder, 'profil'), join(folder, 'salinan'), { recursive: true });

  const [{ page: one }, { page: copy }] = await Promise.all([start(), start('salinan')]);
  await Promise.all([one, copy].map((page) => unlock(page)));
  await openServerScreen(copy);
  await copy.getByRole('button', { name: 'Jeda' }).click();
  for (const [page, bidder] of [
    [copy, 'CV. Contoh B'],
    [one, 'CV. Contoh A'],
  ] as const) {
    await clearFinding(page, bidder);
  }
  await expect.poll(async () => (await headsOf(server.log)).get(stream)?.seq).toBe(2);

  await openServerScreen(copy);
  await copy.getByRole('button', { name: 'Lanjutkan' }).click();
  await expect(markOf(copy)).toHaveText('✕ 1 paket berhenti');
  await copy.getByRole('button', { name: 'Periksa…' }).click();
  const sides = copy.getByRole('table', { name: 'Dua catatan dengan nomor yang sama' });
  await expect(sides.getByRole('row', { name: /CV\. Contoh B.*CV\. Contoh A/ })).toBeVisible();
  await expectAccessible(copy, 'both sides of a fork');
  await copy.getByRole('button', { name: 'Sisihkan 1 catatan komputer ini…' }).click();
  const dialog = copy.getByRole('dialog', { name: 'Sisihkan catatan komputer ini?' });
  await expectAccessible(copy, 'laying aside');
  await dialog.getByLabel('Alasan').fill('Profil disalin ke laptop cadangan');
  await dialog.getByRole('button', { name: 'Sisihkan', exact: true }).click();
  await expect(copy.getByRole('table', { name: 'Yang disisihkan' })).toContainText('Profil disalin ke laptop cadangan');
  await expect(markOf(copy)).toHaveText('✓ Terkirim semua');
  await expect(copy.getByText('Ada di server sebagai bukti')).toBeVisible();
  await expectAccessible(copy, 'what was laid aside');
});

async function clearFinding(page: Page, bidder: string): Promise<void> {
  await openFromList(page, dossier);
  await openStage(page, 'Administrasi');
  await (await matrixCell(page, REQUIREMENTS.letter, bidder)).click();
  await untilSaved(page, () => page.keyboard.press('Backspace'));
  await openScreen(page, 'Beranda');
}
