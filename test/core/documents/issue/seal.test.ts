import { fingerprintsIn, printedFingerprint } from '#core/tender/printed-fingerprint.ts';
import { BinaryBitmap, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrOutline } from '#core/documents/issue/qr.ts';
import { readSeal, sealOf } from '#core/documents/issue/seal.ts';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { instant } from '#test/support/builders/dossier.ts';

const hash = fc.string().map((text) => sha256Hex(text));

function seal(sha256: Hash, tender: string) {
  const issuedAt = instant('2026-11-23T01:00:00.000Z');
  const content = { sha256, size: 1 };
  return sealOf(
    { version: 1, title: 'BAHP', number: null, date: null, issuedAt, content, pdf: null, reason: null },
    tender,
  );
}

/** Pixels a module is drawn with. */
const MODULE = 4;

/** What a reader of other people's making sees in the outline. */
function scanned(text: string): string {
  const { size, path } = qrOutline(text);
  const side = size * MODULE;
  const grey = new Uint8ClampedArray(side * side).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g)) {
    for (let row = 0; row < MODULE; row++) {
      const start = (Number(y) * MODULE + row) * side + Number(x) * MODULE;
      grey.fill(0, start, start + MODULE);
    }
  }
  const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, side, side)));
  return new QRCodeReader().decode(bitmap).getText();
}

describe('the seal of a document', () => {
  it('is found on a page among other words, also where the line breaks within it', () => {
    fc.assert(
      fc.property(hash, fc.nat({ max: 28 }), (sha256, at) => {
        const printed = printedFingerprint(sha256);
        const page = `Versi 1 · sidik ${printed.slice(0, at)}\n${printed.slice(at)}Halaman 1 dari 2`;
        expect(fingerprintsIn(['Tanpa sidik AB12C-DE', page])).toEqual(new Set([printed]));
      }),
    );
  });

  it('leads a scanned code back to the tender and the fingerprint', () => {
    const { code, fingerprint } = seal(sha256Hex('isi'), '90000001000');
    expect(scanned(code)).toBe(code);
    expect(readSeal(scanned(code))).toEqual({ tender: '90000001000', fingerprint });
  });

  it('is read of any tender and content', () => {
    fc.assert(
      fc.property(hash, fc.stringMatching(/^[A-Za-z0-9-]{1,40}$/), (sha256, tender) => {
        const { code, fingerprint } = seal(sha256, tender);
        expect(readSeal(` ${code}\n`)).toEqual({ tender, fingerprint });
      }),
    );
  });

  it('is read as people type it, with small letters, spaces, and O, I and L for digits', () => {
    fc.assert(
      fc.property(hash, (sha256) => {
        const fingerprint = printedFingerprint(sha256);
        const typed = fingerprint
          .toLowerCase()
          .replaceAll('-', ' ')
          .replaceAll('0', 'o')
          .replace('1', 'l')
          .replace('1', 'I');
        expect(readSeal(typed)).toEqual({ tender: '', fingerprint });
      }),
    );
  });

  it.each(['', '123', 'MEJA1:9', 'MEJA1:9:ABC', 'MEJA2:9:00000000000000000000000UUU'])('is not in %j', (text) => {
    expect(readSeal(text)).toBeNull();
  });

  it('differs for contents that differ', () => {
    expect(printedFingerprint(sha256Hex('a'))).not.toBe(printedFingerprint(sha256Hex('b')));
    expect(printedFingerprint(sha256Hex('a'))).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
  });
});
