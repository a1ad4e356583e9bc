import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#core/log/hash.ts';
import { DeviceDatabase } from '#renderer/storage/device-database.ts';
import { createSignatureCheck, openDeviceKey } from '#renderer/storage/device-key.ts';

const input = new Uint8Array([1, 2, 3]);

function openDatabase(name = `device-${crypto.randomUUID()}`): DeviceDatabase {
  return new DeviceDatabase(name);
}

describe('device key', () => {
  it('is made at first start and is the same ever after', async () => {
    const db = openDatabase();
    const first = await openDeviceKey(db);
    db.close();
    const again = await openDeviceKey(openDatabase(db.name));
    expect(again.dev).toBe(first.dev);
    expect(first.dev).toBe(sha256Hex(first.publicKey));
    const check = createSignatureCheck(again);
    expect(await check.verify(first.publicKey, await first.sign(input), input)).toBe(true);
    expect(await check.verify(first.publicKey, await first.sign(input), new Uint8Array([1, 2, 4]))).toBe(false);
  });

  it('cannot be copied out of the browser', async () => {
    const db = openDatabase();
    await openDeviceKey(db);
    const row = await db.keys.get('own');
    expect(row?.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', row?.privateKey as CryptoKey)).rejects.toThrow('not extractable');
  });

  it('is one, though two windows start for the first time together', async () => {
    const name = `device-${crypto.randomUUID()}`;
    const keys = await Promise.all([openDeviceKey(openDatabase(name)), openDeviceKey(openDatabase(name))]);
    expect(keys[0].dev).toBe(keys[1].dev);
  });

  it('knows no key of another device', async () => {
    const own = await openDeviceKey(openDatabase());
    const other = await openDeviceKey(openDatabase());
    expect(createSignatureCheck(own).publicKeyOf(other.dev)).toBeNull();
  });
});
