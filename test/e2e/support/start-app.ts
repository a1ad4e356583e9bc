import { expect, type Locator, type Page } from '@playwright/test';
import type { Role } from '#core/committee/role.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';

/** Opens the app on a new profile and answers the welcome, so that a test begins where work begins. */
export async function startApp(
  page: Page,
  space: 'kantor' | 'latihan' = 'kantor',
  role?: Role,
  name?: string,
): Promise<void> {
  await page.goto(`/index.html#/${space}/`);
  await answerWelcome(page, role, name);
}

/** Says who works here and sets the passphrase, on a profile nobody has used. */
export async function answerWelcome(page: Page, role: Role = 'chair', name = 'Siti Rahmawati'): Promise<void> {
  await page.getByLabel('Nama lengkap').fill(name);
  await page.getByLabel('Jabatan dalam kelompok kerja').selectOption(role);
  await page.getByLabel('Frasa sandi', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Frasa sandi sekali lagi').fill(PASSPHRASE);
  await expect(page.getByText('Kekuatan: sangat kuat')).toBeVisible();
  await page.getByRole('button', { name: 'Mulai bekerja' }).click();
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
}

/** Unlocks the only account there is. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Frasa sandi', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Buka kunci' }).click();
  await expect(page.getByRole('heading', { name: 'Meja Pokja terkunci' })).toHaveCount(0);
}

/** Loads the page anew and unlocks it, as after a start of the app. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await unlock(page);
}

/** How long a season may take to come in on a busy machine; the target of 15 s is measured, not tested, here. */
export const SEASON_TIMEOUT_MS = 240_000;

/** Fills the practice space by its button and waits until all of it is stored. */
export async function fillPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Isi latihan' }).click();
  await expect(page.getByText('967 paket latihan siap dipakai.')).toBeVisible({ timeout: SEASON_TIMEOUT_MS });
}

/** Opens a screen by the menu at the left. */
export async function openScreen(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name, exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** The button of one filter above the list of tenders. */
export function filterButton(page: Page, name: string): Locator {
  return page.getByRole('group', { name: 'Saringan' }).getByRole('button', { name, exact: true });
}
