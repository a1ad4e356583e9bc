/** `digestHeads`, remembered: devices ask far more often than streams move. */
import type { StreamId } from '#core/log/envelope.ts';
import { digestHeads } from '#core/sync/heads-digest.ts';
import type { Cursor } from '#core/sync/take-page.ts';

const MOST_REMEMBERED = 5_000;

const digestsBefore = new Map<string, ReadonlyMap<number, string>>();

export function digestsOf(heads: ReadonlyMap<StreamId, Cursor>): ReadonlyMap<number, string> {
  const key = [...heads].map(([stream, { seq, run }]) => `${stream} ${seq} ${run}`).join();
  const known = digestsBefore.get(key);
  if (known !== undefined) return known;
  const digests = digestHeads(heads);
  if (digestsBefore.size >= MOST_REMEMBERED) digestsBefore.clear();
  digestsBefore.set(key, digests);
  return digests;
}
