// A server process whose disk is filled beneath it: `node filling-process.ts FOLDER`, on a small disk of its own. It pushes until
// nothing fits, says what it was told, makes room, goes on, and says what its store holds when it is opened again.

import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamId } from '#core/log/envelope.ts';
import { openStore } from '#server/open-server.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { foundOffice, NOW, openLog } from './office.ts';

/** A little more than a server leaves free. */
const LEFT_BYTES = 66 * 1024 * 1024;

const folder = process.argv[2] ?? '';
const data = join(folder, 'data');
const opened = unwrap(await openStore({ folder: data, databaseUrl: null }));
const log = await openLog(opened.store, opened.key, opened.hasRoom);
const office = await foundOffice(log);
const stream = 'tender-1' as StreamId;
const writer = await office.addPerson('Siti', 'member', [stream]);

const ballast = join(folder, 'ballast');
const { bavail, bsize } = statfsSync(folder);
writeFileSync(ballast, new Uint8Array(Math.max(0, bavail * bsize - LEFT_BYTES)));

const note = 'x'.repeat(4_000);
const batch = () => writer.write(stream, ...Array.from({ length: 20 }, () => ({ body: { note } })));
let accepted = 0;
let lost: Awaited<ReturnType<typeof batch>> = [];
for (;;) {
  const events = await batch();
  const outcome = await log.push(stream, events, NOW);
  if (!outcome.ok) {
    process.stdout.write(`${JSON.stringify({ told: outcome.error })}\n`);
    lost = events;
    break;
  }
  accepted += events.length;
}
rmSync(ballast);
const again = await log.push(stream, lost, NOW);
process.stdout.write(`${JSON.stringify({ again: again.ok ? again.value.verdicts[0] : again.error, accepted })}\n`);
await log.close();
await opened.close();
const reopened = unwrap(await openStore({ folder: data, databaseUrl: null }));
const { events } = await (await openLog(reopened.store, reopened.key)).page(stream, 0, { events: 100_000, text: 1e9 });
process.stdout.write(`${JSON.stringify({ found: events.length })}\n`);
await reopened.close();
