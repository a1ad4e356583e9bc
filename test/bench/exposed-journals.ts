// The journals of the main process within reach of a page that runs without it. Bytes travel as text, as under the double.

import type { Page } from 'playwright-core';
import type { JournalEntry } from '#core/contract/journal.ts';
import type { Journals } from '#electron/journal/journals.ts';
import { readWithBytes, writeWithBytes } from './bytes-in-text.ts';

export type JournalVerb = 'head' | 'append' | 'read' | 'reset' | 'compact' | 'startOver' | 'erase';

export interface JournalCall {
  readonly journal: 'latihan' | 'lembarlatihan';
  readonly verb: JournalVerb;
  readonly entries: readonly JournalEntry[];
  readonly after: number;
  readonly keep: readonly number[];
}

export async function exposeJournals(page: Page, journals: Journals): Promise<void> {
  await page.exposeFunction('askJournal', async (text: string) => {
    const { journal: name, verb, entries, after, keep } = readWithBytes(text) as JournalCall;
    const journal = journals[name];
    const answer = {
      head: () => journal.head(),
      append: () => journal.append(entries),
      read: () => journal.read(after),
      reset: () => journal.reset(),
      compact: () => journal.compact(keep),
      startOver: () => journal.startOver(),
      erase: () => journal.erase(),
    }[verb];
    return writeWithBytes(await answer());
  });
}
