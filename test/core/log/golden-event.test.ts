import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '#core/log/chain.ts';
import type { DeviceId, EventId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { eventHash, sealEvent } from '#core/log/seal.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { signatureCheckOf, type TestDevice } from '#test/support/test-device.ts';

/** A key made of a fixed seed: PKCS #8 head of Ed25519, then 32 bytes of 0x2a. */
const privateKey = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${'2a'.repeat(32)}`, 'hex'),
  format: 'der',
  type: 'pkcs8',
});
const publicKey = Uint8Array.from(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32));

const device: TestDevice = {
  publicKey,
  dev: sha256Hex(publicKey) as string as DeviceId,
  sign: async (input) => Uint8Array.from(sign(null, input, privateKey)),
};

const stream = 'tender-contoh' as StreamId;

/** As released. When this differs, every log written before is broken: change the code back, not the text. */
const RELEASED: SealedEvent = {
  header:
    '{"actor":"Siti “Aminah”, S.T.","at":"2026-11-23T02:42:00.000Z","bh":"15db986311c319c398cc1135ae69c38' +
    'b0ed6430ead39a006c5f8f8c4034fd88c","blobs":[{"sha256":"ccccccccccccccccccccccccccccccccccccccccccccc' +
    'ccccccccccccccccccc","size":1024,"type":"application/pdf"}],"boot":"b0b0","cert":null,"dev":"b600306' +
    'cfa76723fdec395e53a9b3d9fdb78b1e2d7a23c32fcbcd2dc6d0c4092","id":"01935a1e-6bc0-7abc-9def-0123456789a' +
    'b","mono":12345,"n":1,"prev":null,"role":"chair","seen":{"hash":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' +
    'bbbbbbbbbbbbbbbbbbbbbbbbbbbbb","seq":7},"stream":"tender-contoh","tv":1,"type":"noteWritten","tz":"W' +
    'ITA","v":1}',
  body: '{"amount":"1274895526.14","note":"é 📜"}',
  sig: 'pTa92H7TMnQoSLqVcx5yy1EX5bxKF5MTWTEOphaS1_6wCedaJLiEMrYVIpBRa08t5j6xKP3sKf8aG_JEllwmCA',
};

/** As released, made by hand with nothing of ours. */
const SECOND: SealedEvent = {
  header:
    '{"actor":"Siti “Aminah”, S.T.","after":[{"dev":"dddddddddddddddddddddddddddddddddddddddddddddddddddd' +
    'dddddddddddd","hash":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee","n":3}],"at"' +
    ':"2026-11-23T02:42:00.000Z","bh":"15db986311c319c398cc1135ae69c38b0ed6430ead39a006c5f8f8c4034fd88c",' +
    '"blobs":[{"sha256":"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc","size":1024,"t' +
    'ype":"application/pdf"}],"boot":"b0b0","cert":null,"dev":"b600306cfa76723fdec395e53a9b3d9fdb78b1e2d7' +
    'a23c32fcbcd2dc6d0c4092","id":"01935a1e-6bc0-7abc-9def-0123456789ab","mono":12345,"n":1,"prev":null,"' +
    'role":"chair","seen":{"hash":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","seq' +
    '":7},"stream":"tender-contoh","tv":1,"type":"noteWritten","tz":"WITA","v":2}',
  body: '{"amount":"1274895526.14","note":"é 📜"}',
  sig: 'VY35B6QtbaqwblLcEm3yYlOugIEmfmng0aJZRxf04T97vMxmdESROlaLSvYIhxkqt9B2_iBw4rFd3BibxBNQDw',
};

describe('the envelope of version 1', () => {
  it('that was released is still accepted', async () => {
    expect(await verifyChain([RELEASED], signatureCheckOf(device), { stream })).toEqual({
      ok: true,
      value: { [device.dev]: { n: 1, hash: eventHash(RELEASED) } },
    });
    expect(eventHash(RELEASED)).toBe('c0109cd3bd9e50c9d7f373af4dee3b15a69dc5a8428dc643983505a2b141287b');
  });
});

describe('the envelope of version 2', () => {
  it('is sealed to the very bytes that were released', async () => {
    const sealed = await sealEvent(
      {
        id: '01935a1e-6bc0-7abc-9def-0123456789ab' as EventId,
        stream,
        dev: device.dev,
        n: 1,
        prev: null,
        after: [{ dev: 'd'.repeat(64) as DeviceId, n: 3, hash: 'e'.repeat(64) as Hash }],
        type: 'noteWritten',
        tv: 1,
        seen: { seq: 7, hash: 'b'.repeat(64) as Hash },
        at: '2026-11-23T02:42:00.000Z' as Instant,
        tz: 'WITA',
        boot: 'b0b0',
        mono: 12_345,
        actor: 'Siti “Aminah”, S.T.',
        role: 'chair',
        cert: null,
        blobs: [{ sha256: 'c'.repeat(64) as Hash, size: 1024, type: 'application/pdf' }],
      },
      { amount: '1274895526.14', note: 'é \u{1f4dc}' },
      device.sign,
    );
    expect(sealed).toEqual(SECOND);
  });
});
