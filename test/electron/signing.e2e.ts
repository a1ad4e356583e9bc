// Signatures under what went out, in the desktop shell, where it has a PDF: on paper, by a service, and by a key file.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { Instant } from '#core/calendar/instant.ts';
import { createSigningEngine } from '#core/pdf-signing/engine.ts';
import { openKeyFile } from '#core/pdf-signing/key-file.ts';
import { openPdf } from '#core/pdf-signing/open-pdf.ts';
import { signPdf } from '#core/pdf-signing/sign-pdf.ts';
import { signatureFieldsOf } from '#core/pdf-signing/signature-fields.ts';
import { anEverydayDossier, anOffice } from '#test/core/documents/dossiers.ts';
import { overwritten } from '#test/core/pdf-signing/pdfs.ts';
import { expectAccessible } from '#test/e2e/support/expect-accessible.ts';
import { answerWelcome, openScreen, unlock } from '#test/e2e/support/start-app.ts';
import { openStage, untilSaved } from '#test/e2e/support/tender-page.ts';
import type { RunningApp } from '#test/support/electron-double/launch.ts';
import { askPdfsig, KEY_PASSPHRASE, makeKeyFile, missingSigningTool } from '#test/support/signing.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { bringIn, openOnlyTender, test } from './support/built-app.ts';

const dossier = anEverydayDossier();
const office = anOffice();

test.skip(missingSigningTool !== null, `needs ${missingSigningTool}`);

test('what went out is signed on paper, by the signing service and by a key file, and nothing else passes for it', async ({
  start,
  folder,
}) => {
  const app = await start();
  const { page } = app;
  await answerWelcome(page);
  await setUpOffice(page);
  await bringIn(app, dossier, folder);
  await openOnlyTender(app, dossier);
  await openStage(page, 'Dokumen');
  await page.getByRole('button', { name: /^Berita Acara Hasil Pemilihan/ }).click();
  await page.getByRole('button', { name: 'Terbitkan…' }).click();
  await untilSaved(page, () => page.getByRole('button', { name: 'Terbitkan versi 1', exact: true }).click());
  const panel = page.getByRole('region', { name: 'Tanda tangan' });
  await expect(panel.getByText('0 dari 3')).toBeVisible();
  const pages = Number(/(\d+) halaman/.exec(await page.getByText(/PDF \d+ halaman/).innerText())?.[1]);

  await test.step('a scan with a page too few is refused with the reason, and nothing is kept of it', async () => {
    await attach(page, 'Hasil pindai…', { name: 'pindai.pdf', bytes: await blankPages(pages - 1) });
    const dialog = page.getByRole('dialog', { name: 'Lampirkan hasil pindai' });
    await expect(dialog.getByRole('alert')).toContainText(`Berkas ini ${pages - 1} halaman`);
    await expect(dialog.getByRole('button', { name: 'Lampirkan' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(panel.getByRole('list', { name: 'Berkas bertanda tangan' })).toHaveCount(0);
  });

  await test.step('a whole scan is attached and marks who signed with ink', async () => {
    await attach(page, 'Hasil pindai…', { name: 'pindai.pdf', bytes: await blankPages(pages) });
    const dialog = page.getByRole('dialog', { name: 'Lampirkan hasil pindai' });
    await expect(dialog.getByRole('checkbox')).toHaveCount(3);
    await expectAccessible(page, 'a scan to attach');
    for (const box of (await dialog.getByRole('checkbox').all()).slice(1)) await box.uncheck();
    await untilSaved(page, () => dialog.getByRole('button', { name: 'Lampirkan' }).click());
    await expect(panel.getByText(/^Tanda tangan basah/)).toHaveCount(1);
    await expect(panel.getByText('1 dari 3')).toBeVisible();
  });

  const prepared = await test.step('the queue goes to the signing service in one file, with a list', async () => {
    await openQueue(page);
    const path = join(folder, 'antrean.zip');
    await app.answer({ to: 'save-dialog', path });
    await page.getByRole('button', { name: 'Simpan semua (zip)…' }).click();
    await expect(page.getByText('antrean.zip tersimpan.')).toBeVisible();
    const parts = unzipSync(readFileSync(path));
    const name = `${dossier.notice.code}-bahp-v1.pdf`;
    expect(new TextDecoder().decode(parts['daftar.csv'])).toContain(`"${name}";"`);
    return parts[name] ?? new Uint8Array();
  });

  await test.step('what the service returns is matched with its document; what is not ours is told', async () => {
    const { bytes, key } = await signedByService(prepared);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Kembalikan hasil…' }).click();
    const changed = await overwritten(bytes, 'Pemenang: CV. Lain');
    await (await chooser).setFiles([
      fileOf('hasil-1.pdf', bytes),
      fileOf('diubah.pdf', changed),
      fileOf('asing.pdf', await blankPages(pages)),
    ]);
    const table = page.getByRole('region', { name: 'Berkas yang kembali' });
    await expect(table.getByRole('row', { name: 'hasil-1.pdf' })).toContainText('utuh');
    await expect(table.getByRole('row', { name: 'diubah.pdf' })).toContainText('halamannya sudah diubah');
    await expect(table.getByRole('row', { name: 'asing.pdf' })).toContainText('Bukan salah satu dokumen');
    await expectAccessible(page, 'files that came back');
    await untilSaved(page, () => page.getByRole('button', { name: 'Lampirkan 1 yang cocok' }).click());
    await page.getByRole('button', { name: 'Tutup' }).last().click();
    await expect(panel.getByText('2 dari 3')).toBeVisible();
    await expect(panel.getByText('Dokumen terbit, hanya ditambah tanda tangan')).toBeVisible();
    expect(key.owner.name).toBe('Layanan');
  });

  await test.step('one more signs here with a key file: not by a wrong passphrase, and behind the others', async () => {
    await panel.getByRole('button', { name: 'Lampirkan…' }).click();
    await page.getByRole('menuitem', { name: 'Tanda tangani di sini dengan .p12…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tanda tangani dengan berkas kunci' });
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Pilih berkas .p12…' }).click();
    await (await chooser).setFiles(fileOf('kunci.p12', makeKeyFile({ name: 'Anggota Tiga' })));
    await dialog.getByLabel('Kata sandi berkas kunci').fill('salah');
    await dialog.getByRole('button', { name: 'Tanda tangani' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Kata sandi berkas kunci tidak cocok.');
    await dialog.getByLabel('Kata sandi berkas kunci').fill(KEY_PASSPHRASE);
    await untilSaved(page, () => dialog.getByRole('button', { name: 'Tanda tangani' }).click());
    await expect(panel.getByText('3 dari 3')).toBeVisible();
    await expectAccessible(page, 'a document with its signatures');
    const signed = await saveCopy(app, join(folder, 'ttd.pdf'), /^bahp-v1-ttd-\d\.pdf$/);
    expect(askPdfsig(signed).match(/Signature is Valid\./gu)).toHaveLength(2);
  });
});

test('what waits in all tenders goes to the signing service together and comes back to where it belongs', async ({
  start,
  folder,
}) => {
  const app = await start();
  const { page } = app;
  await answerWelcome(page);
  await setUpOffice(page);
  const other = {
    ...dossier,
    notice: { ...dossier.notice, code: '90000002000', name: 'Pembangunan Jembatan Gantung' },
    // Two minutes of one number cannot go out.
    documents: Object.fromEntries(
      Object.entries(dossier.documents).map(([key, details]) => [key, { ...details, number: `2-${details.number}` }]),
    ),
  };
  for (const tender of [dossier, other]) {
    await bringIn(app, tender, folder);
    // A screen for files that shows what came in asks for no more.
    await app.loadAnew();
    await unlock(page);
    await openScreen(page, 'Paket');
    await page.getByRole('grid', { name: 'Paket' }).getByText(tender.notice.name, { exact: true }).dblclick();
    await openStage(page, 'Dokumen');
    await page.getByRole('button', { name: /^Berita Acara Hasil Pemilihan/ }).click();
    await page.getByRole('button', { name: 'Terbitkan…' }).click();
    await untilSaved(page, () => page.getByRole('button', { name: 'Terbitkan versi 1', exact: true }).click());
  }
  await openScreen(page, 'Buku nomor');
  await page.getByRole('button', { name: 'Cetak, simpan…' }).click();
  await page.getByRole('menuitem', { name: 'Antrean tanda tangan…' }).click();
  const queue = page.getByRole('region', { name: 'Antrean tanda tangan elektronik' });
  await expect(queue.getByRole('row')).toHaveCount(3);
  await expect(queue.getByRole('row', { name: other.notice.name })).toContainText(other.notice.code);
  await expectAccessible(page, 'the signing queue of the office');
  const path = join(folder, 'antrean.zip');
  await app.answer({ to: 'save-dialog', path });
  await page.getByRole('button', { name: 'Simpan semua (zip)…' }).click();
  await expect(page.getByText('antrean.zip tersimpan.')).toBeVisible();
  const parts = unzipSync(readFileSync(path));
  const [one, two] = [dossier, other].map(({ notice }) => parts[`${notice.code}-bahp-v1.pdf`] ?? new Uint8Array());
  const kept = await signedByService(one ?? new Uint8Array());
  // A service that writes files anew before it signs keeps what is on the pages, and nothing of the bytes.
  const anew = await signedByService(await (await PDFDocument.load(two ?? new Uint8Array())).save());
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Kembalikan hasil…' }).click();
  await (await chooser).setFiles([fileOf('b.pdf', anew.bytes), fileOf('a.pdf', kept.bytes)]);
  const returned = page.getByRole('region', { name: 'Berkas yang kembali' });
  await expect(returned.getByRole('row', { name: 'a.pdf' })).toContainText('Cocok');
  await expect(returned.getByRole('row', { name: 'b.pdf' })).toContainText(
    'Lampirkan dari dokumennya dengan keterangan',
  );
  await untilSaved(page, () => page.getByRole('button', { name: 'Lampirkan 1 yang cocok' }).click());
  const open = (tender: typeof dossier) =>
    queue.getByRole('row', { name: tender.notice.name }).getByRole('cell').last();
  await expect(open(dossier)).toHaveText('Anggota Contoh 1, S.E.; Anggota Contoh 3, S.E.');
  await expect(open(other)).toContainText('Anggota Contoh 2, S.E.');
  await page.getByRole('button', { name: 'Tutup' }).last().click();
});

async function setUpOffice(page: Page): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByLabel('Baris kop surat').fill(office.letterhead.lines.join('\n'));
  const city = page.getByLabel('Kota penandatanganan');
  await city.fill(office.city ?? '');
  await city.blur();
}

async function attach(
  page: Page,
  what: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  await page.getByRole('button', { name: 'Lampirkan…' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: what }).click();
  await (await chooser).setFiles(fileOf(name, bytes));
}

async function openQueue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Elektronik…' }).click();
  await page.getByRole('menuitem', { name: 'Antrean tanda tangan…' }).click();
  await expect(page.getByRole('cell', { name: 'Berita Acara Hasil Pemilihan' })).toBeVisible();
}

async function saveCopy(app: RunningApp, path: string, name: RegExp): Promise<Uint8Array> {
  await app.answer({ to: 'save-dialog', path });
  const list = app.page.getByRole('list', { name: 'Berkas bertanda tangan' });
  const item = list.getByRole('listitem').filter({ has: app.page.getByText(name) });
  await item.getByRole('button').click();
  await app.page.getByRole('menuitem', { name: 'Simpan salinan…' }).click();
  await expect(app.page.getByText(/^ttd\.pdf tersimpan/)).toBeVisible();
  return new Uint8Array(readFileSync(path));
}

/** Signs the second place of a document as a service would, which knows nothing of the app. */
async function signedByService(prepared: Uint8Array) {
  const key = unwrap(openKeyFile(makeKeyFile({ name: 'Layanan' }), KEY_PASSPHRASE));
  const name = signatureFieldsOf(unwrap(await openPdf(prepared)))[1]?.name ?? '';
  const origin = { anchor: 'none', left: 0, top: 0 };
  const place = { name, anchor: 'none', origin, box: { right: 0, down: 0, width: 0, height: 0 } };
  const order = { place, key, at: '2026-11-28T05:30:00.000Z' as Instant, reason: null };
  return { key, bytes: unwrap(await signPdf(prepared, order, createSigningEngine(crypto))) };
}

async function blankPages(count: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < count; page++) pdf.addPage([609, 935]);
  return pdf.save();
}

function fileOf(name: string, bytes: Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}
