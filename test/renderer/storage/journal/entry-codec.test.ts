import { expect, test } from 'vitest';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { decodeEntry, encodeEntry, type StreamEntry } from '#renderer/storage/journal/entry-codec.ts';
import { packRowOf } from '#renderer/storage/pack-row-of.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

const dev = 'd'.repeat(64) as DeviceId;
/** Of a segment as it came. */
const told = { from: 3, run: 'run' as Hash, head: { [dev]: { n: 5, hash: 'h5' as Hash } } };
const streams: readonly StreamEntry[] = ['a', 'b'].map((name) => ({
  expected: name === 'a' ? {} : { [dev]: { n: 1, hash: 'h1' as Hash } },
  tip: { key: name as StreamKey, head: { [dev]: { n: 2, hash: 'h2' as Hash } }, sealed: new Uint8Array([10, 0, 255]) },
  events: [1, 2].map((n) => ({ key: name as StreamKey, dev, n, sealed: new Uint8Array([n, 10, 13]) })),
  packs:
    name === 'a'
      ? []
      : [
          packRowOf('b' as StreamKey, [{ dev, n: 3, count: 2 }], new Uint8Array([7, 10, 0])),
          packRowOf('b' as StreamKey, [{ dev, n: 5, count: 1 }], new Uint8Array([1, 10]), told),
        ],
}));

test('a write comes back as it went in', () => {
  expect(decodeEntry(encodeEntry(streams))).toEqual(streams);
});

test('a write from before there were packs is read as one without', () => {
  const line = `{"v":1,"streams":[{"key":"a","expected":{},"head":{"${dev}":{"n":1,"hash":"h"}},"tip":1,"events":[["${dev}",1,2]]}]}`;
  const payload = new Uint8Array([...new TextEncoder().encode(`${line}\n`), 5, 6, 7]);
  expect(decodeEntry(payload)).toEqual([
    {
      expected: {},
      tip: { key: 'a', head: { [dev]: { n: 1, hash: 'h' } }, sealed: new Uint8Array([5]) },
      events: [{ key: 'a', dev, n: 1, sealed: new Uint8Array([6, 7]) }],
      packs: [],
    },
  ]);
});

test('a write that is cut, longer, or of a newer build is none', () => {
  const whole = encodeEntry(streams);
  for (let cut = 0; cut < whole.byteLength; cut += 1) expect(decodeEntry(whole.subarray(0, cut)), `${cut}`).toBeNull();
  expect(decodeEntry(new Uint8Array([...whole, 0]))).toBeNull();
  expect(decodeEntry(new TextEncoder().encode('{"v":3,"streams":[]}\n'))).toBeNull();
});
