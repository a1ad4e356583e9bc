import { expect } from '@playwright/test';
import { codeHash, createCode } from '#core/registry/code.ts';
import { streamOf } from '#core/tender/stream.ts';
import { anEverydayDossier } from '#test/core/documents/dossiers.ts';
import { expectAccessible } from '#test/e2e/support/expect-accessible.ts';
import { openFromList } from '#test/e2e/support/people.ts';
import { answerWelcome, openScreen, unlock } from '#test/e2e/support/start-app.ts';
import { matrixCell, openStage, untilSaved } from '#test/e2e/support/tender-page.ts';
import { REQUIREMENTS } from '#test/e2e/support/tenders.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { startFaultProxy } from '#test/support/fault-proxy.ts';
import { openFilesOf } from './support/bid-files.ts';
import { bringIn, START_TIMEOUT_MS } from './support/built-app.ts';
import {
  enrol,
  invite,
  markOf,
  meet,
  type OfficeAndLaptops,
  openServerScreen,
  test,
  VALID_UNTIL,
} from './support/office-server.ts';
import { headsOf } from '#test/support/server/office.ts';

const dossier = anEverydayDossier();
const stream = streamOf(dossier.notice);

test('two laptops meet at the server: what one brings in and records, the other has', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout(3 * START_TIMEOUT_MS);
  const chairCode = await invite(server, 'Siti Rahmawati', 1, 'chair', stream);
  const memberCode = await invite(server, 'Budi Santoso', 2, 'member', stream);

  const chair = await start();
  await answerWelcome(chair.page, 'chair', 'Siti Rahmawati');
  await bringIn(chair, dossier, folder);
  await enrol(chair, server.url, chairCode);
  await expect(markOf(chair.page)).toHaveText('✓ Terkirim semua');
  await expect(chair.page.getByTestId('unsent')).toHaveText('Tidak ada. Semua yang Anda tulis sudah di server.');

  const member = await start('laptop-kedua');
  await answerWelcome(member.page, 'member', 'B. Santoso');
  await enrol(member, server.url, memberCode);
  // The office calls people by one name: that of its list.
  await expect(member.page.getByText('Budi Santoso').first()).toBeVisible();
  await openScreen(member.page, 'Paket');
  await expect(member.page.getByRole('grid', { name: 'Paket' }).getByText(dossier.notice.name)).toBeVisible();
});

test('what the server turns away is named with its reason and stays; a grant lets it in', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout(3 * START_TIMEOUT_MS);
  const code = await invite(server, 'Siti Rahmawati', 3, null, stream);
  const app = await start();
  await answerWelcome(app.page, 'chair', 'Siti Rahmawati');
  await bringIn(app, dossier, folder);
  await enrol(app, server.url, code);
  await expect(markOf(app.page)).toHaveText(/ditolak/);
  await expect(app.page.getByRole('row', { name: /Anda belum diberi tugas dalam paket ini/ })).toBeVisible();
  await expectAccessible(app.page, 'what the server turned away');

  await server.people.say({ type: 'grantSet', body: { person: 'orang-3', stream, role: 'chair' } });
  await app.page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(markOf(app.page)).toHaveText('✓ Terkirim semua');
});

test('what the office has for a tender that is open waits until the person takes it', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout(4 * START_TIMEOUT_MS);
  const { tender, granted, one, otherCode } = await oneOfTwoChairs({ start, folder, server });
  await expect(markOf(one.page)).toHaveText('✓ Terkirim semua');
  const other = await start('laptop-kedua');
  await answerWelcome(other.page, 'chair', 'Budi Santoso');
  await enrol(other, server.url, otherCode);
  await openFromList(other.page, tender);
  await openStage(other.page, 'Administrasi');
  const cell = await matrixCell(other.page, REQUIREMENTS.letter, 'CV. Contoh A');
  const before = await cell.innerText();

  await openFromList(one.page, tender);
  await openStage(one.page, 'Administrasi');
  await (await matrixCell(one.page, REQUIREMENTS.letter, 'CV. Contoh A')).click();
  await untilSaved(one.page, () => one.page.keyboard.press('Backspace'));
  await expect.poll(async () => (await headsOf(server.log)).get(granted)?.seq).toBe(2);

  // The server says so by itself: nobody asks for a minute.
  await expect(other.page.getByText('Ada perubahan baru dari kantor untuk paket ini.')).toBeVisible();
  expect(await cell.innerText()).toBe(before);
  await other.page.getByRole('button', { name: 'Ambil sekarang' }).click();
  await expect(cell).not.toHaveText(before);
  await expect(other.page.getByText('Ada perubahan baru dari kantor untuk paket ini.')).toHaveCount(0);
});

test('a file added to a bid comes to the other laptop: a small one by itself, a large one when it is asked for', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout(4 * START_TIMEOUT_MS);
  const { tender, one, otherCode } = await oneOfTwoChairs({ start, folder, server });
  await openFromList(one.page, tender);
  const sent = await openFilesOf(one.page, 'CV. Contoh A');
  const chooser = one.page.waitForEvent('filechooser');
  await untilSaved(one.page, async () => {
    await sent.getByRole('button', { name: 'Tambah berkas…' }).click();
    await (await chooser).setFiles([
      { name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(300_000, 'surat penawaran ') },
      { name: 'gambar.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(6_000_000, 'gambar rencana ') },
    ]);
  });
  for (const name of ['surat.pdf', 'gambar.pdf']) {
    await expect(sent.getByRole('row', { name })).toContainText('ada di sini dan di server');
  }

  const other = await start('laptop-kedua');
  await answerWelcome(other.page, 'chair', 'Budi Santoso');
  await enrol(other, server.url, otherCode);
  await openFromList(other.page, tender);
  const come = await openFilesOf(other.page, 'CV. Contoh A');
  await expect(come.getByRole('row', { name: 'surat.pdf' })).toContainText('ada di sini dan di server');
  const large = come.getByRole('row', { name: 'gambar.pdf' });
  await expect(large).toContainText('ada di server');
  await expectAccessible(other.page, 'files on the server');
  await large.getByRole('button', { name: 'Ambil dari server: gambar.pdf' }).click();
  await expect(large).toContainText('ada di sini dan di server');
  await expect(large.getByRole('button', { name: 'Simpan salinan gambar.pdf' })).toBeVisible();
});

test('an admin adds a person, makes a code and hands a tender out, and sees that the person took it', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout(4 * START_TIMEOUT_MS);
  const code = createCode(new Uint8Array(20).fill(4));
  const offer = { offer: 'tawaran-admin', person: 'p-admin', codeHash: codeHash(code), validUntil: VALID_UNTIL };
  await server.people.say({ type: 'enrolmentOffered', body: offer });
  const admin = await start();
  const { page } = admin;
  await answerWelcome(page, 'admin', 'Wulan');
  await bringIn(admin, dossier, folder);
  await enrol(admin, server.url, code);
  await page.getByRole('link', { name: 'Orang, paket, dan perangkat…' }).click();
  await page.getByRole('button', { name: 'Tambah orang' }).click();
  await page.getByLabel('Nama lengkap').fill('Budi Santoso');
  await page.getByRole('button', { name: 'Simpan' }).click();
  const row = page.getByRole('row', { name: /Budi Santoso/ });
  await row.getByRole('button', { name: 'Buat kode' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Buat kode' }).click();
  const shown = (await page.getByTestId('enrolment-code').textContent()) ?? '';
  await page.getByRole('button', { name: 'Selesai' }).click();
  await expect(row.getByText(/Kode menunggu sampai/)).toBeVisible();
  await expectAccessible(page, 'people of the office');
  await page.getByRole('tab', { name: 'Paket' }).click();
  await expectAccessible(page, 'tenders to hand out');
  await page.getByRole('grid', { name: 'Paket kantor' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Bagikan paket ${dossier.notice.code}` });
  await dialog.getByRole('combobox', { name: 'Anggota kelompok kerja' }).click();
  await page.getByRole('option', { name: 'Budi Santoso' }).click();
  await expect(dialog.getByLabel('Tugas Budi Santoso')).toHaveValue('chair');
  await expectAccessible(page, 'handing a tender out');
  await dialog.getByRole('button', { name: 'Bagikan 1 paket…' }).click();
  await expect(page.getByRole('row', { name: /✓ Dibagikan Budi Santoso/ })).toBeVisible();
  await expect(markOf(page)).toHaveText('✓ Terkirim semua');

  const member = await start('laptop-kedua');
  await answerWelcome(member.page, 'member', 'Budi Santoso');
  await enrol(member, server.url, shown.slice(0, 23));
  await openScreen(member.page, 'Paket');
  await expect(member.page.getByRole('grid', { name: 'Paket' }).getByText(dossier.notice.name)).toBeVisible();

  // The desk hears that it was taken, and the tender is taken back with a reason.
  await member.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(async () => {
    await page.getByRole('tab', { name: 'Perangkat' }).click();
    await page.getByRole('button', { name: 'Tanyakan lagi' }).click();
    await expect(page.getByRole('row', { name: /Budi Santoso .* tidak ada/ })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: START_TIMEOUT_MS });
  await expectAccessible(page, 'devices of the office');
  await page.getByRole('tab', { name: 'Paket' }).click();
  await expect(page.getByRole('row', { name: /1 dari 1/ })).toBeVisible();
  await page.getByRole('grid', { name: 'Paket kantor' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Tarik…' }).click();
  await page.getByLabel('Alasan').fill('Ketua berhalangan');
  await page.getByRole('dialog').getByRole('button', { name: 'Tarik', exact: true }).click();
  await expect(page.getByRole('row', { name: /Belum dibagikan/ })).toBeVisible();
  await expect.poll(async () => (await server.log.registry()).grants[stream]).toEqual({});

  // What the admin's laptop had alone becomes the office's, and stands on the other one.
  await openScreen(page, 'Pengaturan');
  await page.getByLabel('Kota penandatanganan').fill('Tenggarong');
  await page.getByRole('button', { name: 'Jadikan setelan kantor…' }).click();
  await page.getByRole('dialog').getByLabel('Alasan').fill('Server baru');
  await page.getByRole('button', { name: 'Tetapkan' }).click();
  await expect(page.getByText('Dipakai semua dokumen di semua laptop kantor ini.')).toBeVisible();
  await expect(markOf(page)).toHaveText('✓ Terkirim semua');
  await openScreen(member.page, 'Pengaturan');
  await member.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(member.page.getByLabel('Kota penandatanganan')).toBeDisabled();
  await expect(member.page.getByLabel('Kota penandatanganan')).toHaveValue('Tenggarong');
});

test('a code that is wrong, and an address that is none, are said before anything is sent', async ({
  start,
  server,
}) => {
  test.setTimeout(2 * START_TIMEOUT_MS);
  const app = await start();
  await answerWelcome(app.page);
  await openServerScreen(app.page);
  await app.page.getByLabel('Alamat server').fill('http://meja.lpse.contoh.go.id');
  await app.page.getByRole('button', { name: 'Hubungi server' }).click();
  await expect(app.page.getByText('Alamat itu tidak dapat dipakai.')).toBeVisible();
  await meet(app, server.url);
  await app.page.getByLabel('Kode pendaftaran').fill('ABC');
  await app.page.getByRole('button', { name: 'Daftarkan perangkat ini' }).click();
  await expect(app.page.getByText('Kode itu tidak lengkap.')).toBeVisible();
  await app.page.getByLabel('Kode pendaftaran').fill(createCode(new Uint8Array(20).fill(9)));
  await app.page.getByRole('button', { name: 'Daftarkan perangkat ini' }).click();
  await expect(app.page.getByText('Server menolak kode itu.')).toBeVisible();
  await expect(app.page.getByTestId('sync-mark')).toHaveCount(0);
});

test('what stands in the way is said with what to do, what waits stays in sight, and a pause outlives the lock', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout(3 * START_TIMEOUT_MS);
  const code = await invite(server, 'Siti Rahmawati', 21, 'chair', stream);
  const proxy = await startFaultProxy(server.url);
  const portal = { kind: 'portal' } as const;
  proxy.plan(
    '/v1/push',
    Array.from({ length: 100 }, () => portal),
  );
  const app = await start();
  const { page } = app;
  await answerWelcome(page, 'chair', 'Siti Rahmawati');
  await bringIn(app, dossier, folder);
  await enrol(app, proxy.url, code);
  await expect(page.getByTestId('sync-line')).toHaveText('Langsung, begitu ada perubahan');
  await expect(page.getByText('Yang menjawab bukan server Meja Pokja.')).toBeVisible();
  await expect(markOf(page)).toHaveText(/^! Sinkron perlu diperiksa · ↑ 1 belum terkirim, tertua /);
  await expectAccessible(page, 'a portal in the way of sync');
  await page.getByRole('button', { name: 'Jeda' }).click();
  await expect(markOf(page)).toHaveText(/^‖ Sinkron dijeda · ↑ 1 belum terkirim, tertua /);

  await page.reload();
  await unlock(page);
  await openServerScreen(page);
  await expect(markOf(page)).toHaveText(/^‖ Sinkron dijeda · ↑ 1 belum terkirim, tertua /);
  proxy.plan('/v1/push', []);
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await expect(markOf(page)).toHaveText('✓ Terkirim semua');
  await proxy.close();
});

/** A tender with two chairs: the first has brought it in and is enrolled, the other has a code. */
async function oneOfTwoChairs({ start, folder, server }: OfficeAndLaptops) {
  const tender = { ...anAssessedDossier({ a: 800_000_000, b: 850_000_000 }), practice: false };
  const granted = streamOf(tender.notice);
  const code = await invite(server, 'Siti Rahmawati', 6, 'chair', granted);
  const otherCode = await invite(server, 'Budi Santoso', 7, 'chair', granted);
  const one = await start();
  await answerWelcome(one.page, 'chair', 'Siti Rahmawati');
  await bringIn(one, tender, folder);
  await enrol(one, server.url, code);
  return { tender, granted, one, otherCode };
}
