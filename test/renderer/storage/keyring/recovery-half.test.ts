import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinHalves, readHalf, splitSecret, writeHalf } from '#renderer/storage/keyring/recovery-half.ts';

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes));

describe('the half of a recovery kit on paper', () => {
  it('is 14 groups of four letters and digits nobody mistakes for others', () => {
    fc.assert(
      fc.property(secrets, (bytes) => {
        expect(writeHalf({ half: 1, bytes })).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('is read back, also in small letters, without dashes, and with O for 0', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom(1 as const, 2 as const), (bytes, half) => {
        const code = writeHalf({ half, bytes });
        expect(readHalf(code)).toEqual({ half, bytes });
        expect(
          readHalf(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `),
        ).toEqual({
          half,
          bytes,
        });
      }),
    );
  });

  it('with one letter wrong is refused', () => {
    const code = writeHalf({ half: 1, bytes: new Uint8Array(32).fill(0x5a) }).replaceAll('-', '');
    for (let at = 0; at < code.length; at += 1) {
      const wrong = code.charAt(at) === '7' ? '8' : '7';
      expect(readHalf(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull();
    }
    expect(readHalf(code.slice(1))).toBeNull();
  });

  it('joined with the other half gives the secret', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const [a, b] = splitSecret(secret);
        expect(joinHalves(a, b)).toEqual(secret);
        expect(joinHalves(b, a)).toEqual(secret);
      }),
    );
  });
});
