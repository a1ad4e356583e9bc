/**
 * Brings the tables of own sheets and findings and their journal together when a space is opened, as `settle-journal.ts` does
 * for events. These rows have no chain: the last of each counts.
 *
 *   mark of the tables            journal                      then
 *   this journal, same number     –                            nothing
 *   this journal, lower number    goes on                      the rest is taken in
 *   this journal, higher number   lost its end                 begun anew from the tables
 *   none, or another journal      of other keys                begun anew from the tables, the old one laid aside
 *   none, or another journal      of our keys                  what the tables lack is taken in; begun anew where they held any
 *   any                           damaged                      as above, then begun anew from the tables
 *
 * A journal that holds more of what was written over than of what counts is then written anew with what counts.
 */
import type { JournalDamage, JournalFailed } from '#core/contract/journal.ts';
import type { Result } from '#core/shared/result.ts';
import { sameBytes } from '../keyring/sealed-bytes.ts';
import type { FindingRow, SpaceDatabase } from '../space-database.ts';
import type { StreamKey } from '../vault.ts';
import { JournalRefused } from './journal-refused.ts';
import { encodeOwnRow, type OwnRow } from './own-row-codec.ts';
import { isSameRow, OWN_TABLES, ownRowOf, ownTable } from './own-tables.ts';
import { readOwnRows, type WrittenOwnRows } from './read-own-rows.ts';
import { markOf, type SheetJournalPort, type SpaceJournal } from './space-journal.ts';
import { sheetLockOf, withSpaceLock } from './space-lock.ts';

export interface OwnRowSettlement {
  /** Rows the tables had lost, or had in an older state. */
  readonly restored: number;
  readonly leftOut: number;
  readonly damage: readonly JournalDamage[];
}

interface OwnRowStore {
  readonly db: SpaceDatabase;
  readonly sheets: SpaceJournal<SheetJournalPort>;
}

/** What may be written over before it is worth writing anew: a day of filling in. */
const SPARE_BYTES = 4_000_000;
/** As much as a batch of an import. */
const FRAME_BYTES = 2_000_000;

/**
 * `isForeign`: the events beside it are under keys of others, and so are these. Throws `JournalRefused` where the journal
 * cannot be read or written; until it succeeds no row is taken.
 */
export function settleOwnRows(
  { db, sheets }: OwnRowStore,
  { isForeign }: { readonly isForeign: boolean },
): Promise<OwnRowSettlement> {
  return withSpaceLock(sheetLockOf(db), async () => {
    const { port } = sheets;
    const head = answered(await port.head());
    const mark = await db.marks.get('sheets');
    const isOurs = mark?.journal === head.id;
    const after = isOurs ? mark.seq : 0;
    const hadRows = (await db.drafts.count()) + (await db.findings.count()) > 0;
    const isRead = !isForeign && after < head.seq;
    const written = isRead ? await readOwnRows(port, after) : NOTHING;
    const restored = isRead ? await takeIn(db, written, { isOurs, mark: markOf('sheets', head.id, head.seq) }) : 0;
    const damage = [...head.damage, ...written.damage];
    const mustBegin = isForeign || after > head.seq || (!isOurs && hadRows) || damage.length > 0 || written.leftOut > 0;
    if (mustBegin) sheets.settled(await beginOwnRowsAnew(db, port));
    else sheets.settled(head.id);
    if (!mustBegin) await compact(db, port, head);
    return { restored, leftOut: written.leftOut, damage };
  });
}

const NOTHING: WrittenOwnRows = { last: new Map(), isReset: false, leftOut: 0, damage: [] };

/**
 * Answers how many rows the tables did not hold so. What a table holds beside a journal it does not know stays: it is what was
 * last on the screen of this device. Findings are only added to, so that there the journal's state is kept beside it.
 */
function takeIn(
  db: SpaceDatabase,
  written: WrittenOwnRows,
  { isOurs, mark }: { readonly isOurs: boolean; readonly mark: ReturnType<typeof markOf> },
): Promise<number> {
  return db.transaction('rw', [...OWN_TABLES.map((name) => ownTable(db, name)), db.marks], async () => {
    let restored = 0;
    for (const name of OWN_TABLES) restored += await takeInto(db, name, written, isOurs);
    await db.marks.put(mark);
    return restored;
  });
}

async function takeInto(
  db: SpaceDatabase,
  name: OwnRow['table'],
  { last, isReset }: WrittenOwnRows,
  isOurs: boolean,
): Promise<number> {
  const table = ownTable(db, name);
  const here = await table.toCollection().primaryKeys();
  const known = new Set(isOurs || name === 'findings' ? [] : here);
  const isGone = (key: StreamKey) => (last.has(key) ? last.get(key)?.row === null : isReset);
  if (isOurs) await table.bulkDelete(here.filter(isGone));
  const brought = [...last.values()].flatMap(({ table: of, row }) =>
    of === name && row !== null && !known.has(row.key) ? [row] : [],
  );
  const before = await table.bulkGet(brought.map(({ key }) => key));
  const rows = brought.map((row, at) => {
    const own = before[at];
    return isOurs || own === undefined || !('owner' in own) || !('owner' in row) ? row : besides(own, row);
  });
  await table.bulkPut(rows);
  return rows.filter((row, at) => !isSameRow(row, before[at])).length;
}

/** The row with the states of the other that it lacks. */
function besides(own: FindingRow, { sealed, apart = [] }: FindingRow): FindingRow {
  const kept = [own.sealed, ...(own.apart ?? [])];
  const lacking = [sealed, ...apart].filter((state) => !kept.some((each) => sameBytes(each, state)));
  return lacking.length === 0 ? own : { ...own, apart: [...(own.apart ?? []), ...lacking] };
}

/** Begins a journal with every row of the tables. Cut off, it is begun again: the mark comes last. */
export async function beginOwnRowsAnew(
  db: SpaceDatabase,
  port: SheetJournalPort,
  { erasing = false }: { readonly erasing?: boolean } = {},
): Promise<string> {
  const { id, seq: begun } = answered(await port.startOver({ erasing }));
  let seq = begun;
  let payloads: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (const name of OWN_TABLES) {
    for (const row of await ownTable(db, name).toArray()) {
      const payload = encodeOwnRow(ownRowOf(name, row));
      payloads.push(payload);
      bytes += payload.byteLength;
      if (bytes >= FRAME_BYTES) await flush();
    }
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
  for (const name of OWN_TABLES) {
    await ownTable(db, name).each(({ sealed }) => {
      counting += sealed.byteLength;
    });
  }
  if (bytes <= 2 * counting + SPARE_BYTES) return;
  const { last, leftOut, damage } = await readOwnRows(port, 0);
  if (leftOut > 0 || damage.length > 0) return;
  const kept = [...last.values()].filter(({ row }) => row !== null).map(({ seq }) => seq);
  const done = await port.compact(kept);
  if (done.ok) await db.marks.put(markOf('sheets', id, done.value.seq));
}

function answered<Value>(answer: Result<Value, JournalFailed>): Value {
  if (!answer.ok) throw new JournalRefused(answer.error);
  return answer.value;
}
