import { expect, it } from 'vitest';
import { z } from 'zod';
import { SYNC_API } from '#core/contract/sync-api.ts';
import { receiptContent } from '#core/contract/sync-verdict.ts';
import { OLDEST_SYNC_PROTOCOL, SYNC_PROTOCOL } from '#core/contract/sync-version.ts';
import { manifestContent, problem } from '#core/contract/sync-wire.ts';
import { sha256Hex } from '#core/log/hash.ts';

/** What was said in each version. A released line is never edited: a changed shape is a new version, and a new line. */
const SHAPES: Readonly<Record<number, string>> = {
  1: '5005f3cb7673af7d',
};

it('what device and server say to each other changes only with the version', () => {
  const shapes = Object.values(SYNC_API).flatMap(({ request, answer }) => [
    ...(request === null || typeof request === 'string' ? [] : [request].flat()),
    ...('shapes' in answer ? answer.shapes : 'shape' in answer ? [answer.shape] : []),
  ]);
  const addresses = Object.values(SYNC_API).map(({ method, path, asker }) => [method, path, asker]);
  const texts = [...shapes, receiptContent, manifestContent, problem].map((shape) =>
    z.toJSONSchema(shape, { io: 'input' }),
  );
  expect(sha256Hex(JSON.stringify([addresses, texts])).slice(0, 16)).toBe(SHAPES[SYNC_PROTOCOL]);
});

it('the server speaks its newest version and those before it, back to the oldest', () => {
  expect(OLDEST_SYNC_PROTOCOL).toBeGreaterThanOrEqual(1);
  expect(OLDEST_SYNC_PROTOCOL).toBeLessThanOrEqual(SYNC_PROTOCOL);
  expect(SHAPES[SYNC_PROTOCOL + 1]).toBeUndefined();
});
