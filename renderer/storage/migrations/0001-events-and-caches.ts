import type Dexie from 'dexie';

/** The first tables: sealed events by stream, device and number; heads and caches by stream. */
export function eventsAndCaches(db: Dexie): void {
  db.version(1).stores({
    events: '[stream+dev+n]',
    heads: 'stream',
    snapshots: 'stream',
    summaries: 'stream',
  });
}
