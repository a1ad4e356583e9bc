import { expect, it } from 'vitest';
import { MAX_QUESTION_BYTES, type PullAsked, PULL_STREAMS, pullRequest } from '#core/contract/sync-wire.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { firstAsked } from '#core/sync/pull-question.ts';

function asked(name: string, devices: number): PullAsked {
  const have = Object.fromEntries(Array.from({ length: devices }, (_, at) => [sha256Hex(`${name} ${at}`), 1_000_000]));
  return { stream: name as StreamId, after: 1_000_000, have };
}

it('[SYNC-64] a question names as many streams as it may, and as it holds, but never none', () => {
  const few = Array.from({ length: PULL_STREAMS + 1 }, (_, at) => asked(`t-${at}`, 1));
  expect(firstAsked(few)).toEqual(few.slice(0, PULL_STREAMS));
  // Letters of three bytes each.
  const many = Array.from({ length: 60 }, (_, at) => asked(`${'\uff21'.repeat(190)}${at}`, 40));
  const fit = firstAsked(many);
  const text = JSON.stringify(pullRequest.parse({ streams: fit }));
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_QUESTION_BYTES);
  expect(Buffer.byteLength(text)).toBeGreaterThan(MAX_QUESTION_BYTES * 0.9);
  expect(firstAsked([asked('besar', 900)])).toHaveLength(1);
});
