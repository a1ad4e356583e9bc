/** Taking a page of a stream from the server: all of it or nothing, and never anything that does not follow. */
import type { ReceiptContent } from '#core/contract/sync-verdict.ts';
import type { DeviceId, EventId, Hash, StreamId } from '#core/log/envelope.ts';
import { causeFault, link, type StreamHead } from '#core/log/head.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import type { ReadableEvent } from './incoming.ts';
import { RUN_START, nextRun } from './run.ts';

/** How far a device has taken a stream from the server. Plain JSON. */
export interface Cursor {
  readonly seq: number;
  readonly run: Hash;
}

export const CURSOR_START: Cursor = { seq: 0, run: RUN_START };

/** A stream as it stands on the device. */
export interface StreamOnDevice {
  readonly stream: StreamId;
  readonly cursor: Cursor;
  readonly head: StreamHead;
  /** The event at a place here, or null. */
  readonly hashAt: (dev: DeviceId, n: number) => Hash | null;
  readonly hasId: (id: EventId) => boolean;
  /** The event the server gave a number behind the cursor to, as a verdict told this device; or null. */
  readonly hashOfNumber: (seq: number) => Hash | null;
}

/** An accepted event: whole, or only its place where the device said that it has it. */
export type PageItem =
  | { readonly seq: number; readonly event: ReadableEvent }
  | { readonly seq: number; readonly event: null; readonly dev: DeviceId; readonly n: number; readonly hash: Hash };

export interface Page {
  readonly items: readonly PageItem[];
  /** The receipt that closes the page: signed by the server's key, for the last number of it. */
  readonly receipt: ReceiptContent;
}

/** The number an event got, by its place, and the run of the stream after it: what `findLastCommon` asks for later. */
export interface Numbered {
  readonly dev: DeviceId;
  readonly n: number;
  readonly seq: number;
  readonly run: Hash;
}

/** To be stored in one transaction. */
export interface TakenPage {
  /** Not on the device yet, in their numbers. */
  readonly fresh: readonly ReadableEvent[];
  readonly numbers: readonly Numbered[];
  readonly cursor: Cursor;
  readonly head: StreamHead;
}

/** Why nothing of a page is taken. */
export type PageFault =
  /** A number is missing, or stands twice. */
  | { readonly kind: 'gap'; readonly expected: number; readonly found: number }
  /** The server's own account of the stream does not fit what it sent, or what it said of a number before. */
  | { readonly kind: 'run-differs'; readonly seq: number }
  /** It does not follow what is here. */
  | { readonly kind: 'broken-link'; readonly seq: number }
  /** The device has another event at that place: one of both is a fork. */
  | { readonly kind: 'forked'; readonly dev: DeviceId; readonly n: number }
  /** The server takes an event to be here that is not. */
  | { readonly kind: 'not-here'; readonly dev: DeviceId; readonly n: number };

/** Checks a page against the device; signatures are the caller's.   Source  SPEC.md [SYNC-50, 52, 53, 55] */
export function takePage(
  here: StreamOnDevice,
  { items, receipt }: Pick<Page, 'items'> & { readonly receipt: Pick<ReceiptContent, 'stream' | 'seq' | 'run'> },
): Result<TakenPage, PageFault> {
  const fresh: ReadableEvent[] = [];
  const numbers: Numbered[] = [];
  const brought = new Map<string, Hash>();
  const hashAt = (dev: DeviceId, n: number): Hash | null => brought.get(`${dev} ${n}`) ?? here.hashAt(dev, n);
  let { seq, run } = here.cursor;
  let head = here.head;
  for (const item of items) {
    if (item.seq !== seq + 1) return err({ kind: 'gap', expected: seq + 1, found: item.seq });
    const { dev, n } = item.event === null ? item : item.event.header;
    const { hash } = item.event ?? item;
    const told = here.hashOfNumber(item.seq);
    if (told !== null && told !== hash) return err({ kind: 'run-differs', seq: item.seq });
    const known = hashAt(dev, n);
    if (known !== null && known !== hash) return err({ kind: 'forked', dev, n });
    if (known === null) {
      if (item.event === null) return err({ kind: 'not-here', dev, n });
      const { header } = item.event;
      const linked = link(head, here.stream, header, hash);
      const follows = linked.ok && !here.hasId(header.id) && causeFault(header, linked.value, hashAt) === null;
      if (!linked.ok || !follows) return err({ kind: 'broken-link', seq: item.seq });
      head = linked.value;
      brought.set(`${dev} ${n}`, hash);
      fresh.push(item.event);
    }
    seq = item.seq;
    run = nextRun(run, hash);
    numbers.push({ dev, n, seq, run });
  }
  if (receipt.seq !== seq || receipt.run !== run || receipt.stream !== here.stream) {
    return err({ kind: 'run-differs', seq });
  }
  return ok({ fresh, numbers, cursor: { seq, run }, head });
}
