// The page's end of the journals that `exposed-journals.ts` hands in.

import type { SheetJournalPort } from '#renderer/storage/journal/space-journal.ts';
import { readWithBytes, writeWithBytes } from './bytes-in-text.ts';
import type { JournalCall } from './exposed-journals.ts';

declare global {
  interface Window {
    readonly askJournal: (text: string) => Promise<string>;
  }
}

export function askedJournal(journal: JournalCall['journal']): SheetJournalPort {
  const ask = async <Verb extends keyof SheetJournalPort>(
    verb: Verb,
    parts: Partial<JournalCall> = {},
  ): Promise<Awaited<ReturnType<SheetJournalPort[Verb]>>> => {
    const call: JournalCall = { journal, verb, entries: [], after: 0, keep: [], ...parts };
    return readWithBytes(await window.askJournal(writeWithBytes(call))) as Awaited<ReturnType<SheetJournalPort[Verb]>>;
  };
  return {
    head: () => ask('head'),
    append: (entries) => ask('append', { entries }),
    read: (after) => ask('read', { after }),
    reset: () => ask('reset'),
    compact: (keep) => ask('compact', { keep }),
    startOver: () => ask('startOver'),
    erase: () => ask('erase'),
  };
}
