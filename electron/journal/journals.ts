import { join } from 'node:path';
import type { JournalName } from '#core/contract/journal.ts';
import { createJournal, type Journal } from './journal.ts';
import { createKeyringFile, type KeyringFile } from './keyring-file.ts';

/** All that is kept beside Chromium's own storage: two journals for each space, and the wrapped keys that open them. */
export type Journals = Readonly<Record<JournalName, Journal>> & { readonly keyring: KeyringFile };

export const KEYRING_NAME = 'kunci.jurnal';

export function openJournals(root: string, now: () => Date): Journals {
  const journal = (name: JournalName): Journal =>
    createJournal({ folder: join(root, name), aside: join(root, 'disisihkan', name), now });
  return {
    kantor: journal('kantor'),
    latihan: journal('latihan'),
    lembarkantor: journal('lembarkantor'),
    lembarlatihan: journal('lembarlatihan'),
    keyring: createKeyringFile(join(root, KEYRING_NAME)),
  };
}
