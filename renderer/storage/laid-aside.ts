/** What was laid aside of a stream after a fork: kept, still sent, and no part of it here.   Source  core/sync/SPEC.md [SYNC-56, 63] */
import type { CarriedAside } from '#core/exchange/bundle/segment.ts';
import type { DeviceId, EventHeader, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import type { StreamHead } from '#core/log/head.ts';
import { openHeader } from '#core/log/parse.ts';
import type { AppendRefusal } from '#core/log/port.ts';
import { eventHash } from '#core/log/seal.ts';
import { assert } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { Place } from '#core/sync/judge.ts';
import { addPlaces, inNumbers, numberAt } from '#core/sync/places.ts';
import type { SendState } from '#core/sync/outbox.ts';
import { type AsideNote, asideNote } from '#core/sync/aside-note.ts';
import { setAside } from '#core/sync/set-aside.ts';
import { readPackRows } from './event-log.ts';
import { openPackRow, sealPack } from './pack-row.ts';
import { readPlaced } from './placed-row.ts';
import { openEventRow, sealEventRow } from './sealed-row.ts';
import type { AsideRow, PackRow, SpaceStore } from './space-database.ts';
import { readStreamHere } from './stream-here.ts';
import type { Vault } from './vault.ts';
import { writeStreams } from './write-streams.ts';

export interface LaidAside {
  readonly sealed: SealedEvent;
  readonly header: EventHeader;
  readonly hash: Hash;
  readonly state: SendState;
  /** Null where its row was changed on the disk. */
  readonly note: AsideNote | null;
}

/** The events of the stream here that cannot stand once the one at the fork is laid aside. */
export async function eventsAtFork(
  space: SpaceStore,
  stream: StreamId,
  fork: Place,
): Promise<readonly Omit<LaidAside, 'state' | 'note'>[]> {
  const { events } = await readStreamHere(space, stream);
  const opened = events.flatMap((sealed) => {
    const read = openHeader(sealed);
    return read.ok ? [{ sealed, header: read.value.header, hash: eventHash(sealed) }] : [];
  });
  const gone = setAside(opened, fork);
  return opened.filter(({ hash }) => gone.has(hash));
}

/** Lays aside what forked in one write, journal first; answers with how many events it was. */
export async function layAside(
  space: SpaceStore,
  stream: StreamId,
  fork: Place,
  note: AsideNote,
): Promise<Result<number, AppendRefusal>> {
  const { db, vault } = space;
  const key = await vault.keyOf(stream);
  const [here, packs, { places }, answers] = await Promise.all([
    readStreamHere(space, stream),
    readPackRows(db, key),
    readPlaced(space, stream),
    db.answers.where('key').equals(key).toArray(),
  ]);
  if (here.damaged) return err({ kind: 'store-failed', cause: 'damaged-here' });
  const gone = await eventsAtFork(space, stream, fork);
  const numberOf = numberAt(places);
  assert(
    gone.every(({ header }) => numberOf(header) === null),
    'what the server numbered is no fork of it',
  );
  const stateOf = new Map(answers.map(({ dev, n, state }) => [`${dev} ${n}`, state]));
  const rows = await Promise.all(
    gone.map(
      async ({ sealed, header: { dev, n } }): Promise<AsideRow> => ({
        ...(await sealAside(vault, stream, { sealed, note })),
        state: stateOf.get(`${dev} ${n}`) ?? { kind: 'here' },
      }),
    ),
  );
  const left = await packsWithout(vault, packs, new Set(gone.map(({ header: { dev, n } }) => `${dev} ${n}`)));
  const head = headWithout(here.head, here.hashes, gone);
  const written = await writeStreams(space, [
    { stream, expected: here.head, events: [], dropsCaches: true, aside: { head, rows, packs: left } },
  ]);
  return written.ok ? ok(rows.length) : written;
}

/** What somebody else laid aside, as it is kept here: still to be sent. */
export async function sealAside(vault: Vault, stream: StreamId, { sealed, note }: CarriedAside): Promise<AsideRow> {
  const hash = eventHash(sealed);
  const key = await vault.keyOf(stream);
  const [row, sealedNote] = await Promise.all([
    sealEventRow(vault, stream, sealed),
    vault.seal(notePlace({ key, hash }), JSON.stringify(note)),
  ]);
  return { ...row, hash, state: { kind: 'here' }, note: sealedNote };
}

/** In the order of device and number. */
export async function readLaidAside({ db, vault }: SpaceStore, stream: StreamId): Promise<readonly LaidAside[]> {
  const rows = await db.asides
    .where('key')
    .equals(await vault.keyOf(stream))
    .toArray();
  const read = await Promise.all(
    rows.map(async (row): Promise<LaidAside | null> => {
      const sealed = await openEventRow(vault, row);
      const opened = openHeader(sealed);
      if (!opened.ok) return null;
      const text = await vault.open(notePlace(row), row.note);
      const note = text === null ? null : (asideNote.safeParse(JSON.parse(text)).data ?? null);
      return { sealed, header: opened.value.header, hash: row.hash, state: row.state, note };
    }),
  );
  return read
    .filter((each) => each !== null)
    .sort((a, b) => a.header.dev.localeCompare(b.header.dev) || a.header.n - b.header.n);
}

/** Packs as they are where all of their events stay; those that lose all are left out. */
async function packsWithout(
  vault: Vault,
  packs: readonly PackRow[],
  gone: ReadonlySet<string>,
): Promise<readonly PackRow[]> {
  const left = await Promise.all(
    packs.map(async (pack): Promise<readonly PackRow[]> => {
      const isLeft = ({ dev, n }: Place): boolean => !gone.has(`${dev} ${n}`);
      if (inNumbers(pack.places).every(isLeft)) return [pack];
      const events = (await openPackRow(vault, pack)).filter(isLeft);
      const draft = { places: addPlaces([], events), events: events.map(({ sealed }) => sealed) };
      return events.length === 0 ? [] : [await sealPack(vault, pack.key, draft)];
    }),
  );
  return left.flat();
}

/** Where each device's chain ends once these are gone; what is gone is the end of its chain. */
function headWithout(
  head: StreamHead,
  hashes: ReadonlyMap<DeviceId, readonly Hash[]>,
  gone: readonly { readonly header: Place }[],
): StreamHead {
  const after: Record<DeviceId, StreamHead[DeviceId]> = {};
  for (const [name, last] of Object.entries(head)) {
    // Keys of a record are plain text to the compiler: these are devices.
    const dev = name as DeviceId;
    const n = gone.reduce((end, { header }) => (header.dev === dev ? Math.min(end, header.n - 1) : end), last.n);
    const hash = hashes.get(dev)?.[n - 1];
    if (hash !== undefined) after[dev] = { n, hash };
  }
  return after;
}

function notePlace({ key, hash }: Pick<AsideRow, 'key' | 'hash'>): string {
  return `asides/${key}/${hash}`;
}
