import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openHeader } from '#core/log/parse.ts';
import { streamOf } from '#core/tender/stream.ts';
import { openFromList } from '#test/e2e/support/people.ts';
import { answerWelcome, openScreen } from '#test/e2e/support/start-app.ts';
import { matrixCell, openStage, untilSaved } from '#test/e2e/support/tender-page.ts';
import { REQUIREMENTS } from '#test/e2e/support/tenders.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import type { RunningApp } from '#test/support/electron-double/launch.ts';
import type { CentralServer } from '#test/support/server/central-server.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { bringIn, START_TIMEOUT_MS } from './support/built-app.ts';
import { enrol, invite, markOf, openServerScreen, test } from './support/office-server.ts';

const tender = { ...anAssessedDossier({ a: 800_000_000, b: 850_000_000 }), practice: false };
const stream = streamOf(tender.notice);

test('[SYNC-34] a laptop without a line sends by stick, and a stick brings the proof back that the server has it', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout(4 * START_TIMEOUT_MS);
  const codes = [
    await invite(server, 'Siti Rahmawati', 1, 'chair', stream),
    await invite(server, 'Budi Santoso', 2, 'chair', stream),
  ];
  const [siti, budi] = await Promise.all([start(), start('laptop-kedua')]);
  await answerWelcome(siti.page, 'chair', 'Siti Rahmawati');
  await enrol(siti, server.url, codes[0] ?? '');
  // From here on it has no line.
  await siti.page.getByRole('button', { name: 'Jeda' }).click();
  await bringIn(siti, tender, folder);
  await answerWelcome(budi.page, 'chair', 'Budi Santoso');
  await enrol(budi, server.url, codes[1] ?? '');
  await giveCard(budi, siti, join(folder, 'kartu.json'));

  const there = join(folder, 'berangkat.meja-usb');
  await send(siti, 'Budi Santoso', there);
  await look(budi, there);
  await budi.page.getByRole('button', { name: 'Kodenya cocok, kenali Siti Rahmawati' }).click();
  await budi.page.getByRole('button', { name: 'Terima', exact: true }).click();
  await expect(budi.page.getByText('1 kejadian dari 1 paket diterima.')).toBeVisible();
  await openFromList(budi.page, tender);
  await openStage(budi.page, 'Administrasi');
  await (await matrixCell(budi.page, REQUIREMENTS.letter, 'CV. Contoh A')).click();
  await untilSaved(budi.page, () => budi.page.keyboard.press('Backspace'));
  await expect.poll(() => authorsOn(server)).toEqual(['Siti Rahmawati', 'Budi Santoso']);
  await expect(markOf(budi.page)).toHaveText('✓ Terkirim semua');
  // The page of the server with its numbers is here too, once nobody holds the tender.
  await openScreen(budi.page, 'Paket');
  await openServerScreen(budi.page);
  await budi.page.getByRole('button', { name: 'Sinkronkan sekarang' }).click();
  await expect(budi.page.getByText('Menunggu perubahan')).toBeVisible();

  const back = join(folder, 'pulang.meja-usb');
  await send(budi, 'Siti Rahmawati', back);
  await openServerScreen(siti.page);
  await expect(siti.page.getByTestId('unsent')).toContainText('1 catatan');
  await look(siti, back);
  await expect(siti.page.getByText('Bukti server: 2 kejadian lagi sudah diterima server kantor')).toBeVisible();
  await siti.page.getByRole('button', { name: 'Terima', exact: true }).click();
  await expect(siti.page.getByText(/^2 kejadian terbukti sudah diterima server kantor/)).toBeVisible();
  await openServerScreen(siti.page);
  await expect(siti.page.getByTestId('unsent')).toHaveText('Tidak ada. Semua yang Anda tulis sudah di server.');
  // It met nobody meanwhile.
  await expect(siti.page.getByRole('button', { name: 'Lanjutkan', exact: true })).toBeVisible();
});

async function authorsOn({ log }: CentralServer): Promise<readonly string[]> {
  const { events } = await log.page(stream, 0, { events: 10, text: 1_000_000 });
  return events.map(({ sealed }) => unwrap(openHeader(sealed)).header.actor);
}

async function giveCard(from: RunningApp, to: RunningApp, file: string): Promise<void> {
  for (const { page } of [from, to]) {
    await openScreen(page, 'Pengaturan');
    await page.getByRole('link', { name: 'Kartu nama perangkat' }).click();
  }
  await from.answer({ to: 'save-dialog', path: file });
  await from.page.getByRole('button', { name: 'Simpan kartu…' }).click();
  await expect(from.page.getByText(/^Kartu .* disimpan\.$/)).toBeVisible();
  await to.answer({ to: 'open-dialog', paths: [file] });
  await to.page.getByRole('button', { name: 'Ambil kartu…' }).click();
  await to.page.getByRole('button', { name: 'Kodenya cocok, simpan' }).click();
  await expect(to.page.getByRole('table', { name: 'Orang yang dikenal' })).toBeVisible();
}

async function send(from: RunningApp, to: string, file: string): Promise<void> {
  const { page } = from;
  await openScreen(page, 'Paket');
  await page.getByRole('button', { name: 'Bawa dengan USB…' }).click();
  await page.getByRole('checkbox', { name: to }).check();
  await from.answer({ to: 'save-dialog', path: file });
  await page.getByRole('button', { name: 'Simpan berkas…' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function look({ page }: RunningApp, file: string): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Terima berkas…' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await (await chooser).setFiles(file);
}
