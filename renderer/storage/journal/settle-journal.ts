/**
 * Brings tables and journal together when a space is opened. The journal is the truth; the tables are where it can be read.
 *
 *   mark of the tables            journal                      then
 *   this journal, same number     –                            nothing
 *   this journal, lower number    goes on                      the rest is taken in
 *   this journal, higher number   lost its end                 begun anew from the tables
 *   none, or another journal      of other keys                begun anew from the tables, the old one laid aside
 *   none, or another journal      of our keys                  taken in whole; begun anew where the tables held more
 *   any                           damaged                      as above, then begun anew from the tables
 */
import type { JournalDamage, JournalHead } from '#core/contract/journal.ts';
import { openHeadRow } from '../sealed-row.ts';
import type { SpaceStore } from '../space-database.ts';
import { decodeEntry } from './entry-codec.ts';
import { JournalRefused } from './journal-refused.ts';
import { replayFrames } from './replay-frames.ts';
import { type JournalPort, markOf, type SpaceJournal } from './space-journal.ts';
import { withSpaceLock } from './space-lock.ts';
import { takeIn, type TakenIn } from './take-in.ts';
import { writeOut } from './write-out.ts';

export interface Settlement {
  /** Events the tables had lost. */
  readonly restored: number;
  readonly leftOut: number;
  readonly damage: readonly JournalDamage[];
  /** A journal that the keys of this device do not open was laid aside. */
  readonly setAside: boolean;
}

export interface SettleProgress {
  readonly done: number;
  readonly total: number;
}

const NOTHING: TakenIn = { events: 0, leftOut: 0, damage: [] };

/** Throws `JournalRefused` where the journal cannot be read or written; until it succeeds the space takes no write. */
export function settleJournal(
  space: SpaceStore & { readonly journal: SpaceJournal },
  onProgress: (progress: SettleProgress) => void = () => {},
): Promise<Settlement> {
  return withSpaceLock(space.db.name, async () => {
    const { db, journal } = space;
    const head = await headOf(journal.port);
    const mark = await db.marks.get('journal');
    const isOurs = mark?.journal === head.id;
    const hadStreams = (await db.tips.count()) > 0;
    const isForeign = !isOurs && (await holdsOtherKeys(space, head));
    const after = isOurs ? mark.seq : 0;
    const taken =
      isForeign || after >= head.seq
        ? NOTHING
        : await takeIn(db, journal.port, {
            journal: head.id,
            after,
            onPage: (seq) => onProgress({ done: seq - after, total: head.seq - after }),
          });
    const damage = [...head.damage, ...taken.damage];
    const isShort = after > head.seq || (!isOurs && hadStreams);
    const mustBegin = isForeign || isShort || damage.length > 0 || taken.leftOut > 0;
    const id = mustBegin ? await writeOut(db, journal.port) : head.id;
    if (!mustBegin && !(isOurs && after === head.seq)) await db.marks.put(markOf('journal', id, head.seq));
    journal.settled(id);
    db.touched.note('all');
    return { restored: taken.events, leftOut: taken.leftOut, damage, setAside: isForeign };
  });
}

async function headOf(port: JournalPort): Promise<JournalHead> {
  const head = await port.head();
  if (!head.ok) throw new JournalRefused(head.error);
  return head.value;
}

/** By the first write there is: all are sealed under the key that people of a device share. */
async function holdsOtherKeys({ vault, journal }: SpaceStore, head: JournalHead): Promise<boolean> {
  if (journal === undefined || head.seq <= 1) return false;
  for await (const { frames } of replayFrames(journal.port, 0)) {
    for (const { kind, payload } of frames) {
      const [first] = kind === 'write' ? (decodeEntry(payload) ?? []) : [];
      if (first !== undefined) return (await openHeadRow(vault, first.tip)) === null;
    }
  }
  return false;
}
