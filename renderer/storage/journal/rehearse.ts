/** Reads a journal from a backup as a restore would, without touching the tables, and compares it with what they hold. */
import { EMPTY_HEAD, eventsIn, type StreamHead } from '#core/log/head.ts';
import { openStored } from '../event-log.ts';
import { openHeadRow } from '../sealed-row.ts';
import type { SpaceStore } from '../space-database.ts';
import type { StreamKey } from '../vault.ts';
import { decodeEntry } from './entry-codec.ts';
import { headContains, judge } from './judge.ts';
import { replayFrames } from './replay-frames.ts';
import type { JournalPort } from './space-journal.ts';

export interface Rehearsal {
  readonly streams: number;
  readonly events: number;
  /** Events of the tables that were made after the backup. */
  readonly newer: number;
  /** Events and names the keys of this device do not open. */
  readonly unopened: number;
  /** Rows that follow nothing, damaged places, and streams whose history differs from the one in the tables. */
  readonly faults: number;
}

export async function rehearse(
  { db, vault }: Pick<SpaceStore, 'db' | 'vault'>,
  port: Pick<JournalPort, 'read'>,
): Promise<Rehearsal> {
  const heads = new Map<StreamKey, StreamHead>();
  let unopened = 0;
  let faults = 0;
  for await (const page of replayFrames(port, 0)) {
    faults += page.damage.length;
    for (const { kind, payload } of page.frames) {
      const streams = kind === 'write' ? decodeEntry(payload) : [];
      if (streams === null) faults += 1;
      for (const stream of streams ?? []) {
        const { key, head } = stream.tip;
        const verdict = judge(heads.get(key) ?? EMPTY_HEAD, stream);
        if (verdict === 'unlinked') faults += 1;
        if (verdict !== 'follows') continue;
        heads.set(key, head);
        const opened = await openStored(vault, {
          rows: [...stream.events, ...(stream.aside ?? [])],
          packs: stream.packs,
        });
        unopened += opened.filter(({ sealed }) => sealed.header === '').length;
        if ((await openHeadRow(vault, stream.tip)) === null) unopened += 1;
      }
    }
  }
  const live = new Map((await db.tips.toArray()).map(({ key, head }) => [key, head]));
  let newer = 0;
  for (const [key, head] of live) newer += eventsIn(head) - eventsIn(heads.get(key) ?? EMPTY_HEAD);
  for (const [key, head] of heads) if (!headContains(live.get(key) ?? EMPTY_HEAD, head)) faults += 1;
  const events = [...heads.values()].reduce((sum, head) => sum + eventsIn(head), 0);
  return { streams: heads.size, events, newer: Math.max(0, newer), unopened, faults };
}
