/** What a person does with their own account while unlocked. The passphrase is asked again each time: keys are in memory only as tools. */
import type { Instant } from '#core/calendar/instant.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import {
  createAccount,
  makeRecoveryKit,
  type NewAccount,
  type Opened,
  setPassphrase,
  unlockAccount,
  type UnlockRefusal,
} from '#renderer/storage/keyring/account.ts';
import { writeHalf } from '#renderer/storage/keyring/recovery-half.ts';
import type { Device } from './device.ts';

export async function changeOwnPassphrase(
  device: Device,
  current: string,
  next: string,
): Promise<Result<null, UnlockRefusal>> {
  const opened = await openOwn(device, current);
  if (!opened.ok) return opened;
  await setPassphrase(device.db, opened.value, next, device.machineSecret);
  return ok(null);
}

/** The two halves as they are printed; nothing of them is kept. */
export async function makeOwnKit(
  device: Device,
  current: string,
): Promise<Result<readonly [string, string], UnlockRefusal>> {
  const opened = await openOwn(device, current);
  if (!opened.ok) return opened;
  const [first, second] = await makeRecoveryKit(device.db, opened.value, device.clock.now());
  return ok([writeHalf(first), writeHalf(second)]);
}

/** Another person of this device, who gets the key of what all share and keys of their own. */
export async function addPerson(
  device: Device,
  current: string,
  given: Pick<NewAccount, 'mark' | 'passphrase'>,
): Promise<Result<null, UnlockRefusal>> {
  const opened = await openOwn(device, current);
  if (!opened.ok) return opened;
  await createAccount(device.db, { ...given, machineSecret: device.machineSecret }, opened.value.bundle.store);
  return ok(null);
}

export interface OwnAccount {
  readonly mark: string;
  readonly kitMadeAt: Instant | null;
  /** Marks of all people of the device, the own one among them. */
  readonly people: readonly string[];
}

export async function readOwnAccount({ db, key }: Device): Promise<OwnAccount> {
  const accounts = await db.accounts.toArray();
  const own = accounts.find(({ id }) => id === key.account);
  return {
    mark: own?.mark ?? '',
    kitMadeAt: own?.recovery?.madeAt ?? null,
    people: accounts.map(({ mark }) => mark),
  };
}

async function openOwn(device: Device, passphrase: string): Promise<Result<Opened, UnlockRefusal>> {
  const { db, key, machineSecret, clock } = device;
  const opened = await unlockAccount(db, key.account, { passphrase, machineSecret, now: clock.now() });
  return opened.ok ? opened : err(opened.error);
}
