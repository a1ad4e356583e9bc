/** Events in, verdicts out. */
import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { z } from 'zod';
import type { Receipt, Verdict } from '#core/contract/sync-verdict.ts';
import { eventLine, MAX_REQUEST_BYTES, pushHead } from '#core/contract/sync-wire.ts';
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { Hash, SealedEvent, StreamId } from '#core/log/envelope.ts';
import { openHeader } from '#core/log/parse.ts';
import type { Registry } from '#core/registry/model.ts';
import { ok } from '#core/shared/result.ts';
import { type ReadableEvent, readIncoming } from '#core/sync/incoming.ts';
import type { Place } from '#core/sync/judge.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import type { CentralLog, SignableHead } from '#server/log/central-log.ts';
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

/** Lines for the answer to a push.   Source  core/sync/SPEC.md [SYNC-10, 12, 18, 30, 54] */
export async function push(office: Office, caller: Caller, pushed: PushedText): Promise<Outcome<readonly object[]>> {
  const { clock, log, metrics, moves } = office;
  const unpacked = await unpack(pushed);
  if (!unpacked.ok) return unpacked;
  const batch = readBatch(unpacked.value);
  if (!batch.ok) return batch;
  const { stream, lines } = batch.value;
  metrics.batch.observe(lines.length);
  const verdicts: Verdict[] = [];
  const { good, faulty } = await sortEvents(office, caller.registry, batch.value, verdicts);
  const now = clock.now();
  const storing = metrics.storeSeconds.startTimer();
  const stored = await log.push(
    stream,
    good.map(({ event }) => event),
    now,
  );
  storing();
  if (!stored.ok) return refuseFailure(stored.error);
  const { moved, head } = stored.value;
  if (moved) moves.tell(stream);
  // By the rights as they are now: this very batch may have changed them.
  const isReader = mayReceive(await log.registry(), caller.dev, stream, now);
  for (const [index, { at, event }] of good.entries()) {
    const found = stored.value.verdicts[index];
    if (found) verdicts[at] = isReader ? found : veilVerdict(found, event.header);
  }
  for (const [at, seq] of await alreadyHere(log, stream, faulty)) verdicts[at] = { kind: 'have', seq };
  for (const each of verdicts) metrics.verdicts.inc({ kind: each.kind, reason: 'reason' in each ? each.reason : '' });
  const receipts = head && isReader ? [{ receipt: await receiptOf(office, head) }] : [];
  return ok([...verdicts.map((verdict, at) => ({ at, verdict })), ...receipts]);
}

async function receiptOf({ key, log }: Office, head: SignableHead): Promise<Receipt> {
  const { id, epoch } = await log.identity();
  return signReceipt({ ...head, server: id, epoch }, key.sign);
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

interface Batch {
  readonly stream: StreamId;
  readonly lines: readonly Buffer[];
}

/** A body that was cut short has fewer lines than its first line says, or half a line at its end: nothing of it is taken. */
function readBatch(content: Buffer): Outcome<Batch> {
  if (!content.subarray(-1).equals(LINE_FEED)) return refuse('malformed', 'Every line ends with a line feed.');
  const [first, ...lines] = splitLines(content);
  const head = first === undefined ? null : parseLine(pushHead, first);
  if (head === null) return refuse('malformed', 'The first line says what is pushed.');
  if (lines.length !== head.events) {
    return refuse('malformed', `The first line says ${head.events} events; ${lines.length} lines follow.`);
  }
  return ok({ stream: head.stream, lines });
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

interface Sorted {
  readonly good: readonly Placed[];
  readonly faulty: readonly Faulty[];
}

/** Parts the events somebody is shown to have signed from the others, whose verdicts are set. */
async function sortEvents(
  { metrics, verify }: Office,
  registry: Registry,
  { stream, lines }: Batch,
  verdicts: Verdict[],
): Promise<Sorted> {
  const readable: Placed[] = [];
  const faulty: Faulty[] = [];
  for (const [at, line] of lines.entries()) {
    const sealed = parseLine(eventLine, line);
    const read = sealed === null ? null : readIncoming(stream, sealed, hashNatively);
    if (read?.ok) readable.push({ at, event: read.value });
    else verdicts[at] = { kind: 'refused', reason: read?.error ?? 'unreadable' };
    if (sealed !== null && read?.ok === false && read.error === 'body-changed') faulty.push(...headerOf(at, sealed));
  }
  const checking = metrics.checkSeconds.startTimer();
  const faults = await verify.check(
    readable.map(({ event }) => event),
    (dev) => {
      const key =
        dev === (registry.server?.id as string | undefined) ? registry.server?.key : registry.devices[dev]?.key;
      return key === undefined ? null : decodeBase64Url(key);
    },
  );
  checking();
  const good: Placed[] = [];
  for (const [index, placed] of readable.entries()) {
    const reason = faults[index] ?? null;
    const { at, event } = placed;
    if (reason === null) good.push(placed);
    else {
      verdicts[at] = { kind: 'refused', reason };
      faulty.push({ at, dev: event.header.dev, n: event.header.n, hash: event.hash });
    }
  }
  return { good, faulty };
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

function parseLine<Shape extends z.ZodType>(shape: Shape, line: Buffer): z.output<Shape> | null {
  const text = textOfLine(line);
  if (text === null) return null;
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // One bad line is one bad event: the verdict on it says so.
    return null;
  }
}
