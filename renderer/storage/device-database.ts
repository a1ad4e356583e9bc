/**
 * What belongs to this device and not to a space: the accounts, whose keys are known, how screens are set. In the clear
 * are only what the lock screen needs (marks people chose, language) and public keys.
 */
import Dexie, { type Table } from 'dexie';
import type { Instant } from '#core/calendar/instant.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import type { KdfCost } from './keyring/kdf-cost.ts';
import type { SealedBytes } from './keyring/sealed-bytes.ts';
import type { Tries } from './keyring/tries.ts';

export interface AccountRow {
  /** Says nothing: random. */
  readonly id: string;
  /** What the person chose to be found by on the lock screen: initials, not the name. */
  readonly mark: string;
  readonly dev: DeviceId;
  /** Raw 32 bytes of the Ed25519 key events are checked with. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** Raw 32 bytes of the X25519 key exchange files are sealed for. */
  readonly exchangeKey: Uint8Array<ArrayBuffer>;
  readonly cost: KdfCost;
  /** True when opening also takes the secret of this machine. */
  readonly bound: boolean;
  /** The key bundle under the key of the passphrase. */
  readonly wrapped: SealedBytes;
  /** The same under the recovery kit; null while none was made. */
  readonly recovery: { readonly wrapped: SealedBytes; readonly madeAt: Instant } | null;
  readonly tries: Tries;
}

/** A key whose signatures are accepted: of everyone who has worked on this device, also before there were accounts. */
export interface PublicKeyRow {
  readonly dev: DeviceId;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** Read before anyone has unlocked: the language, nothing else. */
export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

/** `owner` is an account's id, or `device` for what all share. */
export interface SealedSettingRow {
  readonly owner: string;
  readonly name: string;
  readonly sealed: SealedBytes;
}

export class DeviceDatabase extends Dexie {
  declare readonly accounts: Table<AccountRow, string>;
  declare readonly publicKeys: Table<PublicKeyRow, DeviceId>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly sealedSettings: Table<SealedSettingRow, [string, string]>;

  constructor(name = 'meja-pokja-perangkat') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ keys: 'id', settings: 'name' });
    this.version(2)
      .stores({ keys: null, accounts: 'id', publicKeys: 'dev', sealedSettings: '[owner+name]' })
      .upgrade(keepPublicKey);
  }
}

/** The key of before stays known, so that what it signed still checks; its private half signs nothing any more. */
async function keepPublicKey(transaction: { table: (name: string) => Table }): Promise<void> {
  for (const { dev, publicKey } of (await transaction.table('keys').toArray()) as PublicKeyRow[]) {
    await transaction.table('publicKeys').put({ dev, publicKey });
  }
}
