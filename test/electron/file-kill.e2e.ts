import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { streamOf } from '#core/tender/stream.ts';
import { openFromList } from '#test/e2e/support/people.ts';
import { answerWelcome, unlock } from '#test/e2e/support/start-app.ts';
import { untilSaved } from '#test/e2e/support/tender-page.ts';
import { anAssessedDossier } from '#test/support/builders/dossier.ts';
import { type Front, type Moment, openFront, type Which } from '#test/support/killing-front.ts';
import { openFilesOf } from './support/bid-files.ts';
import { bringIn, START_TIMEOUT_MS } from './support/built-app.ts';
import { enrol, invite, markOf, test } from './support/office-server.ts';

const MB = 1_048_576;
/** Small enough to come by itself. */
const CONTENT = Buffer.alloc(4 * MB + 70_000, 'gambar rencana ');
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');
const DOOR = `/v1/files/${SHA256}`;
const BEFORE = 'before the server hears it';
const AFTER = 'after the server answered';
type Step = readonly [path: string, moment: Moment, which: Which];

/** The last of each is always taken; all with `MEJA_EVERY_STEP=1`. */
const UPLOADING = chosen([
  ['/v1/files', AFTER, { method: 'POST', passing: 0 }],
  [DOOR, AFTER, { method: 'HEAD', passing: 0 }],
  [DOOR, BEFORE, { method: 'PATCH', passing: 0 }],
  [DOOR, AFTER, { method: 'PATCH', passing: 1 }],
]);
const DOWNLOADING = chosen([
  [DOOR, BEFORE, { method: 'GET', passing: 0 }],
  [DOOR, AFTER, { method: 'GET', passing: 0 }],
  [DOOR, AFTER, { method: 'GET', passing: 2 }],
]);

function chosen(steps: readonly Step[]): readonly Step[] {
  return process.env['MEJA_EVERY_STEP'] === '1' ? steps : steps.slice(-1);
}

test('[SYNC-82, 87] a file goes on where it stopped when the app is killed, on its way to the server and from it', async ({
  start,
  folder,
  server,
}) => {
  test.setTimeout((UPLOADING.length + DOWNLOADING.length + 4) * START_TIMEOUT_MS);
  const tender = { ...anAssessedDossier({ a: 800_000_000, b: 850_000_000 }), practice: false };
  const stream = streamOf(tender.notice);
  const code = await invite(server, 'Siti Rahmawati', 1, 'chair', stream);
  const otherCode = await invite(server, 'Budi Santoso', 2, 'chair', stream);
  const front = await openFront(server.url);

  let app = await start();
  await answerWelcome(app.page, 'chair', 'Siti Rahmawati');
  await bringIn(app, tender, folder);
  await enrol(app, front.url, code);
  await expect(markOf(app.page)).toHaveText('✓ Terkirim semua');
  await openFromList(app.page, tender);
  const files = await openFilesOf(app.page, 'CV. Contoh A');
  const chooser = app.page.waitForEvent('filechooser');
  const [first, ...further] = UPLOADING;
  let end = first && front.strikeAt(first[0], first[1], app.kill, first[2]);
  await untilSaved(app.page, async () => {
    await files.getByRole('button', { name: 'Tambah berkas…' }).click();
    await (await chooser).setFiles({ name: 'gambar.pdf', mimeType: 'application/pdf', buffer: CONTENT });
  }).catch(() => {
    // Killed as soon as it was saved.
  });
  await end;
  for (const [path, moment, which] of further) {
    app = await start();
    end = front.strikeAt(path, moment, app.kill, which);
    await unlock(app.page).catch(() => {
      // The end may come before the screen stands.
    });
    await end;
  }
  front.passed.length = 0;
  app = await start();
  await unlock(app.page);
  const whole = join(server.filesFolder, SHA256.slice(0, 2), SHA256);
  await expect.poll(() => existsSync(whole), { timeout: START_TIMEOUT_MS }).toBe(true);
  expect(offsets(front)).toEqual([2 * MB, 3 * MB, 4 * MB]);
  await app.kill();

  let other = await start('laptop-kedua');
  await answerWelcome(other.page, 'chair', 'Budi Santoso');
  const [begin, ...more] = DOWNLOADING;
  end = begin && front.strikeAt(begin[0], begin[1], other.kill, begin[2]);
  await enrol(other, front.url, otherCode).catch(() => {
    // The file may come sooner than the screen says that it is enrolled.
  });
  await end;
  for (const [path, moment, which] of more) {
    other = await start('laptop-kedua');
    end = front.strikeAt(path, moment, other.kill, which);
    await unlock(other.page).catch(() => {
      // As above.
    });
    await end;
  }
  front.passed.length = 0;
  other = await start('laptop-kedua');
  await unlock(other.page);
  await openFromList(other.page, tender);
  const come = (await openFilesOf(other.page, 'CV. Contoh A')).getByRole('row', { name: 'gambar.pdf' });
  await expect(come).toContainText('ada di sini dan di server', { timeout: START_TIMEOUT_MS });
  // The third range was answered, and nobody was there to hear it.
  const ranges = front.passed.flatMap(({ range }) => range ?? []);
  expect(ranges).toEqual([2, 3, 4].map((at) => `bytes=${at * MB}-${Math.min((at + 1) * MB, CONTENT.length) - 1}`));
  await front.close();
});

function offsets({ passed }: Front): readonly (number | null)[] {
  return passed.filter(({ method }) => method === 'PATCH').map(({ offset }) => offset);
}
