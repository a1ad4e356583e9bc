import { expect } from '@playwright/test';
import { SYNC_API } from '#core/contract/sync-api.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import { streamOf } from '#core/tender/stream.ts';
import { openFromList } from '#test/e2e/support/people.ts';
import { answerWelcome, unlock } from '#test/e2e/support/start-app.ts';
import { matrixCell, openStage, untilSaved } from '#test/e2e/support/tender-page.ts';
import { REQUIREMENTS } from '#test/e2e/support/tenders.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { openFront } from '#test/support/killing-front.ts';
import { bringIn, START_TIMEOUT_MS } from './support/built-app.ts';
import { enrol, invite, markOf, test } from './support/office-server.ts';

const MOMENTS = ['before the server hears it', 'after the server answered'] as const;
/** The questions of one meeting in their order. */
const DOORS = [SYNC_API.challenge, SYNC_API.push, SYNC_API.heads, SYNC_API.pull] as const;

test('[INV-2, INV-3] an app that is killed at every step of a meeting loses nothing and sends nothing twice', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout((DOORS.length * MOMENTS.length + 2) * START_TIMEOUT_MS);
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

  const struck = front.strikeAt(SYNC_API.push.path, 'before the server hears it', app.kill);
  await untilSaved(app.page, () => app.page.keyboard.press('Backspace')).catch(() => {
    // Killed while it wrote: whether it is there is seen below.
  });
  await struck;
  for (const { path } of DOORS) {
    for (const moment of MOMENTS) {
      app = await start();
      const end = front.strikeAt(path, moment, app.kill);
      await unlock(app.page).catch(() => {
        // The end may come before the screen stands.
      });
      await end;
    }
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
