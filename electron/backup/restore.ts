import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckedBackup } from '#core/contract/backup.ts';
import { syncFolder } from '#electron/files/sync-folder.ts';
import { freeName } from '#electron/journal/open-tail.ts';
import type { Journal } from '#electron/journal/journal.ts';
import { type Journals, KEYRING_NAME, openJournals } from '#electron/journal/journals.ts';
import { backupFault, BackupRefused } from './backup-fault.ts';
import { checkBackup } from './backup-file.ts';

/**
 * Puts a backup into a profile without people. Unpacked and checked beside the journal first; the keys come last, so that
 * a restore cut off in the middle leaves a profile that still has nobody in it.
 */
export async function restoreInto(root: string, journals: Journals, path: string): Promise<CheckedBackup> {
  const keyring = await journals.keyring.read();
  if (!keyring.ok || keyring.value !== null) throw new BackupRefused(backupFault('not-empty'));
  const draft = join(root, 'masuk');
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { recursive: true });
    const checked = await checkBackup(path, draft);
    const unpacked = openJournals(draft, () => new Date(0));
    await checkRestorable(unpacked);
    const aside = join(root, 'disisihkan');
    await mkdir(aside, { recursive: true });
    for (const name of OFFICE_JOURNALS) {
      await unpacked[name].close();
      await journals[name].close();
      const target = join(root, name);
      await mkdir(target, { recursive: true });
      await rename(target, await freeName(aside, name));
      await rename(join(draft, name), target);
    }
    await rename(join(draft, KEYRING_NAME), join(root, KEYRING_NAME));
    await syncFolder(root);
    return checked;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const OFFICE_JOURNALS = ['kantor', 'lembarkantor'] as const;

/**
 * Every frame, and the keys: a backup without them could be put in place and never be opened. One from before there were
 * sheets in it has none.
 */
export async function checkRestorable(journals: Journals): Promise<void> {
  const keys = await journals.keyring.read();
  if (!keys.ok || keys.value === null) throw new BackupRefused(backupFault('damaged', 'keyring'));
  for (const name of OFFICE_JOURNALS) await checkFrames(journals[name]);
}

async function checkFrames(journal: Journal): Promise<void> {
  const head = await journal.head();
  if (!head.ok || head.value.damage.length > 0) throw new BackupRefused(backupFault('damaged', 'journal'));
  let after = 0;
  for (let isLast = false; !isLast; ) {
    const page = await journal.read(after);
    if (!page.ok || page.value.damage.length > 0) throw new BackupRefused(backupFault('damaged', 'frames'));
    after = page.value.frames.at(-1)?.seq ?? after;
    ({ isLast } = page.value);
  }
}
