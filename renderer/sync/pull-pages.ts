/** Pages of some streams, asked for with one question and kept in one write. */
import type { PullAsked } from '#core/contract/sync-wire.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { readIncoming } from '#core/sync/incoming.ts';
import type { Outcome } from '#core/sync/machine.ts';
import { EMPTY_HEAD } from '#core/log/head.ts';
import type { SpaceStore } from '#renderer/storage/space-database.ts';
import { firstAsked } from '#core/sync/pull-question.ts';
import type { PageItem } from '#core/sync/take-page.ts';
import { type CheckedPage, type OnDevice, readManyOnDevice } from './sync-store.ts';
import { keepBoth, type StreamStop, type SyncParts } from './sync-parts.ts';
import { checkItems, keepEachChecked } from './take-items.ts';
import { failed } from './transport-outcome.ts';
import type { PulledLine, PulledPage, PullReply } from './transport.ts';

/** One stream that cannot be taken holds up no other.   Source  core/sync/SPEC.md [SYNC-18, 50–53, 64] */
export async function pullPages(parts: SyncParts, streams: readonly StreamId[]): Promise<Outcome> {
  const asked = firstAsked(await questionOf(parts.store, streams));
  if (asked.length === 0) return { kind: 'pulled', nothingOf: [] };
  // What is here is opened while the server answers.
  const [reply, read] = await Promise.all([
    parts.transport.pull(asked),
    readManyOnDevice(
      parts.store,
      asked.map(({ stream }) => stream),
    ),
  ]);
  if (!reply.ok) return failed(reply.error);
  const nothingOf = [...notGiven(asked, reply.value)];
  const given = new Map(reply.value.pages.map((page) => [page.stream, page]));
  const checked: CheckedPage[] = [];
  for (const [at, { stream, after }] of asked.entries()) {
    const here = read[at] ?? null;
    const page = given.get(stream);
    if (here === null) await parts.onStopped(stream, 'damaged-here');
    // It was taken further meanwhile, by a stick: asked for again, from there.
    const isBehind = here !== null && page !== undefined && here.cursor.seq === after;
    const found = isBehind ? await checkPage(parts, here, page) : null;
    if (found !== null) checked.push(found);
    else if (page !== undefined || here === null) nothingOf.push(stream);
  }
  // Where someone wrote meanwhile the page is asked for again, and compared with what is here then.
  const kept = await keepEachChecked(parts, checked);
  return kept === 'cannot-store' ? { kind: 'failed', timedOut: false, afterMs: null } : { kind: 'pulled', nothingOf };
}

/** How far each is here, without opening it. */
async function questionOf({ db, vault }: SpaceStore, streams: readonly StreamId[]): Promise<readonly PullAsked[]> {
  const keys = await Promise.all(streams.map((stream) => vault.keyOf(stream)));
  const [tips, placed] = await db.transaction('r', [db.tips, db.placed], () =>
    Promise.all([db.tips.bulkGet(keys), db.placed.bulkGet(keys)]),
  );
  return streams.map((stream, at) => ({
    stream,
    after: placed[at]?.seq ?? 0,
    have: Object.fromEntries(Object.entries(tips[at]?.head ?? EMPTY_HEAD).map(([dev, { n }]) => [dev, n])),
  }));
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
