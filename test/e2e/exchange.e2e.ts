import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { expectAccessible } from './support/expect-accessible.ts';
import { openScreen, startApp } from './support/start-app.ts';
import { bringIn, matrixCell, openFromReport, openStage, untilSaved } from './support/tender-page.ts';
import { REQUIREMENTS } from './support/tenders.ts';

test.setTimeout(180_000);

interface Laptop {
  readonly page: Page;
  readonly name: string;
  readonly fingerprint: string;
}

test('two laptops carry a tender to and fro by file, in either order, and nobody else can open it', async ({
  browser,
}) => {
  const laptops = [
    await startLaptop(browser, 'Siti Rahmawati', 'chair'),
    await startLaptop(browser, 'Budi Santoso', 'chair'),
  ];
  // Whoever's key comes last in the order of keys begins: what the others do must still stand behind it.
  const [one, other] = laptops.sort((a, b) => (a.fingerprint < b.fingerprint ? 1 : -1));
  if (one === undefined || other === undefined) throw new Error('two laptops');
  const tender = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });
  await bringIn(one.page, tender);
  await openFromReport(one.page, tender);

  await one.page.getByRole('button', { name: 'Riwayat' }).click();
  await one.page.getByRole('button', { name: 'Bawa dengan USB…' }).click();
  await expect(one.page.getByRole('dialog')).toContainText('Belum ada orang yang dikenal di perangkat ini.');
  await one.page.getByRole('link', { name: 'Kartu nama perangkat' }).click();
  await introduce(other, one);
  await introduce(one, other);

  await openScreen(one.page, 'Paket');
  const first = await sendFromList(one, other);
  expect(first.name).toMatch(/^bawa-\d{8}-\d{6}\.meja-usb$/);
  await show(other, first.bytes);
  const preview = other.page.getByRole('region', { name: 'Isi uji.meja-usb' });
  await expect(preview).toContainText(tender.notice.name);
  await expect(preview).toContainText('paket baru di sini');
  await expect(preview).toContainText(`${one.name} (Ketua): 1 kejadian`);
  await expectAccessible(other.page, 'what a file brings');
  await other.page.getByRole('button', { name: 'Terima' }).click();
  await expect(other.page.getByText('1 kejadian dari 1 paket diterima.')).toBeVisible();

  // Both go on working, and the files cross.
  await judge(one, 'CV. Contoh A', tender.notice.name);
  await judge(other, 'CV. Contoh B', tender.notice.name);
  const [there, back] = [await sendFromList(one, other), await sendFromList(other, one)];
  await take(one, back.bytes);
  await take(other, first.bytes, 'Tidak ada yang baru untuk perangkat ini.');
  await take(other, there.bytes);
  await take(other, there.bytes, 'Tidak ada yang baru untuk perangkat ini.');
  const histories = [await historyOf(one, tender.notice.name), await historyOf(other, tender.notice.name)];
  expect(histories[0]).toHaveLength(3);
  expect(histories[1]).toEqual(histories[0]);

  const stranger = await startLaptop(browser, 'Orang Lain', 'member');
  await show(stranger, there.bytes);
  await expect(stranger.page.getByRole('alert')).toContainText('dikunci untuk orang atau perangkat lain');
  await show(other, there.bytes.subarray(0, 900));
  await expect(other.page.getByText('Berkas ini terpotong.')).toBeVisible();
  await show(other, Buffer.from('bukan berkas tukar'));
  await expect(other.page.getByRole('alert')).toContainText('uji.meja-usb bukan berkas tukar Meja Pokja.');
});

async function startLaptop(browser: Browser, name: string, role: 'chair' | 'member'): Promise<Laptop> {
  const page = await (await browser.newContext()).newPage();
  await startApp(page, 'kantor', role, name);
  await openScreen(page, 'Pengaturan');
  const copy = page.getByRole('button', { name: /^Salin kode [0-9a-f]{16}$/ });
  return { page, name, fingerprint: (await copy.innerText()).trim() };
}

/** Gives a card from one laptop to the other, and compares the code both show. */
async function introduce(from: Laptop, to: Laptop): Promise<void> {
  await openCards(from);
  const download = from.page.waitForEvent('download');
  await from.page.getByRole('button', { name: 'Simpan kartu…' }).click();
  const card = await readFile(await (await download).path());
  const code = await from.page.getByTestId('own-code').innerText();
  await openCards(to);
  const chooser = to.page.waitForEvent('filechooser');
  await to.page.getByRole('button', { name: 'Ambil kartu…' }).click();
  await (await chooser).setFiles({ name: 'kartu.json', mimeType: 'application/json', buffer: card });
  await expect(to.page.getByTestId('offered-code')).toHaveText(code);
  await to.page.getByRole('button', { name: 'Kodenya cocok, simpan' }).click();
  await expect(to.page.getByRole('table', { name: 'Orang yang dikenal' })).toContainText(from.name);
  await expectAccessible(to.page, 'the people known');
}

async function openCards({ page }: Laptop): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Kartu nama perangkat' }).click();
}

async function sendFromList(from: Laptop, to: Laptop): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { page } = from;
  await openScreen(page, 'Paket');
  await page.getByRole('button', { name: 'Bawa dengan USB…' }).click();
  await page.getByRole('checkbox', { name: to.name }).check();
  await expectAccessible(page, 'choosing for whom');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan berkas…' }).click();
  const download = await saving;
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function show({ page }: Laptop, bytes: Buffer): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Terima berkas…' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await (await chooser).setFiles({ name: 'uji.meja-usb', mimeType: 'application/octet-stream', buffer: bytes });
}

async function take(laptop: Laptop, bytes: Buffer, nothing?: string): Promise<void> {
  await show(laptop, bytes);
  const accept = laptop.page.getByRole('button', { name: 'Terima', exact: true });
  if (nothing !== undefined) {
    await expect(laptop.page.getByText(nothing)).toBeVisible();
    await expect(accept).toBeDisabled();
    return;
  }
  await accept.click();
  await expect(laptop.page.getByText(/kejadian dari 1 paket diterima/)).toBeVisible();
}

async function openTender({ page }: Laptop, name: string): Promise<void> {
  await openScreen(page, 'Paket');
  await page.getByRole('gridcell', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function judge(laptop: Laptop, bidder: string, name: string): Promise<void> {
  const { page } = laptop;
  await openTender(laptop, name);
  await openStage(page, 'Administrasi');
  await (await matrixCell(page, REQUIREMENTS.letter, bidder)).click();
  await untilSaved(page, () => page.keyboard.press('Backspace'));
}

async function historyOf(laptop: Laptop, name: string): Promise<readonly string[]> {
  const { page } = laptop;
  await openTender(laptop, name);
  await page.getByRole('button', { name: 'Riwayat' }).click();
  const entries = page.getByRole('complementary').getByRole('listitem');
  await expect(entries).toHaveCount(3);
  return entries.allInnerTexts();
}
