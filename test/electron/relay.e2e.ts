import { expect, type Page } from '@playwright/test';
import type { Dossier } from '#core/tender/model.ts';
import { expectAccessible } from '#test/e2e/support/expect-accessible.ts';
import { openFromList } from '#test/e2e/support/people.ts';
import { answerWelcome, openScreen } from '#test/e2e/support/start-app.ts';
import { matrixCell, openStage, untilSaved } from '#test/e2e/support/tender-page.ts';
import { REQUIREMENTS } from '#test/e2e/support/tenders.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import type { RunningApp } from '#test/support/electron-double/launch.ts';
import { bringIn, START_TIMEOUT_MS, test } from './support/built-app.ts';

const tender = ofCommittee('Siti Rahmawati', 'Budi Santoso');

test('two laptops exchange without a server, both ways; a third with another key is refused', async ({
  start,
  folder,
}) => {
  test.setTimeout(4 * START_TIMEOUT_MS);
  const [siti, budi] = await Promise.all([start(), start('laptop-kedua')]);
  await answerWelcome(siti.page, 'chair', 'Siti Rahmawati');
  await answerWelcome(budi.page, 'chair', 'Budi Santoso');
  await bringIn(siti, tender, folder);
  const address = await openDoor(siti);
  await expectAccessible(siti.page, 'a relay that waits');

  await openRelayScreen(budi.page);
  await call(budi, '8.8.8.8');
  await expect(budi.page.getByText('Alamat itu tidak dapat dipakai.')).toBeVisible();
  await budi.answer({ to: 'message-box', button: 0 });
  await call(budi, address);
  await expect(budi.page.getByTestId('met-relay-code')).toHaveText(await codeOf(siti.page));
  await expectAccessible(budi.page, 'comparing the code of a relay');
  await budi.page.getByRole('button', { name: 'Kodenya cocok, sambungkan' }).click();
  await expect(budi.page.getByText('Penghubung belum mengenal laptop ini.')).toBeVisible();
  await expect(siti.page.getByRole('listitem').filter({ hasText: 'Budi Santoso' })).toContainText(
    await codeOf(budi.page),
  );
  await expectAccessible(siti.page, 'a stranger at the door');
  await siti.page.getByRole('button', { name: 'Kodenya cocok, kenali Budi Santoso' }).click();
  await expect(budi.page.getByRole('row', { name: /^Siti Rahmawati 0 1 0 / })).toBeVisible(ROUNDS);
  await expect(siti.page.getByRole('row', { name: /^Budi Santoso 1 0 0 / })).toBeVisible();
  await expectAccessible(budi.page, 'connected to a relay');

  await openFromList(budi.page, tender);
  await openStage(budi.page, 'Administrasi');
  await (await matrixCell(budi.page, REQUIREMENTS.letter, 'CV. Contoh A')).click();
  await untilSaved(budi.page, () => budi.page.keyboard.press('Backspace'));
  await expect(siti.page.getByRole('row', { name: /^Budi Santoso 1 1 0 / })).toBeVisible(ROUNDS);

  // The lock of the system falls: the door is shut, and another laptop takes its address.
  await siti.tell({ do: 'emit', on: 'power', event: 'lock-screen', details: {} });
  await openRelayScreen(budi.page);
  await expect(budi.page.getByText('Tidak ada yang menjawab di alamat itu.')).toBeVisible(ROUNDS);
  const other = await start('laptop-ketiga');
  await answerWelcome(other.page, 'chair', 'Siti Rahmawati');
  expect(await openDoor(other)).toBe(address);
  await expect(budi.page.getByText('Kode laptop itu bukan yang dahulu dicocokkan.')).toBeVisible(ROUNDS);
  await expectAccessible(budi.page, 'another key at the address of the relay');
  await expect(other.page.getByText('Menunggu laptop lain.')).toBeVisible();
});

/** A laptop tries again every few seconds, and the machine is busy. */
const ROUNDS = { timeout: 60_000 };

function ofCommittee(...names: readonly string[]): Dossier {
  const dossier = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });
  const members = dossier.committee.members.map((member, index) => ({ ...member, name: names[index] ?? member.name }));
  return { ...dossier, practice: false, committee: { ...dossier.committee, members } };
}

async function openRelayScreen(page: Page): Promise<void> {
  await openScreen(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Tukar lewat jaringan kantor' }).click();
  await expect(page.getByTestId('own-relay-code')).toBeVisible();
}

/** Where the relay is found from this same machine. */
async function openDoor(app: RunningApp): Promise<string> {
  await openRelayScreen(app.page);
  await app.answer({ to: 'message-box', button: 0 });
  await app.page.getByRole('button', { name: 'Jadikan laptop ini penghubung' }).click();
  const hint = app.page.getByText(/Izinkan Meja Pokja di firewall/);
  await expect(hint).toBeVisible();
  return `127.0.0.1:${/port (\d+)/.exec(await hint.innerText())?.[1] ?? ''}`;
}

async function call({ page }: RunningApp, address: string): Promise<void> {
  await page.getByLabel('Alamat').fill(address);
  await page.getByRole('button', { name: 'Hubungi' }).click();
}

async function codeOf(page: Page): Promise<string> {
  return (await page.getByTestId('own-relay-code').innerText()).trim();
}
