import { expect, it } from 'vitest';
import { createSignatureCheck, createVerify } from '#renderer/storage/signature-check.ts';
import { openTestDevice } from '#test/support/open-workspace.ts';

const input = new Uint8Array([1, 2, 3]);

it('takes what a known key signed, and nothing else', async () => {
  const { key, check } = await openTestDevice();
  const signature = await key.sign(input);
  const publicKey = check.publicKeyOf(key.dev);
  if (publicKey === null) throw new Error('the own key is known');
  expect(await check.verify(publicKey, signature, input)).toBe(true);
  expect(await check.verify(publicKey, signature, new Uint8Array([1, 2, 4]))).toBe(false);
});

it('knows no key of another device until it learns it', async () => {
  const own = await openTestDevice();
  const other = await openTestDevice();
  const check = createSignatureCheck([{ dev: own.key.dev, publicKey: own.key.publicKey }]);
  expect(check.publicKeyOf(other.key.dev)).toBeNull();
  check.learn([{ dev: other.key.dev, publicKey: other.key.publicKey }]);
  const publicKey = check.publicKeyOf(other.key.dev);
  if (publicKey === null) throw new Error('it was learned');
  expect(await check.verify(publicKey, await other.key.sign(input), input)).toBe(true);
});

it('takes nothing as signed by bytes that are no key', async () => {
  const { key } = await openTestDevice();
  const verify = createVerify();
  const signature = await key.sign(input);
  expect(await verify(key.publicKey, signature, input)).toBe(true);
  expect(await verify(new Uint8Array(31), signature, input)).toBe(false);
});
