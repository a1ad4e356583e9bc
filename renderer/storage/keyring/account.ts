/** People of this device: made, unlocked, given another passphrase, recovered. Each step is one strictly durable write. */
import type { Instant } from '#core/calendar/instant.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { AccountRow, DeviceDatabase } from '../device-database.ts';
import { decodeBundle, encodeBundle, type KeyBundle, makeBundle, randomKey } from './bundle.ts';
import { deriveSealKey, deriveWrapKey, newCost } from './derive-key.ts';
import { joinHalves, type RecoveryHalf, splitSecret } from './recovery-half.ts';
import { openBytes, sealBytes } from './sealed-bytes.ts';
import { NO_TRIES, secondsToWait } from './tries.ts';

/** 32 bytes the shell keeps for this machine; null where it has no keyring. */
export type MachineSecret = Uint8Array<ArrayBuffer> | null;

export interface Opened {
  readonly account: AccountRow;
  readonly bundle: KeyBundle;
}

export type UnlockRefusal =
  /** `waitSeconds` until the next try is taken. */
  | { readonly kind: 'wrong-passphrase'; readonly waitSeconds: number }
  /** Not tried: the pause after wrong ones is not over. */
  | { readonly kind: 'too-soon'; readonly waitSeconds: number }
  /** The account was bound to another machine, or the machine lost its keyring: the recovery kit opens it. */
  | { readonly kind: 'other-machine' }
  | { readonly kind: 'no-account' };

export interface NewAccount {
  readonly mark: string;
  readonly passphrase: string;
  readonly machineSecret: MachineSecret;
}

/**
 * The first account of a device brings the store key with it; another one gets it from someone already there (`store`).
 * Null when a first one was made meanwhile in another window.
 */
export async function createAccount(
  db: DeviceDatabase,
  { mark, passphrase, machineSecret }: NewAccount,
  store: KeyBundle['store'] | null,
): Promise<Opened | null> {
  const { bundle, keys } = await makeBundle(store);
  const id = crypto.randomUUID();
  const account: AccountRow = {
    id,
    mark,
    ...keys,
    ...(await wrap(id, bundle, passphrase, machineSecret)),
    recovery: null,
    tries: NO_TRIES,
  };
  const made = await db.transaction('rw', db.accounts, db.publicKeys, async () => {
    if (store === null && (await db.accounts.count()) > 0) return false;
    await db.accounts.add(account);
    await db.publicKeys.put({ dev: keys.dev, publicKey: keys.publicKey });
    return true;
  });
  return made ? { account, bundle } : null;
}

/** Opens an account; a wrong passphrase is counted before it is answered. */
export async function unlockAccount(
  db: DeviceDatabase,
  id: string,
  { passphrase, machineSecret, now }: { passphrase: string; machineSecret: MachineSecret; now: Instant },
): Promise<Result<Opened, UnlockRefusal>> {
  const account = await db.accounts.get(id);
  if (account === undefined) return err({ kind: 'no-account' });
  const waitSeconds = secondsToWait(account.tries, now);
  if (waitSeconds > 0) return err({ kind: 'too-soon', waitSeconds });
  if (account.bound && machineSecret === null) return err({ kind: 'other-machine' });
  // Counted first: a window closed in the middle of a guess has guessed.
  const tries = { failed: account.tries.failed + 1, lastAt: now };
  await db.accounts.update(id, { tries });
  const key = await deriveWrapKey(passphrase, account.cost, account.bound ? machineSecret : null);
  const opened = await openBytes(key, wrapPlace(id), account.wrapped);
  if (opened === null) return err({ kind: 'wrong-passphrase', waitSeconds: secondsToWait(tries, now) });
  await db.accounts.update(id, { tries: NO_TRIES });
  return ok({ account: { ...account, tries: NO_TRIES }, bundle: decodeBundle(opened) });
}

/** Wraps the same keys under another passphrase; nothing that was sealed with them changes. */
export async function setPassphrase(
  db: DeviceDatabase,
  { account, bundle }: Opened,
  passphrase: string,
  machineSecret: MachineSecret,
): Promise<void> {
  await db.accounts.update(account.id, {
    ...(await wrap(account.id, bundle, passphrase, machineSecret)),
    tries: NO_TRIES,
  });
}

/** A new kit for two keepers; a kit made before no longer opens anything. */
export async function makeRecoveryKit(
  db: DeviceDatabase,
  { account, bundle }: Opened,
  now: Instant,
): Promise<readonly [RecoveryHalf, RecoveryHalf]> {
  const secret = randomKey();
  const wrapped = await sealBytes(await recoveryKey(secret), recoveryPlace(account), encodeBundle(bundle));
  await db.accounts.update(account.id, { recovery: { wrapped, madeAt: now } });
  return splitSecret(secret);
}

/** The account two halves belong to, opened; null when they belong to none of this device, or not to each other. */
export async function openByKit(db: DeviceDatabase, first: RecoveryHalf, second: RecoveryHalf): Promise<Opened | null> {
  const key = await recoveryKey(joinHalves(first, second));
  for (const account of await db.accounts.toArray()) {
    if (account.recovery === null) continue;
    const opened = await openBytes(key, recoveryPlace(account), account.recovery.wrapped);
    if (opened !== null) return { account, bundle: decodeBundle(opened) };
  }
  return null;
}

async function wrap(
  id: string,
  bundle: KeyBundle,
  passphrase: string,
  machineSecret: MachineSecret,
): Promise<Pick<AccountRow, 'cost' | 'bound' | 'wrapped'>> {
  const cost = newCost();
  const bound = machineSecret !== null;
  const key = await deriveWrapKey(passphrase, cost, machineSecret);
  return { cost, bound, wrapped: await sealBytes(key, wrapPlace(id), encodeBundle(bundle)) };
}

function wrapPlace(id: string): string {
  return `account/1/${id}`;
}

function recoveryKey(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return deriveSealKey(secret, 'meja-pokja/recovery/1');
}

function recoveryPlace({ id }: AccountRow): string {
  return `recovery/1/${id}`;
}
