/** What a space needs of a shell that keeps files: its journal, and what is left of the disk. */
import type { Desktop, DesktopResponse } from '#core/contract/desktop.ts';
import type { JournalFailed, JournalSpace } from '#core/contract/journal.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { JournalPort } from '#renderer/storage/journal/space-journal.ts';

export interface WorkspaceShell {
  readonly journal: JournalPort;
  /** Bytes; null where the system does not say. */
  readonly freeSpace: () => Promise<number | null>;
}

/** Null in a browser, where there are no files: IndexedDB is then all there is. */
export async function openShell(desktop: Desktop, space: JournalSpace): Promise<WorkspaceShell | null> {
  const first = await desktop.journalHead({ space });
  if (!first.ok && first.error.kind === 'unavailable') return null;
  return {
    journal: {
      ...journalReader(desktop, 'profile', space),
      head: async () => journalAnswer(await desktop.journalHead({ space })),
      append: async (entries) => journalAnswer(await desktop.appendJournal({ space, entries: [...entries] })),
      reset: async () => {
        if (space !== 'latihan') throw new Error('Bug: only the practice space can be reset');
        return journalAnswer(await desktop.resetJournal({ space }));
      },
      startOver: async () => journalAnswer(await desktop.startJournalOver({ space })),
    },
    freeSpace: async () => {
      const answer = await desktop.freeSpace({});
      return answer.ok ? answer.value.bytes : null;
    },
  };
}

/** Reads the journal at work, or the one unpacked from a backup. */
export function journalReader(
  desktop: Desktop,
  of: 'profile' | 'rehearsal',
  space: JournalSpace,
): Pick<JournalPort, 'read'> {
  return { read: async (after) => journalAnswer(await desktop.readJournal({ of, space, after })) };
}

type Answer = DesktopResponse<'journalHead' | 'appendJournal' | 'readJournal' | 'resetJournal' | 'startJournalOver'>;

/** Refusals of the door itself count as the journal's: nothing was written. */
function journalAnswer<Given extends Answer>(
  answer: Given,
): Result<Extract<Given, { readonly ok: true }>['value'], JournalFailed> {
  if (answer.ok) return ok(answer.value);
  const { error } = answer;
  return err(error.kind === 'journal-failed' ? error : { kind: 'journal-failed', reason: 'other', code: error.kind });
}
