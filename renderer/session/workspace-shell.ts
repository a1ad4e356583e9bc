/** What a space needs of a shell that keeps files: its journals, and what is left of the disk. */
import type { Desktop, DesktopResponse } from '#core/contract/desktop.ts';
import type { JournalFailed, JournalName } from '#core/contract/journal.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { SpaceName } from '#renderer/storage/space-database.ts';
import type { JournalPort, SheetJournalPort } from '#renderer/storage/journal/space-journal.ts';

export interface WorkspaceShell {
  readonly journal: JournalPort;
  /** Of the sheets people fill alone. */
  readonly sheets: SheetJournalPort;
  /** Bytes; null where the system does not say. */
  readonly freeSpace: () => Promise<number | null>;
}

/** Null in a browser, where there are no files: IndexedDB is then all there is. */
export async function openShell(desktop: Desktop, space: SpaceName): Promise<WorkspaceShell | null> {
  const first = await desktop.journalHead({ journal: space });
  if (!first.ok && first.error.kind === 'unavailable') return null;
  const sheets = `lembar${space}` as const;
  return {
    journal: {
      ...journalWriter(desktop, space),
      reset: async () => {
        if (space !== 'latihan') throw new Error('Bug: only the practice space can be reset');
        return journalAnswer(await desktop.resetJournal({ journal: space }));
      },
    },
    sheets: {
      ...journalWriter(desktop, sheets),
      reset: async () => {
        if (sheets !== 'lembarlatihan') throw new Error('Bug: only the practice space can be reset');
        return journalAnswer(await desktop.resetJournal({ journal: sheets }));
      },
      compact: async (keep) => journalAnswer(await desktop.compactJournal({ journal: sheets, keep: [...keep] })),
    },
    freeSpace: async () => {
      const answer = await desktop.freeSpace({});
      return answer.ok ? answer.value.bytes : null;
    },
  };
}

function journalWriter(desktop: Desktop, journal: JournalName): Omit<JournalPort, 'reset'> {
  return {
    ...journalReader(desktop, 'profile', journal),
    head: async () => journalAnswer(await desktop.journalHead({ journal })),
    append: async (entries) => journalAnswer(await desktop.appendJournal({ journal, entries: [...entries] })),
    startOver: async ({ erasing } = { erasing: false }) =>
      journalAnswer(await desktop.startJournalOver({ journal, erasing })),
    erase: async () => {
      const erased = journalAnswer(await desktop.eraseJournal({ journal }));
      return erased.ok ? ok(null) : erased;
    },
  };
}

/** Reads the journal at work, or the one unpacked from a backup. */
export function journalReader(
  desktop: Desktop,
  of: 'profile' | 'rehearsal',
  journal: JournalName,
): Pick<JournalPort, 'read'> {
  return { read: async (after) => journalAnswer(await desktop.readJournal({ of, journal, after })) };
}

type Answer = DesktopResponse<
  | 'journalHead'
  | 'appendJournal'
  | 'readJournal'
  | 'resetJournal'
  | 'compactJournal'
  | 'startJournalOver'
  | 'eraseJournal'
>;

/** Refusals of the door itself count as the journal's: nothing was written. */
function journalAnswer<Given extends Answer>(
  answer: Given,
): Result<Extract<Given, { readonly ok: true }>['value'], JournalFailed> {
  if (answer.ok) return ok(answer.value);
  const { error } = answer;
  return err(error.kind === 'journal-failed' ? error : { kind: 'journal-failed', reason: 'other', code: error.kind });
}
