import { expect, type Locator, type Page } from '@playwright/test';
import type { Instant } from '#core/calendar/instant.ts';
import type { Role } from '#core/committee/role.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { codeHash, createCode } from '#core/registry/code.ts';
import { openScreen } from '#test/e2e/support/start-app.ts';
import type { RunningApp } from '#test/support/electron-double/launch.ts';
import { type CentralServer, startCentralServer } from '#test/support/server/central-server.ts';
import { type ForEachTest, test as base } from './built-app.ts';

export const VALID_UNTIL = '2027-11-24T01:00:00.000Z' as Instant;

export interface OfficeAndLaptops extends ForEachTest {
  readonly server: CentralServer;
}

/** The app with a central server beside it. */
export const test = base.extend<Pick<OfficeAndLaptops, 'server'>>({
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await startCentralServer();
    await use(server);
    await server.close();
  },
});

/** The admin adds a person, hands out a code, and a task in the tender where there is one. */
export async function invite(
  { people }: CentralServer,
  name: string,
  nr: number,
  role: Role | null,
  granted: StreamId,
): Promise<string> {
  const code = createCode(new Uint8Array(20).fill(nr));
  const person = `orang-${nr}`;
  await people.say(
    { type: 'personSet', body: { person, name, nip: '', role: 'staff' } },
    {
      type: 'enrolmentOffered',
      body: { offer: `tawaran-${nr}`, person, codeHash: codeHash(code), validUntil: VALID_UNTIL },
    },
    ...(role === null ? [] : [{ type: 'grantSet', body: { person, stream: granted, role } } as const]),
  );
  return code;
}

export async function enrol(app: RunningApp, url: string, code: string): Promise<void> {
  await openServerScreen(app.page);
  await meet(app, url);
  await app.page.getByLabel('Kode pendaftaran').fill(code.toLowerCase());
  await app.page.getByRole('button', { name: 'Daftarkan perangkat ini' }).click();
  await expect(app.page.getByRole('heading', { name: 'Perangkat ini terdaftar' })).toBeVisible();
}

export async function meet(app: RunningApp, url: string): Promise<void> {
  await app.page.getByLabel('Alamat server').fill(url);
  await app.answer({ to: 'message-box', button: 0 });
  await app.page.getByRole('button', { name: 'Hubungi server' }).click();
  await expect(app.page.getByRole('heading', { name: 'Server ini menjawab' })).toBeVisible();
}

export async function openServerScreen(page: Page): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Server kantor' }).click();
}

export function markOf(page: Page): Locator {
  return page.getByTestId('sync-mark');
}
