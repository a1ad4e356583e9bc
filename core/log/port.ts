/** Where sealed events are kept: the port every store implements, and the admission rule they share. */
import { err, ok, type Result } from '#core/shared/result.ts';
import type { EventHeader, SealedEvent, StreamId } from './envelope.ts';
import { type CauseFault, causeFault, type LinkFault, link, type StreamHead, sameHead } from './head.ts';
import { openHeader, type ShapeFault } from './parse.ts';
import { eventHash } from './seal.ts';

/**
 * An append-only store of sealed events, by stream. Every implementation passes the suite in
 * `test/core/log/event-log-contract.ts`.
 */
export interface EventLog {
  /**
   * Appends events to a stream, all or none, when the stream still stands at `expected`; answers with the new head.
   *
   * When the promise is fulfilled well the events survive a crash and a power cut. A refusal changes nothing.
   */
  append(
    stream: StreamId,
    events: readonly SealedEvent[],
    expected: StreamHead,
  ): Promise<Result<StreamHead, AppendRefusal>>;
  /** The events of a stream, exactly as appended, by device and counter; none for a stream never written to. */
  read(stream: StreamId): Promise<readonly SealedEvent[]>;
  /** The head of every stream that has events. */
  heads(): Promise<ReadonlyMap<StreamId, StreamHead>>;
}

/** Why nothing was appended. */
export type AppendRefusal =
  /** Someone else appended first (another window, a sync): read again and decide again. */
  | { readonly kind: 'head-moved'; readonly head: StreamHead }
  /** The event at `index` does not follow what is there. */
  | { readonly kind: 'not-next'; readonly index: number; readonly fault: ShapeFault | LinkFault | CauseFault }
  /** The disk or the browser's share of it is full. */
  | { readonly kind: 'no-space' }
  /** The store failed otherwise; `cause` is for a log, not for people. */
  | { readonly kind: 'store-failed'; readonly cause: string };

/**
 * Decides whether events may be appended to a stream that stands at `head`, and where it stands after; for use inside
 * the store's own transaction. Links only: bodies were hashed by who sealed them, or checked by `verifyChain`.
 */
export function admit(
  stream: StreamId,
  events: readonly SealedEvent[],
  head: StreamHead,
  expected: StreamHead,
): Result<StreamHead, AppendRefusal> {
  if (!sameHead(head, expected)) return err({ kind: 'head-moved', head });
  const headers: EventHeader[] = [];
  let next = head;
  for (const [index, sealed] of events.entries()) {
    const opened = openHeader(sealed);
    if (!opened.ok) return err({ kind: 'not-next', index, fault: opened.error });
    const linked = link(next, stream, opened.value.header, eventHash(sealed));
    if (!linked.ok) return err({ kind: 'not-next', index, fault: linked.error });
    next = linked.value;
    headers.push(opened.value.header);
  }
  for (const [index, header] of headers.entries()) {
    const fault = causeFault(header, next);
    if (fault !== null) return err({ kind: 'not-next', index, fault });
  }
  return ok(next);
}
