/** What the sync loop reads and keeps of one space: every answer of the server reaches the disk before the next question. */
import type { Instant } from '#core/calendar/instant.ts';
import type { Receipt } from '#core/contract/sync-verdict.ts';
import type { StreamHere } from '#core/exchange/bundle/receive.ts';
import type { DeviceId, EventHeader, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { type DeviceHead, EMPTY_HEAD, sameHead, type StreamHead } from '#core/log/head.ts';
import { inOrder } from '#core/log/order.ts';
import { openHeader } from '#core/log/parse.ts';
import type { AppendRefusal } from '#core/log/port.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { eventHash } from '#core/log/seal.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Place } from '#core/sync/judge.ts';
import type { StreamFacts, SyncMachine } from '#core/sync/machine.ts';
import type { SendState } from '#core/sync/outbox.ts';
import { addPlaces, inNumbers, numberAt, type Places } from '#core/sync/places.ts';
import { type Cursor, CURSOR_START, type StreamOnDevice, type TakenPage } from '#core/sync/take-page.ts';
import { readLaidAside } from '#renderer/storage/laid-aside.ts';
import { openStored, readStored } from '#renderer/storage/event-log.ts';
import { mergePacks } from '#renderer/storage/merge-packs.ts';
import { openPlaced, readPlaced, sealReceipt } from '#renderer/storage/placed-row.ts';
import type { StoredEvent } from '#renderer/storage/sealed-row.ts';
import type { AnswerRow, SpaceStore } from '#renderer/storage/space-database.ts';
import type { StreamKey } from '#renderer/storage/vault.ts';
import { writeStreams } from '#renderer/storage/write-streams.ts';
import { readIndex } from './stream-index.ts';

/** An event that the server has not placed yet, with its word on it. */
export interface Unplaced {
  readonly sealed: SealedEvent;
  readonly header: EventHeader;
  readonly state: SendState;
  /** Its hash where it was laid aside after a fork: it is sent, and has no place here. */
  readonly aside: Hash | null;
}

const HERE: SendState = { kind: 'here' };

/** What the machine decides by: of the streams with something to send, and of those the server told of. */
export async function readFacts(
  space: SpaceStore,
  mayOf: (stream: StreamId) => Pick<StreamFacts, 'maySend' | 'mayPull'>,
  told: SyncMachine['heads'],
  isDestroyed: (stream: StreamId) => boolean = () => false,
): Promise<readonly StreamFacts[]> {
  const { byName, sending } = await readIndex(space);
  const asked = new Set([...sending.keys(), ...told.keys()]);
  const facts = [...asked].flatMap((stream): StreamFacts[] => {
    const found = byName.get(stream);
    if (found === undefined) {
      return isDestroyed(stream) ? [{ stream, seq: 0, toSend: 0, maySend: false, mayPull: false }] : [];
    }
    return [{ stream, seq: found.seq, toSend: found.toSend, ...mayOf(stream) }];
  });
  // The office's stream goes first: it brings everybody's keys and rights.
  const office = facts.find(({ stream }) => stream === OFFICE_STREAM);
  return office === undefined ? facts : [office, ...facts.filter((each) => each !== office)];
}

/** How far each stream was taken from the server, and what is told the server of all of them. */
export interface CursorsHere {
  readonly get: (stream: StreamId) => Cursor | undefined;
  readonly digests: ReadonlyMap<number, string>;
}

export async function readCursors(space: SpaceStore): Promise<CursorsHere> {
  const { byName, digests } = await readIndex(space);
  return { get: (stream) => byName.get(stream), digests };
}

/** When the oldest event was made that the server does not have; null while it has all. */
export async function readOldestUnsent(space: SpaceStore): Promise<Instant | null> {
  const { unsent, oldest } = await readIndex(space);
  for (const stream of unsent.keys()) {
    if (oldest.has(stream)) continue;
    const read = await Promise.all([readUnplaced(space, stream), readUnplacedAside(space, stream)]);
    const waiting = read.flat().filter(({ state }) => state.kind !== 'sent' && state.kind !== 'turned-away');
    oldest.set(stream, waiting.map(({ header }) => header.at).sort()[0] ?? null);
  }
  return [...unsent.keys()].flatMap((stream) => oldest.get(stream) ?? []).sort()[0] ?? null;
}

/** What has no place yet, in the order in which it is sent: causes first. */
export async function readUnplaced(space: SpaceStore, stream: StreamId): Promise<readonly Unplaced[]> {
  const { db, vault } = space;
  const key = await vault.keyOf(stream);
  const { places } = await readPlaced(space, stream);
  const numberOf = numberAt(places);
  const { rows, packs } = await db.transaction('r', db.log, db.packs, () => readStored(db, key));
  const stored = await openStored(vault, {
    rows: rows.filter((row) => numberOf(row) === null),
    packs: packs.filter(({ places: held }) => !isNumbered(held, places)),
  });
  const answers = new Map((await answersOf(space, key)).map(({ dev, n, state }) => [`${dev} ${n}`, state]));
  const events = stored.flatMap(({ sealed, ...place }): (Unplaced & { readonly seq: null })[] => {
    const opened = numberOf(place) === null ? openHeader(sealed) : null;
    // A damaged row is told by the reading of its stream, which shows its place.
    if (opened === null || !opened.ok) return [];
    const { header } = opened.value;
    return [{ sealed, header, state: answers.get(`${header.dev} ${header.n}`) ?? HERE, aside: null, seq: null }];
  });
  return inOrder(events);
}

/** What was laid aside of the stream, to be sent behind what stands in it. */
export async function readUnplacedAside(space: SpaceStore, stream: StreamId): Promise<readonly Unplaced[]> {
  const asides = await readLaidAside(space, stream);
  return asides.map(({ sealed, header, state, hash }) => ({ sealed, header, state, aside: hash }));
}

/** Keeps the server's word on each event that was sent, and its newest receipt, in one write. */
export async function keepAnswers(
  { db, vault }: SpaceStore,
  stream: StreamId,
  answers: readonly (Place & Pick<Unplaced, 'state' | 'aside'>)[],
  receipt: Receipt | null,
): Promise<void> {
  const key = await vault.keyOf(stream);
  const rows = answers.flatMap(({ dev, n, state, aside }): AnswerRow[] =>
    state.kind === 'here' || aside !== null ? [] : [{ key, dev, n, state }],
  );
  const sealed = receipt === null ? null : await sealReceipt(vault, key, receipt);
  await db.transaction('rw', [db.placed, db.answers, db.asides], async () => {
    for (const { aside, state } of answers) if (aside !== null) await db.asides.update([key, aside], { state });
    const row = await db.placed.get(key);
    const numberOf = numberAt(row?.places ?? []);
    // What got its place meanwhile needs no answer.
    await db.answers.bulkPut(rows.filter((each) => numberOf(each) === null));
    if (sealed !== null) await db.placed.put({ key, ...CURSOR_START, places: [], ...row, sealed });
  });
  db.touched.note([key]);
}

/** Where a stream stands, and the hashes of what was laid aside of it. */
export interface Standing {
  readonly head: StreamHead;
  readonly asides: ReadonlySet<Hash>;
}

/** By place of the streams. */
export async function readStanding(
  { db, vault }: SpaceStore,
  streams: readonly StreamId[],
): Promise<readonly Standing[]> {
  const keys = await Promise.all(streams.map((stream) => vault.keyOf(stream)));
  const [tips, asides] = await db.transaction('r', [db.tips, db.asides], () =>
    Promise.all([db.tips.bulkGet(keys), db.asides.where('key').anyOf(keys).primaryKeys()]),
  );
  return keys.map((key, at) => ({
    head: tips[at]?.head ?? EMPTY_HEAD,
    asides: new Set(asides.flatMap(([of, hash]) => (of === key ? [hash] : []))),
  }));
}

/** A stream as a page is compared with, and the newest receipt there is of it. */
export interface OnDevice extends StreamOnDevice {
  readonly receipt: Receipt | null;
}

/** Null where the log of the stream is damaged here: nothing may be added to it. */
export async function readOnDevice(space: SpaceStore, stream: StreamId): Promise<OnDevice | null> {
  const [here = null] = await readManyOnDevice(space, [stream]);
  return here;
}

/** The same of many streams, in their order. What is not here yet costs next to nothing. */
export async function readManyOnDevice(
  space: SpaceStore,
  streams: readonly StreamId[],
): Promise<readonly (OnDevice | null)[]> {
  const { db, vault } = space;
  const keys = await Promise.all(streams.map((stream) => vault.keyOf(stream)));
  const read = await db.transaction('r', [db.log, db.packs, db.tips, db.placed, db.answers], async () => {
    const [tips, placed] = await Promise.all([db.tips.bulkGet(keys), db.placed.bulkGet(keys)]);
    return Promise.all(
      keys.map(async (key, at) => {
        const head = tips[at]?.head ?? EMPTY_HEAD;
        const nothing = { stored: { rows: [], packs: [] }, answers: [] };
        const found =
          tips[at] === undefined
            ? nothing
            : { stored: await readStored(db, key), answers: await answersOf(space, key) };
        return { head, row: placed[at], ...found };
      }),
    );
  });
  return Promise.all(
    streams.map(async (stream, at) => {
      const found = read[at];
      assert(found !== undefined, 'every stream was read');
      const { head, row, stored, answers } = found;
      const [events, { cursor, receipt }] = await Promise.all([openStored(vault, stored), openPlaced(vault, row)]);
      return isWhole(events, head) ? { ...comparable(events, answers), stream, cursor, head, receipt } : null;
    }),
  );
}

/** The same of a stream that was read already. */
export async function compareWithServer(
  space: SpaceStore,
  stream: StreamId,
  { head, hashes, ids, damaged }: StreamHere,
): Promise<OnDevice | null> {
  if (damaged) return null;
  const key = await space.vault.keyOf(stream);
  const [{ cursor, receipt }, answers] = await Promise.all([readPlaced(space, stream), answersOf(space, key)]);
  const hashAt: StreamOnDevice['hashAt'] = (dev, n) => hashes.get(dev)?.[n - 1] ?? null;
  const hashOfNumber = numbersTold(answers, hashAt);
  return { stream, cursor, head, receipt, hashAt, hasId: (id) => ids.has(id), hashOfNumber };
}

/** What was sealed here was checked before: it is whole when all of it opens, up to the head. Openings of the stream check it again. */
function isWhole(events: readonly StoredEvent[], head: StreamHead): boolean {
  const found = new Map<DeviceId, number>();
  for (const { dev, n, sealed } of events) {
    if (sealed.header === '' || n !== (found.get(dev) ?? 0) + 1) return false;
    found.set(dev, n);
  }
  const last = Object.entries<DeviceHead>(head);
  return last.length === found.size && last.every(([dev, { n }]) => found.get(dev as DeviceId) === n);
}

/** Hashes and ids, worked out when asked for: a page seldom asks for one that is behind the head. */
function comparable(
  events: readonly StoredEvent[],
  answers: readonly AnswerRow[],
): Pick<StreamOnDevice, 'hashAt' | 'hasId' | 'hashOfNumber'> {
  const byPlace = new Map(events.map(({ dev, n, sealed }) => [`${dev} ${n}`, sealed]));
  const hashes = new Map<string, Hash>();
  const hashAt: StreamOnDevice['hashAt'] = (dev, n) => {
    const place = `${dev} ${n}`;
    const sealed = byPlace.get(place);
    if (sealed === undefined) return null;
    const hash = hashes.get(place) ?? eventHash(sealed);
    hashes.set(place, hash);
    return hash;
  };
  let ids: ReadonlySet<string> | null = null;
  return {
    hashAt,
    hasId: (id) => {
      ids ??= new Set(events.map(({ sealed }) => idIn(sealed)));
      return ids.has(id);
    },
    hashOfNumber: numbersTold(answers, hashAt),
  };
}

/** The events whose numbers the server told, though the stream was not taken that far. */
function numbersTold(answers: readonly AnswerRow[], hashAt: StreamOnDevice['hashAt']): StreamOnDevice['hashOfNumber'] {
  const told = new Map(
    answers.flatMap(({ dev, n, state }) => (state.kind === 'sent' ? [[state.seq, { dev, n }] as const] : [])),
  );
  return (seq) => {
    const place = told.get(seq);
    return place === undefined ? null : hashAt(place.dev, place.n);
  };
}

/** Written by this device: the header was opened before it was sealed. */
function idIn({ header }: SealedEvent): string {
  return (JSON.parse(header) as EventHeader).id;
}

/** A page as it was checked against the stream it goes on. */
export interface CheckedPage {
  readonly here: StreamOnDevice;
  readonly page: TakenPage;
  readonly receipt: Receipt;
  /** Whether every signature in it was checked; else that is done afterwards. */
  readonly isChecked: boolean;
}

/**
 * Keeps pages of some streams whole, one of each: events, their numbers and the cursors in one write, all or none.
 *
 * Source  SPEC.md [SYNC-51]
 */
export async function keepPages(
  space: SpaceStore,
  pages: readonly CheckedPage[],
): Promise<Result<null, AppendRefusal>> {
  const { db, vault } = space;
  const keys = await Promise.all(pages.map(({ here }) => vault.keyOf(here.stream)));
  const [rows, asides] = await Promise.all([db.placed.bulkGet(keys), db.asides.where('key').anyOf(keys).primaryKeys()]);
  const laidAside = new Set(asides.map(([, hash]) => hash));
  const written = await writeStreams(
    space,
    pages.map(({ here, page, receipt, isChecked }, index) => ({
      stream: here.stream,
      expected: here.head,
      events: page.fresh.map(({ sealed }) => sealed),
      inBulk: { places: page.fresh.map(({ header }) => header), head: page.head },
      // The server's order may be another than the one shown so far.
      dropsCaches: true,
      placed: { before: rows[index], places: addPlaces([], page.numbers), cursor: page.cursor, receipt, isChecked },
      returned: page.fresh.map(({ hash }) => hash).filter((hash) => laidAside.has(hash)),
    })),
  );
  if (!written.ok) return err(written.error);
  for (const [index, { here, page }] of pages.entries()) {
    const key = keys[index];
    const addsPack = page.fresh.length > 0 && !sameHead(here.head, EMPTY_HEAD);
    if (key !== undefined && addsPack) await mergePacks(space, key);
  }
  return ok(null);
}

/** Sends again what the server turned away: a person saw to what it lacked. */
export async function sendAgain({ db, vault }: SpaceStore, stream: StreamId): Promise<void> {
  const key = await vault.keyOf(stream);
  await db.answers
    .where('key')
    .equals(key)
    .filter(({ state }) => state.kind === 'turned-away')
    .delete();
  db.touched.note([key]);
}

function answersOf({ db }: SpaceStore, key: StreamKey): Promise<AnswerRow[]> {
  return db.answers.where('key').equals(key).toArray();
}

/** Whether every event of these places has its number. */
function isNumbered(held: Places, numbered: Places): boolean {
  const numberOf = numberAt(numbered);
  return inNumbers(held).every((place) => numberOf(place) !== null);
}
