/** One step of the machine, carried out: the question, what is kept of the answer, and what the machine is told. */
import type { Receipt } from '#core/contract/sync-verdict.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { eventHash } from '#core/log/seal.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { assert, unreachable } from '#core/shared/assert.ts';
import { firstBatch } from '#core/sync/batch-size.ts';
import { doubtOfServer, doubtOfStream, type KnownServer, type ServerDoubt } from '#core/sync/compare-server.ts';
import { readIncoming } from '#core/sync/incoming.ts';
import type { Outcome, Step } from '#core/sync/machine.ts';
import { pageOfAnswer } from '#core/sync/numbered-at-once.ts';
import { eventsToSend, newestNumber } from '#core/sync/outbox.ts';
import { takeVerdicts } from '#core/sync/take-verdicts.ts';
import { type Page, type PageFault, type PageItem, takePage } from '#core/sync/take-page.ts';
import { readPlaced } from '#renderer/storage/placed-row.ts';
import { askManifest, takeSegments } from './first-sync.ts';
import { type CursorsHere, keepAnswers, keepPages, readOnDevice, readUnplaced, type Unplaced } from './sync-store.ts';
import { checkItems, keepChecked, openedReceipt, type TakeParts } from './take-items.ts';
import { failed } from './transport-outcome.ts';
import type { PulledLine, SyncTransport } from './transport.ts';

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

export interface SyncParts extends TakeParts {
  readonly transport: SyncTransport;
  readonly server: KnownServer;
  readonly cursors: () => Promise<CursorsHere>;
  readonly onStopped: (stream: StreamId, why: StreamStop) => Promise<void>;
  /** The server answered for events. */
  readonly onSent: (stream: StreamId) => Promise<void>;
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
    case 'ask-manifest':
      return askManifest(parts, step.streams);
    case 'take-segments':
      return takeSegments(parts, step.segments);
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
  const [events, placed] = await Promise.all([readUnplaced(store, stream), readPlaced(store, stream)]);
  const newest = newestNumber(events, placed.cursor.seq);
  const batch = firstBatch(
    eventsToSend(events, newest).map(({ sealed, header }) => ({ ...sealed, at: header })),
    size,
  );
  // Events are counted that cannot be read: the log is damaged here.
  if (batch.length === 0) return stop(parts, stream, 'damaged-here');
  const sent = batch.map(({ header, body, sig }) => ({ header, body, sig }));
  const reply = await transport.push(stream, sent);
  if (!reply.ok) return failed(reply.error);
  const { verdicts, receipt } = reply.value;
  const [known, told] = await Promise.all([openedReceipt(parts, placed.receipt), openedReceipt(parts, receipt)]);
  if (receipt !== null && told === null) return stop(parts, stream, 'no-receipt');
  const sentAt = batch.map((event) => ({ dev: event.at.dev, n: event.at.n, hash: eventHash(event) }));
  const taken = takeVerdicts(
    { newest, receipt: known, hashOfNumber: numbersTold(events) },
    { hashes: sentAt.map(({ hash }) => hash), verdicts, receipt: told },
  );
  if (!taken.ok) return stop(parts, stream, taken.error);
  const page = pageOfAnswer(placed.cursor, { sent: sentAt, verdicts, receipt: told });
  const isNumbered = page !== null && receipt !== null && (await numberAtOnce(parts, stream, { page, receipt }));
  const answers = sentAt.flatMap(({ dev, n }, index) => {
    const state = taken.value.states[index];
    assert(state !== undefined, 'as many verdicts as events');
    return isNumbered && state.kind === 'sent' ? [] : [{ dev, n, state }];
  });
  if (answers.length > 0) await keepAnswers(store, stream, answers, taken.value.receipt === told ? receipt : null);
  await onSent(stream);
  return { kind: 'pushed' };
}

/** False where something stands in the way: then a page brings the numbers, and says what it is. */
async function numberAtOnce(
  { store, onTaken }: SyncParts,
  stream: StreamId,
  { page, receipt }: { readonly page: Page; readonly receipt: Receipt },
): Promise<boolean> {
  const here = await readOnDevice(store, stream);
  const taken = here === null ? null : takePage(here, page);
  if (here === null || taken === null || !taken.ok) return false;
  const written = await keepPages(store, [{ here, page: taken.value, receipt, isChecked: true }]);
  if (written.ok) await onTaken(stream, 0);
  return written.ok;
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
  const reply = await parts.transport.heads(cursors.digests);
  if (!reply.ok) return failed(reply.error);
  const heads = reply.value;
  for (const [stream, head] of heads) {
    const cursor = cursors.get(stream);
    const doubt = cursor === undefined ? null : doubtOfStream(cursor, head);
    if (doubt !== null) await parts.onStopped(stream, doubt);
  }
  const ahead = [...heads].filter(([stream, { seq }]) => seq > (cursors.get(stream)?.seq ?? 0));
  // What others signed is checked with keys the office's stream brings.
  ahead.sort(([a], [b]) => Number(b === OFFICE_STREAM) - Number(a === OFFICE_STREAM));
  return { kind: 'heads', heads: new Map(ahead.map(([stream, { seq }]) => [stream, seq])) };
}

async function pull(parts: SyncParts, stream: StreamId): Promise<Outcome> {
  const here = await readOnDevice(parts.store, stream);
  if (here === null) return stop(parts, stream, 'damaged-here');
  const have = new Map(Object.entries(here.head).map(([dev, { n }]) => [dev as DeviceId, n]));
  const reply = await parts.transport.pull(stream, here.cursor.seq, have);
  if (!reply.ok) return failed(reply.error);
  const { lines, receipt } = reply.value;
  if (lines.length === 0) return { kind: 'pulled', stream, took: 0 };
  const items = readLines(stream, lines);
  if (items === null) return stop(parts, stream, 'not-signed');
  const checked = await checkItems(parts, here, items, receipt);
  if (!checked.ok) {
    // Its author was enrolled since the office's stream was taken: asked for again behind it.
    if (checked.error === 'unknown-device') return { kind: 'stream-stopped', stream };
    return stop(parts, stream, checked.error);
  }
  const kept = await keepChecked(parts, [checked.value]);
  // Where someone wrote meanwhile the page is asked for again, and compared with what is here then.
  return kept === 'cannot-store'
    ? { kind: 'failed', timedOut: false, afterMs: null }
    : { kind: 'pulled', stream, took: lines.length };
}

/** The page's events, or null: one is not what was hashed. */
function readLines(stream: StreamId, lines: readonly PulledLine[]): readonly PageItem[] | null {
  const items: PageItem[] = [];
  for (const line of lines) {
    if (line.sealed === null) {
      const { seq, dev, n, hash } = line;
      items.push({ seq, event: null, dev, n, hash });
      continue;
    }
    const event = readIncoming(stream, line.sealed);
    if (!event.ok) return null;
    items.push({ seq: line.seq, event: event.value });
  }
  return items;
}

async function stop(parts: SyncParts, stream: StreamId, why: StreamStop): Promise<Outcome> {
  await parts.onStopped(stream, why);
  return { kind: 'stream-stopped', stream };
}
