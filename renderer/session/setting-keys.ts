/** The keys that open a person's settings, from the keys of that person. */
import type { PersonKeys } from '#renderer/storage/keyring/person-keys.ts';
import { importSealKey } from '#renderer/storage/keyring/sealed-bytes.ts';
import type { SettingKeys } from '#renderer/storage/settings.ts';

export async function settingKeysOf(key: PersonKeys): Promise<SettingKeys> {
  const shared = await importSealKey(await key.deriveShared('meja-pokja/settings/1'));
  return { account: key.account, personal: key.personal, shared };
}
