import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '#server/storage/migrate.ts';
import { MIGRATIONS } from '#server/storage/migrations/all.ts';
import { openPglite } from '#server/storage/open-pglite.ts';
import type { Store } from '#server/storage/tables.ts';
import { unwrap } from '#test/support/unwrap.ts';

async function schemaOf(store: Store): Promise<readonly unknown[]> {
  const columns = await sql`
    SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name
    FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, column_name`.execute(store);
  const indexes = await sql`SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexdef`.execute(
    store,
  );
  return [columns.rows, indexes.rows];
}

test('a database brought up step by step is the same as a fresh one; once more changes nothing', async () => {
  const [fresh, stepwise] = [openPglite(null), openPglite(null)];
  unwrap(await migrate(fresh));
  for (const { number } of MIGRATIONS) unwrap(await migrate(stepwise, MIGRATIONS.slice(0, number)));
  const schema = await schemaOf(fresh);
  expect(await schemaOf(stepwise)).toEqual(schema);
  unwrap(await migrate(fresh));
  expect(await schemaOf(fresh)).toEqual(schema);
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));

  // A newer build came by: ours goes on where that says it may, and otherwise touches nothing.
  const newer = { number: MIGRATIONS.length + 1, oldestSafe: 1, up: async () => {} };
  unwrap(await migrate(fresh, [...MIGRATIONS, newer]));
  expect(await migrate(fresh)).toEqual({ ok: true, value: newer.number });
  const breaking = { number: newer.number + 1, oldestSafe: newer.number + 1, up: async () => {} };
  unwrap(await migrate(fresh, [...MIGRATIONS, newer, breaking]));
  expect(await migrate(fresh)).toEqual({
    ok: false,
    error: { kind: 'store-is-newer', schema: breaking.number, oldestSafe: breaking.number },
  });

  // A step that fails leaves nothing behind.
  const failing = {
    number: breaking.number + 1,
    oldestSafe: 1,
    up: async (within: Store) => {
      await sql`CREATE TABLE half (a int)`.execute(within);
      throw new Error('failed on purpose');
    },
  };
  await expect(migrate(fresh, [...MIGRATIONS, newer, breaking, failing])).rejects.toThrow('failed on purpose');
  expect(JSON.stringify(await schemaOf(fresh))).not.toContain('half');
  await Promise.all([fresh.destroy(), stepwise.destroy()]);
});
