/** Events that were taken by run and chain alone: their signatures are checked afterwards, and the tables remember up to where. */
import type { StreamId } from '#core/log/envelope.ts';
import { assert } from '#core/shared/assert.ts';
import { cutPlaces, inNumbers, numberAt, type Places } from '#core/sync/places.ts';
import { openStored, readStored, type StoredEvents } from '#renderer/storage/event-log.ts';
import { checkedUpTo } from '#renderer/storage/placed-row.ts';
import type { StoredEvent } from '#renderer/storage/sealed-row.ts';
import type { PlacedRow, SpaceStore } from '#renderer/storage/space-database.ts';
import { isUnopened, type PackedSegment, packedSegment } from '#renderer/storage/unopened-row.ts';
import type { Vault } from '#renderer/storage/vault.ts';

export interface Unchecked {
  readonly stream: StreamId;
  /** The number up to which all are checked when these are. */
  readonly upTo: number;
  /** Where those up to it stand. */
  readonly places: Places;
  /** Not in a segment. */
  readonly events: readonly StoredEvent[];
  /** All of them, where one is not checked: each is proved by those before it. */
  readonly segments: readonly PackedSegment[];
  readonly checkedTo: number;
  /** Something does not open. */
  readonly isDamaged: boolean;
}

export async function readUnchecked(space: SpaceStore, streams: readonly StreamId[]): Promise<readonly Unchecked[]> {
  const { db, vault } = space;
  const keys = await Promise.all(streams.map((stream) => vault.keyOf(stream)));
  const read = await db.transaction('r', db.log, db.packs, db.placed, async () => {
    const rows = await db.placed.bulkGet(keys);
    return Promise.all(keys.map(async (key, at) => ({ row: rows[at], stored: await readStored(db, key) })));
  });
  return Promise.all(
    streams.map(async (stream, at) => {
      const found = read[at];
      assert(found !== undefined, 'every stream was read');
      return uncheckedOf(vault, stream, found.stored, found.row);
    }),
  );
}

async function uncheckedOf(
  vault: Vault,
  stream: StreamId,
  { rows, packs }: StoredEvents,
  row: Pick<PlacedRow, 'seq' | 'places' | 'checkedTo'> = NOWHERE,
): Promise<Unchecked> {
  const numberOf = numberAt(row.places);
  const checkedTo = checkedUpTo(row);
  const isUnchecked = (place: Parameters<typeof numberOf>[0]): boolean => (numberOf(place) ?? 0) > checkedTo;
  const unopened = packs.filter(isUnopened);
  const areChecked = unopened.every(({ places }) => !inNumbers(places).some(isUnchecked));
  const [events, segments] = await Promise.all([
    openStored(vault, {
      rows: rows.filter(isUnchecked),
      packs: packs.filter((pack) => !isUnopened(pack) && inNumbers(pack.places).some(isUnchecked)),
    }),
    Promise.all(areChecked ? [] : unopened.map((each) => packedSegment(vault, each))),
  ]);
  const opened = segments.filter((segment) => segment !== null).sort((a, b) => a.from - b.from);
  return {
    stream,
    upTo: row.seq,
    places: row.places,
    events: events.filter(isUnchecked),
    segments: opened,
    checkedTo,
    isDamaged: opened.length < segments.length || events.some(({ sealed }) => sealed.header === ''),
  };
}

const NOWHERE: Pick<PlacedRow, 'seq' | 'places'> = { seq: 0, places: [] };

export async function noteChecked({ db, vault }: SpaceStore, checked: readonly Unchecked[]): Promise<void> {
  const keys = await Promise.all(checked.map(({ stream }) => vault.keyOf(stream)));
  await db.transaction('rw', db.placed, async () => {
    const rows = await db.placed.bulkGet(keys);
    const noted = rows.flatMap((row, at) => {
      const found = checked[at];
      return row === undefined || found === undefined || !isStill(found, row)
        ? []
        : [{ ...row, checkedTo: found.upTo }];
    });
    await db.placed.bulkPut(noted);
  });
  db.touched.note(keys);
}

/** A person may have taken numbers back meanwhile, and others come in their place. */
function isStill({ places, upTo }: Unchecked, row: PlacedRow): boolean {
  return row.seq >= upTo && JSON.stringify(cutPlaces(row.places, upTo)) === JSON.stringify(places);
}
