import { expect, it } from 'vitest';
import { deriveBytes, importSecret } from '#renderer/storage/keyring/hkdf.ts';

it('derives what RFC 5869 says (its third example, without salt and purpose)', async () => {
  const secret = await importSecret(new Uint8Array(22).fill(0x0b));
  expect(hexOf(await deriveBytes(secret, ''))).toBe('8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d');
});

it('gives other bytes for another purpose, another salt and another secret', async () => {
  const secret = await importSecret(new Uint8Array(32).fill(1));
  const salt = new Uint8Array([1, 2, 3]);
  const derived = await Promise.all([
    deriveBytes(secret, 'a'),
    deriveBytes(secret, 'b'),
    deriveBytes(secret, 'a', salt),
    deriveBytes(await importSecret(new Uint8Array(32).fill(2)), 'a'),
  ]);
  expect(new Set(derived.map(hexOf)).size).toBe(4);
  expect(hexOf(await deriveBytes(secret, 'a', salt))).toBe(hexOf(derived[2]));
});

it('keeps the secret from being read back', async () => {
  expect((await importSecret(new Uint8Array(32))).extractable).toBe(false);
});

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
