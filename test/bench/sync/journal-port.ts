// The page's end of `journal-calls.ts`.

import type { JournalEntry } from '#core/contract/journal.ts';
import type { SheetJournalPort } from '#renderer/storage/journal/space-journal.ts';
import { readWithBytes } from '../bytes-in-text.ts';
import { ENTRIES_HEADER } from './journal-calls.ts';

export function journalOver(name: 'latihan' | 'lembarlatihan'): SheetJournalPort {
  const ask = async <T>(verb: string, entries: readonly JournalEntry[] = []): Promise<T> => {
    const response = await fetch(`/journal/${name}/${verb}`, {
      method: 'POST',
      headers: {
        [ENTRIES_HEADER]: JSON.stringify(entries.map(({ kind, payload }) => ({ kind, bytes: payload.length }))),
      },
      body: new Blob(entries.map(({ payload }) => new Uint8Array(payload))),
    });
    return readWithBytes(await response.text()) as T;
  };
  return {
    head: () => ask('head'),
    append: (entries) => ask('append', entries),
    read: (after) => ask(`read?after=${after}`),
    reset: () => ask('reset'),
    compact: () => ask('compact'),
    startOver: () => ask('startOver'),
    erase: () => ask('erase'),
  };
}
