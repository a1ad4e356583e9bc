/** What a device may learn by handing in events of a stream it may not read. */
import type { Verdict } from '#core/contract/sync-verdict.ts';
import type { EventHeader } from '#core/log/envelope.ts';

/**
 * The verdict without what only the server knows: how far others have come. An event that waits is said to wait for one it
 * names itself, which whoever hands it in can see.
 *
 * Source  core/sync/SPEC.md [SYNC-54]
 */
export function veilVerdict(verdict: Verdict, { dev, n, after = [] }: EventHeader): Verdict {
  if (verdict.kind !== 'held') return verdict;
  const [cause] = after;
  if (n > 1 || cause === undefined) return { kind: 'held', dev, n: Math.max(1, n - 1) };
  return { kind: 'held', dev: cause.dev, n: cause.n };
}
