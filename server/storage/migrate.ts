/** Bringing a database to the schema this build works on. */
import { sql } from 'kysely';
import { err, ok, type Result } from '#core/shared/result.ts';
import { lockMigration } from './locks.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import type { Store, Within } from './tables.ts';

/** The database was made by a newer build that says this one would damage it. */
export interface StoreIsNewer {
  readonly kind: 'store-is-newer';
  readonly schema: number;
  readonly oldestSafe: number;
}

/**
 * Takes every missing step, all in one transaction and one process at a time; nothing where there is none.
 *
 * Answers with the schema now.
 */
export function migrate(
  store: Store,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<number, StoreIsNewer>> {
  return store.transaction().execute(async (within) => {
    await lockMigration(within);
    await sql`CREATE TABLE IF NOT EXISTS schema_step (
      number bigint PRIMARY KEY,
      oldest_safe bigint NOT NULL
    )`.execute(within);
    const { schema, oldestSafe } = await schemaOf(within);
    const ours = migrations.at(-1)?.number ?? 0;
    if (schema > ours) return ours >= oldestSafe ? ok(schema) : err({ kind: 'store-is-newer', schema, oldestSafe });
    for (const step of migrations.filter(({ number }) => number > schema)) {
      await step.up(within);
      await sql`INSERT INTO schema_step VALUES (${step.number}, ${step.oldestSafe})`.execute(within);
    }
    return ok(ours);
  });
}

async function schemaOf(within: Within): Promise<{ readonly schema: number; readonly oldestSafe: number }> {
  const { rows } = await sql<{ schema: number; oldestSafe: number }>`
    SELECT number AS schema, oldest_safe AS "oldestSafe" FROM schema_step ORDER BY number DESC LIMIT 1
  `.execute(within);
  return rows[0] ?? { schema: 0, oldestSafe: 0 };
}
