/** Events in, verdicts out. */
import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { Instant } from '#core/calendar/instant.ts';
import type { Receipt, Verdict } from '#core/contract/sync-verdict.ts';
import { MAX_REQUEST_BYTES, PUSH_EVENTS } from '#core/contract/sync-wire.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { openHeader } from '#core/log/parse.ts';
import type { Registry } from '#core/registry/model.ts';
import { ok } from '#core/shared/result.ts';
import { type ReadableEvent, readIncoming } from '#core/sync/incoming.ts';
import type { Place } from '#core/sync/judge.ts';
import { readPushHead, readPushLines } from '#core/sync/push-text.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import type { CentralLog, LogIdentity, PushOutcome } from '#server/log/central-log.ts';
import { hashNatively } from '#server/verify/hash-natively.ts';
import { type Caller, mayReceive } from '../access/caller.ts';
import { splitLines, textOfLine } from '../lines.ts';
import type { Office } from '../office.ts';
import { type Outcome, refuse, refuseFailure } from '../outcome.ts';
import { veilVerdict } from './veil-verdict.ts';

export interface PushedText {
  readonly content: Buffer;
  readonly encoding: string | undefined;
}

/**
 * Lines for the answer to a push: one of each part that was stored.
 *
 * Source  core/sync/SPEC.md [SYNC-10, 12, 18, 30, 54, 65]
 */
export async function push(office: Office, caller: Caller, pushed: PushedText): Promise<Outcome<readonly object[]>> {
  const unpacked = await unpack(pushed);
  if (!unpacked.ok) return unpacked;
  const parts = readParts(unpacked.value);
  if (!parts.ok) return parts;
  office.metrics.batch.observe(parts.value.reduce((sum, { events }) => sum + events.length, 0));
  const sorted = await sortEvents(office, caller.registry, parts.value);
  const now = office.clock.now();
  const storing = office.metrics.storeSeconds.startTimer();
  const stored = await office.log.pushAll(
    sorted.map(({ stream, good }) => ({ stream, batch: good.map(({ event }) => event) })),
    now,
  );
  storing();
  const [first] = stored;
  if (first?.ok === false && stored.every(({ ok: isStored }) => !isStored)) return refuseFailure(first.error);
  // By the rights as they are now: this very push may have changed them.
  const after = { registry: await office.log.registry(), identity: await office.log.identity(), dev: caller.dev, now };
  const lines: object[] = [];
  for (const [part, outcome] of stored.entries()) {
    const sent = sorted[part];
    if (outcome.ok && sent !== undefined) lines.push({ part, ...(await answerTo(office, sent, outcome.value, after)) });
  }
  return ok(lines);
}

interface AnsweredPart {
  readonly verdicts: readonly Verdict[];
  readonly receipt: Receipt | null;
}

async function answerTo(
  { key, log, metrics, moves }: Office,
  { stream, good, faulty, refused }: Sorted,
  { moved, head, verdicts: found }: PushOutcome,
  {
    registry,
    identity,
    dev,
    now,
  }: Pick<Caller, 'registry' | 'dev'> & {
    readonly identity: LogIdentity;
    readonly now: Instant;
  },
): Promise<AnsweredPart> {
  if (moved) moves.tell(stream);
  const isReader = mayReceive(registry, dev, stream, now);
  const verdicts = [...refused];
  for (const [index, { at, event }] of good.entries()) {
    const each = found[index];
    if (each) verdicts[at] = isReader ? each : veilVerdict(each, event.header);
  }
  for (const [at, seq] of await alreadyHere(log, stream, faulty)) verdicts[at] = { kind: 'have', seq };
  for (const each of verdicts) metrics.verdicts.inc({ kind: each.kind, reason: 'reason' in each ? each.reason : '' });
  const { id, epoch } = identity;
  const receipt = head && isReader ? await signReceipt({ ...head, server: id, epoch }, key.sign) : null;
  return { verdicts, receipt };
}

const unzip = promisify(gunzip);

/** A second member of gzip goes on where the first ended; both together have the limit of one. */
async function unpack({ content, encoding = 'identity' }: PushedText): Promise<Outcome<Buffer>> {
  if (encoding === 'identity') return ok(content);
  if (encoding !== 'gzip') return refuse('malformed', 'A body is packed with gzip, or not at all.');
  try {
    return ok(await unzip(content, { maxOutputLength: MAX_REQUEST_BYTES }));
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    return isTooLarge
      ? refuse('too-large', `Unpacked, a push has at most ${MAX_REQUEST_BYTES} bytes.`)
      : refuse('malformed', 'The body is no gzip, or not whole.');
  }
}

const LINE_FEED = Buffer.from('\n');

interface Part {
  readonly stream: StreamId;
  readonly events: readonly (SealedEvent | null)[];
}

/** A body that was cut short has fewer lines than its first line says, or half a line at its end: nothing of it is taken. */
function readParts(content: Buffer): Outcome<readonly Part[]> {
  if (!content.subarray(-1).equals(LINE_FEED)) return refuse('malformed', 'Every line ends with a line feed.');
  const [first, ...lines] = splitLines(content).map(textOfLine);
  const told = first === undefined || first === null ? null : readPushHead(first);
  if (told === null) return refuse('malformed', 'The first line says what is pushed.');
  const count = told.reduce((sum, { events }) => sum + events, 0);
  if (count > PUSH_EVENTS) return refuse('malformed', `A push has at most ${PUSH_EVENTS} events.`);
  if (lines.length !== 3 * count) {
    return refuse(
      'malformed',
      `The first line says ${count} events; ${lines.length} lines follow, three belong to each.`,
    );
  }
  let at = 0;
  return ok(
    told.map(({ stream, events }) => {
      const from = at;
      at += 3 * events;
      return { stream, events: readPushLines(lines.slice(from, at), hashNatively) };
    }),
  );
}

interface Placed {
  readonly at: number;
  readonly event: ReadableEvent;
}

/** An event nobody is shown to have signed as it came. What its header says may be here all the same. */
interface Faulty extends Place {
  readonly at: number;
  readonly hash: Hash;
}

/** The events of a part that somebody is shown to have signed, parted from the others. */
interface Sorted {
  readonly stream: StreamId;
  readonly good: readonly Placed[];
  readonly faulty: readonly Faulty[];
  /** By place in the part; nothing stands at the places of good ones. */
  readonly refused: readonly Verdict[];
}

/** All signatures of a push are checked together. */
async function sortEvents(
  { metrics, verify }: Office,
  registry: Registry,
  parts: readonly Part[],
): Promise<readonly Sorted[]> {
  const read = parts.map(readPart);
  const checking = metrics.checkSeconds.startTimer();
  const faults = await verify.check(
    read.flatMap(({ readable }) => readable.map(({ event }) => event)),
    (dev) => {
      const key =
        dev === (registry.server?.id as string | undefined) ? registry.server?.key : registry.devices[dev]?.key;
      return key === undefined ? null : decodeBase64Url(key);
    },
  );
  checking();
  let next = 0;
  return read.map(({ stream, readable, faulty, refused }) => {
    const good: Placed[] = [];
    for (const placed of readable) {
      const reason = faults[next++] ?? null;
      const { at, event } = placed;
      if (reason === null) good.push(placed);
      else {
        refused[at] = { kind: 'refused', reason };
        faulty.push({ at, dev: event.header.dev, n: event.header.n, hash: event.hash });
      }
    }
    return { stream, good, faulty, refused };
  });
}

function readPart({ stream, events }: Part) {
  const readable: Placed[] = [];
  const faulty: Faulty[] = [];
  const refused: Verdict[] = [];
  for (const [at, sealed] of events.entries()) {
    const read = sealed === null ? null : readIncoming(stream, sealed, hashNatively);
    if (read?.ok) readable.push({ at, event: read.value });
    else refused[at] = { kind: 'refused', reason: read?.error ?? 'unreadable' };
    if (sealed !== null && read?.ok === false && read.error === 'body-changed') faulty.push(...headerOf(at, sealed));
  }
  return { stream, readable, faulty, refused };
}

function headerOf(at: number, sealed: SealedEvent): readonly Faulty[] {
  const opened = openHeader(sealed);
  if (!opened.ok) return [];
  const { dev, n } = opened.value.header;
  return [{ at, dev, n, hash: hashNatively(sealed.header) }];
}

/** What is here is had, however it comes: places in the batch, each with its number.   Source  [SYNC-11] stands before [SYNC-12] */
async function alreadyHere(
  log: CentralLog,
  stream: StreamId,
  faulty: readonly Faulty[],
): Promise<readonly (readonly [number, number])[]> {
  if (faulty.length === 0) return [];
  const numbers = await log.numbersOf(stream, faulty);
  return faulty.flatMap(({ at, hash }) => {
    const seq = numbers.get(hash);
    return seq === undefined ? [] : [[at, seq] as const];
  });
}
