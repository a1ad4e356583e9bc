import { expect, type Page } from '@playwright/test';
import type { Role } from '#core/committee/role.ts';
import type { Dossier } from '#core/tender/model.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';
import { openScreen, unlock } from './start-app.ts';

/** Somebody who works on a laptop with others. */
export interface Person {
  /** What they are found by on the lock screen. */
  readonly mark: string;
  readonly name: string;
  readonly role: Role;
  readonly passphrase: string;
}

/** Whoever is at work adds a second person to the device. */
export async function addPerson(page: Page, { mark, passphrase }: Pick<Person, 'mark' | 'passphrase'>): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Tambah orang…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tambah orang di perangkat ini' });
  await dialog.getByLabel('Frasa sandi sekarang').fill(PASSPHRASE);
  await dialog.getByLabel('Tanda di layar kunci').fill(mark);
  await dialog.getByLabel('Frasa sandi', { exact: true }).fill(passphrase);
  await dialog.getByLabel('Frasa sandi sekali lagi').fill(passphrase);
  await expect(dialog.getByText('Kekuatan: sangat kuat')).toBeVisible();
  await dialog.getByRole('button', { name: 'Tambahkan' }).click();
  await expect(dialog).toHaveCount(0);
}

/** Locks the app and lets somebody of this device in. */
export async function enter(page: Page, { mark, passphrase }: Pick<Person, 'mark' | 'passphrase'>): Promise<void> {
  await page.getByRole('button', { name: 'Kunci', exact: true }).click();
  await page.getByRole('button', { name: mark, exact: true }).click();
  await unlock(page, passphrase);
}

/** As `enter`, the first time: they say who they are. */
export async function enterFirst(page: Page, person: Person): Promise<void> {
  await enter(page, person);
  await page.getByLabel('Nama lengkap').fill(person.name);
  await page.getByLabel('Jabatan dalam kelompok kerja').selectOption(person.role);
  await page.getByRole('button', { name: 'Mulai bekerja' }).click();
}

/** Opens a tender from the list. */
export async function openFromList(page: Page, { notice }: Pick<Dossier, 'notice'>): Promise<void> {
  await openScreen(page, 'Paket');
  // In the list itself: the tender left behind may still show its name for a moment.
  await page.getByRole('gridcell', { name: notice.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: notice.name })).toBeVisible();
}
