import { afterAll, describe, test } from 'vitest';
import { openPostgres } from '#server/storage/open-postgres.ts';
import { startPostgres } from '#test/support/server/postgres.ts';
import { describeCentralLog } from './central-log-contract.ts';

const started = await startPostgres();

if (started.ok) {
  const { newDatabase, stop } = started.value;
  afterAll(stop);
  describeCentralLog('central log on PostgreSQL', async () => {
    const url = await newDatabase();
    return { open: () => openPostgres(url, () => {}) };
  });
} else {
  describe('central log on PostgreSQL', () => {
    test.skip(`skipped: ${started.error}`, () => {});
  });
}
