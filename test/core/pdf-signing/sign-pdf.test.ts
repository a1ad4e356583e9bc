import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import { createSigningEngine } from '#core/pdf-signing/engine.ts';
import { openKeyFile, type SigningKey } from '#core/pdf-signing/key-file.ts';
import { openPdf } from '#core/pdf-signing/open-pdf.ts';
import { readSignedPdf } from '#core/pdf-signing/read-signed-pdf.ts';
import { signPdf } from '#core/pdf-signing/sign-pdf.ts';
import { addSignatureFields, type SignaturePlace } from '#core/pdf-signing/signature-boxes.ts';
import { signatureFieldsOf } from '#core/pdf-signing/signature-fields.ts';
import { signedBytesOf } from '#core/pdf-signing/signed-bytes.ts';
import { askOpenssl, askPdfsig, KEY_PASSPHRASE, makeKeyFile, missingSigningTool } from '#test/support/signing.ts';
import { unwrap } from '#test/support/unwrap.ts';

const engine = createSigningEngine(crypto);
const at = '2026-11-28T05:30:00.000Z' as Instant;
const BOX = { right: 0, down: 0, width: 150, height: 40 };
const chair: SignaturePlace = { name: 'Ketua – Drs. H. Suryadi', anchor: 'ttd-1', box: BOX };
const member: SignaturePlace = { name: 'Anggota – Rina Wati', anchor: 'ttd-2', box: BOX };

describe.skipIf(missingSigningTool !== null)(`signing (needs OpenSSL and pdfsig; missing: ${missingSigningTool})`, () => {
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
    expect(read.signatures.map(({ integrity, signer, after, signedAt }) => [integrity, signer?.name, after, signedAt?.at])).toEqual([
      ['intact', 'Suryadi', 'additions', at],
      ['intact', 'Rina Wati', 'nothing', at],
    ]);
  });

  test('OpenSSL verifies the signature with its certificate named inside (CAdES)', async () => {
    const signed = unwrap(await signPdf(await twoPages(), { place: chair, key: chairKey, at, reason: null }, engine));
    const certificate = new Uint8Array(chairKey.certificate.toSchema(false).toBER());
    const [field] = signatureFieldsOf(unwrap(await openPdf(signed)));
    const bytes = field?.signature && signedBytesOf(signed, field.signature)?.bytes;
    expect(bytes && askOpenssl(field.signature.contents, bytes, certificate)).toContain('CAdES Verification successful');
  });
});

function keyOf(name: string, kind: 'rsa' | 'elliptic' | 'rsa-legacy' = 'rsa'): SigningKey {
  return unwrap(openKeyFile(makeKeyFile({ name, kind }), KEY_PASSPHRASE));
}

async function twoPages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([612, 935]).drawText('Berita Acara');
  pdf.addPage([612, 935]).drawText('Tanda tangan');
  return pdf.save();
}
