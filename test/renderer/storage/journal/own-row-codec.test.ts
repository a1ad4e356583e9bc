import { expect, test } from 'vitest';
import { decodeOwnRow, encodeOwnRow, type OwnRow } from '#renderer/storage/journal/own-row-codec.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';

const key = '0123456789abcdef0123456789abcdef' as StreamKey;
const owner = 'fedcba9876543210fedcba9876543210' as StreamKey;
const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at % 3 === 0 ? 10 : at % 256));

const ROWS: readonly OwnRow[] = [
  { table: 'drafts', key, row: { key, sealed: bytes(300) } },
  { table: 'drafts', key, row: { key, sealed: new Uint8Array() } },
  { table: 'drafts', key, row: null },
  { table: 'findings', key, row: { key, owner, sealed: bytes(300) } },
  { table: 'findings', key, row: { key, owner, sealed: bytes(40), apart: [bytes(7), new Uint8Array(), bytes(90)] } },
];

test.each(ROWS)('a row comes back byte for byte, one thrown away told from an empty one', (row) => {
  expect(decodeOwnRow(encodeOwnRow(row))).toEqual(row);
});

test('a sheet is written as builds before findings wrote and read it', () => {
  const text = `{"v":1,"key":"${key}","removed":false}\n`;
  const written = encodeOwnRow({ table: 'drafts', key, row: { key, sealed: new Uint8Array([1, 2]) } });
  expect(written).toEqual(new Uint8Array([...new TextEncoder().encode(text), 1, 2]));
});

test.each([
  '',
  'no line',
  '{"v":3,"key":"a","removed":false}\n',
  'x\n',
  `{"v":2,"key":"a","owner":"b","sizes":[3]}\nab`,
  `{"v":2,"key":"a","owner":"b","sizes":[]}\n`,
])('what this build did not write is null: %j', (text) => {
  expect(decodeOwnRow(new TextEncoder().encode(text))).toBeNull();
});
