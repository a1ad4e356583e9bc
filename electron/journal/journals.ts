import { join } from 'node:path';
import type { JournalSpace } from '#core/contract/journal.ts';
import { createJournal, type Journal } from './journal.ts';
import { createKeyringFile, type KeyringFile } from './keyring-file.ts';

/** All that is kept beside Chromium's own storage: a journal for each space, and the wrapped keys that open them. */
export type Journals = Readonly<Record<JournalSpace, Journal>> & { readonly keyring: KeyringFile };

export const KEYRING_NAME = 'kunci.jurnal';

export function openJournals(root: string, now: () => Date): Journals {
  const journal = (space: JournalSpace): Journal =>
    createJournal({ folder: join(root, space), aside: join(root, 'disisihkan', space), now });
  return {
    kantor: journal('kantor'),
    latihan: journal('latihan'),
    keyring: createKeyringFile(join(root, KEYRING_NAME)),
  };
}
