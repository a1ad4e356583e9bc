/** What one transaction wrote to one stream, brought to disk in one order: quarantine, adoptions, events with their heads. */
import type { Instant } from '#core/calendar/instant.ts';
import type { Hash } from '#core/log/envelope.ts';
import type { AcceptedEvent, QuarantinedEvent } from '#core/sync/judge.ts';
import type { SignableHead } from '#server/log/central-log.ts';
import { keepQuarantined, markWaiting, releaseAccepted } from './quarantine.ts';
import type { HeldStream } from './read-ledger.ts';
import type { Within } from './tables.ts';
import { appendEvents, writeAdopted } from './write-events.ts';

export interface Turn {
  readonly accepted: readonly AcceptedEvent[];
  readonly quarantined: readonly QuarantinedEvent[];
  /** The events that were kept in quarantine when the turn began. */
  readonly kept: ReadonlySet<Hash>;
  readonly adopted: readonly Hash[];
  readonly rightsSeq: number;
}

/** Writes a turn; answers with where the stream stands after it. */
export async function writeTurn(
  within: Within,
  held: HeldStream,
  { accepted, quarantined, kept, adopted, rightsSeq }: Turn,
  now: Instant,
): Promise<HeldStream> {
  const { stream } = held;
  const entered = new Set(accepted.map(({ event }) => event.hash));
  const stillOut = new Set(quarantined.map(({ event }) => event.hash));
  await releaseAccepted(
    within,
    stream,
    [...kept].filter((hash) => entered.has(hash)),
  );
  await keepQuarantined(within, stream, quarantined, { judged: rightsSeq, now });
  await markWaiting(
    within,
    stream,
    [...kept].filter((hash) => !entered.has(hash) && !stillOut.has(hash)),
  );
  await writeAdopted(within, stream, adopted);
  const newest = accepted.at(-1);
  if (newest === undefined) return held;
  const moved: HeldStream = { ...held, seq: newest.seq, run: newest.run, event: newest.event.hash, at: now };
  await appendEvents(within, moved, accepted);
  return moved;
}

/** What a receipt says of a stream that stands there; null before the first event. */
export function signable({ stream, seq, run, event, at }: HeldStream): SignableHead | null {
  return event === null ? null : { stream, seq, run, event, at };
}
