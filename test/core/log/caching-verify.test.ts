import { expect, it } from 'vitest';
import { createCachingVerify } from '#core/log/caching-verify.ts';
import { createTestDevice } from '#test/support/test-device.ts';

const input = new Uint8Array([1, 2, 3]);

it('imports a key once, however many signatures it checks side by side', async () => {
  const { publicKey, sign } = await createTestDevice();
  const other = await createTestDevice();
  let imports = 0;
  const verify = createCachingVerify({
    importKey: (raw) => {
      imports += 1;
      return crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    },
    verify: (key, signature, signed) => crypto.subtle.verify('Ed25519', key, signature, signed),
  });
  const signature = await sign(input);
  const answers = await Promise.all([
    verify(publicKey, signature, input),
    verify(publicKey, signature, new Uint8Array([1, 2, 4])),
    verify(publicKey, signature, input),
    verify(other.publicKey, signature, input),
  ]);
  expect(answers).toEqual([true, false, true, false]);
  expect(imports).toBe(2);
});

it('takes nothing as signed by bytes that are no key', async () => {
  const { sign } = await createTestDevice();
  const verify = createCachingVerify({
    importKey: (raw) => crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']),
    verify: (key, signature, signed) => crypto.subtle.verify('Ed25519', key, signature, signed),
  });
  expect(await verify(new Uint8Array(31), await sign(input), input)).toBe(false);
});

it('does not call a signature wrong where the cryptography is missing', async () => {
  const missing = new DOMException('no Ed25519 here', 'NotSupportedError');
  const verify = createCachingVerify<never>({ importKey: () => Promise.reject(missing), verify: async () => true });
  await expect(verify(new Uint8Array(32), new Uint8Array(64), input)).rejects.toBe(missing);
});
