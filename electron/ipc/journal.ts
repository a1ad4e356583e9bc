import { err, ok } from '#core/shared/result.ts';
import type { Backups } from '#electron/backup/backups.ts';
import type { Journals } from '#electron/journal/journals.ts';
import type { Handle } from './handle.ts';

export function handleJournal(
  handle: Handle,
  { journals, backups }: { readonly journals: Journals; readonly backups: Backups },
): void {
  handle('journalHead', ({ space }) => journals[space].head());
  handle('appendJournal', ({ space, entries }) => journals[space].append(entries));
  handle('readJournal', async ({ of, space, after }) => {
    const journal = of === 'profile' ? journals[space] : backups.rehearsal()?.[space];
    return journal?.read(after) ?? err({ kind: 'journal-failed', reason: 'other', code: 'no-rehearsal' });
  });
  handle('resetJournal', ({ space }) => journals[space].reset());
  handle('startJournalOver', ({ space }) => journals[space].startOver());
  handle('keepKeyring', async ({ content }) => {
    const kept = await journals.keyring.keep(content);
    return kept.ok ? ok({}) : kept;
  });
  handle('readKeyring', async () => {
    const content = await journals.keyring.read();
    return content.ok ? ok({ content: content.value }) : content;
  });
}
