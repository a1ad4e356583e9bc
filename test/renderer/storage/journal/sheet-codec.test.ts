import { expect, test } from 'vitest';
import { decodeSheet, encodeSheet } from '#renderer/storage/journal/sheet-codec.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

const key = '0123456789abcdef0123456789abcdef' as StreamKey;

test('a sheet comes back byte for byte, whatever is in it', () => {
  const sealed = Uint8Array.from({ length: 300 }, (_, at) => (at % 3 === 0 ? 10 : at % 256));
  expect(decodeSheet(encodeSheet({ key, sealed }))).toEqual({ key, sealed });
});

test('one that was thrown away is told from an empty one', () => {
  expect(decodeSheet(encodeSheet({ key, sealed: null }))).toEqual({ key, sealed: null });
  expect(decodeSheet(encodeSheet({ key, sealed: new Uint8Array() }))).toEqual({ key, sealed: new Uint8Array() });
});

test.each(['', 'no line', '{"v":2,"key":"a","removed":false}\n', 'x\n'])(
  'what this build did not write is null: %j',
  (text) => {
    expect(decodeSheet(new TextEncoder().encode(text))).toBeNull();
  },
);
