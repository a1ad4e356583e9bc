/** From the sealed events of a stream to the events to fold, in their one order. */
import { err, ok, type Result } from '#core/shared/result.ts';
import type { EventHeader, SealedEvent } from './envelope.ts';
import { inOrder } from './order.ts';
import { type ParsedEvent, parseSealed, type ShapeFault } from './parse.ts';
import { type EventKinds, type UpcastFault, upcast } from './upcast.ts';

/** An event to apply, with who made it, when and where. */
export interface RecordedEvent<Event> {
  readonly header: EventHeader;
  readonly event: Event;
}

/** An event kept but not applied: it waits for an update, or for someone to look at it. */
export interface SkippedEvent {
  readonly header: EventHeader;
  readonly reason: UpcastFault;
}

/** The number the server gave an event; null for one that waits, and without a server for all. */
export type NumberOf = (header: Pick<EventHeader, 'dev' | 'n'>) => number | null;

/** A stream read back. */
export interface Replayed<Event> {
  readonly events: readonly RecordedEvent<Event>[];
  readonly skipped: readonly SkippedEvent[];
}

/** The first event whose text cannot be opened at all. */
export interface ReplayFault {
  /** Place in the events given, from 0. */
  readonly index: number;
  readonly fault: ShapeFault;
}

/**
 * Opens, orders and upcasts the events of one stream.
 *
 * Unknown types and newer versions are skipped and reported, never dropped from the log. Trusts the chain: check it with
 * `checkLinks` or `verifyChain` where the events come from outside.
 */
export function replay<Event>(
  sealed: readonly SealedEvent[],
  kinds: EventKinds<Event>,
  numberOf: NumberOf = () => null,
): Result<Replayed<Event>, ReplayFault> {
  const opened: ParsedEvent[] = [];
  for (const [index, text] of sealed.entries()) {
    const parsed = parseSealed(text);
    if (!parsed.ok) return err({ index, fault: parsed.error });
    opened.push(parsed.value);
  }
  return ok(replayParsed(opened, kinds, numberOf));
}

/** Orders and upcasts events that were taken apart already. */
export function replayParsed<Event>(
  parsed: readonly ParsedEvent[],
  kinds: EventKinds<Event>,
  numberOf: NumberOf = () => null,
): Replayed<Event> {
  const placed = parsed.map((each) => ({ ...each, seq: numberOf(each.header) }));
  const events: RecordedEvent<Event>[] = [];
  const skipped: SkippedEvent[] = [];
  for (const { header, body } of inOrder(placed)) {
    const event = upcast(kinds, { type: header.type, tv: header.tv, body });
    if (event.ok) events.push({ header, event: event.value });
    else skipped.push({ header, reason: event.error });
  }
  return { events, skipped };
}
