/** The folded state of a stream as kept beside its events: a cache, good for one version of the reducer and one head. */
import type { StreamId } from '#core/log/envelope.ts';
import { type StreamHead, sameHead } from '#core/log/head.ts';
import { openCacheRow, sealCacheRow } from './sealed-row.ts';
import type { CacheRow } from './space-database.ts';
import type { Vault } from './vault.ts';

/** A state before it is known which head it belongs to: the write that appends its events knows. */
export interface SnapshotDraft {
  readonly stream: StreamId;
  readonly reducer: number;
  /** Events of a newer app among those folded in, kept and not applied. */
  readonly skipped: number;
  /** `apply` answers in one canonical form, so this is the same wherever it was folded. */
  readonly state: string;
}

interface SnapshotHead {
  readonly reducer: number;
  readonly head: StreamHead;
  readonly skipped: number;
}

/** The first line says what the state is good for, the rest is the state. */
export function sealSnapshot(
  vault: Vault,
  { stream, reducer, skipped, state }: SnapshotDraft,
  head: StreamHead,
): Promise<CacheRow> {
  const good: SnapshotHead = { reducer, head, skipped };
  return sealCacheRow(vault, 'states', stream, `${JSON.stringify(good)}\n${state}`);
}

/** Null where the kept state may not stand in for the events: of another head or reducer, or changed by someone. */
export async function openSnapshot(
  vault: Vault,
  row: CacheRow | undefined,
  { head, reducer }: { readonly head: StreamHead; readonly reducer: number | null },
): Promise<{ readonly state: string; readonly skipped: number } | null> {
  const text = row === undefined ? null : await openCacheRow(vault, 'states', row);
  if (text === null) return null;
  const end = text.indexOf('\n');
  const good = JSON.parse(text.slice(0, end)) as SnapshotHead;
  if (good.reducer !== reducer || !sameHead(good.head, head)) return null;
  return { state: text.slice(end + 1), skipped: good.skipped };
}
