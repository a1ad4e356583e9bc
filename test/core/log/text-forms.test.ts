import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeBase64Url, encodeBase64Url } from '#core/log/base64url.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { uuidV7 } from '#core/log/uuid.ts';

describe('base64url', () => {
  it('is what Node writes and reads, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = encodeBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64Url(text)).toEqual(Uint8Array.from(bytes));
      }),
    );
  });

  test.each(['A', 'AA==', 'A+', 'A/', 'AA A', 'AB', 'AAF', 'AAAAA', 'é'])(
    'refuses "%s", a second or broken text',
    (text) => {
      expect(decodeBase64Url(text)).toBeNull();
    },
  );
});

describe('SHA-256', () => {
  it('is what Node computes, for texts and bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  it('throws for half a surrogate pair, whose bytes are those of any other half', () => {
    expect(() => sha256Hex('\ud800')).toThrow('Bug');
  });
});

describe('UUIDv7', () => {
  it('is that of the example in RFC 9562, appendix A.6', () => {
    const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('always has its version and variant, and leaves the random bytes alone', () => {
    const random = new Uint8Array(10).fill(0xff);
    expect(uuidV7(0, random)).toBe('00000000-0000-7fff-bfff-ffffffffffff');
    expect(random).toEqual(new Uint8Array(10).fill(0xff));
  });

  it('throws for a time or a number of bytes it has no room for', () => {
    expect(() => uuidV7(2 ** 48, new Uint8Array(10))).toThrow('Bug');
    expect(() => uuidV7(-1, new Uint8Array(10))).toThrow('Bug');
    expect(() => uuidV7(0, new Uint8Array(9))).toThrow('Bug');
  });
});
