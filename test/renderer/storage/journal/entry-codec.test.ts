import { expect, test } from 'vitest';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { decodeEntry, encodeEntry, type StreamEntry } from '#renderer/storage/journal/entry-codec.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

const dev = 'd'.repeat(64) as DeviceId;
const streams: readonly StreamEntry[] = ['a', 'b'].map((name) => ({
  expected: name === 'a' ? {} : { [dev]: { n: 1, hash: 'h1' as Hash } },
  tip: { key: name as StreamKey, head: { [dev]: { n: 2, hash: 'h2' as Hash } }, sealed: new Uint8Array([10, 0, 255]) },
  events: [1, 2].map((n) => ({ key: name as StreamKey, dev, n, sealed: new Uint8Array([n, 10, 13]) })),
}));

test('a write comes back as it went in', () => {
  expect(decodeEntry(encodeEntry(streams))).toEqual(streams);
});

test('a write that is cut, longer, or of a newer build is none', () => {
  const whole = encodeEntry(streams);
  for (let cut = 0; cut < whole.byteLength; cut += 1) expect(decodeEntry(whole.subarray(0, cut)), `${cut}`).toBeNull();
  expect(decodeEntry(new Uint8Array([...whole, 0]))).toBeNull();
  expect(decodeEntry(new TextEncoder().encode('{"v":2,"streams":[]}\n'))).toBeNull();
});
