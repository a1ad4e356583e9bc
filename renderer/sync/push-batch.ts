/** A batch of events of some streams, sent with one question; what the server says of each stream is kept by itself. */
import type { Receipt } from '#core/contract/sync-verdict.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { eventHash } from '#core/log/seal.ts';
import { assert } from '#core/shared/assert.ts';
import { firstBatch } from '#core/sync/batch-size.ts';
import type { Outcome, Step } from '#core/sync/machine.ts';
import { pageOfAnswer } from '#core/sync/numbered-at-once.ts';
import { eventsToSend, newestNumber } from '#core/sync/outbox.ts';
import { type Page, takePage } from '#core/sync/take-page.ts';
import { type TakenVerdicts, takeVerdicts } from '#core/sync/take-verdicts.ts';
import { type PlacedHere, readPlaced } from '#renderer/storage/placed-row.ts';
import {
  type CheckedPage,
  keepAnswers,
  readStanding,
  readUnplaced,
  readUnplacedAside,
  type Standing,
  type Unplaced,
} from './sync-store.ts';
import { keepBoth, type SyncParts } from './sync-parts.ts';
import { keepEachChecked, openedReceipt } from './take-items.ts';
import { failed } from './transport-outcome.ts';
import type { PushedPart } from './transport.ts';

/** Where one batch failed, what came of the others is kept all the same.   Source  core/sync/SPEC.md [SYNC-18, 30–35, 65, 72] */
export async function pushBatches(
  parts: SyncParts,
  { batches, size }: Extract<Step, { kind: 'push' }>,
): Promise<Outcome> {
  const outcomes = await Promise.all(batches.map((streams) => pushBatch(parts, streams, size)));
  const failures = outcomes.filter(({ kind }) => kind !== 'pushed');
  return failures.find(({ kind }) => kind === 'halted') ?? failures[0] ?? { kind: 'pushed' };
}

async function pushBatch(parts: SyncParts, streams: readonly StreamId[], size: number): Promise<Outcome> {
  const outboxes = await Promise.all(streams.map((stream) => readOutbox(parts, stream)));
  // Events are counted that cannot be read: the log is damaged here.
  for (const { stream, due } of outboxes) if (due.length === 0) await parts.onStopped(stream, 'damaged-here');
  const batch = firstBatch(
    outboxes.flatMap((outbox) => outbox.due.map((event) => ({ ...event.sealed, event, outbox }))),
    size,
  );
  const sendings = [...Map.groupBy(batch, ({ outbox }) => outbox)].map(
    ([outbox, sent]): Sending => ({
      ...outbox,
      sent: sent.map(({ event }) => ({ ...event, hash: eventHash(event.sealed) })),
    }),
  );
  if (sendings.length === 0) return { kind: 'pushed' };
  const reply = await parts.transport.push(
    sendings.map(({ stream, sent }) => ({ stream, events: sent.map(({ sealed }) => sealed) })),
  );
  if (!reply.ok) return failed(reply.error);
  const standing = await readStanding(
    parts.store,
    sendings.map(({ stream }) => stream),
  );
  const answered: Answered[] = [];
  for (const [at, sending] of sendings.entries()) {
    const answer = reply.value[at] ?? null;
    const taken = answer === null ? null : await checkAnswer(parts, sending, answer);
    if (taken !== null) answered.push({ ...taken, page: pageOf(parts, taken, standing[at]) });
  }
  const isKept = await keepAnswered(parts, answered);
  // What could not be stored there, or here, is sent again, after a while.
  return isKept && !reply.value.includes(null)
    ? { kind: 'pushed' }
    : { kind: 'failed', timedOut: false, afterMs: null };
}

/** What there is to send of a stream, and what is known of it. */
interface Outbox {
  readonly stream: StreamId;
  readonly events: readonly Unplaced[];
  readonly due: readonly Unplaced[];
  readonly newest: number;
  readonly placed: PlacedHere;
}

interface Sending extends Outbox {
  readonly sent: readonly (Unplaced & { readonly hash: Hash })[];
}

interface Checked extends Sending {
  readonly taken: TakenVerdicts;
  readonly receipt: Receipt | null;
  readonly isNewest: boolean;
  /** Where the answer tells as much as a page. */
  readonly told: Page | null;
}

interface Answered extends Checked {
  /** The numbers of everything sent, to be taken as a page is. */
  readonly page: CheckedPage | null;
}

async function readOutbox({ store }: SyncParts, stream: StreamId): Promise<Outbox> {
  const [standing, asides, placed] = await Promise.all([
    readUnplaced(store, stream),
    readUnplacedAside(store, stream),
    readPlaced(store, stream),
  ]);
  const events = [...standing, ...asides];
  const newest = newestNumber(events, placed.cursor.seq);
  const due = [standing, asides].flatMap((each) => eventsToSend(each, newest));
  return { stream, events, due, newest, placed };
}

/** Null where it contradicts what is here: the stream stops, and nothing of the answer is kept. */
async function checkAnswer(
  parts: SyncParts,
  sending: Sending,
  { verdicts, receipt }: PushedPart,
): Promise<Checked | null> {
  const { stream, events, newest, placed, sent } = sending;
  const [known, told] = await Promise.all([openedReceipt(parts, placed.receipt), openedReceipt(parts, receipt)]);
  if (receipt !== null && told === null) {
    await parts.onStopped(stream, 'no-receipt');
    return null;
  }
  const hashes = sent.map(({ hash }) => hash);
  const taken = takeVerdicts(
    { newest, receipt: known, hashOfNumber: numbersTold(events) },
    { hashes, verdicts, receipt: told },
  );
  if (!taken.ok) {
    if (taken.error === 'two-histories') await keepBoth(parts, stream, placed.receipt, receipt);
    await parts.onStopped(stream, taken.error);
    return null;
  }
  const places = sent.map(({ header: { dev, n }, hash }) => ({ dev, n, hash }));
  return {
    ...sending,
    taken: taken.value,
    receipt,
    isNewest: taken.value.receipt === told,
    told: pageOfAnswer(placed.cursor, { sent: places, verdicts, receipt: told }),
  };
}

/** Null where something stands in the way: then a page brings the numbers, and says what it is. */
function pageOf(
  { dev }: SyncParts,
  { stream, events, placed, receipt, sent, told }: Checked,
  standing: Standing | undefined,
): CheckedPage | null {
  if (told === null || receipt === null || standing === undefined) return null;
  const { head, asides } = standing;
  const stands = sent.filter(({ hash }) => !asides.has(hash));
  const hashes = new Map(stands.map(({ header: { dev, n }, hash }) => [`${dev} ${n}`, hash]));
  const hashAt = (dev: DeviceId, n: number): Hash | null => hashes.get(`${dev} ${n}`) ?? null;
  // All of it is here: no id is looked at.
  const here = { stream, cursor: placed.cursor, head, hashAt, hasId: () => false, hashOfNumber: numbersTold(events) };
  const page = takePage(here, told);
  // What others wrote may be sent from here too, and was perhaps not checked yet.
  const isChecked = sent.every(({ header }) => header.dev === dev);
  return page.ok ? { here, page: page.value, receipt, isChecked } : null;
}

/** False where the disk refused. */
async function keepAnswered(parts: SyncParts, answered: readonly Answered[]): Promise<boolean> {
  const kept = await keepEachChecked(
    parts,
    answered.flatMap(({ page }) => (page === null ? [] : [page])),
  );
  if (kept === 'cannot-store') return false;
  for (const { stream, sent, taken, receipt, isNewest, page } of answered) {
    const isNumbered = page !== null && kept.has(page);
    const answers = sent.flatMap(({ header: { dev, n }, aside }, index) => {
      const state = taken.states[index];
      assert(state !== undefined, 'as many verdicts as events');
      return isNumbered && state.kind === 'sent' && aside === null ? [] : [{ dev, n, aside, state }];
    });
    if (answers.length > 0) await keepAnswers(parts.store, stream, answers, isNewest ? receipt : null);
    await parts.onSent(stream);
  }
  return true;
}

/** The events whose numbers the server told, though the stream was not taken that far. */
function numbersTold(events: readonly Unplaced[]): (seq: number) => Hash | null {
  const told = new Map(
    events.flatMap(({ sealed, state }) => (state.kind === 'sent' ? [[state.seq, eventHash(sealed)] as const] : [])),
  );
  return (seq) => told.get(seq) ?? null;
}
