/** Laptops that carry tenders to each other by file: each a browser context with a profile of its own. */
import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { openScreen, startApp } from './start-app.ts';

export interface Laptop {
  readonly page: Page;
  readonly name: string;
  readonly fingerprint: string;
}

export async function startLaptop(browser: Browser, name: string, role: 'chair' | 'member'): Promise<Laptop> {
  const page = await (await browser.newContext()).newPage();
  await startApp(page, 'kantor', role, name);
  await openScreen(page, 'Pengaturan');
  const copy = page.getByRole('button', { name: /^Salin kode [0-9a-f]{16}$/ });
  return { page, name, fingerprint: (await copy.innerText()).trim() };
}

/** Gives a card from one laptop to the other, and compares the code both show. */
export async function introduce(from: Laptop, to: Laptop): Promise<void> {
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

export async function sendFromList(
  from: Laptop,
  to: Laptop,
  /** What the dialog must offer of the files first. */
  files?: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { page } = from;
  await openScreen(page, 'Paket');
  await page.getByRole('button', { name: 'Bawa dengan USB…' }).click();
  await page.getByRole('checkbox', { name: to.name }).check();
  if (files !== undefined) await expect(page.getByRole('checkbox', { name: files })).toBeChecked();
  await expectAccessible(page, 'choosing for whom');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan berkas…' }).click();
  const download = await saving;
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export async function show({ page }: Laptop, bytes: Buffer): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Terima berkas…' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih berkas…' }).click();
  await (await chooser).setFiles({ name: 'uji.meja-usb', mimeType: 'application/octet-stream', buffer: bytes });
}

export async function take(laptop: Laptop, bytes: Buffer, nothing?: string): Promise<void> {
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

export async function openTender({ page }: Laptop, name: string): Promise<void> {
  await openScreen(page, 'Paket');
  await page.getByRole('gridcell', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
