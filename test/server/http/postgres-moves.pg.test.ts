import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StreamId } from '#core/log/envelope.ts';
import { createPostgresMoves } from '#server/http/live/postgres-moves.ts';
import { openPostgres } from '#server/storage/open-postgres.ts';
import { sql } from 'kysely';
import { startPostgres, type TestPostgres } from '#test/support/server/postgres.ts';

const started = await startPostgres();
let postgres: TestPostgres | null = null;

beforeAll(() => {
  if (started.ok) postgres = started.value;
  else console.warn(started.error);
});
afterAll(() => postgres?.stop(), 60_000);

const STREAM = 'tender-pindah' as StreamId;

it.runIf(started.ok)('a move is told to who listens at another process, also after the connection broke', async () => {
  const url = (await postgres?.newDatabase()) ?? '';
  const notes: string[] = [];
  const [here, there] = [
    await createPostgresMoves(url, () => {}),
    await createPostgresMoves(url, (_, what) => notes.push(what)),
  ];
  const heard: StreamId[] = [];
  there.listen((stream) => heard.push(stream));
  here.tell(STREAM);
  here.tell('tender-"lain"' as StreamId);
  await expect.poll(() => heard.toSorted(), { timeout: 15_000 }).toEqual(['tender-"lain"', STREAM]);

  const store = openPostgres(url, () => {});
  await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'meja-pokja moves'`.execute(
    store,
  );
  await expect.poll(() => notes, { timeout: 15_000 }).toEqual(['moves-lost', 'moves-back']);
  // The other one comes back as well: until then it tells only its own.
  await expect
    .poll(
      () => {
        here.tell('tender-lagi' as StreamId);
        return heard;
      },
      { timeout: 15_000, interval: 200 },
    )
    .toContain('tender-lagi');
  await Promise.all([here.close(), there.close(), store.destroy()]);
});
