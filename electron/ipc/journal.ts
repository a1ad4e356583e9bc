import { err, ok } from '#core/shared/result.ts';
import type { Backups } from '#electron/backup/backups.ts';
import type { Journals } from '#electron/journal/journals.ts';
import type { Handle } from './handle.ts';

export function handleJournal(
  handle: Handle,
  { journals, backups }: { readonly journals: Journals; readonly backups: Backups },
): void {
  handle('journalHead', ({ journal }) => journals[journal].head());
  handle('appendJournal', ({ journal, entries }) => journals[journal].append(entries));
  handle('readJournal', async ({ of, journal, after }) => {
    const read = of === 'profile' ? journals[journal] : backups.rehearsal()?.[journal];
    return read?.read(after) ?? err({ kind: 'journal-failed', reason: 'other', code: 'no-rehearsal' });
  });
  handle('resetJournal', ({ journal }) => journals[journal].reset());
  handle('compactJournal', ({ journal, keep }) => journals[journal].compact(keep));
  handle('startJournalOver', ({ journal, erasing }) => journals[journal].startOver({ erasing }));
  handle('eraseJournal', async ({ journal }) => {
    const erased = await journals[journal].erase();
    return erased.ok ? ok({}) : erased;
  });
  handle('keepKeyring', async ({ content }) => {
    const kept = await journals.keyring.keep(content);
    return kept.ok ? ok({}) : kept;
  });
  handle('readKeyring', async () => {
    const content = await journals.keyring.read();
    return content.ok ? ok({ content: content.value }) : content;
  });
}
