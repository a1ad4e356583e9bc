import { expect } from '@playwright/test';
import { SYNC_API } from '#core/contract/sync-api.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import { streamOf } from '#core/tender/stream.ts';
import { openFromList } from '#test/e2e/support/people.ts';
import { answerWelcome, unlock } from '#test/e2e/support/start-app.ts';
import { matrixCell, openStage, untilSaved } from '#test/e2e/support/tender-page.ts';
import { REQUIREMENTS } from '#test/e2e/support/tenders.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { type Moment, openFront } from '#test/support/killing-front.ts';
import { bringIn, START_TIMEOUT_MS } from './support/built-app.ts';
import { enrol, invite, markOf, test } from './support/office-server.ts';

const BEFORE = 'before the server hears it';
const AFTER = 'after the server answered';
/** The steps of one meeting at which something could be lost, in their order; `MEJA_EVERY_STEP=1` takes all. */
const STEPS: readonly (readonly [string, Moment])[] =
  process.env['MEJA_EVERY_STEP'] === '1'
    ? [SYNC_API.challenge, SYNC_API.token, SYNC_API.push, SYNC_API.heads].flatMap(({ path }) => [
        [path, BEFORE] as const,
        [path, AFTER] as const,
      ])
    : [
        [SYNC_API.push.path, BEFORE],
        [SYNC_API.push.path, AFTER],
        [SYNC_API.heads.path, AFTER],
      ];

test('[INV-2, INV-3] an app that is killed at every step of a meeting loses nothing and sends nothing twice', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout((STEPS.length + 3) * START_TIMEOUT_MS);
  const tender = { ...anAssessedDossier({ a: 800_000_000, b: 850_000_000 }), practice: false };
  const stream = streamOf(tender.notice);
  const code = await invite(server, 'Siti Rahmawati', 1, 'chair', stream);
  const front = await openFront(server.url);
  let app = await start();
  await answerWelcome(app.page, 'chair', 'Siti Rahmawati');
  await bringIn(app, tender, folder);
  await enrol(app, front.url, code);
  await expect(markOf(app.page)).toHaveText('✓ Terkirim semua');
  await openFromList(app.page, tender);
  await openStage(app.page, 'Administrasi');
  await (await matrixCell(app.page, REQUIREMENTS.letter, 'CV. Contoh A')).click();

  const struck = front.strikeAt(SYNC_API.push.path, BEFORE, app.kill);
  await untilSaved(app.page, () => app.page.keyboard.press('Backspace')).catch(() => {
    // Killed while it wrote: whether it is there is seen below.
  });
  await struck;
  for (const step of STEPS) {
    app = await start();
    const end = front.strikeAt(...step, app.kill);
    await unlock(app.page).catch(() => {
      // The end may come before the screen stands.
    });
    await end;
  }

  app = await start();
  await unlock(app.page);
  await expect(markOf(app.page)).toHaveText('✓ Terkirim semua');
  const { events, head } = await server.log.page(stream, 0, { events: 100, text: 1_000_000 });
  expect(events.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(head.run).toBe(events.reduce((run, { hash }) => nextRun(run, hash), RUN_START));
  await openFromList(app.page, tender);
  await openStage(app.page, 'Administrasi');
  await expect(await matrixCell(app.page, REQUIREMENTS.letter, 'CV. Contoh A')).not.toHaveText(/✓|MS/);
  await front.close();
});
