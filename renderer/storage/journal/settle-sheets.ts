/**
 * Brings the table of own sheets and its journal together when a space is opened, as `settle-journal.ts` does for events.
 * Sheets have no chain: the last of each counts.
 *
 *   mark of the table             journal                      then
 *   this journal, same number     –                            nothing
 *   this journal, lower number    goes on                      the rest is taken in
 *   this journal, higher number   lost its end                 begun anew from the table
 *   none, or another journal      of other keys                begun anew from the table, the old one laid aside
 *   none, or another journal      of our keys                  what the table lacks is taken in; begun anew where it held any
 *   any                           damaged                      as above, then begun anew from the table
 *
 * A journal that holds more of what was written over than of what counts is then written anew with what counts.
 */
import type { JournalDamage, JournalFailed } from '#core/contract/journal.ts';
import type { Result } from '#core/shared/result.ts';
import type { SpaceDatabase } from '../space-database.ts';
import { sameBytes } from '../keyring/sealed-bytes.ts';
import type { StreamKey } from '../vault.ts';
import { JournalRefused } from './journal-refused.ts';
import { readSheets, type WrittenSheets } from './read-sheets.ts';
import { encodeSheet } from './sheet-codec.ts';
import { markOf, type SheetJournalPort, type SpaceJournal } from './space-journal.ts';
import { sheetLockOf, withSpaceLock } from './space-lock.ts';

export interface SheetSettlement {
  /** Sheets the table had lost, or had in an older state. */
  readonly restored: number;
  readonly leftOut: number;
  readonly damage: readonly JournalDamage[];
}

interface SheetStore {
  readonly db: SpaceDatabase;
  readonly sheets: SpaceJournal<SheetJournalPort>;
}

/** What may be written over before it is worth writing anew: a day of filling in. */
const SPARE_BYTES = 4_000_000;
/** As much as a batch of an import. */
const FRAME_BYTES = 2_000_000;

/**
 * `isForeign`: the events beside it are under keys of others, and so are these. Throws `JournalRefused` where the journal
 * cannot be read or written; until it succeeds no sheet is taken.
 */
export function settleSheets(
  { db, sheets }: SheetStore,
  { isForeign }: { readonly isForeign: boolean },
): Promise<SheetSettlement> {
  return withSpaceLock(sheetLockOf(db), async () => {
    const { port } = sheets;
    const head = answered(await port.head());
    const mark = await db.marks.get('sheets');
    const isOurs = mark?.journal === head.id;
    const after = isOurs ? mark.seq : 0;
    const hadSheets = (await db.drafts.count()) > 0;
    const isRead = !isForeign && after < head.seq;
    const written = isRead ? await readSheets(port, after) : NOTHING;
    const restored = isRead ? await takeIn(db, written, { isOurs, mark: markOf('sheets', head.id, head.seq) }) : 0;
    const damage = [...head.damage, ...written.damage];
    const mustBegin =
      isForeign || after > head.seq || (!isOurs && hadSheets) || damage.length > 0 || written.leftOut > 0;
    if (mustBegin) sheets.settled(await beginSheetsAnew(db, port));
    else sheets.settled(head.id);
    if (!mustBegin) await compact(db, port, head);
    return { restored, leftOut: written.leftOut, damage };
  });
}

const NOTHING: WrittenSheets = { last: new Map(), isReset: false, leftOut: 0, damage: [] };

/**
 * Answers how many sheets the table did not hold so. What the table holds beside a journal it does not know stays: it is
 * what was last on the screen of this device.
 */
function takeIn(
  db: SpaceDatabase,
  { last, isReset }: WrittenSheets,
  { isOurs, mark }: { readonly isOurs: boolean; readonly mark: ReturnType<typeof markOf> },
): Promise<number> {
  return db.transaction('rw', [db.drafts, db.marks], async () => {
    const here = await db.drafts.toCollection().primaryKeys();
    const known = new Set(isOurs ? [] : here);
    const entries = [...last.values()].filter(({ key }) => !known.has(key));
    const rows = entries.flatMap(({ key, sealed }) => (sealed === null ? [] : [{ key, sealed }]));
    const isUndone = (key: StreamKey) => isReset && !last.has(key);
    if (isOurs) await db.drafts.bulkDelete(here.filter((key) => isUndone(key) || last.get(key)?.sealed === null));
    const before = await db.drafts.bulkGet(rows.map(({ key }) => key));
    await db.drafts.bulkPut(rows);
    await db.marks.put(mark);
    return rows.filter(({ sealed }, at) => !sameBytes(sealed, before[at]?.sealed ?? null)).length;
  });
}

/** Begins a journal with every sheet of the table. Cut off, it is begun again: the mark comes last. */
export async function beginSheetsAnew(
  db: SpaceDatabase,
  port: SheetJournalPort,
  { erasing = false }: { readonly erasing?: boolean } = {},
): Promise<string> {
  const { id, seq: begun } = answered(await port.startOver({ erasing }));
  let seq = begun;
  let payloads: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (const row of await db.drafts.toArray()) {
    const payload = encodeSheet(row);
    payloads.push(payload);
    bytes += payload.byteLength;
    if (bytes >= FRAME_BYTES) await flush();
  }
  await flush();
  await db.marks.put(markOf('sheets', id, seq));
  return id;

  async function flush(): Promise<void> {
    if (payloads.length === 0) return;
    ({ seq } = answered(await port.append(payloads.map((payload) => ({ kind: 'write', payload })))));
    payloads = [];
    bytes = 0;
  }
}

/** Not done on a full disk, it is tried again at the next opening: nothing hangs on it but room. */
async function compact(
  db: SpaceDatabase,
  port: SheetJournalPort,
  { id, bytes }: { readonly id: string; readonly bytes: number },
): Promise<void> {
  if (bytes <= SPARE_BYTES) return;
  let counting = 0;
  await db.drafts.each(({ sealed }) => {
    counting += sealed.byteLength;
  });
  if (bytes <= 2 * counting + SPARE_BYTES) return;
  const { last, leftOut, damage } = await readSheets(port, 0);
  if (leftOut > 0 || damage.length > 0) return;
  const kept = [...last.values()].filter(({ sealed }) => sealed !== null).map(({ seq }) => seq);
  const done = await port.compact(kept);
  if (done.ok) await db.marks.put(markOf('sheets', id, done.value.seq));
}

function answered<Value>(answer: Result<Value, JournalFailed>): Value {
  if (!answer.ok) throw new JournalRefused(answer.error);
  return answer.value;
}
