/** What seals the attachments of one space, and names their files so that the names say nothing. */
import type { Hash } from '#core/log/envelope.ts';
import type { PersonKeys } from '../keyring/person-keys.ts';
import { importSealKey } from '../keyring/sealed-bytes.ts';
import { importNameKey, nameOf } from '../vault.ts';

export interface AttachmentKeys {
  readonly content: CryptoKey;
  /** Tells the key that sealed a file from any other: 16 hex digits. */
  readonly mark: string;
  /** 32 hex digits of an HMAC of the hash. */
  readonly fileNameOf: (sha256: Hash) => Promise<string>;
}

export async function openAttachmentKeys(
  keys: Pick<PersonKeys, 'deriveShared'>,
  space: string,
): Promise<AttachmentKeys> {
  const secret = await keys.deriveShared(`meja-pokja/${space}/attachments/1`);
  const [content, marking, naming] = await Promise.all([
    importSealKey(secret),
    importNameKey(secret),
    keys.deriveShared(`meja-pokja/${space}/names/1`).then(importNameKey),
  ]);
  const mark = (await nameOf(marking, 'meja-pokja/attachment-key/1')).slice(0, 16);
  return { content, mark, fileNameOf: (sha256) => nameOf(naming, `attachment/${sha256}`) };
}
