/** The run of a stream: one hash over every event accepted so far, in their numbers. */
import type { Hash } from '#core/log/envelope.ts';
import { type HashText, sha256Hex } from '#core/log/hash.ts';

/** The run of a stream without accepted events. */
export const RUN_START = '0'.repeat(64) as Hash;

/** The run after one more event.   Source  SPEC.md [SYNC-4] */
export function nextRun(run: Hash, event: Hash, hashText: HashText = sha256Hex): Hash {
  return hashText(`${run} ${event}`);
}
