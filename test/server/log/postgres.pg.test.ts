import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { migrate } from '#server/storage/migrate.ts';
import { openPostgres } from '#server/storage/open-postgres.ts';
import { openStoredLog, type StoredLog } from '#server/storage/stored-log.ts';
import { foundOffice, newServerKey, NOW, openLog } from '#test/support/server/office.ts';
import { startPostgres } from '#test/support/server/postgres.ts';
import type { Writer } from '#test/support/server/writer.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { describeCentralLog } from './central-log-contract.ts';
import { describeDestruction } from './destruction-contract.ts';

/** As whoever runs the server does it, by the page on scale. */
async function partition(url: string): Promise<void> {
  const script = fileURLToPath(new URL('../../../docs/examples/partition-events.sql', import.meta.url));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`BEGIN; ${await readFile(script, 'utf8')} COMMIT;`);
  await client.end();
}

async function openWithOtherKey(url: string): Promise<unknown> {
  const store = openPostgres(url, () => {});
  const opened = await openStoredLog({ store, key: newServerKey() }, { name: 'LPSE lain', now: NOW });
  await store.destroy();
  return opened;
}

const started = await startPostgres();

const postgres = started.ok ? started.value : null;
const why = started.ok ? '' : `, which cannot run here: ${started.error}`;

afterAll(async () => postgres?.stop());

function newDatabase(): Promise<string> {
  if (postgres === null) throw new Error('skipped');
  return postgres.newDatabase();
}

describe.skipIf(postgres === null)(`PostgreSQL${why}`, () => {
  describeCentralLog('central log on PostgreSQL', async () => {
    const url = await newDatabase();
    return { open: () => openPostgres(url, () => {}) };
  });

  describeDestruction('destruction on PostgreSQL', async () => {
    const url = await newDatabase();
    return { open: () => openPostgres(url, () => {}) };
  });

  describeCentralLog('central log on PostgreSQL, its events in sixteen parts', async () => {
    const url = await newDatabase();
    const store = openPostgres(url, () => {});
    unwrap(await migrate(store));
    await store.destroy();
    await partition(url);
    return { open: () => openPostgres(url, () => {}) };
  });

  test('a log that is parted keeps every event, spread over the parts, and goes on', async () => {
    const url = await newDatabase();
    const key = newServerKey();
    const before = await openLog(
      openPostgres(url, () => {}),
      key,
    );
    const office = await foundOffice(before);
    const streams = Array.from({ length: 12 }, (_, index) => `tender-bagi-${index}` as StreamId);
    const siti = await office.addPerson('Siti', 'member', streams);
    for (const stream of streams) unwrap(await before.push(stream, await siti.write(stream, {}, {}), NOW));
    const whole = { events: 1_000, text: 1_000_000 };
    const pagesOf = (log: StoredLog) => Promise.all(streams.map((stream) => log.page(stream, 0, whole)));
    const pages = await pagesOf(before);
    await before.close();
    await partition(url);

    const store = openPostgres(url, () => {});
    const after = await openLog(store, key);
    expect(await pagesOf(after)).toEqual(pages);
    const { rows } = await sql<{ part: string }>`SELECT DISTINCT tableoid::regclass::text AS part FROM event`.execute(
      store,
    );
    expect(rows.length).toBeGreaterThan(4);
    const [stream] = streams;
    if (stream === undefined) throw new Error('twelve were made');
    const { verdicts } = unwrap(await after.push(stream, await siti.write(stream, {}), NOW));
    expect(verdicts).toEqual([{ kind: 'accepted', seq: 3 }]);
    await after.close();
  });

  test('[INV-3] two servers on one database: one order, and what one says of rights the other goes by at once', async () => {
    const url = await newDatabase();
    const key = newServerKey();
    const one = await openLog(
      openPostgres(url, () => {}),
      key,
    );
    const two = await openLog(
      openPostgres(url, () => {}),
      key,
    );
    const office = await foundOffice(one);
    const stream = 'tender-bersama' as StreamId;
    const writers: Writer[] = [];
    for (let index = 0; index < 8; index += 1) {
      writers.push(await office.addPerson(`Penulis ${index}`, 'member', [stream]));
    }
    const written = await Promise.all(
      writers.map(async (writer, index) => {
        const events = await writer.write(stream, ...Array.from({ length: 10 }, () => ({})));
        for (const [at, event] of events.entries()) {
          const { verdicts } = unwrap(await ((index + at) % 2 === 0 ? one : two).push(stream, [event], NOW));
          expect(verdicts[0]?.kind).toBe('accepted');
        }
        return events;
      }),
    );
    const { events } = await two.page(stream, 0, { events: 1_000, text: 1_000_000 });
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
    expect(events.map(({ hash }) => hash).toSorted()).toEqual(
      written
        .flat()
        .map(({ hash }) => hash)
        .toSorted(),
    );

    const [revoked] = writers;
    if (!revoked) throw new Error('eight were added');
    await office.say({ type: 'deviceRevoked', body: { dev: revoked.device.dev, reason: 'hilang' } });
    const late = unwrap(await two.push(stream, await revoked.write(stream, {}), NOW));
    expect(late.verdicts).toEqual([{ kind: 'quarantined', reason: 'revoked' }]);
    expect(await two.registry()).toEqual(await one.registry());
    expect(await openWithOtherKey(url)).toMatchObject({ ok: false, error: { kind: 'other-server' } });
    await Promise.all([one.close(), two.close()]);
  });
});
