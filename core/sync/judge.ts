/**
 * The server's verdict on each event of a batch for one stream: pure, on what the server says it has. The caller stores
 * what was accepted and quarantined in the transaction in which it read the ledger.
 */
import type { Instant } from '#core/calendar/instant.ts';
import type { QuarantineReason, Verdict } from '#core/contract/sync-verdict.ts';
import type { Cause, DeviceId, EventHeader, EventId, Hash, StreamId } from '#core/log/envelope.ts';
import type { HashText } from '#core/log/hash.ts';
import type { DeviceHead, StreamHead } from '#core/log/head.ts';
import type { ReadableEvent } from './incoming.ts';
import { type Rights, rightsFault } from './rights.ts';
import { nextRun } from './run.ts';

/** A place in a stream. */
export type Place = Pick<Cause, 'dev' | 'n'>;

/** What the server has of a stream, as far as a batch asks. */
export interface StreamLedger {
  readonly stream: StreamId;
  readonly seq: number;
  readonly run: Hash;
  readonly head: StreamHead;
  /** The accepted event at a place of `placesAsked`. */
  readonly at: (place: Place) => { readonly hash: Hash; readonly seq: number } | null;
  readonly hasId: (id: EventId) => boolean;
  /** Hashes of events the committee's chair adopted. */
  readonly adopted: ReadonlySet<Hash>;
}

export interface AcceptedEvent {
  readonly event: ReadableEvent;
  readonly seq: number;
  readonly run: Hash;
}

export interface QuarantinedEvent {
  readonly event: ReadableEvent;
  readonly reason: QuarantineReason;
}

export interface Judgement {
  /** By place in the batch. */
  readonly verdicts: readonly Verdict[];
  /** In their numbers. */
  readonly accepted: readonly AcceptedEvent[];
  readonly quarantined: readonly QuarantinedEvent[];
  readonly seq: number;
  readonly run: Hash;
  readonly head: StreamHead;
}

/** What judging needs beside the ledger. */
export interface JudgeContext {
  readonly rights: Rights;
  readonly now: Instant;
  /** The hashes an event adopts; none for most. Read only of events that were accepted. */
  readonly adoptedBy: (event: ReadableEvent) => readonly Hash[];
  /** For the run; `sha256Hex` where none is given. */
  readonly hashText?: HashText;
}

/** Every place the ledger must know for a batch: the events' own, and those their authors had. */
export function placesAsked(batch: readonly ReadableEvent[]): readonly Place[] {
  return batch.flatMap(({ header: { dev, n, after = [] } }) => [{ dev, n }, ...after.map((cause) => place(cause))]);
}

/**
 * Judges the events of a batch, whose signatures hold, in the order in which most are accepted.
 *
 * Source  SPEC.md [SYNC-11, 13–20]
 */
export function judgeBatch(ledger: StreamLedger, batch: readonly ReadableEvent[], context: JudgeContext): Judgement {
  const verdicts: Verdict[] = [];
  const accepted: AcceptedEvent[] = [];
  const quarantined: QuarantinedEvent[] = [];
  const adopted = new Set(ledger.adopted);
  const taken = new Map<string, { readonly hash: Hash; readonly seq: number }>();
  const ids = new Set<EventId>();
  const head: Record<DeviceId, DeviceHead> = { ...ledger.head };
  let { seq, run } = ledger;
  const view = {
    at: (asked: Place) => taken.get(keyOf(asked)) ?? ledger.at(asked),
    hasId: (id: EventId) => ids.has(id) || ledger.hasId(id),
    head,
    isAdopted: (hash: Hash) => adopted.has(hash),
  };
  // What waits may be let in by what was accepted behind it in the batch.
  let open = batch.map((event, index) => ({ event, index }));
  for (;;) {
    const before = accepted.length;
    const waiting: typeof open = [];
    for (const each of open) {
      const found = judgeOne(each.event, view, context);
      verdicts[each.index] = found ?? { kind: 'accepted', seq: seq + 1 };
      if (found === null) {
        const { event } = each;
        const { dev, n, id } = event.header;
        seq += 1;
        run = nextRun(run, event.hash, context.hashText);
        head[dev] = { n, hash: event.hash };
        taken.set(keyOf(event.header), { hash: event.hash, seq });
        ids.add(id);
        for (const hash of context.adoptedBy(event)) adopted.add(hash);
        accepted.push({ event, seq, run });
      } else if (isOpen(found)) waiting.push(each);
    }
    open = waiting;
    if (accepted.length === before || open.length === 0) break;
  }
  for (const [index, event] of batch.entries()) {
    const found = verdicts[index];
    if (found?.kind === 'quarantined') quarantined.push({ event, reason: found.reason });
  }
  return { verdicts, accepted, quarantined, seq, run, head };
}

interface View {
  readonly at: StreamLedger['at'];
  readonly hasId: StreamLedger['hasId'];
  readonly head: StreamHead;
  readonly isAdopted: (hash: Hash) => boolean;
}

/** Null: to be accepted. */
function judgeOne(event: ReadableEvent, view: View, { rights, now }: JudgeContext): Verdict | null {
  const { header, hash } = event;
  const here = view.at(header);
  if (here?.hash === hash) return { kind: 'have', seq: here.seq };
  const last = view.head[header.dev];
  const next = (last?.n ?? 0) + 1;
  if (header.n < next || (header.n === next && header.prev !== (last?.hash ?? null))) return quarantine('forked');
  const wrong = view.isAdopted(hash) ? null : rightsFault(header, rights, now);
  if (wrong !== null) return quarantine(wrong);
  if (header.n > next) return { kind: 'held', dev: header.dev, n: next };
  return causeVerdict(header, view) ?? (view.hasId(header.id) ? quarantine('repeated-id') : null);
}

function causeVerdict({ after = [] }: EventHeader, view: View): Verdict | null {
  for (const cause of after) {
    const here = view.at(cause);
    if (here === null) return { kind: 'held', dev: cause.dev, n: (view.head[cause.dev]?.n ?? 0) + 1 };
    if (here.hash !== cause.hash) return quarantine('wrong-cause');
  }
  return null;
}

/** Whether more events of the batch may change that verdict: adoption lets in what had no right. */
function isOpen({ kind }: Verdict): boolean {
  return kind === 'held' || kind === 'quarantined';
}

function quarantine(reason: QuarantineReason): Verdict {
  return { kind: 'quarantined', reason };
}

function place({ dev, n }: Place): Place {
  return { dev, n };
}

function keyOf({ dev, n }: Place): string {
  return `${dev} ${n}`;
}
