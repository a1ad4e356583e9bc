/** The folded state of a stream as kept beside its events: a cache, checked by its hash when it is read. */
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { type StreamHead, sameHead } from '#core/log/head.ts';
import type { SnapshotRow } from './space-database.ts';

/** A snapshot before it is known which head it belongs to: the transaction that appends its events knows. */
export type SnapshotDraft = Omit<SnapshotRow, 'head'>;

/**
 * `apply` answers in one canonical form, so the plain text of a state is the same wherever it was folded. Hashed by the
 * browser beside the signing: our own SHA-256 would take longer than the write.
 */
export async function snapshotOf(
  stream: StreamId,
  folded: { readonly state: object; readonly reducer: number; readonly skipped: number },
): Promise<SnapshotDraft> {
  const state = JSON.stringify(folded.state);
  return { stream, reducer: folded.reducer, skipped: folded.skipped, state, hash: await hashOf(state) };
}

/** Whether a kept state may stand in for its events. */
export async function isGood(snapshot: SnapshotRow, head: StreamHead, reducer: number | null): Promise<boolean> {
  return (
    snapshot.reducer === reducer && sameHead(snapshot.head, head) && (await hashOf(snapshot.state)) === snapshot.hash
  );
}

async function hashOf(state: string): Promise<Hash> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(state));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') as Hash;
}
