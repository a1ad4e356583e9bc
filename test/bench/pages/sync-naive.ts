// The yardstick: pages of a thousand documents into Dexie as everybody does it, nothing signed, nothing sealed.

import Dexie, { type Table } from 'dexie';
import type { NaiveDocument } from '../sync/naive.ts';
import { laterEvents } from '../sync/season.ts';

interface Kept extends NaiveDocument {
  /** 1 while the server does not have it: IndexedDB has no index over booleans. */
  readonly dirty: 0 | 1;
}

const PUSHED_AT_ONCE = 500;
const TENDERS = 50;

const db = new Dexie('pembanding') as Dexie & { documents: Table<Kept, string> };
db.version(1).stores({ documents: 'id, stream, dirty' });
let cursor = 0;

window.syncContender = {
  firstSync: () => timed(() => pull()),
  checkRest: async () => 0,
  catchUp: () => timed(() => pull()),
  push: async (documents) => {
    const written = writtenHere(documents);
    return timed(async () => {
      await db.documents.bulkPut([...written]);
      for (;;) {
        const batch = await db.documents.where('dirty').equals(1).limit(PUSHED_AT_ONCE).toArray();
        if (batch.length === 0) return;
        const body = await packed(JSON.stringify(batch));
        const answer = await fetch('/naive/push', { method: 'POST', body });
        await answer.json();
        await db.documents.bulkPut(batch.map((each) => ({ ...each, dirty: 0 })));
      }
    });
  },
};

async function pull(): Promise<void> {
  for (;;) {
    const answer = await fetch(`/naive/pull?after=${cursor}`);
    const page = (await answer.json()) as readonly NaiveDocument[];
    if (page.length === 0) return;
    await db.documents.bulkPut(page.map((each) => ({ ...each, dirty: 0 })));
    cursor += page.length;
  }
}

function writtenHere(count: number): readonly Kept[] {
  return Array.from({ length: TENDERS }, (_, tender) => laterEvents(tender, count / TENDERS, 2)).flatMap(
    (said, tender) =>
      said.map(
        ({ type, body }, index): Kept => ({
          id: crypto.randomUUID(),
          seq: 0,
          stream: `tender-${tender}-${index}`,
          at: '2026-11-27T02:42:00.000Z',
          actor: 'Rahmawati',
          role: 'chair',
          type,
          body,
          dirty: 1,
        }),
      ),
  );
}

async function packed(text: string): Promise<Blob> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}

async function timed(step: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await step();
  return performance.now() - startedAt;
}
