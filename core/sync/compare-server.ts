/** Whether the server is the one the device knows, and what a restored one lost. */
import type { Hash } from '#core/log/envelope.ts';
import type { Cursor } from './take-page.ts';

/** The server as a device first met it, or last confirmed it. */
export interface KnownServer {
  readonly id: Hash;
  readonly epoch: number;
}

export type ServerDoubt =
  | 'other-server'
  | 'restored'
  /** It has less than this device knows of, or gives numbers it gave before. */
  | 'behind'
  /** It tells something else than this device took from it. */
  | 'other-history'
  /** Two receipts of it contradict each other. */
  | 'two-histories';

/** Why sync must stop before anything is exchanged, or null. Streams are compared by `doubtOfStream`.   Source  [SYNC-60] */
export function doubtOfServer(known: KnownServer | null, met: KnownServer): ServerDoubt | null {
  if (known === null) return null;
  if (known.id !== met.id) return 'other-server';
  return known.epoch === met.epoch ? null : 'restored';
}

/**
 * Why a stream must stop: the server has less than the device took from it, or something else. Where it has more, the page
 * that is pulled next shows whether it goes on from the same history [SYNC-52]. `newest` is the highest number known here,
 * told for events of this device the cursor has not reached yet.   Source  [SYNC-60]
 */
export function doubtOfStream(cursor: Cursor, head: Cursor, newest: number = cursor.seq): ServerDoubt | null {
  if (head.seq < newest) return 'behind';
  return head.seq === cursor.seq && head.run !== cursor.run ? 'other-history' : null;
}

/**
 * The last number up to which a restored server tells the same history as the device.
 *
 * `ours` are the device's runs after each number from 1 on; `theirs` answers for a number the server has. Runs include all
 * before them, so halving finds the place.   Source  [SYNC-61]
 */
export function lastCommon(ours: readonly Hash[], serverSeq: number, theirs: (seq: number) => Hash): number {
  let same = 0;
  let differs = Math.min(ours.length, serverSeq) + 1;
  while (differs - same > 1) {
    const middle = Math.floor((same + differs) / 2);
    if (ours[middle - 1] === theirs(middle)) same = middle;
    else differs = middle;
  }
  return same;
}
