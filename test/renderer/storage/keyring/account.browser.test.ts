import { beforeEach, describe, expect, it } from 'vitest';
import { instant } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { DeviceDatabase } from '#renderer/storage/device-database.ts';
import {
  createAccount,
  makeRecoveryKit,
  openByKit,
  type Opened,
  setPassphrase,
  unlockAccount,
} from '#renderer/storage/keyring/account.ts';
import { importPersonKeys } from '#renderer/storage/keyring/person-keys.ts';

const NOW = instant('2026-11-26T02:00:00.000Z');
const PASSPHRASE = 'bekantan mandi di sungai';
const SECRET = new Uint8Array(32).fill(7);

describe('an account', () => {
  let db: DeviceDatabase;
  let made: Opened;

  beforeEach(async () => {
    db = new DeviceDatabase(`device-${crypto.randomUUID()}`);
    made = await first(db);
  });

  const unlock = (passphrase: string, now = NOW, machineSecret: Uint8Array<ArrayBuffer> | null = null) =>
    unlockAccount(db, made.account.id, { passphrase, machineSecret, now });

  it('opens with its passphrase, however its letters were typed, and with no other', async () => {
    expect(unwrap(await unlock(PASSPHRASE)).bundle).toEqual(made.bundle);
    await setPassphrase(db, made, 'é di atas bukit', null);
    expect(unwrap(await unlock('e\u0301 di atas bukit')).bundle).toEqual(made.bundle);
    expect(await unlock(PASSPHRASE)).toMatchObject({ ok: false, error: { kind: 'wrong-passphrase' } });
  });

  it('is the only first one, though two windows start together', async () => {
    expect(await createAccount(db, { mark: 'B', passphrase: PASSPHRASE, machineSecret: null }, null)).toBeNull();
    expect(await db.accounts.count()).toBe(1);
  });

  it('shares the store key with a person who was let in, and no other key', async () => {
    const second = await createAccount(
      db,
      { mark: 'B', passphrase: 'kopi pahit tanpa gula', machineSecret: null },
      made.bundle.store,
    );
    expect(second?.bundle.store).toEqual(made.bundle.store);
    for (const own of ['signing', 'exchange', 'personal'] as const) {
      expect(second?.bundle[own]).not.toEqual(made.bundle[own]);
    }
    const [one, two] = await Promise.all([importPersonKeys(made), importPersonKeys(second ?? made)]);
    expect(await two.deriveShared('x')).toEqual(await one.deriveShared('x'));
    expect(await two.deriveShared('y')).not.toEqual(await one.deriveShared('x'));
    expect(one.personal.extractable).toBe(false);
  });

  it('is slowed down by wrong passphrases, also in a window opened anew, and no longer after the right one', async () => {
    for (const wait of [0, 0, 1]) {
      expect(await unlock('salah')).toMatchObject({ error: { kind: 'wrong-passphrase', waitSeconds: wait } });
    }
    expect(await unlock(PASSPHRASE)).toMatchObject({ error: { kind: 'too-soon', waitSeconds: 1 } });
    db.close();
    db = new DeviceDatabase(db.name);
    const later = instant('2026-11-26T02:00:01.000Z');
    expect(await unlock('salah', later)).toMatchObject({ error: { kind: 'wrong-passphrase', waitSeconds: 2 } });
    const afterwards = instant('2026-11-26T02:00:03.000Z');
    expect(unwrap(await unlock(PASSPHRASE, afterwards)).bundle).toEqual(made.bundle);
    expect(await unlock('salah', afterwards)).toMatchObject({ error: { waitSeconds: 0 } });
  });

  it('bound to a machine opens only with its secret', async () => {
    await setPassphrase(db, made, PASSPHRASE, SECRET);
    expect(await unlock(PASSPHRASE)).toMatchObject({ error: { kind: 'other-machine' } });
    expect(await unlock(PASSPHRASE, NOW, new Uint8Array(32))).toMatchObject({ error: { kind: 'wrong-passphrase' } });
    expect(unwrap(await unlock(PASSPHRASE, NOW, SECRET)).bundle).toEqual(made.bundle);
  });

  it('opens with both halves of its newest kit, in either order, on any machine; no half opens it alone', async () => {
    await setPassphrase(db, made, PASSPHRASE, SECRET);
    const [old] = await makeRecoveryKit(db, made, NOW);
    const [a, b] = await makeRecoveryKit(db, made, NOW);
    expect((await openByKit(db, a, b))?.bundle).toEqual(made.bundle);
    expect((await openByKit(db, b, a))?.bundle).toEqual(made.bundle);
    for (const [first, second] of [
      [a, a],
      [b, b],
      [old, b],
      [a, { half: 2, bytes: new Uint8Array(32) }],
    ] as const) {
      expect(await openByKit(db, first, second)).toBeNull();
    }
  });
});

async function first(db: DeviceDatabase): Promise<Opened> {
  const made = await createAccount(db, { mark: 'SR', passphrase: PASSPHRASE, machineSecret: null }, null);
  if (made === null) throw new Error('an empty device takes a first account');
  return made;
}
