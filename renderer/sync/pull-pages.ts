/** Pages of some streams, asked for with one question and kept in one write. */
import type { PullAsked } from '#core/contract/sync-wire.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { readIncoming } from '#core/sync/incoming.ts';
import type { Outcome } from '#core/sync/machine.ts';
import { firstAsked } from '#core/sync/pull-question.ts';
import type { PageItem } from '#core/sync/take-page.ts';
import { type CheckedPage, type OnDevice, readManyOnDevice } from './sync-store.ts';
import { keepBoth, type StreamStop, type SyncParts } from './sync-parts.ts';
import { checkItems, keepEachChecked } from './take-items.ts';
import { failed } from './transport-outcome.ts';
import type { PulledLine, PulledPage, PullReply } from './transport.ts';

/** One stream that cannot be taken holds up no other.   Source  core/sync/SPEC.md [SYNC-18, 50–53, 64] */
export async function pullPages(parts: SyncParts, streams: readonly StreamId[]): Promise<Outcome> {
  const read = await readManyOnDevice(parts.store, streams);
  const nothingOf: StreamId[] = [];
  for (const [at, stream] of streams.entries()) {
    if (read[at] !== null) continue;
    nothingOf.push(stream);
    await parts.onStopped(stream, 'damaged-here');
  }
  const here = new Map(read.flatMap((each) => (each === null ? [] : [[each.stream, each] as const])));
  const asked = firstAsked([...here.values()].map(askedOf));
  if (asked.length === 0) return { kind: 'pulled', nothingOf };
  const reply = await parts.transport.pull(asked);
  if (!reply.ok) return failed(reply.error);
  nothingOf.push(...notGiven(asked, reply.value));
  const checked: CheckedPage[] = [];
  for (const page of reply.value.pages) {
    const on = here.get(page.stream);
    const found = on === undefined ? null : await checkPage(parts, on, page);
    if (found === null) nothingOf.push(page.stream);
    else checked.push(found);
  }
  // Where someone wrote meanwhile the page is asked for again, and compared with what is here then.
  const kept = await keepEachChecked(parts, checked);
  return kept === 'cannot-store' ? { kind: 'failed', timedOut: false, afterMs: null } : { kind: 'pulled', nothingOf };
}

function askedOf({ stream, cursor, head }: OnDevice): PullAsked {
  return { stream, after: cursor.seq, have: Object.fromEntries(Object.entries(head).map(([dev, { n }]) => [dev, n])) };
}

/** Those asked without a page, but for what a full answer did not come to. */
function notGiven(asked: readonly { readonly stream: StreamId }[], { pages, isFull }: PullReply): readonly StreamId[] {
  const given = new Set(pages.map(({ stream }) => stream));
  const last = asked.findLastIndex(({ stream }) => given.has(stream));
  const reached = isFull ? asked.slice(0, last + 1) : asked;
  return reached.flatMap(({ stream }) => (given.has(stream) ? [] : [stream]));
}

/** Null where nothing of it is taken. */
async function checkPage(
  parts: SyncParts,
  here: OnDevice,
  { stream, lines, receipt }: PulledPage,
): Promise<CheckedPage | null> {
  if (lines.length === 0) return null;
  const stop = async (why: StreamStop): Promise<null> => {
    await parts.onStopped(stream, why);
    return null;
  };
  const items = readLines(stream, lines);
  if (items === null) return stop('not-signed');
  const checked = await checkItems(parts, here, items, receipt);
  if (checked.ok) return checked.value;
  // Its author was enrolled since the office's stream was taken: asked for again behind it.
  if (checked.error === 'unknown-device') return null;
  if (checked.error === 'two-histories') await keepBoth(parts, stream, here.receipt, receipt);
  return stop(checked.error);
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
