/** Which events of a space name an attachment: every header is read, which is slow and asked for seldom. */
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { openHeader } from '#core/log/parse.ts';
import { createEventLog } from '../event-log.ts';
import type { SpaceStore } from '../space-database.ts';

/** An event that cannot be opened may name anything: then the answer is yes. */
export async function isNamedByEvents(store: SpaceStore, sha256: Hash): Promise<boolean> {
  const log = createEventLog(store);
  for (const stream of (await log.heads()).keys()) {
    for (const event of await log.read(stream)) {
      const opened = openHeader(event);
      if (!opened.ok || opened.value.header.blobs.some((blob) => blob.sha256 === sha256)) return true;
    }
  }
  return false;
}

/** Canonical JSON writes it so. */
const NAMES_FILES = '"blobs":[{';

/**
 * What events of these streams name and events of no other do. An event of another stream that cannot be opened may name
 * anything: then nothing is theirs alone.
 */
export async function attachmentsOnlyIn(store: SpaceStore, streams: readonly StreamId[]): Promise<readonly Hash[]> {
  const log = createEventLog(store);
  const own = new Set<Hash>();
  for (const stream of streams) for (const hash of namedIn(await log.read(stream)) ?? []) own.add(hash);
  if (own.size === 0) return [];
  const going = new Set(streams);
  for (const stream of (await log.heads()).keys()) {
    if (going.has(stream)) continue;
    const named = namedIn(await log.read(stream));
    if (named === null) return [];
    for (const hash of named) own.delete(hash);
  }
  return [...own];
}

/** Null where an event that names files cannot be opened. */
function namedIn(events: readonly SealedEvent[]): readonly Hash[] | null {
  const named: Hash[] = [];
  for (const event of events) {
    // Few events name files: the others need not be opened.
    if (!event.header.includes(NAMES_FILES)) continue;
    const opened = openHeader(event);
    if (!opened.ok) return null;
    named.push(...opened.value.header.blobs.map(({ sha256 }) => sha256));
  }
  return named;
}
