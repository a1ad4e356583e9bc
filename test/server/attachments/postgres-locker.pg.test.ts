import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { createPostgresLocker } from '#server/attachments/postgres-locker.ts';
import { startPostgres } from '#test/support/server/postgres.ts';

const started = await startPostgres();
const postgres = started.ok ? started.value : null;
const why = started.ok ? '' : `, which cannot run here: ${started.error}`;

afterAll(async () => postgres?.stop());

const { signal } = new AbortController();

describe.skipIf(postgres === null)(`locks of uploads on PostgreSQL${why}`, () => {
  test('two processes are never at one upload together, and the lock of one that died goes with it', async () => {
    const url = (await postgres?.newDatabase()) ?? '';
    const lost: Error[] = [];
    const [one, two] = [createPostgresLocker(url, (error) => lost.push(error)), createPostgresLocker(url, () => {})];
    const first = one.locker.newLock('unggahan');
    await first.lock(signal, () => {});
    // Another upload is nobody's concern.
    const other = two.locker.newLock('lain');
    await other.lock(signal, () => {});
    await other.unlock();
    const second = two.locker.newLock('unggahan');
    let isHeld = false;
    const hold = async (): Promise<void> => {
      await second.lock(signal, () => {});
      isHeld = true;
    };
    const waiting = hold();
    await other.lock(signal, () => {});
    expect(isHeld).toBe(false);
    await other.unlock();
    await first.unlock();
    await waiting;
    await second.unlock();

    const released = Promise.withResolvers<void>();
    await first.lock(signal, released.resolve);
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'`);
    // Whoever held it is told to end, and who runs the server hears of it.
    await released.promise;
    expect(lost.length).toBeGreaterThan(0);
    await second.lock(signal, () => {});
    await second.unlock();
    await first.unlock();
    await admin.end();
    await Promise.all([one.close(), two.close()]);
  });
});
