import {
  createDecipheriv,
  createHash,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  verify,
} from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { checkCode } from '#core/exchange/card/card.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { createTestPerson, filesOf, packBundle } from '#test/support/bundles.ts';
import { writeStream } from '#test/support/test-device.ts';

/** A reader written from docs/exchange-format.md and RFC 9180 alone. */
it('an exchange file is read from what the page says, with nothing of ours', async () => {
  const sender = await createTestPerson('Siti Aminah');
  const own = generateKeyPairSync('x25519');
  const raw = new Uint8Array(rawKey(own.publicKey));
  const stream = 'tender-contoh' as StreamId;
  const letter = Buffer.alloc(1_500_000, 'surat penawaran ');
  const blob = { sha256: sha256Hex(letter), size: letter.length, type: 'application/pdf' };
  const events = await writeStream(sender, stream, [
    { payload: { note: 'satu' }, header: { blobs: [blob] } },
    { payload: { note: 'dua' } },
  ]);
  const streams = [{ stream, kind: 'tender' as const, title: 'Contoh', events }];
  const files = filesOf([new Uint8Array(letter)]);
  const file = Buffer.from(await packBundle(sender, [{ ...sender, exchangeKey: raw }], streams, { files }));

  const frames: { kind: number; index: number; content: Buffer }[] = [];
  for (let at = 0; at < file.length; ) {
    expect(file.toString('latin1', at, at + 4)).toBe('MUSB');
    const length = file.readUInt32BE(at + 12);
    frames.push({
      kind: file.readUInt32BE(at + 4),
      index: file.readUInt32BE(at + 8),
      content: file.subarray(at + 24, at + 24 + length),
    });
    at += 24 + length;
  }
  expect(frames.map(({ kind }) => kind)).toEqual([0, 1, 2, 3, 3, 1, 0]);
  const [headerFrame, manifestFrame, segmentFrame] = frames;
  if (!headerFrame || !manifestFrame || !segmentFrame) throw new Error('three frames');

  const header = JSON.parse(headerFrame.content.toString('latin1'));
  const mine = header.recipients.find(({ key }: { key: string }) => key === hash(raw).toString('hex'));
  const contentKey = hpkeOpen(own, bytes(mine.enc), bytes(mine.wrapped), `${header.file} ${mine.key}`);
  const openBytes = (kind: number, index: number, third: number, sealed: Buffer): Buffer => {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(kind, 0);
    nonce.writeUInt32BE(index, 4);
    nonce.writeUInt32BE(third, 8);
    return gcmOpen(contentKey, nonce, hash(headerFrame.content), sealed);
  };
  const open = ({ kind, index, content }: (typeof frames)[number]): string =>
    gunzipSync(openBytes(kind, index, 0, content)).toString('utf8');
  const { manifest, sig } = JSON.parse(open(manifestFrame));
  const told = JSON.parse(manifest);
  const signed = Buffer.concat([Buffer.from('usb/1'), hash(manifest)]);
  const signingKey = { format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: told.sender.key } } as const;
  expect(verify(null, signed, createPublicKey(signingKey), bytes(sig))).toBe(true);
  expect(told).toMatchObject({
    file: header.file,
    practice: false,
    streams: [{ title: 'Contoh', events: 2, from: {} }],
    attachments: [blob],
  });

  const lines = open(segmentFrame).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ stream, kind: 'tender', practice: false }, ...events]);

  const joined = Buffer.alloc(letter.length);
  for (const { kind, index, content } of frames.slice(3, 5)) {
    const head = openBytes(kind, index, 1, content.subarray(0, 64));
    expect(head.toString('hex', 0, 32)).toBe(blob.sha256);
    expect(head.readBigUInt64BE(32)).toBe(BigInt(letter.length));
    openBytes(kind, index, 0, content.subarray(64)).copy(joined, Number(head.readBigUInt64BE(40)));
  }
  expect(joined.equals(letter)).toBe(true);

  const [card] = told.cards;
  const digits = BigInt(`0x${hash(`card-code/1 ${card.signingKey} ${card.exchangeKey}`).toString('hex')}`) % 10n ** 40n;
  expect(checkCode(sender.card).replaceAll(' ', '')).toBe(String(digits).padStart(40, '0'));
});

/** RFC 9180 §4.1, §5.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, base mode. */
function hpkeOpen(
  own: { privateKey: KeyObject; publicKey: KeyObject },
  enc: Buffer,
  sealed: Buffer,
  aad: string,
): Buffer {
  const kemSuite = Buffer.concat([Buffer.from('KEM'), Buffer.from([0, 0x20])]);
  const suite = Buffer.concat([Buffer.from('HPKE'), Buffer.from([0, 0x20, 0, 1, 0, 2])]);
  const theirs = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'X25519', x: enc.toString('base64url') } });
  const dh = diffieHellman({ privateKey: own.privateKey, publicKey: theirs });
  const context = Buffer.concat([enc, rawKey(own.publicKey)]);
  const shared = expand(kemSuite, extract(kemSuite, '', 'eae_prk', dh), 'shared_secret', context, 32);
  const pskHash = extract(suite, '', 'psk_id_hash', Buffer.alloc(0));
  const infoHash = extract(suite, '', 'info_hash', Buffer.from('meja-pokja/usb/1'));
  const schedule = Buffer.concat([Buffer.from([0]), pskHash, infoHash]);
  const secret = extract(suite, shared, 'secret', Buffer.alloc(0));
  const key = expand(suite, secret, 'key', schedule, 32);
  return gcmOpen(key, expand(suite, secret, 'base_nonce', schedule, 12), Buffer.from(aad), sealed);
}

function extract(suite: Buffer, salt: Buffer | '', label: string, input: Buffer): Buffer {
  const labelled = Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), input]);
  return createHmac('sha256', salt).update(labelled).digest();
}

/** One block of HKDF is enough for all lengths here. */
function expand(suite: Buffer, prk: Buffer, label: string, info: Buffer, length: number): Buffer {
  const parts = [Buffer.from([0, length]), Buffer.from('HPKE-v1'), suite, Buffer.from(label), info, Buffer.from([1])];
  return createHmac('sha256', prk).update(Buffer.concat(parts)).digest().subarray(0, length);
}

function gcmOpen(key: Buffer, nonce: Buffer, aad: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

function rawKey(key: KeyObject): Buffer {
  return bytes(key.export({ format: 'jwk' }).x ?? '');
}

function hash(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}
