import { describe, expect, it, test } from 'vitest';
import { binaryMessage, sniffText } from '#core/exchange/text-encoding.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf16 = (text: string, littleEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap((character) => (littleEndian ? [character.charCodeAt(0), 0] : [0, character.charCodeAt(0)])),
  );

describe('text', () => {
  test.each([
    ['plain', new TextEncoder().encode('[{"a": 1}]'), 'utf-8'],
    ['empty', bytes(), 'utf-8'],
    ['UTF-8 with letters beyond ASCII', new TextEncoder().encode('Kec. “Ibun” — é 😀'), 'utf-8'],
    ['UTF-8 cut in the middle of a letter', new TextEncoder().encode('é').slice(0, 1), 'utf-8'],
    ['of Windows', bytes(0x4b, 0x93, 0x49, 0x94, 0xe9), 'windows-1252'],
    ['UTF-16 with its mark', bytes(0xff, 0xfe, 0x5b, 0x00), 'utf-16le'],
    ['UTF-16 the other way round', bytes(0xfe, 0xff, 0x00, 0x5b), 'utf-16be'],
    ['UTF-8 with a stray zero byte', new TextEncoder().encode(`[{"a": "${'x'.repeat(200)}\0"}]`), 'utf-8'],
    ['UTF-16 without its mark', utf16('[{"a": 1}]', true), 'utf-16le'],
    ['UTF-16 the other way round, without its mark', utf16('[{"a": 1}]', false), 'utf-16be'],
  ])('%s is told', (_, content, encoding) => {
    expect(sniffText(content)).toEqual({ text: true, encoding });
  });
});

describe('what is no text', () => {
  test.each([
    ['zip', bytes(0x50, 0x4b, 3, 4, 0, 0)],
    ['old-office', bytes(0xd0, 0xcf, 0x11, 0xe0)],
    ['pdf', bytes(0x25, 0x50, 0x44, 0x46)],
    ['image', bytes(0xff, 0xd8, 0xff)],
    ['unknown-binary', bytes(0, 0, 1, 0, 0, 2)],
  ] as const)('is told as %s', (kind, content) => {
    expect(sniffText(content)).toEqual({ text: false, kind });
  });

  it('is told to people in words', () => {
    expect(binaryMessage('zip').happened).toContain('ZIP');
  });
});
