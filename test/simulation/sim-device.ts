/** A device of the simulation: what it has stored, what it asks for, and what an answer makes of it. Pure; the world decides
 * what survives. */
import type { ReceiptContent, Verdict } from '#core/contract/sync-verdict.ts';
import type { ManifestContent, PullAsked } from '#core/contract/sync-wire.ts';
import type { DeviceId, Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { causeFault, EMPTY_HEAD, link, type StreamHead } from '#core/log/head.ts';
import { inOrder } from '#core/log/order.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { firstBatch } from '#core/sync/batch-size.ts';
import type { KnownServer, ServerDoubt } from '#core/sync/compare-server.ts';
import type { StreamBehind } from '#core/sync/first-sync.ts';
import type { ReadableEvent } from '#core/sync/incoming.ts';
import { sha256Hex } from '#core/log/hash.ts';
import type { Outcome, Step, StreamFacts } from '#core/sync/machine.ts';
import { offersOf, type SegmentOffer } from '#core/sync/manifest.ts';
import { newestNumber, type SendState, stateAskedAgain } from '#core/sync/outbox.ts';
import type { PushPart } from '#core/sync/push-text.ts';
import { proveTwoHistories } from '#core/sync/receipt.ts';
import { RUN_START } from '#core/sync/run.ts';
import {
  CURSOR_START,
  type Cursor,
  type Page,
  type PageFault,
  type PageItem,
  type StreamOnDevice,
  type TakenPage,
} from '#core/sync/take-page.ts';
import { newerReceipt } from '#core/sync/take-verdicts.ts';
import { digestsOf } from './digests.ts';
import { OFFICE, SERVER_KEY } from './founding.ts';
import type { SyncRules } from './rules.ts';
import { isOwnWord, read, readable } from './sealing.ts';
import type { ServerPlace } from './sim-server.ts';

export interface StoredEvent {
  readonly event: ReadableEvent;
  readonly state: SendState;
  /** Laid aside after a fork [SYNC-56]. */
  readonly aside: boolean;
}

export type StreamStop =
  | { readonly kind: 'doubt'; readonly doubt: ServerDoubt }
  | PageFault
  | { readonly kind: 'forged' };

export interface StoredStream {
  readonly stream: StreamId;
  readonly cursor: Cursor;
  readonly head: StreamHead;
  readonly events: readonly StoredEvent[];
  /** After each number from 1 on, up to the cursor. */
  readonly runs: readonly Hash[];
  readonly receipt: ReceiptContent | null;
  readonly stop: StreamStop | null;
}

/** Everything of a device that survives it being killed. */
export interface Durable {
  readonly known: KnownServer;
  readonly streams: ReadonlyMap<StreamId, StoredStream>;
}

export type Request =
  | { readonly kind: 'greet' }
  | { readonly kind: 'push'; readonly parts: readonly PushPart[] }
  | { readonly kind: 'heads'; readonly digests: ReadonlyMap<number, string> }
  | { readonly kind: 'pull'; readonly streams: readonly PullAsked[] }
  | { readonly kind: 'manifest'; readonly streams: readonly StreamBehind[] }
  | { readonly kind: 'segments'; readonly segments: readonly SegmentOffer[] };

export type SentItem =
  | { readonly seq: number; readonly event: SealedEvent }
  | { readonly seq: number; readonly event: null; readonly dev: DeviceId; readonly n: number; readonly hash: Hash };

export interface SentPage {
  readonly stream: StreamId;
  readonly items: readonly SentItem[];
  readonly receipt: ReceiptContent | null;
}

export interface AnsweredPart {
  readonly verdicts: readonly Verdict[];
  readonly receipt: ReceiptContent | null;
}

export type Answer =
  | { readonly kind: 'greeting' }
  /** By place of the part; null for one that could not be stored. */
  | { readonly kind: 'verdicts'; readonly parts: readonly (AnsweredPart | null)[] }
  | { readonly kind: 'heads'; readonly heads: readonly ServerPlace[] }
  /** `isFull`: streams asked behind the last page were not looked at. */
  | { readonly kind: 'pages'; readonly pages: readonly SentPage[]; readonly isFull: boolean }
  | { readonly kind: 'manifest'; readonly content: ManifestContent }
  /** In the order asked; null: not given. */
  | { readonly kind: 'segments'; readonly parts: readonly (string | null)[] }
  | { readonly kind: 'problem'; readonly problem: 'not-admitted' };

/** What comes back over the line: an answer of a server, or something else. */
export type Reply =
  | { readonly server: KnownServer; readonly answer: Answer }
  /** Of a captive portal, a proxy, or cut short. */
  | 'not-ours';

export function emptyStream(stream: StreamId): StoredStream {
  return { stream, cursor: CURSOR_START, head: EMPTY_HEAD, events: [], runs: [], receipt: null, stop: null };
}

export function storedStream({ streams }: Durable, stream: StreamId): StoredStream {
  return streams.get(stream) ?? emptyStream(stream);
}

export function withStream(durable: Durable, stream: StoredStream): Durable {
  const streams = new Map(durable.streams);
  streams.set(stream.stream, stream);
  return { ...durable, streams };
}

/** A new event of the device's own. */
export function withOwnEvent(durable: Durable, event: ReadableEvent): Durable {
  const here = storedStream(durable, event.header.stream);
  const head = { ...here.head, [event.header.dev]: { n: event.header.n, hash: event.hash } };
  return withStream(durable, {
    ...here,
    head,
    events: [...here.events, { event, state: { kind: 'here' }, aside: false }],
  });
}

export function factsOf(durable: Durable, rules: SyncRules): readonly StreamFacts[] {
  const gone = goneAtServer(durable);
  const absent = [...gone].filter((stream) => !durable.streams.has(stream)).map(emptyStream);
  return [...durable.streams.values(), ...absent].map((here) => {
    const isGone = gone.has(here.stream);
    return {
      stream: here.stream,
      seq: here.cursor.seq,
      toSend: rules.eventsToSend(here.events, newestOf(here)).length,
      maySend: !isGone && (here.stop === null || here.stop.kind === 'forked'),
      mayPull: !isGone && here.stop === null,
    };
  });
}

/** Streams of which the server said in the office's that it removed them [SYNC-24]. */
export function goneAtServer(durable: Durable): ReadonlySet<StreamId> {
  const { events } = storedStream(durable, OFFICE);
  const said = events.filter(
    ({ event: { header } }) => header.type === 'destructionCarriedOut' && header.dev === SERVER_KEY.dev,
  );
  return new Set(said.flatMap(({ event }): readonly StreamId[] => JSON.parse(event.sealed.body).done.streams));
}

export function newestOf({ events, cursor }: StoredStream): number {
  return newestNumber(events, cursor.seq);
}

/** The question a step asks; null where it asks nothing. */
export function requestOf(step: Step, durable: Durable, rules: SyncRules): Request | null {
  switch (step.kind) {
    case 'greet':
      return { kind: 'greet' };
    case 'push': {
      // Each batch is a question by itself; here one is on its way at a time.
      const due = (step.batches[0] ?? []).flatMap((stream) => {
        const here = storedStream(durable, stream);
        const placed = here.events.map((each) => ({ ...each, header: each.event.header, seq: numberOf(each.state) }));
        return rules.eventsToSend(inOrder(placed), newestOf(here)).map(({ event }) => ({ ...event.sealed, stream }));
      });
      const batch = Map.groupBy(firstBatch(due, step.size), ({ stream }) => stream);
      const parts = [...batch].map(([stream, sent]) => ({
        stream,
        events: sent.map(({ header, body, sig }) => ({ header, body, sig })),
      }));
      return { kind: 'push', parts };
    }
    case 'ask-heads': {
      const heads = new Map([...durable.streams.values()].map(({ stream, cursor }) => [stream, cursor]));
      return { kind: 'heads', digests: digestsOf(heads) };
    }
    case 'pull': {
      const streams = step.streams.map((stream) => {
        const { cursor, head } = storedStream(durable, stream);
        const have = Object.fromEntries(Object.entries(head).map(([dev, { n }]) => [dev, n]));
        return { stream, after: cursor.seq, have };
      });
      return { kind: 'pull', streams };
    }
    case 'ask-manifest':
      return { kind: 'manifest', streams: step.streams };
    case 'take-segments':
      return { kind: 'segments', segments: step.segments };
    case 'rest':
    case 'halt':
      return null;
  }
}

function hashOfNumberIn({ events }: StoredStream): (seq: number) => Hash | null {
  return (seq) => events.find(({ state }) => numberOf(state) === seq)?.event.hash ?? null;
}

function numberOf(state: SendState): number | null {
  return state.kind === 'sent' ? state.seq : null;
}

/** What an answer makes of the device, once stored, and what the machine learns of it. */
export interface Taken {
  readonly durable: Durable;
  readonly outcome: Outcome;
}

/** `asked`: what the device had when it asked; what came by other ways since stays as it came. */
export function takeReply(
  durable: Durable,
  { request, asked, reply }: { readonly request: Request; readonly asked: Durable; readonly reply: Reply },
  rules: SyncRules,
): Taken {
  const failed: Outcome = { kind: 'failed', timedOut: false, afterMs: null, segmentsOf: segmentsAsked(request) };
  if (reply === 'not-ours') return { durable, outcome: failed };
  const doubt = rules.doubtOfServer(durable.known, reply.server);
  if (doubt !== null) return { durable, outcome: { kind: 'halted', why: doubt } };
  const { answer } = reply;
  if (answer.kind === 'problem') return { durable, outcome: { kind: 'halted', why: 'not-admitted' } };
  if (answer.kind === 'greeting') return { durable, outcome: { kind: 'greeted' } };
  if (answer.kind === 'verdicts' && request.kind === 'push') {
    let after = durable;
    for (const [at, part] of request.parts.entries()) {
      const newest = newestOf(storedStream(asked, part.stream));
      after = takePart(after, { ...part, newest }, answer.parts[at] ?? null, rules);
    }
    return { durable: after, outcome: answer.parts.includes(null) ? failed : { kind: 'pushed' } };
  }
  if (answer.kind === 'heads') return takeHeads({ durable, asked }, answer.heads, rules);
  if (answer.kind === 'pages' && request.kind === 'pull') return takePulled(durable, request.streams, answer, rules);
  if (answer.kind === 'manifest' && request.kind === 'manifest') {
    const asked = request.streams.map(({ stream }) => stream);
    return { durable, outcome: { kind: 'manifest', asked, offers: offersOf(answer.content) } };
  }
  if (answer.kind === 'segments' && request.kind === 'segments') {
    return takeSegments(durable, request.segments, answer.parts, rules);
  }
  return { durable, outcome: failed };
}

function segmentsAsked(request: Request): readonly StreamId[] {
  switch (request.kind) {
    case 'manifest':
      return request.streams.map(({ stream }) => stream);
    case 'segments':
      return request.segments.map(({ stream }) => stream);
    default:
      return [];
  }
}

function takePart(
  durable: Durable,
  { stream, events, newest }: PushPart & { readonly newest: number },
  answer: AnsweredPart | null,
  rules: SyncRules,
): Durable {
  if (answer === null) return durable;
  const { verdicts, receipt } = answer;
  const here = storedStream(durable, stream);
  const known = { newest, receipt: here.receipt, hashOfNumber: hashOfNumberIn(here) };
  const hashes = events.map((sealed) => readable(stream, sealed).hash);
  const taken = rules.takeVerdicts(known, { hashes, verdicts, receipt });
  if (!taken.ok) return stopped(durable, here, { kind: 'doubt', doubt: taken.error });
  const states = new Map(hashes.map((hash, index) => [hash, taken.value.states[index]]));
  const after = here.events.map((each) => {
    const state = states.get(each.event.hash);
    return state === undefined || each.state.kind === 'sent' ? each : { ...each, state };
  });
  return withStream(durable, { ...here, events: after, receipt: taken.value.receipt });
}

/** Compared with what the device had when it asked: it may have been taken further since, by a stick. */
function takeHeads(
  { durable, asked }: { readonly durable: Durable; readonly asked: Durable },
  told: readonly ServerPlace[],
  rules: SyncRules,
): Taken {
  let after = durable;
  const heads = new Map<StreamId, number>();
  for (const head of told) {
    const here = storedStream(after, head.stream);
    if (here.stop !== null) continue;
    const before = storedStream(asked, head.stream);
    const doubt = rules.doubtOfStream(before.cursor, head, newestOf(before));
    if (doubt !== null) after = withStream(after, { ...here, stop: { kind: 'doubt', doubt } });
    else if (head.seq > before.cursor.seq) heads.set(head.stream, head.seq);
  }
  return { durable: after, outcome: { kind: 'heads', heads } };
}

function takePulled(
  durable: Durable,
  asked: readonly PullAsked[],
  { pages, isFull }: Extract<Answer, { readonly kind: 'pages' }>,
  rules: SyncRules,
): Taken {
  let after = durable;
  const last = asked.findLastIndex(({ stream }) => pages.some((page) => page.stream === stream));
  const reached = isFull ? asked.slice(0, last + 1) : asked;
  const nothingOf = reached.flatMap(({ stream }) => (pages.some((page) => page.stream === stream) ? [] : [stream]));
  for (const page of pages) {
    const { after: from } = asked.find(({ stream }) => stream === page.stream) ?? { after: null };
    // It was taken further meanwhile: the page is asked for again, from there.
    if (storedStream(after, page.stream).cursor.seq !== from) continue;
    const taken = takeOnePage(after, page, rules);
    after = taken.durable;
    if (!taken.isTaken) nothingOf.push(page.stream);
  }
  return { durable: after, outcome: { kind: 'pulled', nothingOf } };
}

function takeOnePage(
  durable: Durable,
  { stream, items, receipt }: SentPage,
  rules: SyncRules,
): { readonly durable: Durable; readonly isTaken: boolean } {
  const here = storedStream(durable, stream);
  const stop = (why: StreamStop) => ({ durable: stopped(durable, here, why), isTaken: false });
  const opened: PageItem[] = [];
  for (const item of items) {
    if (item.event === null) {
      opened.push(item);
      continue;
    }
    const event = read(stream, item.event);
    if (!event.ok || !isOwnWord(event.value)) return stop({ kind: 'forged' });
    opened.push({ seq: item.seq, event: event.value });
  }
  if (receipt === null) return { durable, isTaken: false };
  const kept = keepItems(durable, here, { items: opened, receipt }, rules);
  return kept.ok ? { durable: kept.value, isTaken: items.length > 0 } : stop(kept.error);
}

/** What does not fit is not judged: the stream's pages say what is wrong [SYNC-59]. */
function takeSegments(
  durable: Durable,
  offers: readonly SegmentOffer[],
  parts: readonly (string | null)[],
  rules: SyncRules,
): Taken {
  let after = durable;
  const unusable = new Set<StreamId>();
  for (const [index, text] of parts.entries()) {
    const offer = offers[index];
    if (offer === undefined || unusable.has(offer.stream)) continue;
    const taken = text === null ? null : takeSegment(after, offer, text, rules);
    if (taken === null) unusable.add(offer.stream);
    else after = taken;
  }
  return { durable: after, outcome: { kind: 'segments', unusable: [...unusable] } };
}

function takeSegment(durable: Durable, offer: SegmentOffer, text: string, rules: SyncRules): Durable | null {
  const here = storedStream(durable, offer.stream);
  if (!rules.isOfferedSegment(offer, sha256Hex(text))) return null;
  const items = rules.pageOfSegment(offer, text, here.cursor);
  if (!items.ok || !items.value.every(({ event }) => event !== null && isOwnWord(event))) return null;
  const kept = keepItems(durable, here, { items: items.value, receipt: JSON.parse(offer.receipt.text) }, rules);
  return kept.ok ? kept.value : null;
}

function keepItems(
  durable: Durable,
  here: StoredStream,
  { items, receipt }: Page,
  rules: SyncRules,
): Result<Durable, StreamStop> {
  if (here.receipt !== null && proveTwoHistories(here.receipt, receipt)) {
    return err({ kind: 'doubt', doubt: 'two-histories' });
  }
  const taken = rules.takePage(comparable(here), { items, receipt });
  if (!taken.ok) return taken;
  const { fresh, head } = taken.value;
  const brought = new Set(fresh.map(({ hash }) => hash));
  const kept = here.events.filter(({ event, aside }) => !aside || !brought.has(event.hash));
  const all = [...kept, ...fresh.map((event): StoredEvent => ({ event, state: { kind: 'here' }, aside: false }))];
  return ok(withStream(durable, numbered({ ...here, events: all, head }, taken.value, receipt)));
}

/** The stream as pages and orders are compared with it. */
export function comparable(here: StoredStream): StreamOnDevice {
  const standing = here.events.filter(({ aside }) => !aside);
  return {
    stream: here.stream,
    cursor: here.cursor,
    head: here.head,
    hashAt: (dev, n) =>
      standing.find(({ event: { header } }) => header.n === n && header.dev === dev)?.event.hash ?? null,
    hasId: (id) => standing.some(({ event }) => event.header.id === id),
    hashOfNumber: hashOfNumberIn(here),
  };
}

/** The stream with the numbers its events have from now on. */
export function numbered(
  here: StoredStream,
  { numbers, cursor }: Pick<TakenPage, 'numbers' | 'cursor'>,
  receipt: ReceiptContent,
): StoredStream {
  const seqAt = (event: ReadableEvent): number | undefined =>
    numbers.find(({ dev, n }) => n === event.header.n && dev === event.header.dev)?.seq;
  const events = here.events.map((each) => {
    const seq = each.aside ? undefined : seqAt(each.event);
    return seq === undefined ? each : { ...each, state: { kind: 'sent', seq } as const };
  });
  const runs = [...here.runs, ...numbers.map(({ run }) => run)];
  return { ...here, events, runs, cursor, receipt: newerReceipt(here.receipt, receipt) };
}

function stopped(durable: Durable, here: StoredStream, stop: StreamStop): Durable {
  return withStream(durable, { ...here, stop });
}

/** Few, so that small histories take more than one question. */
const RUNS_AT_ONCE = 2;

/** A person confirms that the server was restored [SYNC-61]; `placeAt` asks the server for its runs. */
export function confirmRestored(
  durable: Durable,
  server: KnownServer,
  placeAt: (stream: StreamId, seq?: number) => Cursor,
  rules: SyncRules,
): Durable {
  const streams = [...durable.streams.values()].map((here): StoredStream => {
    const search = rules.findLastCommon(here.runs, placeAt(here.stream).seq, RUNS_AT_ONCE);
    let step = search.next(new Map());
    while (step.done !== true) {
      step = search.next(new Map(step.value.map((seq) => [seq, placeAt(here.stream, seq).run])));
    }
    const common = step.value;
    return {
      ...here,
      cursor: { seq: common, run: common === 0 ? RUN_START : (here.runs[common - 1] ?? RUN_START) },
      runs: here.runs.slice(0, common),
      events: here.events.map((each) => ({ ...each, state: rules.stateAfterRestore(each.state, common) })),
      receipt: null,
      stop: null,
    };
  });
  return { known: server, streams: new Map(streams.map((each) => [each.stream, each])) };
}

/** A person ends the fork of a stream [SYNC-56]. */
export function endFork(durable: Durable, stream: StreamId, rules: SyncRules): Durable {
  const here = storedStream(durable, stream);
  if (here.stop?.kind !== 'forked') return durable;
  const standing = here.events.filter(({ aside }) => !aside);
  const placed = standing.map(({ event }) => event);
  const gone = rules.setAside(placed, here.stop);
  const events = here.events.map((each) => (gone.has(each.event.hash) ? { ...each, aside: true } : each));
  const head: Record<DeviceId, { n: number; hash: Hash }> = {};
  for (const { event, aside } of events) {
    const { dev, n } = event.header;
    if (!aside && n > (head[dev]?.n ?? 0)) head[dev] = { n, hash: event.hash };
  }
  return withStream(durable, { ...here, events, head, stop: null });
}

/** A person asks once more for what was turned away, and for streams whose pages could not be taken. */
export function askAgain(durable: Durable): Durable {
  const streams = [...durable.streams.values()].map((here): StoredStream => {
    const isFault = here.stop !== null && here.stop.kind !== 'doubt' && here.stop.kind !== 'forked';
    const events = here.events.map((each) => ({ ...each, state: stateAskedAgain(each.state) }));
    return { ...here, events, stop: isFault ? null : here.stop };
  });
  return { ...durable, streams: new Map(streams.map((each) => [each.stream, each])) };
}

/** What a stick brings of a stream: what follows what is here, and was signed by whom it names. */
export function takeStick(durable: Durable, stream: StreamId, sealed: readonly SealedEvent[]): Durable {
  const before = storedStream(durable, stream);
  const events = [...before.events];
  let { head } = before;
  for (const each of sealed) {
    const event = read(stream, each);
    if (!event.ok || !isOwnWord(event.value)) continue;
    const { header, hash } = event.value;
    const standing = events.filter(({ aside }) => !aside);
    if (events.some((known) => known.event.hash === hash)) continue;
    if (standing.some((known) => known.event.header.id === header.id)) continue;
    const linked = link(head, stream, header, hash);
    if (!linked.ok) continue;
    const hashAt = (dev: DeviceId, n: number): Hash | null =>
      standing.find((known) => known.event.header.n === n && known.event.header.dev === dev)?.event.hash ?? null;
    if (causeFault(header, linked.value, hashAt) !== null) continue;
    head = linked.value;
    events.push({ event: event.value, state: { kind: 'here' }, aside: false });
  }
  return events.length === before.events.length ? durable : withStream(durable, { ...before, head, events });
}

/** What a stick takes along of a stream, causes first. */
export function stickOf({ events }: StoredStream): readonly SealedEvent[] {
  const placed = events
    .filter(({ aside }) => !aside)
    .map(({ event, state }) => ({ header: event.header, seq: numberOf(state), sealed: event.sealed }));
  return inOrder(placed).map(({ sealed }) => sealed);
}
