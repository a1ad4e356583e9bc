/** What belongs to this device and not to a space: its key pair, who works here, how the screen is set. */
import Dexie, { type Table } from 'dexie';
import type { DeviceId } from '#core/log/envelope.ts';

/** The only row has id `own`; rows of other devices come with sync. */
export interface KeyRow {
  readonly id: 'own';
  readonly dev: DeviceId;
  /** Raw 32 bytes of the Ed25519 public key. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** Not extractable: the browser signs with it and never shows it. */
  readonly privateKey: CryptoKey;
}

export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

export class DeviceDatabase extends Dexie {
  declare readonly keys: Table<KeyRow, 'own'>;
  declare readonly settings: Table<SettingRow, string>;

  constructor(name = 'meja-pokja-perangkat') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ keys: 'id', settings: 'name' });
  }
}
