import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startMortalBrowser } from './support/mortal-browser.ts';
import { startApp, unlock } from './support/start-app.ts';
import { bringIn, matrixCell, openFromReport, openStage, untilSaved } from './support/tender-page.ts';
import { anOpenedTender, BIDDERS, REQUIREMENTS } from './support/tenders.ts';

/** The acceptance of the first issue names this number. */
const ROUNDS = 20;

const CALLED = [BIDDERS.lowest, BIDDERS.atEightyPercent, BIDDERS.miscounted];
const ROWS = [
  REQUIREMENTS.letter,
  REQUIREMENTS.validity,
  REQUIREMENTS.schedule,
  REQUIREMENTS.guarantee,
  REQUIREMENTS.duration,
];

/** Each round makes one of these changes: fifteen cells of the matrix, five remarks on the opening. */
type Change =
  | { readonly kind: 'cell'; readonly requirement: string; readonly bidder: string }
  | { readonly kind: 'remark'; readonly text: string };

function changeOf(round: number): Change {
  if (round % 4 === 3) return { kind: 'remark', text: `Putaran ${round}` };
  const cell = round - Math.floor(round / 4);
  return {
    kind: 'cell',
    requirement: ROWS[cell % ROWS.length] ?? '',
    bidder: CALLED[Math.floor(cell / ROWS.length)] ?? '',
  };
}

test('a browser killed right after "Tersimpan" was shown, 20 times, has lost nothing', async ({ baseURL }) => {
  test.setTimeout(600_000);
  const profile = await mkdtemp(join(tmpdir(), 'meja-crash-'));
  let address = '';
  try {
    await untilKilled(profile, async (page) => {
      await startAt(page, baseURL);
      await bringIn(page, anOpenedTender());
      await openFromReport(page, anOpenedTender());
      address = page.url();
    });

    for (let round = 0; round < ROUNDS; round++) {
      await untilKilled(profile, async (page) => {
        await page.goto(address);
        await unlock(page);
        await expectAll(page, round);
        await untilSaved(page, () => make(page, changeOf(round)));
      });
    }

    await untilKilled(profile, async (page) => {
      await page.goto(address);
      await unlock(page);
      await expectAll(page, ROUNDS);
      // Every event by itself, in order, in an unbroken chain: a damaged log would show a fault and be read-only.
      await page.getByRole('button', { name: 'Riwayat' }).click();
      const entries = page.getByRole('complementary', { name: 'Riwayat' }).getByRole('listitem');
      await expect(entries).toHaveCount(ROUNDS + 1);
      for (let round = 0; round < ROUNDS; round++) {
        const entry = entries.nth(ROUNDS - 1 - round);
        const change = changeOf(round);
        if (change.kind === 'remark') await expect(entry).toContainText(change.text);
        else await expect(entry).toContainText(`${change.bidder} · ${change.requirement}`);
      }
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** One life of the browser: it is killed the moment `live` has done its last step, or failed in one. */
async function untilKilled(profile: string, live: (page: Page) => Promise<void>): Promise<void> {
  const { page, kill } = await startMortalBrowser(profile);
  try {
    await live(page);
  } finally {
    await kill();
  }
}

/** Makes the change as a person does; the mark of saving is waited for by the caller. */
async function make(page: Page, change: Change): Promise<void> {
  if (change.kind === 'cell') {
    await openStage(page, 'Administrasi');
    await (await matrixCell(page, change.requirement, change.bidder)).click();
    await page.keyboard.press('m');
  } else {
    await openStage(page, 'Pembukaan');
    await page.getByLabel('Keterangan').fill(change.text);
    await page.getByRole('button', { name: 'Catat pembukaan' }).click();
  }
}

/** Everything that was shown as saved in the rounds before is there. */
async function expectAll(page: Page, rounds: number): Promise<void> {
  const changes = Array.from({ length: rounds }, (_, round) => changeOf(round));
  await openStage(page, 'Pembukaan');
  const remark = changes.findLast((change) => change.kind === 'remark');
  await expect(page.getByLabel('Keterangan')).toHaveValue(remark?.text ?? '');
  await openStage(page, 'Administrasi');
  for (const change of changes) {
    if (change.kind !== 'cell') continue;
    await expect(await matrixCell(page, change.requirement, change.bidder)).toContainText('MS');
  }
  const cells = changes.filter((change) => change.kind === 'cell').length;
  await expect(page.getByText(new RegExp(`^MS ${cells} · TMS 0 `))).toBeVisible();
}

/** The pages of a browser of our own know no base address. */
async function startAt(page: Page, baseURL: string | undefined): Promise<void> {
  const goto = page.goto.bind(page);
  page.goto = (url, options) => goto(new URL(url, baseURL).href, options);
  await startApp(page, 'latihan');
}
