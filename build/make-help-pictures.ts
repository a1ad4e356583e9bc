// Takes the pictures of the help from the running app, with the practice tenders everybody has. Run by hand when a screen
// changes: `npm run help-pictures`. The results are committed, since help is offline.

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findBrowser, quietBrowserArguments } from '#cli/find-browser.ts';
import { serveRenderer } from './serve-renderer.ts';

const folder = fileURLToPath(new URL('../renderer/features/help/pictures/', import.meta.url));

/** The smallest laptop in use: no column is narrower on any other. */
const WINDOW = { width: 1366, height: 768 };
const QUALITY = 45;

/** Stages of the exercise that is pictured, by the name of the picture. */
const STAGES = [
  ['pokja', 'committee'],
  ['pembukaan', 'opening'],
  ['administrasi', 'administration'],
  ['harga', 'price'],
  ['periksa', 'checks'],
  ['hasil', 'result'],
  ['dokumen', 'documents'],
] as const;

/** Screens over all tenders, by the name of the picture: with the practice season, since empty ones show nothing. */
const SCREENS = [
  ['pelatihan', 'pelatihan'],
  ['pengaturan', 'pengaturan'],
  ['beranda', ''],
  ['paket', 'paket'],
  ['rekap', 'rekap'],
  ['pola', 'pola'],
  ['mutu', 'mutu'],
] as const;

const found = findBrowser();
if (!found.ok) throw new Error('Pictures need a Chromium-based browser; name yours in MEJA_BROWSER.');
const server = await serveRenderer(0);
const browser = await chromium.launch({ executablePath: found.value, args: [...quietBrowserArguments()] });
const page = await browser.newPage({ viewport: WINDOW, locale: 'id-ID', reducedMotion: 'reduce' });
await begin(page);
mkdirSync(folder, { recursive: true });
const tender = page.url();
for (const [name, stage] of STAGES) {
  await page.goto(`${tender}?tahap=${stage}`);
  await page.locator(`[data-stage="${stage}"]`).waitFor();
  await take(name, '#isi');
}
await fillPractice(page);
for (const [name, path] of SCREENS) {
  await page.goto(`${server.origin}/index.html#/latihan/${path}`);
  await page.locator('#isi h1').waitFor();
  // What takes time to work out says so where it stands.
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 120_000 });
  await take(name, 'body');
}
await browser.close();
await server.close();

/** A new profile in the practice space, with the third exercise begun. */
async function begin(app: Page): Promise<void> {
  const passphrase = 'gambar bantuan saja, tidak rahasia';
  await app.goto(`${server.origin}/index.html#/latihan/`);
  await app.getByLabel('Nama lengkap').fill('Siti Rahmawati');
  await app.getByLabel('Jabatan dalam kelompok kerja').selectOption('chair');
  await app.getByLabel('Frasa sandi', { exact: true }).fill(passphrase);
  await app.getByLabel('Frasa sandi sekali lagi').fill(passphrase);
  await app.getByRole('button', { name: 'Mulai bekerja' }).click();
  await app.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Pelatihan' }).click();
  await app.getByRole('button', { name: 'Mulai', exact: true }).click();
  await app.getByTestId('save-state').waitFor();
  await app.waitForURL(/\/paket\/t/);
}

/** The whole season, as everybody gets it by the button. */
async function fillPractice(app: Page): Promise<void> {
  await app.goto(`${server.origin}/index.html#/latihan/`);
  await app.getByRole('button', { name: 'Isi latihan' }).click();
  await app.getByText('paket latihan siap dipakai').waitFor({ timeout: 240_000 });
}

async function take(name: string, part: string): Promise<void> {
  // Nothing is pictured as if it were pointed at.
  await page.mouse.move(WINDOW.width - 1, WINDOW.height - 1);
  // Whatever still fades or loads has settled by then; pictures are looked at before they are committed.
  await page.waitForTimeout(2_500);
  const box = await page.locator(part).boundingBox();
  if (box === null) throw new Error(`${part} is not on the screen that ${name} is to picture.`);
  const session = await page.context().newCDPSession(page);
  const clip = { ...box, scale: 1 };
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, clip });
  writeFileSync(`${folder}${name}.webp`, Buffer.from(data, 'base64'));
  await session.detach();
}
