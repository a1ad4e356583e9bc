/** Both sides of a fork: what this device holds, and what the server holds in its place.   Source  core/sync/SPEC.md [SYNC-53, 56] */
import type { StreamId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { type ReadableEvent, readIncoming, signatureFault, type SignatureKnowledge } from '#core/sync/incoming.ts';
import type { Place } from '#core/sync/judge.ts';
import { eventsAtFork, type LaidAside } from '#renderer/storage/laid-aside.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { pullOne } from './pull-one.ts';
import { readOnDevice } from './sync-store.ts';
import type { SyncTransport, TransportFailure } from './transport.ts';

export interface Fork {
  readonly place: Place;
  /** What would be laid aside here: the device's own from that place on, and all that rests on them. */
  readonly ours: readonly Omit<LaidAside, 'state' | 'note'>[];
  /** What the server accepted of the same device from that place on, each shown to be signed by it. */
  readonly theirs: readonly ReadableEvent[];
}

/** Nothing is asked of pages without end: a fork stands on the page that was not taken. */
const MOST_PAGES = 20;

/** Null where the server contradicts nothing that is here any more. */
export async function readFork(
  store: SpaceStore,
  transport: Pick<SyncTransport, 'pull'>,
  signatures: SignatureKnowledge,
  stream: StreamId,
): Promise<Result<Fork | null, TransportFailure | { readonly kind: 'damaged-here' }>> {
  const here = await readOnDevice(store, stream);
  if (here === null) return err({ kind: 'damaged-here' });
  let after = here.cursor.seq;
  let place: Place | null = null;
  const theirs: ReadableEvent[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    // Whole events, those that are here too: places would not show what differs.
    const answer = await pullOne(transport, { stream, after, have: {} });
    if (!answer.ok) return answer;
    const { lines, more } = answer.value;
    for (const line of lines) {
      after = Math.max(after, line.seq);
      const event = line.sealed === null ? null : readIncoming(stream, line.sealed);
      if (event === null || !event.ok) continue;
      const { dev, n } = event.value.header;
      const own = here.hashAt(dev, n);
      if (place === null && own !== null && own !== event.value.hash) place = { dev, n };
      const isBehind = place !== null && dev === place.dev && n >= place.n;
      if (isBehind && (await signatureFault(event.value, signatures)) === null) theirs.push(event.value);
    }
    if (!more || lines.length === 0) break;
  }
  return ok(place === null ? null : { place, ours: await eventsAtFork(store, stream, place), theirs });
}
