/** Puts the small packs of a stream together when they are many: each page that came is one, however little it brought. */
import { addPlaces, countPlaces } from '#core/sync/places.ts';
import { inPlaces, readPackRows } from './event-log.ts';
import { sameBytes } from './keyring/sealed-bytes.ts';
import { openPackRow, sealPack } from './pack-row.ts';
import type { PackRow, SpaceStore } from './space-database.ts';
import type { StreamKey } from './vault.ts';

const MOST_PACKS = 8;
/** Larger ones would be written over and over. As many events as a page has at most. */
const FULL_PACK = 1_000;

/** Changes nothing of what a stream says. What the disk refuses is left for the next time. */
export async function mergePacks({ db, vault }: SpaceStore, key: StreamKey): Promise<void> {
  const small = (await readPackRows(db, key)).filter(isSmall);
  if (small.length <= MOST_PACKS) return;
  const opened = await Promise.all(small.map(async (pack) => ({ pack, events: await openPackRow(vault, pack) })));
  // A damaged one stays where it is, and with it the place of the damage.
  const whole = opened.filter(({ events }) => events.every(({ sealed }) => sealed.header !== ''));
  const events = whole.flatMap((each) => each.events).sort(inPlaces);
  if (events.length === 0) return;
  const merged = await sealPack(vault, key, {
    places: addPlaces([], events),
    events: events.map(({ sealed }) => sealed),
  });
  try {
    await exchange(
      db,
      whole.map(({ pack }) => pack),
      merged,
    );
  } catch (error) {
    console.warn('packs could not be merged', error);
  }
}

/** A segment stays as it came: it is packed better, and proved by what was told of it. */
function isSmall({ places, told }: PackRow): boolean {
  return told === undefined && countPlaces(places) < FULL_PACK;
}

async function exchange(db: SpaceStore['db'], before: readonly PackRow[], merged: PackRow): Promise<void> {
  const keys = before.map(({ key, dev, n }): [StreamKey, PackRow['dev'], number] => [key, dev, n]);
  await db.transaction('rw', db.packs, async () => {
    const now = await db.packs.bulkGet(keys);
    // Another window was quicker, or the space was emptied.
    if (!before.every(({ sealed }, at) => sameBytes(sealed, now[at]?.sealed ?? null))) return;
    await db.packs.bulkDelete(keys);
    await db.packs.add(merged);
  });
}
