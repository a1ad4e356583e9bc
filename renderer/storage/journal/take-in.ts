/** Puts what a journal says into the tables, a page and a transaction at a time; cut off, it goes on where it was. */
import type { JournalDamage } from '#core/contract/journal.ts';
import type { DeviceId, Hash } from '#core/log/envelope.ts';
import { EMPTY_HEAD, eventsIn, type StreamHead } from '#core/log/head.ts';
import type { AsideRow, EventRow, HeadRow, PackRow, SpaceDatabase } from '../space-database.ts';
import type { StreamKey } from '../vault.ts';
import { ofStream } from '../event-log.ts';
import { decodeEntry } from './entry-codec.ts';
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
  readonly cleared: boolean;
  rows: EventRow[];
  packs: PackRow[];
  readonly tips: Map<StreamKey, HeadRow>;
  /** Laid aside; their rows leave the log, where others may stand by now. */
  readonly asides: AsideRow[];
  /** Laid aside elsewhere: no row of the log is theirs. */
  readonly besides: AsideRow[];
  /** Of these streams only the packs of this batch are left. */
  readonly repacked: Set<StreamKey>;
  returned: [StreamKey, Hash][];
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
    let batch = emptyBatch(false);
    damage.push(...page.damage);
    for (const { kind, payload } of page.frames) {
      if (kind === 'reset') {
        batch = emptyBatch(true);
        heads.clear();
      }
      if (kind === 'write') take(batch, payload);
    }
    await store(db, batch, markOf('journal', journal, page.seq));
    onPage(page.seq);
  }
  return { events, leftOut, damage };

  function take(batch: Batch, payload: Uint8Array): void {
    const streams = decodeEntry(payload);
    if (streams === null) leftOut += 1;
    for (const stream of streams ?? []) {
      const { key, head } = stream.tip;
      const before = heads.get(key) ?? EMPTY_HEAD;
      const verdict = judge(before, stream);
      if (verdict === 'unlinked') leftOut += 1;
      if (verdict !== 'follows') continue;
      heads.set(key, head);
      events += Math.max(0, eventsIn(head) - eventsIn(before));
      batch.tips.set(key, stream.tip);
      layAside(batch, stream.aside ?? []);
      keepBeside(batch, stream.besides ?? []);
      batch.returned.push(...(stream.returned ?? []).map((hash): [StreamKey, Hash] => [key, hash]));
      batch.rows.push(...stream.events);
      batch.packs.push(...stream.packs);
    }
  }
}

function emptyBatch(cleared: boolean): Batch {
  return { cleared, rows: [], packs: [], tips: new Map(), asides: [], besides: [], repacked: new Set(), returned: [] };
}

function layAside(batch: Batch, aside: readonly AsideRow[]): void {
  if (aside.length === 0) return;
  const gone = new Set(aside.map(({ key, dev, n }) => `${key} ${dev} ${n}`));
  batch.rows = batch.rows.filter(({ key, dev, n }) => !gone.has(`${key} ${dev} ${n}`));
  batch.asides.push(...aside);
  const again = new Set(aside.map(({ key, hash }) => `${key} ${hash}`));
  batch.returned = batch.returned.filter(([key, hash]) => !again.has(`${key} ${hash}`));
  for (const { key } of aside) batch.repacked.add(key);
  batch.packs = batch.packs.filter(({ key }) => !batch.repacked.has(key));
}

function keepBeside(batch: Batch, besides: readonly AsideRow[]): void {
  batch.besides.push(...besides);
  const again = new Set(besides.map(({ key, hash }) => `${key} ${hash}`));
  batch.returned = batch.returned.filter(([key, hash]) => !again.has(`${key} ${hash}`));
}

/** Caches of a stream that moved are dropped: they are made again from the events. */
function store(
  db: SpaceDatabase,
  { cleared, rows, packs, tips, asides, besides, repacked, returned }: Batch,
  mark: ReturnType<typeof markOf>,
): Promise<void> {
  const tables = [db.log, db.packs, db.tips, db.states, db.lines, db.asides];
  return db.transaction('rw', [...tables, db.marks], async () => {
    if (cleared) await Promise.all(tables.map((table) => table.clear()));
    const keys = [...tips.keys()];
    for (const key of repacked) await ofStream(db.packs, key).delete();
    await db.log.bulkDelete(asides.map(({ key, dev, n }): [StreamKey, DeviceId, number] => [key, dev, n]));
    await Promise.all([
      db.asides.bulkPut([...asides, ...besides]).then(() => db.asides.bulkDelete(returned)),
      db.log.bulkPut(rows),
      db.packs.bulkPut(packs),
      db.tips.bulkPut([...tips.values()]),
      db.states.bulkDelete(keys),
      db.lines.bulkDelete(keys),
      db.marks.put(mark),
    ]);
  });
}
