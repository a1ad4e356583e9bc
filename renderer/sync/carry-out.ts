/** One step of the machine, carried out: the question, what is kept of the answer, and what the machine is told. */
import type { Receipt, ReceiptContent } from '#core/contract/sync-verdict.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { eventHash } from '#core/log/seal.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { assert, unreachable } from '#core/shared/assert.ts';
import { firstBatch } from '#core/sync/batch-size.ts';
import { doubtOfServer, doubtOfStream, type KnownServer, type ServerDoubt } from '#core/sync/compare-server.ts';
import { digestHeads } from '#core/sync/heads-digest.ts';
import { readIncoming, signatureFault, type ReadableEvent, type SignatureKnowledge } from '#core/sync/incoming.ts';
import type { Outcome, Step } from '#core/sync/machine.ts';
import { eventsToSend, newestNumber } from '#core/sync/outbox.ts';
import { openReceipt, proveTwoHistories, type VerifyByServer } from '#core/sync/receipt.ts';
import { takeVerdicts } from '#core/sync/take-verdicts.ts';
import { type Cursor, type PageFault, type PageItem, takePage } from '#core/sync/take-page.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { readPlaced } from '#renderer/storage/placed-row.ts';
import { keepProof } from '#renderer/storage/receipt-proof.ts';
import { keepAnswers, keepPage, readOnDevice, readUnplaced, readUnplacedAside, type Unplaced } from './sync-store.ts';
import type { PulledLine, SyncTransport, TransportFailure } from './transport.ts';

/** Why one stream stopped; a person must act. */
export type StreamStop =
  | ServerDoubt
  | PageFault['kind']
  /** Signed by nobody the office stream knows, or not what was signed. */
  | 'not-signed'
  /** The server's own signature is missing or wrong. */
  | 'no-receipt'
  | 'two-histories'
  /** The log of the stream is damaged on this device. */
  | 'damaged-here';

export interface SyncParts {
  readonly store: SpaceStore;
  readonly transport: SyncTransport;
  readonly server: KnownServer;
  readonly verifyReceipt: VerifyByServer;
  readonly signatures: SignatureKnowledge;
  /** Takes keys out of a page before its signatures are checked: of devices the server enrolled. */
  readonly learnKeys: (stream: StreamId, events: readonly ReadableEvent[]) => Promise<void>;
  readonly cursors: () => Promise<ReadonlyMap<StreamId, Cursor>>;
  readonly onStopped: (stream: StreamId, why: StreamStop) => Promise<void>;
  /** Events came in: what is shown of the stream is read again. */
  readonly onTaken: (stream: StreamId, events: number) => Promise<void>;
  /** The server answered for events. */
  readonly onSent: (stream: StreamId) => Promise<void>;
  /** The disk refused; the step is tried again. */
  readonly onCannotStore: (cause: string) => void;
}

/** Carries out a step that asks the server something. */
export async function carryOut(parts: SyncParts, step: Exclude<Step, { kind: 'rest' | 'halt' }>): Promise<Outcome> {
  switch (step.kind) {
    case 'greet':
      return greet(parts);
    case 'push':
      return push(parts, step);
    case 'ask-heads':
      return askHeads(parts);
    case 'pull':
      return pull(parts, step.stream);
    default:
      return unreachable(step);
  }
}

async function greet({ transport, server }: SyncParts): Promise<Outcome> {
  const met = await transport.greet();
  if (!met.ok) return failed(met.error);
  const doubt = doubtOfServer(server, met.value);
  return doubt === null ? { kind: 'greeted' } : { kind: 'halted', why: doubt };
}

async function push(parts: SyncParts, { stream, size }: Extract<Step, { kind: 'push' }>): Promise<Outcome> {
  const { store, transport, onSent } = parts;
  const [standing, asides, placed] = await Promise.all([
    readUnplaced(store, stream),
    readUnplacedAside(store, stream),
    readPlaced(store, stream),
  ]);
  const events = [...standing, ...asides];
  const newest = newestNumber(events, placed.cursor.seq);
  const queue = [standing, asides].flatMap((each) => eventsToSend(each, newest));
  const batch = firstBatch(
    queue.map(({ sealed, header: { dev, n }, aside }) => ({ ...sealed, at: { dev, n, aside } })),
    size,
  );
  // Events are counted that cannot be read: the log is damaged here.
  if (batch.length === 0) return stop(parts, stream, 'damaged-here');
  const sent = batch.map(({ header, body, sig }) => ({ header, body, sig }));
  const reply = await transport.push(stream, sent);
  if (!reply.ok) return failed(reply.error);
  const { verdicts, receipt } = reply.value;
  const [known, told] = await Promise.all([opened(parts, placed.receipt), opened(parts, receipt)]);
  if (receipt !== null && told === null) return stop(parts, stream, 'no-receipt');
  const hashes = batch.map((event) => eventHash(event));
  const taken = takeVerdicts(
    { newest, receipt: known, hashOfNumber: numbersTold(events) },
    { hashes, verdicts, receipt: told },
  );
  if (!taken.ok) {
    if (taken.error === 'two-histories') await keepBoth(parts, stream, placed.receipt, receipt);
    return stop(parts, stream, taken.error);
  }
  const answers = batch.map(({ at }, index) => {
    const state = taken.value.states[index];
    assert(state !== undefined, 'as many verdicts as events');
    return { ...at, state };
  });
  await keepAnswers(store, stream, answers, taken.value.receipt === told ? receipt : null);
  await onSent(stream);
  return { kind: 'pushed' };
}

/** The events whose numbers the server told, though the stream was not taken that far. */
function numbersTold(events: readonly Unplaced[]): (seq: number) => Hash | null {
  const told = new Map(
    events.flatMap(({ sealed, state }) => (state.kind === 'sent' ? [[state.seq, eventHash(sealed)] as const] : [])),
  );
  return (seq) => told.get(seq) ?? null;
}

async function askHeads(parts: SyncParts): Promise<Outcome> {
  const cursors = await parts.cursors();
  const reply = await parts.transport.heads(digestHeads(cursors));
  if (!reply.ok) return failed(reply.error);
  const heads = reply.value;
  for (const [stream, head] of heads) {
    const cursor = cursors.get(stream);
    const doubt = cursor === undefined ? null : doubtOfStream(cursor, head);
    if (doubt === null || cursor === undefined) continue;
    const isProved = doubt === 'other-history' && (await proveOtherHistory(parts, stream, cursor));
    await parts.onStopped(stream, isProved ? 'two-histories' : doubt);
  }
  const ahead = [...heads].filter(([stream, { seq }]) => seq > (cursors.get(stream)?.seq ?? 0));
  // What others signed is checked with keys the office's stream brings.
  ahead.sort(([a], [b]) => Number(b === OFFICE_STREAM) - Number(a === OFFICE_STREAM));
  return { kind: 'heads', heads: new Map(ahead.map(([stream, { seq }]) => [stream, seq])) };
}

/** What the server tells of heads is not signed: its receipt for the same number is asked for, as evidence.   Source  SPEC.md [SYNC-34] */
async function proveOtherHistory(parts: SyncParts, stream: StreamId, { seq }: Cursor): Promise<boolean> {
  const reply = await parts.transport.pull(stream, seq - 1, new Map());
  const receipt = reply.ok ? reply.value.receipt : null;
  const kept = await readPlaced(parts.store, stream);
  const [before, told] = await Promise.all([opened(parts, kept.receipt), opened(parts, receipt)]);
  if (before === null || told === null || !proveTwoHistories(before, told)) return false;
  await keepBoth(parts, stream, kept.receipt, receipt);
  return true;
}

async function pull(parts: SyncParts, stream: StreamId): Promise<Outcome> {
  const here = await readOnDevice(parts.store, stream);
  if (here === null) return stop(parts, stream, 'damaged-here');
  const have = new Map(Object.entries(here.head).map(([dev, { n }]) => [dev as DeviceId, n]));
  const reply = await parts.transport.pull(stream, here.cursor.seq, have);
  if (!reply.ok) return failed(reply.error);
  const { lines, receipt } = reply.value;
  if (lines.length === 0) return { kind: 'pulled', stream, took: 0 };
  const told = await opened(parts, receipt);
  if (receipt === null || told === null) return stop(parts, stream, 'no-receipt');
  const kept = await readPlaced(parts.store, stream);
  const before = await opened(parts, kept.receipt);
  if (before !== null && proveTwoHistories(before, told)) {
    await keepBoth(parts, stream, kept.receipt, receipt);
    return stop(parts, stream, 'two-histories');
  }
  const items = await readLines(parts, stream, lines);
  // Its author was enrolled since the office's stream was taken: asked for again behind it.
  if (items === 'unknown-device') return { kind: 'stream-stopped', stream };
  if (items === 'not-signed') return stop(parts, stream, 'not-signed');
  const page = takePage(here, { items, receipt: told });
  if (!page.ok) return stop(parts, stream, page.error.kind);
  const written = await keepPage(parts.store, here, page.value, receipt);
  if (!written.ok) {
    // Someone wrote meanwhile: the page is asked for again and compared with what is here now.
    if (written.error.kind === 'head-moved') return { kind: 'pulled', stream, took: lines.length };
    parts.onCannotStore(written.error.kind);
    return { kind: 'failed', timedOut: false, afterMs: null };
  }
  await parts.onTaken(stream, page.value.fresh.length);
  return { kind: 'pulled', stream, took: lines.length };
}

/** Evidence against the server: the receipt it gave before, and the one that contradicts it. */
async function keepBoth(
  { store }: SyncParts,
  stream: StreamId,
  before: Receipt | null,
  now: Receipt | null,
): Promise<void> {
  assert(before !== null && now !== null, 'two receipts contradict each other');
  await keepProof(store, stream, [before, now]);
}

function opened({ verifyReceipt }: SyncParts, receipt: Receipt | null): Promise<ReceiptContent | null> {
  return receipt === null ? Promise.resolve(null) : openReceipt(receipt, verifyReceipt);
}

/** The page's events, or why it cannot be used: one is not what was signed, or signed by nobody known. */
async function readLines(
  { signatures, learnKeys }: SyncParts,
  stream: StreamId,
  lines: readonly PulledLine[],
): Promise<readonly PageItem[] | 'not-signed' | 'unknown-device'> {
  const items: PageItem[] = [];
  for (const line of lines) {
    if (line.sealed === null) {
      const { seq, dev, n, hash } = line;
      items.push({ seq, event: null, dev, n, hash });
      continue;
    }
    const event = readIncoming(stream, line.sealed);
    if (!event.ok) return 'not-signed';
    items.push({ seq: line.seq, event: event.value });
  }
  const whole = items.flatMap(({ event }): readonly ReadableEvent[] => (event === null ? [] : [event]));
  await learnKeys(stream, whole);
  const faults = await Promise.all(whole.map((event) => signatureFault(event, signatures)));
  if (faults.includes('unknown-device')) return 'unknown-device';
  return faults.some((fault) => fault !== null) ? 'not-signed' : items;
}

async function stop(parts: SyncParts, stream: StreamId, why: StreamStop): Promise<Outcome> {
  await parts.onStopped(stream, why);
  return { kind: 'stream-stopped', stream };
}

function failed(failure: TransportFailure): Outcome {
  switch (failure.kind) {
    case 'update-needed':
    case 'not-admitted':
      return { kind: 'halted', why: failure.kind };
    case 'busy':
      return { kind: 'failed', timedOut: false, afterMs: failure.afterMs };
    case 'timed-out':
      return { kind: 'failed', timedOut: true, afterMs: null };
    case 'offline':
    case 'untrusted':
    case 'not-ours':
    case 'problem':
      return { kind: 'failed', timedOut: false, afterMs: null };
  }
}
