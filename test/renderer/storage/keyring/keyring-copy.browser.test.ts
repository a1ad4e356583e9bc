import { expect, test } from 'vitest';
import { DeviceDatabase } from '#renderer/storage/device-database.ts';
import { createAccount, makeRecoveryKit, unlockAccount } from '#renderer/storage/keyring/account.ts';
import { restoreKeyring, watchKeyring } from '#renderer/storage/keyring/keyring-copy.ts';
import { instantFromUnixMs } from '#core/calendar/instant.ts';
import { PASSPHRASE } from '#test/support/passphrase.ts';

const now = instantFromUnixMs(Date.UTC(2026, 10, 27));
const newDatabase = () => new DeviceDatabase(`keyring-copy-${crypto.randomUUID()}`);

test('people come back from the copy with their passphrase, their kit and their settings', async () => {
  const db = newDatabase();
  const copies: string[] = [];
  const stop = watchKeyring(db, {
    change: (text) => copies.push(text),
    fault: (error) => expect.unreachable(String(error)),
  });
  const made = await createAccount(db, { mark: 'SR', passphrase: PASSPHRASE, machineSecret: null }, null);
  if (made === null) throw new Error('the first account was made');
  await makeRecoveryKit(db, made, now);
  await db.settings.put({ name: 'language', value: 'en' });
  await db.sealedSettings.put({ owner: 'device', name: 'office', sealed: new Uint8Array([1, 2, 255]) });
  const rows = async (from: DeviceDatabase) => Promise.all(from.tables.map((table) => table.toArray()));
  await expect.poll(() => copies.at(-1)).toContain('office');
  stop();

  const lost = newDatabase();
  await restoreKeyring(lost, copies.at(-1) ?? '');
  expect(await rows(lost)).toEqual(await rows(db));
  const unlocked = await unlockAccount(lost, made.account.id, { passphrase: PASSPHRASE, machineSecret: null, now });
  expect(unlocked.ok && unlocked.value.bundle).toEqual(made.bundle);
});

test('nothing is kept of a device nobody works on', async () => {
  const db = newDatabase();
  const copies: string[] = [];
  const stop = watchKeyring(db, {
    change: (text) => copies.push(text),
    fault: (error) => expect.unreachable(String(error)),
  });
  await db.settings.put({ name: 'language', value: 'en' });
  await db.settings.get('language');
  stop();
  expect(copies).toEqual([]);
});

test('a text that is no copy restores nothing and says so', async () => {
  const db = newDatabase();
  await expect(restoreKeyring(db, '{"v":1,"accounts":[{"id":1}]}')).rejects.toThrow('Invalid input');
  expect(await db.accounts.count()).toBe(0);
});
