/** What there is before anyone has unlocked: the accounts by the marks people chose, and the ways in. */
import type { Desktop } from '#core/contract/desktop.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { DeviceDatabase } from '#renderer/storage/device-database.ts';
import {
  createAccount,
  type NewAccount,
  openByKit,
  setPassphrase,
  unlockAccount,
  type UnlockRefusal,
} from '#renderer/storage/keyring/account.ts';
import type { RecoveryHalf } from '#renderer/storage/keyring/recovery-half.ts';
import { type Language, readLanguage } from '#renderer/storage/settings.ts';
import { systemClock } from './clock.ts';
import { type Device, openDevice } from './device.ts';
import { keepKeyring, readMachineSecret, restoreLostKeyring } from './kept-keyring.ts';

export interface LockedAccount {
  readonly id: string;
  readonly mark: string;
}

export interface Keyring {
  readonly language: Language;
  readonly accounts: readonly LockedAccount[];
  /** Null when an account was made meanwhile in another window: unlock that one. */
  readonly begin: (given: Pick<NewAccount, 'mark' | 'passphrase'>) => Promise<Device | null>;
  readonly unlock: (account: string, passphrase: string) => Promise<Result<Device, UnlockRefusal>>;
  /** Opens with a recovery kit and sets a new passphrase; the two halves do not belong together, or not here: null. */
  readonly recover: (halves: readonly [RecoveryHalf, RecoveryHalf], passphrase: string) => Promise<Device | null>;
  /** The accounts as they are now. */
  readonly refresh: () => Promise<readonly LockedAccount[]>;
}

export async function openKeyring(desktop: Desktop, databaseName?: string): Promise<Keyring> {
  const db = new DeviceDatabase(databaseName);
  await restoreLostKeyring(db, desktop);
  const machineSecret = await readMachineSecret(db, desktop);
  keepKeyring(db, desktop);
  const refresh = async () => (await db.accounts.toArray()).map(({ id, mark }) => ({ id, mark }));
  const [language, accounts] = await Promise.all([readLanguage(db), refresh()]);
  return {
    language,
    accounts,
    refresh,
    begin: async (given) => {
      const opened = await createAccount(db, { ...given, machineSecret }, null);
      return opened === null ? null : openDevice(db, opened, machineSecret);
    },
    unlock: async (account, passphrase) => {
      const opened = await unlockAccount(db, account, { passphrase, machineSecret, now: systemClock.now() });
      return opened.ok ? ok(await openDevice(db, opened.value, machineSecret)) : err(opened.error);
    },
    recover: async ([first, second], passphrase) => {
      const opened = await openByKit(db, first, second);
      if (opened === null) return null;
      await setPassphrase(db, opened, passphrase, machineSecret);
      return openDevice(db, opened, machineSecret);
    },
  };
}
