import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROBLEM_STATUS, SYNC_API } from '#core/contract/sync-api.ts';
import { syncOpenApi } from '#core/contract/sync-openapi.ts';
import { problem } from '#core/contract/sync-wire.ts';

it('the published document is the contract (make it again: npm run meja -- schema server -o docs/openapi.json, format)', () => {
  const published: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/openapi.json'), 'utf8'));
  expect(published).toEqual(syncOpenApi());
});

it('every endpoint is at an address of its own, and every problem has a status', () => {
  const addresses = Object.values(SYNC_API).map(({ method, path }) => `${method} ${path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(Object.keys(PROBLEM_STATUS).sort()).toEqual([...problem.shape.problem.options].sort());
});
