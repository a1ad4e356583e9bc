// The journal of the main process behind HTTP, for pages without Electron: payloads travel as bytes, as they do between processes.

import type { JournalEntry } from '#core/contract/journal.ts';
import type { Journals } from '#electron/journal/journals.ts';
import { writeWithBytes } from '../bytes-in-text.ts';
import type { Answer } from './gateway.ts';

/** How a page says which entries the bytes of its question are. */
export const ENTRIES_HEADER = 'x-entries';

export type SentEntries = readonly { readonly kind: JournalEntry['kind']; readonly bytes: number }[];

/** `POST /journal/<name>/append`, and `head`, `read?after=n`, `reset`, `startOver`. */
export function answerJournal(journals: Journals): Answer {
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
    const [, , name, verb] = pathname.split('/');
    const journal = journals[name as 'latihan' | 'lembarlatihan'];
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const listed = JSON.parse(String(request.headers[ENTRIES_HEADER] ?? '[]')) as SentEntries;
    const answer = {
      append: () => journal.append(entriesIn(Buffer.concat(pieces), listed)),
      head: () => journal.head(),
      read: () => journal.read(Number(searchParams.get('after'))),
      reset: () => journal.reset(),
      startOver: () => journal.startOver(),
      erase: () => journal.erase(),
      compact: () => journal.compact([]),
    }[verb as 'append' | 'head' | 'read' | 'reset' | 'startOver' | 'erase' | 'compact'];
    response.end(writeWithBytes(await answer()));
  };
}

function entriesIn(bytes: Buffer, listed: SentEntries): readonly JournalEntry[] {
  let at = 0;
  return listed.map(({ kind, bytes: length }) => {
    const payload = new Uint8Array(bytes.subarray(at, at + length));
    at += length;
    return { kind, payload };
  });
}
