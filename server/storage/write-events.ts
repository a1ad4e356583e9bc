/** Writing the events a batch came to, with the heads that follow from them. */
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '#core/calendar/instant.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import type { AcceptedEvent } from '#core/sync/judge.ts';
import type { HeldStream } from './read-ledger.ts';
import { noteNamedFiles } from './named-files.ts';
import type { Store, Within } from './tables.ts';

/** Stores accepted events of one stream as they are. */
export async function insertEvents(
  within: Store,
  stream: StreamId,
  accepted: readonly AcceptedEvent[],
  at: Instant,
): Promise<void> {
  await insertion(stream, accepted, at).execute(within);
  await noteNamedIn(within, stream, accepted);
}

/** Stores accepted events, and moves the heads of their devices and of their stream: one statement for any number of them. */
export async function appendEvents(
  within: Within,
  { stream, seq, run, event, at }: HeldStream,
  accepted: readonly AcceptedEvent[],
): Promise<void> {
  await sql`
    WITH
      stored AS (${insertion(stream, accepted, at)}),
      moved AS (${movement(stream, accepted)})
    UPDATE stream_head SET seq = ${seq}, run = ${run}, event = ${event}, at = ${at} WHERE stream = ${stream}
  `.execute(within);
  await noteNamedIn(within, stream, accepted);
}

/** Moves the heads of the devices whose events were accepted. */
export async function moveDeviceHeads(
  within: Within,
  stream: StreamId,
  accepted: readonly AcceptedEvent[],
): Promise<void> {
  await movement(stream, accepted).execute(within);
}

/** Notes what accepted events adopt. */
export async function writeAdopted(within: Within, stream: StreamId, hashes: readonly Hash[]): Promise<void> {
  if (hashes.length === 0) return;
  await within
    .insertInto('adopted')
    .values(hashes.map((hash) => ({ stream, hash })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Columns go as arrays: one text of the statement for any number of rows. */
function insertion(stream: StreamId, accepted: readonly AcceptedEvent[], at: Instant): RawBuilder<unknown> {
  const headers = accepted.map(({ event }) => event.header);
  const sealed = accepted.map(({ event }) => event.sealed);
  return sql`
    INSERT INTO event (stream, seq, dev, n, id, hash, run, size, received_at, header, body, sig)
    SELECT ${stream}, seq, dev, n, id, hash, run, size, ${at}, header, body, sig
    FROM unnest(
      ${accepted.map(({ seq }) => seq)}::bigint[],
      ${headers.map(({ dev }) => dev)}::text[],
      ${headers.map(({ n }) => n)}::bigint[],
      ${headers.map(({ id }) => id)}::uuid[],
      ${accepted.map(({ event }) => event.hash)}::text[],
      ${accepted.map(({ run }) => run)}::text[],
      ${sealed.map(({ header, body }) => header.length + body.length)}::bigint[],
      ${sealed.map(({ header }) => header)}::text[],
      ${sealed.map(({ body }) => body)}::text[],
      ${sealed.map(({ sig }) => sig)}::text[]
    ) AS fresh (seq, dev, n, id, hash, run, size, header, body, sig)
  `;
}

function movement(stream: StreamId, accepted: readonly AcceptedEvent[]): RawBuilder<unknown> {
  const newest = new Map(accepted.map(({ event: { header, hash }, seq }) => [header.dev, { n: header.n, hash, seq }]));
  const heads = [...newest.values()];
  return sql`
    INSERT INTO device_head (stream, dev, n, hash, seq)
    SELECT ${stream}, dev, n, hash, seq
    FROM unnest(
      ${[...newest.keys()]}::text[],
      ${heads.map(({ n }) => n)}::bigint[],
      ${heads.map(({ hash }) => hash)}::text[],
      ${heads.map(({ seq }) => seq)}::bigint[]
    ) AS fresh (dev, n, hash, seq)
    ON CONFLICT (stream, dev) DO UPDATE SET n = excluded.n, hash = excluded.hash, seq = excluded.seq
  `;
}

async function noteNamedIn(within: Store, stream: StreamId, accepted: readonly AcceptedEvent[]): Promise<void> {
  await noteNamedFiles(
    within,
    stream,
    accepted.flatMap(({ event }) => event.header.blobs),
  );
}
