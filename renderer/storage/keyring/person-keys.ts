/** The keys of whoever unlocked, as the page holds them: usable, not readable. Forgotten when the page is locked. */
import type { DeviceId } from '#core/log/envelope.ts';
import type { Sign } from '#core/log/seal.ts';
import type { Opened } from './account.ts';
import { deriveBytes, importSecret } from './hkdf.ts';
import { type ExchangePair, importExchangePair } from './exchange-seal.ts';
import { importSealKey } from './sealed-bytes.ts';

export interface PersonKeys {
  readonly account: string;
  readonly dev: DeviceId;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** Raw 32 bytes of the X25519 key files are sealed for. */
  readonly exchangeKey: Uint8Array<ArrayBuffer>;
  readonly sign: Sign;
  /** Opens exchange files made for this person. */
  readonly exchange: ExchangePair;
  /** Seals what only this person may read. */
  readonly personal: CryptoKey;
  /** 32 bytes for one purpose out of what the people of this device share. */
  readonly deriveShared: (purpose: string) => Promise<Uint8Array<ArrayBuffer>>;
}

export async function importPersonKeys({ account, bundle }: Opened): Promise<PersonKeys> {
  const [signing, exchange, personal, store] = await Promise.all([
    crypto.subtle.importKey('pkcs8', bundle.signing, 'Ed25519', false, ['sign']),
    importExchangePair(bundle.exchange, account.exchangeKey),
    importSealKey(bundle.personal),
    importSecret(bundle.store),
  ]);
  return {
    account: account.id,
    dev: account.dev,
    publicKey: account.publicKey,
    exchangeKey: account.exchangeKey,
    exchange,
    sign: async (input) => new Uint8Array(await crypto.subtle.sign('Ed25519', signing, input)),
    personal,
    deriveShared: (purpose) => deriveBytes(store, purpose),
  };
}
