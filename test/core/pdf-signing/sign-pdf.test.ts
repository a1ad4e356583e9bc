import { beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { createSigningEngine } from '#core/pdf-signing/engine.ts';
import { openKeyFile, type SigningKey } from '#core/pdf-signing/key-file.ts';
import { foundSignatures } from '#core/pdf-signing/found-signatures.ts';
import { openPdf } from '#core/pdf-signing/open-pdf.ts';
import { readSignedPdf } from '#core/pdf-signing/read-signed-pdf.ts';
import { signPdf } from '#core/pdf-signing/sign-pdf.ts';
import { addSignatureFields, type SignaturePlace } from '#core/pdf-signing/signature-boxes.ts';
import { signatureFieldsOf } from '#core/pdf-signing/signature-fields.ts';
import { signedBytesOf } from '#core/pdf-signing/signed-bytes.ts';
import {
  askOpenssl,
  askPdfsig,
  KEY_PASSPHRASE,
  makeKeyFile,
  missingSigningTool,
  signWithOpenssl,
} from '#test/support/signing.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { keptPdf, overwritten, pdfOf, tampered } from './pdfs.ts';

const engine = createSigningEngine(crypto);
const at = '2026-11-28T05:30:00.000Z' as Instant;
const origin = { anchor: 'lembar', left: 0, top: 0 };
const BOX = { right: 0, down: 0, width: 150, height: 40 };
const chair: SignaturePlace = { name: 'Ketua – Drs. H. Suryadi', anchor: 'ttd-1', origin, box: BOX };
const member: SignaturePlace = { name: 'Anggota – Rina Wati', anchor: 'ttd-2', origin, box: BOX };

describe.skipIf(missingSigningTool !== null)(
  `signing (needs OpenSSL and pdfsig; missing: ${missingSigningTool})`,
  () => {
    let chairKey: SigningKey;
    let memberKey: SigningKey;

    beforeAll(() => {
      chairKey = keyOf('Suryadi');
      memberKey = keyOf('Rina Wati', 'elliptic');
    });

    test('two people sign one after the other, and an independent reader finds both signatures good', async () => {
      const prepared = unwrap(await addSignatureFields(await twoPages(), [chair, member]));
      const once = unwrap(await signPdf(prepared, { place: chair, key: chairKey, at, reason: 'Menyetujui' }, engine));
      const twice = unwrap(await signPdf(once, { place: member, key: memberKey, at, reason: null }, engine));
      const said = askPdfsig(twice);
      expect(said.match(/Signature is Valid\./gu)).toHaveLength(2);
      expect(said).toContain('ETSI.CAdES.detached');
      expect(said).toContain('Signer Certificate Common Name: Suryadi');
      expect(said).toContain('Signer Certificate Common Name: Rina Wati');
      expect(said).toContain('Total document signed');
      expect(Buffer.from(twice.subarray(0, prepared.length)).equals(Buffer.from(prepared))).toBe(true);
      const read = unwrap(await readSignedPdf(twice, engine));
      expect(read.emptyFields).toEqual([]);
      expect(
        read.signatures.map(({ integrity, signer, after, signedAt }) => [integrity, signer?.name, after, signedAt?.at]),
      ).toEqual([
        ['intact', 'Suryadi', 'additions', at],
        ['intact', 'Rina Wati', 'nothing', at],
      ]);
    });

    test('OpenSSL verifies the signature with its certificate named inside (CAdES)', async () => {
      const signed = unwrap(await signPdf(await twoPages(), { place: chair, key: chairKey, at, reason: null }, engine));
      const certificate = new Uint8Array(chairKey.certificate.toSchema(false).toBER());
      const [field] = signatureFieldsOf(unwrap(await openPdf(signed)));
      const bytes = field?.signature && signedBytesOf(signed, field.signature)?.bytes;
      expect(bytes && askOpenssl(field.signature.contents, bytes, certificate)).toContain(
        'CAdES Verification successful',
      );
    });

    test.each(['rsa', 'elliptic', 'rsa-legacy'] as const)(
      'a key file of kind %s signs what an independent reader finds good',
      async (kind) => {
        const signed = unwrap(
          await signPdf(await twoPages(), { place: chair, key: keyOf('Suryadi', kind), at, reason: null }, engine),
        );
        expect(askPdfsig(signed)).toContain('Signature is Valid.');
      },
    );

    test('a file that packs its objects is signed twice, and both signatures hold', async () => {
      const file = await keptPdf('Berita Acara', 'Tanda tangan');
      const prepared = unwrap(await addSignatureFields(file, [chair, member]));
      const once = unwrap(await signPdf(prepared, { place: chair, key: chairKey, at, reason: null }, engine));
      const twice = unwrap(await signPdf(once, { place: member, key: memberKey, at, reason: null }, engine));
      expect(askPdfsig(twice).match(/Signature is Valid\./gu)).toHaveLength(2);
      expect(await integrities(twice)).toEqual(['intact', 'intact']);
      expect(Buffer.from(twice.subarray(0, file.length)).equals(Buffer.from(file))).toBe(true);
    });

    test('a signature made by OpenSSL is read with its own time, and seen when it is of other bytes', async () => {
      const file = unwrap(await signPdf(await twoPages(), { place: chair, key: chairKey, at, reason: null }, engine));
      const [field] = signatureFieldsOf(unwrap(await openPdf(file)));
      const bytes = field?.signature ? signedBytesOf(file, field.signature)?.bytes : undefined;
      const theirs = makeKeyFile({ name: 'Layanan' });
      const good = withContents(file, signWithOpenssl(theirs, bytes ?? new Uint8Array()));
      expect(askPdfsig(good)).toContain('Signature is Valid.');
      const [found] = foundSignatures(unwrap(await readSignedPdf(good, engine)));
      expect(found).toMatchObject({ name: 'Layanan', integrity: 'intact' });
      expect(found?.at).not.toBe(at);
      const bad = withContents(file, signWithOpenssl(theirs, new Uint8Array([1, 2, 3])));
      expect(await integrities(bad)).toEqual(['altered']);
      expect(await integrities(withContents(file, new Uint8Array([0x30, 0x03, 0x02, 0x01, 0x05])))).toEqual([
        'malformed',
      ]);
    });

    test('a byte changed inside what was signed is seen here as by the independent reader', async () => {
      const file = await pdfOf('Pemenang: CV Maju');
      const signed = unwrap(await signPdf(file, { place: chair, key: chairKey, at, reason: null }, engine));
      const changed = tampered(signed, '/MediaBox');
      expect(askPdfsig(changed)).not.toContain('Signature is Valid.');
      expect(await integrities(changed)).toEqual(['altered']);
    });

    test('a page changed behind a good signature makes it one of an altered file', async () => {
      const signed = unwrap(
        await signPdf(await pdfOf('Pemenang: CV Maju'), { place: chair, key: chairKey, at, reason: null }, engine),
      );
      expect(await integrities(await overwritten(signed, 'Pemenang: CV Lain'))).toEqual(['altered']);
    });

    test('a signature moved from another file is none of this one', async () => {
      const order = { place: chair, key: chairKey, at, reason: null };
      const one = unwrap(await signPdf(await pdfOf('Pemenang: CV Maju'), order, engine));
      const two = unwrap(await signPdf(await pdfOf('Pemenang: CV Lain'), order, engine));
      const [from, to] = [contentsAt(one), contentsAt(two)];
      two.set(one.subarray(from.start, from.end), to.start);
      expect(await integrities(two)).toEqual(['altered']);
    });

    test('a certificate put in the place of the signer is not believed', async () => {
      const other = keyOf('Suryadi');
      const swapped = { ...chairKey, certificate: other.certificate, owner: other.owner };
      const signed = await signPdf(await twoPages(), { place: chair, key: swapped, at, reason: null }, engine);
      expect(signed).toEqual({ ok: false, error: { kind: 'key-without-partner' } });
    });

    test('nobody signs twice in one place', async () => {
      const order = { place: chair, key: chairKey, at, reason: null };
      const once = unwrap(await signPdf(await twoPages(), order, engine));
      expect(await signPdf(once, order, engine)).toMatchObject({ ok: false, error: { kind: 'already-signed' } });
    });

    test('a certificate that has expired does not sign', async () => {
      const key = unwrap(openKeyFile(makeKeyFile({ name: 'Suryadi', hasExpired: true }), KEY_PASSPHRASE));
      expect(await signPdf(await twoPages(), { place: chair, key, at, reason: null }, engine)).toEqual({
        ok: false,
        error: { kind: 'certificate-expired', validUntil: '2021-01-01T00:00:00.000Z' },
      });
    });

    test('a certificate does not sign before it is valid', async () => {
      const early = '2019-05-01T00:00:00.000Z' as Instant;
      const signed = await signPdf(await twoPages(), { place: chair, key: chairKey, at: early, reason: null }, engine);
      expect(signed).toMatchObject({ ok: false, error: { kind: 'certificate-not-yet-valid' } });
    });

    test('a file that is no PDF is not signed', async () => {
      const signed = await signPdf(
        new Uint8Array([1, 2, 3]),
        { place: chair, key: chairKey, at, reason: null },
        engine,
      );
      expect(signed).toEqual({ ok: false, error: { kind: 'not-pdf' } });
    });

    test.each(['rsa', 'rsa-legacy'] as const)('a wrong passphrase opens no key file of kind %s', (kind) => {
      const opened = openKeyFile(makeKeyFile({ name: 'Suryadi', kind }), 'salah');
      expect(opened).toEqual({ ok: false, error: { kind: 'wrong-passphrase' } });
    });

    test('certificates without a key are told from a key file', () => {
      const opened = openKeyFile(makeKeyFile({ name: 'Suryadi', withoutKey: true }), KEY_PASSPHRASE);
      expect(opened).toEqual({ ok: false, error: { kind: 'no-private-key' } });
    });
  },
);

test.each([
  ['a text', new TextEncoder().encode('bukan berkas kunci')],
  ['nothing', new Uint8Array()],
  ['something of the same encoding', new Uint8Array([0x30, 0x03, 0x02, 0x01, 0x05])],
])('%s is no key file', (_, bytes) => {
  expect(openKeyFile(bytes, KEY_PASSPHRASE)).toEqual({ ok: false, error: { kind: 'not-key-file' } });
});

async function integrities(file: Uint8Array): Promise<readonly string[]> {
  return foundSignatures(unwrap(await readSignedPdf(file, engine))).map(({ integrity }) => integrity);
}

/** The same file with another encoded signature in the place of its own. */
function withContents(file: Uint8Array, encoded: Uint8Array): Uint8Array {
  const { start, end } = contentsAt(file);
  const changed = Buffer.from(file);
  changed.write(
    Buffer.from(encoded)
      .toString('hex')
      .padEnd(end - start, '0'),
    start,
    'latin1',
  );
  return new Uint8Array(changed);
}

function contentsAt(file: Uint8Array): { readonly start: number; readonly end: number } {
  const text = Buffer.from(file).toString('latin1');
  const start = text.indexOf('/Contents <') + '/Contents <'.length;
  return { start, end: text.indexOf('>', start) };
}

function keyOf(name: string, kind: 'rsa' | 'elliptic' | 'rsa-legacy' = 'rsa'): SigningKey {
  return unwrap(openKeyFile(makeKeyFile({ name, kind }), KEY_PASSPHRASE));
}

function twoPages(): Promise<Uint8Array> {
  return pdfOf('Berita Acara', 'Tanda tangan');
}
