/**
 * Segments of streams: made once, kept in a cache, noted in the database. What was noted is told without reading an event;
 * what the cache lost is made again.   Source  core/sync/SPEC.md [SYNC-57, 58]
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { PAGE_EVENTS, PAGE_TEXT } from '#core/contract/sync-wire.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { assert } from '#core/shared/assert.ts';
import { authorsOf } from '#core/sync/segment-authors.ts';
import { segmentText } from '#core/sync/segment-text.ts';
import type { CentralLog, NumberedEvent } from '#server/log/central-log.ts';
import type { Store } from '#server/storage/tables.ts';
import type { SegmentCache } from './segment-cache.ts';
import { forgetSegment, noteSegment, readEnds, readRowsByHash, readRowsOf, type SegmentRow } from './segment-rows.ts';

export interface Segments {
  /** The segments of these streams from their beginnings to where they stand; what is not made yet is made. */
  readonly of: (streams: readonly StreamId[]) => Promise<ReadonlyMap<StreamId, readonly SegmentRow[]>>;
  readonly byHash: (hashes: readonly Hash[]) => Promise<ReadonlyMap<Hash, SegmentRow>>;
  /** Null where these bytes cannot be made any more: another zlib made them, and its file is gone. */
  readonly bytesOf: (row: SegmentRow) => Promise<Buffer | null>;
}

interface SegmentParts {
  readonly store: Store;
  readonly log: Pick<CentralLog, 'page'>;
  readonly cache: SegmentCache;
  readonly nowMs: () => number;
  /** Events were read to make a segment. */
  readonly onMade: () => void;
}

export function createSegments({ store, log, cache, nowMs, onMade }: SegmentParts): Segments {
  /** Devices that come at once wait for one making. */
  const underWay = new Map<StreamId, Promise<readonly SegmentRow[]>>();

  const complete = async (
    stream: StreamId,
    known: readonly SegmentRow[],
    end: number,
  ): Promise<readonly SegmentRow[]> => {
    const rows: SegmentRow[] = [];
    for (let last = 0; last < end; ) {
      const next =
        known.find((row) => row.first === last + 1 && (row.is_full || row.last === end)) ?? (await make(stream, last));
      if (next === null) break;
      rows.push(next);
      last = next.last;
    }
    return rows;
  };

  const make = async (stream: StreamId, after: number): Promise<SegmentRow | null> => {
    const { events, head } = await log.page(stream, after, { events: PAGE_EVENTS, text: PAGE_TEXT });
    const last = events.at(-1);
    if (last === undefined) return null;
    const { hash, bytes } = await pack(stream, events);
    await cache.keep(hash, bytes);
    return noteSegment(store, {
      stream,
      first: after + 1,
      last: last.seq,
      hash,
      bytes: bytes.length,
      event: last.hash,
      run: last.run,
      authors: JSON.stringify(authorsOf(events)),
      is_full: last.seq < head.seq || events.length === PAGE_EVENTS,
      made_ms: nowMs(),
    });
  };

  const pack = async (
    stream: StreamId,
    events: readonly NumberedEvent[],
  ): Promise<{ readonly hash: Hash; readonly bytes: Buffer }> => {
    const [first] = events;
    assert(first !== undefined, 'a segment has an event');
    const text = segmentText(
      stream,
      first.seq,
      events.map(({ sealed }) => sealed),
    );
    const bytes = await zip(text, { level: 9 });
    onMade();
    return { hash: createHash('sha256').update(bytes).digest('hex') as Hash, bytes };
  };

  return {
    of: async (streams) => {
      if (streams.length === 0) return new Map();
      const [ends, rows] = await Promise.all([readEnds(store, streams), readRowsOf(store, streams)]);
      const found = new Map<StreamId, readonly SegmentRow[]>();
      for (const stream of streams) {
        const work = underWay.get(stream) ?? complete(stream, rows.get(stream) ?? [], ends.get(stream) ?? 0);
        underWay.set(stream, work);
        try {
          found.set(stream, await work);
        } finally {
          underWay.delete(stream);
        }
      }
      return found;
    },
    byHash: (hashes) => readRowsByHash(store, hashes),
    bytesOf: async (row) => {
      const kept = await cache.read(row.hash);
      if (kept !== null) return kept;
      const { stream, first, last } = row;
      const { events } = await log.page(stream, first - 1, { events: last - first + 1, text: Number.MAX_SAFE_INTEGER });
      const { hash, bytes } = await pack(stream, events);
      if (hash !== row.hash) {
        await forgetSegment(store, row);
        return null;
      }
      await cache.keep(hash, bytes);
      return bytes;
    },
  };
}

const zip = promisify(gzip);
