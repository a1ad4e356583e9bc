/** The events of a stream from behind a number on. */
import type { z } from 'zod';
import { PAGE_EVENTS, PAGE_TEXT, type pullRequest } from '#core/contract/sync-wire.ts';
import type { Receipt } from '#core/contract/sync-verdict.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { ok } from '#core/shared/result.ts';
import { signReceipt } from '#core/sync/receipt.ts';
import type { NumberedEvent } from '#server/log/central-log.ts';
import { type Caller, mayReceive } from '../access/caller.ts';
import type { Office } from '../office.ts';
import { type Outcome, refuse } from '../outcome.ts';

type Question = z.output<typeof pullRequest>;

/** A page, closed by the receipt for its last number.   Source  core/sync/SPEC.md [SYNC-50, 52, 54, 55] */
export async function pull(
  office: Office,
  { dev, registry }: Caller,
  { stream, after, have }: Question,
): Promise<Outcome<readonly object[]>> {
  // The same for a stream that is not there: nobody learns which there are.
  if (!mayReceive(registry, dev, stream, office.clock.now())) return refuse('not-granted', 'No grant for that stream.');
  office.progress.noteTaken(dev, [[stream, after]]);
  const { events, head } = await office.log.page(stream, after, { events: PAGE_EVENTS, text: PAGE_TEXT });
  const last = events.at(-1) ?? (await headEvent(office, stream, head.seq));
  const lines = events.map((event) => lineOf(event, have));
  office.metrics.served.inc({ kind: 'whole' }, lines.filter((line) => 'header' in line).length);
  office.metrics.served.inc({ kind: 'place' }, lines.filter((line) => !('header' in line)).length);
  const receipts = last === undefined ? [] : [{ receipt: await receiptFor(office, stream, last) }];
  return ok([...lines, ...receipts, { more: last !== undefined && last.seq < head.seq }]);
}

/** A page without events is closed by the receipt for the head: a device ahead of it sees that, and stops [SYNC-60]. */
async function headEvent({ log }: Office, stream: StreamId, seq: number): Promise<NumberedEvent | undefined> {
  if (seq === 0) return undefined;
  const { events } = await log.page(stream, seq - 1, { events: 1, text: PAGE_TEXT });
  return events[0];
}

function lineOf({ seq, dev, n, hash, sealed }: NumberedEvent, have: Question['have']): object {
  if (n <= (have[dev] ?? 0)) return { seq, dev, n, hash };
  const { header, body, sig } = sealed;
  return { seq, header, body, sig };
}

async function receiptFor({ clock, key, log }: Office, stream: StreamId, event: NumberedEvent): Promise<Receipt> {
  const { id, epoch } = await log.identity();
  const { seq, hash, run } = event;
  return signReceipt({ server: id, epoch, stream, seq, event: hash, run, at: clock.now() }, key.sign);
}
