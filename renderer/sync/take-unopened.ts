/**
 * Segments that are kept as they came: the server signed for their bytes, and for where the stream stands behind them. Their events
 * are opened, hashed and held against that afterwards, with their signatures.   Source  core/sync/SPEC.md [SYNC-59, 75]
 */
import type { StreamId } from '#core/log/envelope.ts';
import { EMPTY_HEAD, eventsIn } from '#core/log/head.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { SegmentOffer } from '#core/sync/manifest.ts';
import { countPlaces } from '#core/sync/places.ts';
import { claimOf, proveTwoHistories } from '#core/sync/receipt.ts';
import { placesTold } from '#core/sync/segment-authors.ts';
import { openPlaced } from '#renderer/storage/placed-row.ts';
import { readPackRows } from '#renderer/storage/event-log.ts';
import type { HeadRow, PackRow, PlacedRow } from '#renderer/storage/space-database.ts';
import { isUnopened } from '#renderer/storage/unopened-row.ts';
import type { StreamWrite } from '#renderer/storage/write-streams.ts';
import { openedReceipt, type TakeParts } from './take-items.ts';

/** A segment whose bytes are those the server signed for. */
export interface GivenSegment {
  readonly offer: SegmentOffer;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The write of each that can be kept as it is, by its stream. The others are opened first: then it is known what is wrong. */
export async function writesUnopened(
  parts: TakeParts,
  given: readonly GivenSegment[],
): Promise<ReadonlyMap<StreamId, StreamWrite>> {
  const { db, vault } = parts.store;
  const keys = await Promise.all(given.map(({ offer }) => vault.keyOf(offer.stream)));
  const [tips, placed, asides, stored] = await db.transaction('r', [db.tips, db.placed, db.asides, db.packs], () =>
    Promise.all([
      db.tips.bulkGet(keys),
      db.placed.bulkGet(keys),
      db.asides.where('key').anyOf(keys).primaryKeys(),
      Promise.all(keys.map((key) => readPackRows(db, key))),
    ]),
  );
  const forked = new Set(asides.map(([key]) => key));
  const writes = await Promise.all(
    given.map(async (segment, at) => {
      const key = keys[at];
      if (key === undefined || forked.has(key)) return null;
      return writeOf(parts, segment, { tip: tips[at], placed: placed[at], packs: stored[at] ?? [] });
    }),
  );
  return new Map(writes.flatMap((write) => (write === null ? [] : [[write.stream, write] as const])));
}

interface Standing {
  readonly tip: HeadRow | undefined;
  readonly placed: PlacedRow | undefined;
  readonly packs: readonly PackRow[];
}

/** Null where more must be known: of what is here besides, of a key, or of the receipt. */
async function writeOf(parts: TakeParts, { offer, bytes }: GivenSegment, here: Standing): Promise<StreamWrite | null> {
  const { stream, from, to, receipt, authors } = offer;
  const { publicKeyOf } = parts.signatures;
  const head = here.tip?.head ?? EMPTY_HEAD;
  const before = here.placed?.seq ?? 0;
  // Segments are proved one by the other from the first number on: nothing else may stand before.
  const unopened = countPlaces(here.packs.filter(isUnopened).flatMap(({ places }) => places));
  const isNext = from === before + 1 && eventsIn(head) === before && unopened === before;
  // The office's stream gives keys and rights: it is read at once.
  if (!isNext || stream === OFFICE_STREAM || authors.devices.some(({ dev }) => publicKeyOf(dev) === null)) return null;
  const told = placesTold(authors, to - before, head);
  const signed = await openedReceipt(parts, receipt);
  const { receipt: known } = await openPlaced(parts.store.vault, here.placed);
  const knownOf = known && claimOf(known);
  if (told === null || signed === null || (knownOf !== null && proveTwoHistories(knownOf, signed))) return null;
  const { seq, run } = signed;
  return {
    stream,
    expected: head,
    events: [],
    unopened: { bytes, places: told.places, told: { from, run, head: told.head } },
    // Of a stream that was not here there is nothing to drop.
    dropsCaches: here.tip !== undefined,
    placed: { before: here.placed, places: told.places, cursor: { seq, run }, receipt, isChecked: false },
  };
}
