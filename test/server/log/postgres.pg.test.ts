import { afterAll, describe, expect, test } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { openPostgres } from '#server/storage/open-postgres.ts';
import { openStoredLog } from '#server/storage/stored-log.ts';
import { foundOffice, newServerKey, NOW, openLog } from '#test/support/server/office.ts';
import { startPostgres } from '#test/support/server/postgres.ts';
import type { Writer } from '#test/support/server/writer.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { describeCentralLog } from './central-log-contract.ts';

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
  }, 60_000);
});
