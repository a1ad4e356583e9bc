/** Which files accepted events name, in which streams, and for which of these their content was handed in. */
import { sql } from 'kysely';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import type { Store } from './tables.ts';

/** A file as a stream names it. */
export interface NamedFile {
  readonly sha256: Hash;
  readonly stream: StreamId;
  /** Bytes, as the event says. */
  readonly size: number;
  /** Whether someone brought its content for this stream.   Source  core/sync/SPEC.md [SYNC-84] */
  readonly handedIn: boolean;
}

export async function noteNamedFiles(
  within: Store,
  stream: StreamId,
  named: readonly Pick<NamedFile, 'sha256' | 'size'>[],
): Promise<void> {
  if (named.length === 0) return;
  await sql`
    INSERT INTO named_file (sha256, stream, size, handed_in)
    SELECT sha256, ${stream}, size, false
    FROM unnest(${named.map(({ sha256 }) => sha256)}::text[], ${named.map(({ size }) => size)}::bigint[]) AS fresh (sha256, size)
    ON CONFLICT DO NOTHING
  `.execute(within);
}

export async function readNamed(store: Store, hashes: readonly Hash[]): Promise<readonly NamedFile[]> {
  if (hashes.length === 0) return [];
  const rows = await store.selectFrom('named_file').selectAll().where('sha256', 'in', hashes).execute();
  return rows.map(({ handed_in: handedIn, ...row }) => ({ ...row, handedIn }));
}

/** Notes for which streams the content of a file was handed in. */
export async function noteHandedIn(
  store: Store,
  { sha256, size }: Pick<NamedFile, 'sha256' | 'size'>,
  streams: readonly StreamId[],
): Promise<void> {
  if (streams.length === 0) return;
  await store
    .updateTable('named_file')
    .set({ handed_in: true })
    .where('sha256', '=', sha256)
    .where('size', '=', size)
    .where('stream', 'in', streams)
    .execute();
}

/** Every file that was handed in, by hash. */
export async function readHandedIn(store: Store): Promise<readonly Omit<NamedFile, 'handedIn'>[]> {
  return store
    .selectFrom('named_file')
    .select(['sha256', 'stream', 'size'])
    .where('handed_in', '=', true)
    .orderBy('sha256')
    .orderBy('stream')
    .execute();
}
