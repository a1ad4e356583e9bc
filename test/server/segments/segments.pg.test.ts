import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { unixMsOf } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { createSegmentCache } from '#server/segments/segment-cache.ts';
import { createSegments } from '#server/segments/segments.ts';
import { openPostgres } from '#server/storage/open-postgres.ts';
import type { StoredLog } from '#server/storage/stored-log.ts';
import { foundOffice, newServerKey, NOW, openLog } from '#test/support/server/office.ts';
import { startPostgres } from '#test/support/server/postgres.ts';
import { unwrap } from '#test/support/unwrap.ts';

const started = await startPostgres();
const postgres = started.ok ? started.value : null;
const why = started.ok ? '' : `, which cannot run here: ${started.error}`;
const folder = await mkdtemp(join(tmpdir(), 'meja-segmen-'));

afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true });
});

describe.skipIf(postgres === null)(`PostgreSQL${why}`, () => {
  test('[SYNC-58] servers on one database and folder make segments at once, and all give the same', async () => {
    if (postgres === null) return;
    const url = await postgres.newDatabase();
    const key = newServerKey();
    const stores = [1, 2, 3].map(() => openPostgres(url, () => {}));
    const logs: StoredLog[] = [];
    for (const store of stores) logs.push(await openLog(store, key));
    const [log] = logs;
    if (log === undefined) throw new Error('three were opened');
    const office = await foundOffice(log);
    const streams = Array.from({ length: 5 }, (_, index) => `tender-${index}` as StreamId);
    const writer = await office.addPerson('Ani', 'member', streams);
    for (const stream of streams) unwrap(await log.push(stream, await writer.write(stream, {}, {}, {}), NOW));
    let made = 0;
    const servers = stores.map((store, index) =>
      createSegments({
        store,
        log: logs[index] ?? log,
        cache: createSegmentCache({ folder, maxBytes: 1_000_000, onCannotKeep: () => expect.unreachable() }),
        nowMs: () => unixMsOf(NOW),
        onMade: () => {
          made += 1;
        },
      }),
    );
    const [first, ...others] = await Promise.all(servers.map((server) => server.of(streams)));
    expect(others).toEqual([first, first]);
    const rows = [...(first?.values() ?? [])].flat();
    expect(rows.map(({ stream, first: from, last }) => [stream, from, last])).toEqual(
      streams.map((stream) => [stream, 1, 3]),
    );
    const before = made;
    const byHash = await servers[1]?.byHash(rows.map(({ hash }) => hash));
    for (const row of rows) {
      expect(byHash?.get(row.hash)).toEqual(row);
      const given = await Promise.all(servers.map((server) => server.bytesOf(row)));
      expect(new Set(given.map((bytes) => bytes?.toString('hex'))).size).toBe(1);
    }
    // What stands is read from the folder, whichever server made it.
    expect(made).toBe(before);
    await Promise.all(logs.map((each) => each.close()));
  });
});
