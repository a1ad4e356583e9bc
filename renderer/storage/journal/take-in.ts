/** Puts what a journal says into the tables, a page and a transaction at a time; cut off, it goes on where it was. */
import type { JournalDamage } from '#core/contract/journal.ts';
import { EMPTY_HEAD, type StreamHead } from '#core/log/head.ts';
import type { EventRow, HeadRow, PackRow, SpaceDatabase } from '../space-database.ts';
import type { StreamKey } from '../vault.ts';
import { decodeEntry } from './entry-codec.ts';
import { eventsInPack } from '../pack-row.ts';
import { judge } from './judge.ts';
import { replayFrames } from './replay-frames.ts';
import { type JournalPort, markOf } from './space-journal.ts';

export interface TakenIn {
  /** Events that were not in the tables. */
  readonly events: number;
  /** Rows of a stream that follow nothing that is there, or that this build cannot read. */
  readonly leftOut: number;
  readonly damage: readonly JournalDamage[];
}

interface Batch {
  cleared: boolean;
  rows: EventRow[];
  packs: PackRow[];
  readonly tips: Map<StreamKey, HeadRow>;
}

export async function takeIn(
  db: SpaceDatabase,
  port: Pick<JournalPort, 'read'>,
  {
    journal,
    after,
    onPage,
  }: { readonly journal: string; readonly after: number; readonly onPage: (seq: number) => void },
): Promise<TakenIn> {
  const heads = new Map<StreamKey, StreamHead>((await db.tips.toArray()).map(({ key, head }) => [key, head]));
  const damage: JournalDamage[] = [];
  let events = 0;
  let leftOut = 0;
  for await (const page of replayFrames(port, after)) {
    const batch: Batch = { cleared: false, rows: [], packs: [], tips: new Map() };
    damage.push(...page.damage);
    for (const { kind, payload } of page.frames) {
      if (kind === 'reset') empty(batch);
      if (kind === 'write') take(batch, payload);
    }
    await store(db, batch, markOf('journal', journal, page.seq));
    events += batch.rows.length + batch.packs.reduce((sum, pack) => sum + eventsInPack(pack), 0);
    onPage(page.seq);
  }
  return { events, leftOut, damage };

  function empty(batch: Batch): void {
    batch.cleared = true;
    batch.rows = [];
    batch.packs = [];
    batch.tips.clear();
    heads.clear();
  }

  function take(batch: Batch, payload: Uint8Array): void {
    const streams = decodeEntry(payload);
    if (streams === null) leftOut += 1;
    for (const stream of streams ?? []) {
      const { key, head } = stream.tip;
      const verdict = judge(heads.get(key) ?? EMPTY_HEAD, stream);
      if (verdict === 'unlinked') leftOut += 1;
      if (verdict !== 'follows') continue;
      heads.set(key, head);
      batch.tips.set(key, stream.tip);
      batch.rows.push(...stream.events);
      batch.packs.push(...stream.packs);
    }
  }
}

/** Caches of a stream that moved are dropped: they are made again from the events. */
function store(
  db: SpaceDatabase,
  { cleared, rows, packs, tips }: Batch,
  mark: ReturnType<typeof markOf>,
): Promise<void> {
  const tables = [db.log, db.packs, db.tips, db.states, db.lines];
  return db.transaction('rw', [...tables, db.marks], async () => {
    if (cleared) await Promise.all(tables.map((table) => table.clear()));
    const keys = [...tips.keys()];
    await Promise.all([
      db.log.bulkPut(rows),
      db.packs.bulkPut(packs),
      db.tips.bulkPut([...tips.values()]),
      db.states.bulkDelete(keys),
      db.lines.bulkDelete(keys),
      db.marks.put(mark),
    ]);
  });
}
