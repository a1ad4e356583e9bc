import Dexie from 'dexie';
import { expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import { admit } from '#core/log/port.ts';
import { createEventLog } from '#renderer/storage/event-log.ts';
import { eventsAndCaches } from '#renderer/storage/migrations/0001-events-and-caches.ts';
import { sealOldRows } from '#renderer/storage/seal-old-rows.ts';
import { SpaceDatabase } from '#renderer/storage/space-database.ts';
import { openVault } from '#renderer/storage/vault.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';
import { createTestDevice, writeStream } from '#test/support/test-device.ts';
import { unwrap } from '#test/support/unwrap.ts';

const STREAMS = ['tender-1', 'tender-2'] as readonly string[] as readonly StreamId[];

it('[0002] seals what lay in the clear, byte for byte, and leaves nothing of it', async () => {
  const name = `migration-${crypto.randomUUID()}`;
  const signer = await createTestDevice();
  const before = new Dexie(name);
  eventsAndCaches(before);
  const written = new Map(
    await Promise.all(
      STREAMS.map(async (stream) => {
        const events = await writeStream(signer, stream, [{ payload: { note: `rahasia ${stream}` } }, { payload: {} }]);
        return [stream, events] as const;
      }),
    ),
  );
  for (const [stream, events] of written) {
    const head = unwrap(admit(stream, events, EMPTY_HEAD, EMPTY_HEAD));
    await before.table('heads').put({ stream, head });
    await before.table('events').bulkPut(events.map((event, at) => ({ stream, dev: signer.dev, n: at + 1, ...event })));
    await before.table('summaries').put({ stream, version: '1', text: 'rahasia' });
  }
  before.close();

  const db = new SpaceDatabase(name);
  const store = { db, vault: await openVault((await openTestDevice()).key, 'kantor') };
  await sealOldRows(store);
  // Once more, as a start after one that was cut off would.
  await sealOldRows(store);
  const log = createEventLog(store);
  for (const [stream, events] of written) expect(await log.read(stream)).toEqual(events);
  expect([...(await log.heads()).keys()].toSorted()).toEqual(STREAMS);
  for (const table of ['events', 'heads', 'snapshots', 'summaries']) expect(await db.table(table).count()).toBe(0);
});
