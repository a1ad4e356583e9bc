/** Writing what a batch came to: events first, heads last. */
import { sql } from 'kysely';
import type { Instant } from '#core/calendar/instant.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import type { AcceptedEvent } from '#core/sync/judge.ts';
import type { HeldStream } from './read-ledger.ts';
import { noteNamedFiles } from './named-files.ts';
import type { Store, Within } from './tables.ts';

/** Stores accepted events of one stream as they are. Columns go as arrays: one statement for any number of rows. */
export async function insertEvents(
  within: Store,
  stream: StreamId,
  accepted: readonly AcceptedEvent[],
  at: Instant,
): Promise<void> {
  if (accepted.length === 0) return;
  const headers = accepted.map(({ event }) => event.header);
  const sealed = accepted.map(({ event }) => event.sealed);
  await sql`
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
  `.execute(within);
  await noteNamedFiles(
    within,
    stream,
    headers.flatMap(({ blobs }) => blobs),
  );
}

/** Moves the heads of the devices whose events were accepted. */
export async function moveDeviceHeads(
  within: Within,
  stream: StreamId,
  accepted: readonly AcceptedEvent[],
): Promise<void> {
  const newest = new Map(accepted.map(({ event: { header, hash }, seq }) => [header.dev, { n: header.n, hash, seq }]));
  if (newest.size === 0) return;
  await within
    .insertInto('device_head')
    .values([...newest].map(([dev, { n, hash, seq }]) => ({ stream, dev, n, hash, seq })))
    .onConflict((conflict) =>
      conflict.columns(['stream', 'dev']).doUpdateSet((row) => ({
        n: row.ref('excluded.n'),
        hash: row.ref('excluded.hash'),
        seq: row.ref('excluded.seq'),
      })),
    )
    .execute();
}

export async function moveStreamHead(within: Within, { stream, seq, run, event, at }: HeldStream): Promise<void> {
  await within.updateTable('stream_head').set({ seq, run, event, at }).where('stream', '=', stream).execute();
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
