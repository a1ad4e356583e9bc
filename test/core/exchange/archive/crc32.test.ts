import { crc32 as zlibCrc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32 } from '#core/exchange/archive/crc32.ts';

it('the sum is that of gzip for every length and beginning', () => {
  const bytes = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 131 + (at >> 3)) & 255);
  for (let length = 0; length < 40; length += 1) {
    for (const from of [0, 1, 3, 8]) {
      const part = bytes.subarray(from, from + length);
      expect(crc32(part)).toBe(zlibCrc32(part));
    }
  }
  expect(crc32(bytes)).toBe(zlibCrc32(bytes));
});
