import { describe, expect, test } from 'vitest';
import { sha256Hex } from '#core/log/hash.ts';
import { signatureInputOf } from '#core/log/seal.ts';
import { type CheckSignature, createNodeCheck, loadSodiumCheck } from '#server/verify/check-signature.ts';
import { checkPacked, packClaims } from '#server/verify/claims.ts';
import { hashNatively } from '#server/verify/hash-natively.ts';
import { createTestDevice } from '#test/support/test-device.ts';

const sodium = loadSodiumCheck();

describe.each<[string, CheckSignature | null]>([
  ['libsodium', sodium],
  ['Node', createNodeCheck()],
])('[SYNC-12] signatures by %s', (_, check) => {
  test.skipIf(check === null)('only what the device signed, and only with its key, holds', async () => {
    if (check === null) throw new Error('skipped');
    const [device, other] = [await createTestDevice(), await createTestDevice()];
    const hash = sha256Hex('kejadian');
    const signature = await device.sign(signatureInputOf(hash));
    const changed = signature.with(3, (signature[3] ?? 0) ^ 1);
    const claims = [
      { publicKey: device.publicKey, signature, hash },
      { publicKey: other.publicKey, signature, hash },
      { publicKey: device.publicKey, signature: changed, hash },
      { publicKey: device.publicKey, signature, hash: sha256Hex('lain') },
      // No point of the curve, and the neutral one: nobody signs with those.
      { publicKey: new Uint8Array(32).fill(0xff), signature, hash },
      { publicKey: new Uint8Array(32).fill(2), signature, hash },
      { publicKey: device.publicKey, signature, hash },
    ];
    expect([...checkPacked(packClaims(claims), check)]).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });
});

test('a faster hash gives the same hashes', () => {
  for (const text of ['', 'a', 'nama “kutip” 日本 😀', 'x'.repeat(100_000)])
    expect(hashNatively(text)).toBe(sha256Hex(text));
  expect(() => hashNatively('\ud800')).toThrow('surrogate');
});
