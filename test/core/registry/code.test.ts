import { describe, expect, it } from 'vitest';
import { CODE_RANDOM_BYTES, codeHash, createCode, readCode } from '#core/registry/code.ts';

const bytes = (from: number) => Uint8Array.from({ length: CODE_RANDOM_BYTES }, (_, index) => from + index * 7);

describe('a one-time code', () => {
  it('is twenty letters in four groups, from as many random bytes', () => {
    expect(createCode(new Uint8Array(CODE_RANDOM_BYTES))).toBe('00000-00000-00000-00000');
    expect(createCode(bytes(1))).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(createCode(bytes(1))).not.toBe(createCode(bytes(2)));
    expect(() => createCode(new Uint8Array(5))).toThrow('20 random bytes');
  });

  it('every letter comes up as often as another', () => {
    const letters = Array.from(
      { length: 256 },
      (_, byte) => createCode(new Uint8Array(CODE_RANDOM_BYTES).fill(byte))[0],
    );
    const counts = Map.groupBy(letters, (letter) => letter);
    expect(counts.size).toBe(32);
    expect(new Set([...counts.values()].map(({ length }) => length))).toEqual(new Set([8]));
  });

  it('is read in small letters, with any spaces and hyphens, and with look-alikes', () => {
    const code = '01ABC-DEFGH-JKMNP-QRSTV';
    for (const typed of [code, '01abcdefghjkmnpqrstv', ' oIabc defgh\tjkmnp–qrstv ', 'Ol-ab-cd-ef-gh-jk-mn-pq-rs-tv']) {
      expect(readCode(typed)).toBe(code);
    }
  });

  it('is none with a letter too few or too many, or one no code has', () => {
    for (const typed of [
      '',
      '01ABC-DEFGH-JKMNP-QRST',
      '01ABC-DEFGH-JKMNP-QRSTVW',
      '01ABC-DEFGH-JKMNP-QRSTU',
      '01ABC-DEFGH-JKMNP-QRST!',
    ]) {
      expect(readCode(typed)).toBeNull();
    }
  });

  it('is told by a hash that is of no other code', () => {
    expect(codeHash(createCode(bytes(1)))).toBe(codeHash(readCode(createCode(bytes(1)).toLowerCase()) ?? ''));
    expect(codeHash(createCode(bytes(1)))).not.toBe(codeHash(createCode(bytes(2))));
    expect(codeHash(createCode(bytes(1)))).toMatch(/^[0-9a-f]{64}$/);
  });
});
