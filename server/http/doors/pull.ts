/** The events of some streams from behind a number on. */
import type { z } from 'zod';
import { PAGE_EVENTS, PAGE_TEXT, type PullAsked, type pullRequest } from '#core/contract/sync-wire.ts';
import type { Receipt } from '#core/contract/sync-verdict.ts';
import type { Hash } from '#core/log/envelope.ts';
import { ok } from '#core/shared/result.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import type { LogIdentity, LogPage, NumberedEvent } from '#server/log/central-log.ts';
import { type Caller, mayReceive } from '../access/caller.ts';
import type { Office } from '../office.ts';
import { type Outcome, refuse } from '../outcome.ts';

/** Pages, each closed by the receipt for its last number.   Source  core/sync/SPEC.md [SYNC-50, 52, 54, 55, 64] */
export async function pull(
  office: Office,
  { dev, registry }: Caller,
  { streams }: z.output<typeof pullRequest>,
): Promise<Outcome<readonly object[]>> {
  if (new Set(streams.map(({ stream }) => stream)).size < streams.length)
    return refuse('malformed', 'A stream stands twice.');
  const now = office.clock.now();
  // The same for a stream that is not there: nobody learns which there are.
  const given = streams.filter(({ stream }) => mayReceive(registry, dev, stream, now));
  office.progress.noteTaken(
    dev,
    given.map(({ stream, after }) => [stream, after]),
  );
  const pages = given.length === 0 ? [] : await office.log.pages(given, { events: PAGE_EVENTS, text: PAGE_TEXT });
  const identity = await office.log.identity();
  const lines: object[] = [];
  for (const [at, page] of pages.entries()) {
    const asked = given[at];
    if (asked !== undefined && !page.isDestroyed) lines.push(...(await linesOf(office, identity, asked, page)));
  }
  return ok([...lines, { more: pages.length < given.length }]);
}

async function linesOf(
  office: Office,
  identity: LogIdentity,
  { stream, have }: PullAsked,
  { events, head }: LogPage,
): Promise<readonly object[]> {
  // A page without events is closed by the receipt for the head: a device ahead of it sees that, and stops [SYNC-60].
  const last = events.at(-1) ?? (head.event === null ? null : { ...head, hash: head.event });
  const lines = events.map((event) => lineOf(event, have));
  const whole = lines.filter((line) => 'header' in line).length;
  office.metrics.served.inc({ kind: 'whole' }, whole);
  office.metrics.served.inc({ kind: 'place' }, lines.length - whole);
  const more = events.length > 0 && last !== null && last.seq < head.seq;
  const receipts = last === null ? [] : [{ receipt: await receiptFor(office, identity, { stream, ...last }) }];
  return [{ page: stream, events: lines.length, more }, ...lines, ...receipts];
}

function lineOf({ seq, dev, n, hash, sealed }: NumberedEvent, have: PullAsked['have']): object {
  if (n <= (have[dev] ?? 0)) return { seq, dev, n, hash };
  const { header, body, sig } = sealed;
  return { seq, header, body, sig };
}

function receiptFor(
  { clock, key }: Office,
  { id, epoch }: LogIdentity,
  {
    stream,
    seq,
    hash,
    run,
  }: Pick<PullAsked, 'stream'> & { readonly seq: number; readonly hash: Hash; readonly run: Hash },
): Promise<Receipt> {
  return signReceipt({ server: id, epoch, stream, seq, event: hash, run, at: clock.now() }, key.sign);
}
