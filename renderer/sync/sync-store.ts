/** What the sync loop reads and keeps of one space: every answer of the server reaches the disk before the next question. */
import type { Receipt } from '#core/contract/sync-verdict.ts';
import type { StreamHere } from '#core/exchange/bundle/receive.ts';
import type { EventHeader, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import { inOrder } from '#core/log/order.ts';
import { openHeader } from '#core/log/parse.ts';
import type { AppendRefusal } from '#core/log/port.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Place } from '#core/sync/judge.ts';
import type { StreamFacts } from '#core/sync/machine.ts';
import { eventsToSend, newestNumber, type SendState } from '#core/sync/outbox.ts';
import { numberAt } from '#core/sync/places.ts';
import { type Cursor, CURSOR_START, type StreamOnDevice, type TakenPage } from '#core/sync/take-page.ts';
import { openEventRows, readEventRows } from '#renderer/storage/event-log.ts';
import { readPlaced, sealReceipt } from '#renderer/storage/placed-row.ts';
import { openHeadRow } from '#renderer/storage/sealed-row.ts';
import type { AnswerRow, SpaceStore } from '#renderer/storage/space-database.ts';
import { readStreamHere } from '#renderer/storage/stream-here.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';
import { writeStreams } from '#renderer/storage/write-streams.ts';

/** An event that the server has not placed yet, with its word on it. */
export interface Unplaced {
  readonly sealed: SealedEvent;
  readonly header: EventHeader;
  readonly state: SendState;
}

const HERE: SendState = { kind: 'here' };

/** Counts by which the machine decides, and what screens show; no row is opened for it. */
export interface StreamCounts extends Pick<StreamFacts, 'seq' | 'toSend'> {
  readonly key: StreamKey;
  /** Not on the server yet, for whatever reason but `turnedAway`. */
  readonly unsent: number;
  readonly turnedAway: number;
}

export async function countStreams({ db }: SpaceStore): Promise<readonly StreamCounts[]> {
  const [tips, placed, answers] = await db.transaction('r', [db.tips, db.placed, db.answers], () =>
    Promise.all([db.tips.toArray(), db.placed.toArray(), db.answers.toArray()]),
  );
  const seqOf = new Map(placed.map(({ key, seq }) => [key, seq]));
  const answersOf = Map.groupBy(answers, ({ key }) => key);
  return tips.map(({ key, head }) => countsOf(key, eventsIn(head), seqOf.get(key) ?? 0, answersOf.get(key) ?? []));
}

function countsOf(key: StreamKey, events: number, seq: number, answers: readonly AnswerRow[]): StreamCounts {
  const turnedAway = answers.filter(({ state }) => state.kind === 'turned-away').length;
  const sent = answers.filter(({ state }) => state.kind === 'sent').length;
  const never = events - seq - answers.length;
  const again = eventsToSend(answers, newestNumber(answers, seq)).length;
  return { key, seq, toSend: never + again, unsent: events - seq - sent - turnedAway, turnedAway };
}

/** What the machine decides by. The office's stream goes first: it brings everybody's keys and rights. */
export async function readFacts(
  space: SpaceStore,
  mayOf: (stream: StreamId) => Pick<StreamFacts, 'maySend' | 'mayPull'>,
): Promise<readonly StreamFacts[]> {
  const [counts, names] = await Promise.all([countStreams(space), namesOfStreams(space)]);
  const named = counts.flatMap(({ key, seq, toSend }): StreamFacts[] => {
    const stream = names.get(key);
    return stream === undefined ? [] : [{ stream, seq, toSend, ...mayOf(stream) }];
  });
  return named.sort((a, b) => Number(b.stream === OFFICE_STREAM) - Number(a.stream === OFFICE_STREAM));
}

/** How far each stream was taken from the server. */
export async function readCursors(space: SpaceStore): Promise<ReadonlyMap<StreamId, Cursor>> {
  const [rows, names] = await Promise.all([space.db.placed.toArray(), namesOfStreams(space)]);
  return new Map(
    rows.flatMap(({ key, seq, run }) => {
      const stream = names.get(key);
      return stream === undefined ? [] : [[stream, { seq, run }] as const];
    }),
  );
}

/** The streams there are, by their names in the clear. */
export async function namesOfStreams({ db, vault }: SpaceStore): Promise<ReadonlyMap<StreamKey, StreamId>> {
  const tips = await db.tips.toArray();
  const named = await Promise.all(tips.map(async (tip) => [tip.key, await openHeadRow(vault, tip)] as const));
  return new Map(named.flatMap(([key, stream]) => (stream === null ? [] : [[key, stream] as const])));
}

/** What has no place yet, in the order in which it is sent: causes first. */
export async function readUnplaced(space: SpaceStore, stream: StreamId): Promise<readonly Unplaced[]> {
  const { db, vault } = space;
  const key = await vault.keyOf(stream);
  const { places } = await readPlaced(space, stream);
  const numberOf = numberAt(places);
  const rows = (await readEventRows(db, key)).filter((row) => numberOf(row) === null);
  const answers = new Map((await answersOf(space, key)).map(({ dev, n, state }) => [`${dev} ${n}`, state]));
  const events = (await openEventRows(space, rows)).flatMap((sealed): (Unplaced & { readonly seq: null })[] => {
    const opened = openHeader(sealed);
    // A damaged row is told by the reading of its stream, which shows its place.
    if (!opened.ok) return [];
    const { header } = opened.value;
    return [{ sealed, header, state: answers.get(`${header.dev} ${header.n}`) ?? HERE, seq: null }];
  });
  return inOrder(events);
}

/** Keeps the server's word on each event that was sent, and its newest receipt, in one write. */
export async function keepAnswers(
  { db, vault }: SpaceStore,
  stream: StreamId,
  answers: readonly (Place & { readonly state: SendState })[],
  receipt: Receipt | null,
): Promise<void> {
  const key = await vault.keyOf(stream);
  const rows = answers.flatMap(({ dev, n, state }): AnswerRow[] =>
    state.kind === 'here' ? [] : [{ key, dev, n, state }],
  );
  const sealed = receipt === null ? null : await sealReceipt(vault, key, receipt);
  await db.transaction('rw', [db.placed, db.answers], async () => {
    const row = await db.placed.get(key);
    const numberOf = numberAt(row?.places ?? []);
    // What got its place meanwhile needs no answer.
    await db.answers.bulkPut(rows.filter((each) => numberOf(each) === null));
    if (sealed !== null) await db.placed.put({ key, ...CURSOR_START, places: [], ...row, sealed });
  });
}

/** The stream as a page is compared with; null where its log is damaged here: nothing may be added to it. */
export async function readOnDevice(
  space: SpaceStore,
  stream: StreamId,
  /** As it was read already. */
  read?: StreamHere,
): Promise<StreamOnDevice | null> {
  const key = await space.vault.keyOf(stream);
  const [here, { cursor }, answers] = await Promise.all([
    read ?? readStreamHere(space, stream),
    readPlaced(space, stream),
    answersOf(space, key),
  ]);
  if (here.damaged) return null;
  const { head, hashes, ids } = here;
  const hashAt: StreamOnDevice['hashAt'] = (dev, n) => hashes.get(dev)?.[n - 1] ?? null;
  const told = new Map(
    answers.flatMap(({ dev, n, state }) => (state.kind === 'sent' ? [[state.seq, hashAt(dev, n)]] : [])),
  );
  return {
    stream,
    cursor,
    head,
    hashAt,
    hasId: (id) => ids.has(id),
    hashOfNumber: (seq) => told.get(seq) ?? null,
  };
}

/** Keeps a page whole: events, their numbers and the cursor in one write.   Source  SPEC.md [SYNC-51] */
export async function keepPage(
  space: SpaceStore,
  here: StreamOnDevice,
  page: TakenPage,
  receipt: Receipt,
): Promise<Result<null, AppendRefusal>> {
  const { stream, head: expected } = here;
  const { places: before } = await readPlaced(space, stream);
  const written = await writeStreams(space, [
    {
      stream,
      expected,
      events: page.fresh.map(({ sealed }) => sealed),
      // The server's order may be another than the one shown so far.
      dropsCaches: true,
      placed: { before, numbers: page.numbers, cursor: page.cursor, receipt },
    },
  ]);
  return written.ok ? ok(null) : err(written.error);
}

/** Sends again what the server turned away: a person saw to what it lacked. */
export async function sendAgain({ db, vault }: SpaceStore, stream: StreamId): Promise<void> {
  const key = await vault.keyOf(stream);
  await db.answers
    .where('key')
    .equals(key)
    .filter(({ state }) => state.kind === 'turned-away')
    .delete();
}

function answersOf({ db }: SpaceStore, key: StreamKey): Promise<AnswerRow[]> {
  return db.answers.where('key').equals(key).toArray();
}

function eventsIn(head: StreamHead): number {
  return Object.values(head).reduce((sum, { n }) => sum + n, 0);
}
