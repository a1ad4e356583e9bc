import { describe, expect, test } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { Signer } from '#core/documents/issue/signers.ts';
import { createSigningEngine } from '#core/pdf-signing/engine.ts';
import { inspectScan, inspectSigned } from '#core/pdf-signing/inspect-copy.ts';
import { openKeyFile } from '#core/pdf-signing/key-file.ts';
import { placeName } from '#core/pdf-signing/places.ts';
import { signPdf } from '#core/pdf-signing/sign-pdf.ts';
import { judgeCopy } from '#core/tender/judge-copy.ts';
import { readPdf } from '#test/support/pdf.ts';
import { KEY_PASSPHRASE, makeKeyFile, missingSigningTool } from '#test/support/signing.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { overwritten, pdfOf } from './pdfs.ts';

const tools = {
  engine: createSigningEngine(crypto),
  readWords: async (file: Uint8Array) => (await readPdf(file)).pages.map(({ text }) => text),
};
const room = { right: 0, down: 0, width: 30, height: 12 };
const chair: Signer = {
  place: 1,
  name: 'Drs. H. Suryadi',
  position: 'Ketua',
  employeeNumber: null,
  anchor: 'ttd-1',
  room,
};
const member: Signer = { ...chair, place: 2, name: 'Rina Wati, S.E.', position: 'Anggota', anchor: 'ttd-2' };
/** One dot, the smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a scan', () => {
  test('in one PDF is judged by its pages', async () => {
    const scan = unwrap(await inspectScan([{ name: 'pindai.pdf', bytes: await pdfOf('a', 'b') }]));
    expect([judgeCopy(scan, 2), judgeCopy(scan, 3), judgeCopy(scan, 1)]).toEqual([
      { kind: 'good' },
      { kind: 'refused', reason: 'fewer-pages' },
      { kind: 'odd', reason: 'more-pages' },
    ]);
  });

  test('in pictures becomes one PDF, a picture a page', async () => {
    const scan = unwrap(
      await inspectScan([
        { name: 'hal-1.png', bytes: PNG },
        { name: 'hal-2.png', bytes: PNG },
      ]),
    );
    expect(scan).toMatchObject({ pages: 2, file: { name: 'hal-1.pdf' } });
  });

  test.each([
    [
      'a text by the name of a picture',
      [
        { name: 'a.png', bytes: PNG },
        { name: 'b.png', bytes: new Uint8Array([1, 2]) },
      ],
      'not-picture',
    ],
    ['a picture cut off', [{ name: 'a.png', bytes: PNG.subarray(0, 20) }], 'not-picture'],
    ['something else', [{ name: 'a.pdf', bytes: new Uint8Array([1, 2]) }], 'not-pdf'],
  ])('is refused where it is %s', async (_, files, kind) => {
    expect(await inspectScan(files)).toMatchObject({ ok: false, error: { kind } });
  });
});

describe.skipIf(missingSigningTool !== null)(`a signed file (missing: ${missingSigningTool})`, () => {
  test('that continues ours is good, and tells who signed by the field made for them', async () => {
    const ours = await pdfOf('Berita Acara');
    const bytes = await signed(ours, { signer: chair, name: 'Siapa Saja' });
    const copy = unwrap(await inspectSigned({ file: { name: 'a.pdf', bytes }, ours, signers: [chair, member] }, tools));
    expect(copy).toMatchObject({ relation: 'continued', recognised: [1], signatures: [{ integrity: 'intact' }] });
    expect(judgeCopy(copy, 1)).toEqual({ kind: 'good' });
  });

  test('of another service is recognised by the name on the certificate', async () => {
    const ours = await pdfOf('Berita Acara');
    const bytes = await signed(ours, { signer: { ...member, place: 9 }, name: 'RINA WATI' });
    const copy = unwrap(await inspectSigned({ file: { name: 'a.pdf', bytes }, ours, signers: [chair, member] }, tools));
    expect(copy.recognised).toEqual([2]);
  });

  test('of another document, and one changed after signing, are refused with their reasons', async () => {
    const ours = await pdfOf('Pemenang: CV Maju');
    const other = await signed(await pdfOf('Pemenang: CV Lain'), { signer: chair, name: 'Suryadi' });
    const changed = await overwritten(await signed(ours, { signer: chair, name: 'Suryadi' }), 'Pemenang: CV Lain');
    expect(await verdict(other, ours)).toEqual({ kind: 'refused', reason: 'different' });
    expect(await verdict(changed, ours)).toEqual({ kind: 'refused', reason: 'changed' });
    expect(await verdict(changed, null)).toEqual({ kind: 'refused', reason: 'altered' });
    expect(await verdict(ours, ours)).toEqual({ kind: 'refused', reason: 'unsigned' });
  });
});

async function verdict(bytes: Uint8Array, ours: Uint8Array | null): Promise<ReturnType<typeof judgeCopy>> {
  return judgeCopy(unwrap(await inspectSigned({ file: { name: 'a.pdf', bytes }, ours, signers: [chair] }, tools)), 1);
}

async function signed(file: Uint8Array, { signer, name }: { signer: Signer; name: string }): Promise<Uint8Array> {
  const key = unwrap(openKeyFile(makeKeyFile({ name }), KEY_PASSPHRASE));
  const box = { right: 0, down: 0, width: 90, height: 30 };
  const place = { name: placeName(signer), anchor: 'none', origin: { anchor: 'none', left: 0, top: 0 }, box };
  return unwrap(
    await signPdf(file, { place, key, at: '2026-11-28T05:30:00.000Z' as Instant, reason: null }, tools.engine),
  );
}
