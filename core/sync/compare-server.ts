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
 * Finds the last number up to which a restored server tells the same history as the device, which is returned: yields numbers
 * whose runs the server is to be asked for, at most `atOnce`, and takes its answer; numbers it does not have are absent.
 *
 * `ours` are the device's runs after each number from 1 on. Runs include all before them, so asking in between finds the
 * place; a slow line counts questions.   Source  [SYNC-61]
 */
export function* findLastCommon(
  ours: readonly Hash[],
  serverSeq: number,
  atOnce: number,
): Generator<readonly number[], number, ReadonlyMap<number, Hash>> {
  let same = 0;
  let differs = Math.min(ours.length, serverSeq) + 1;
  while (differs - same > 1) {
    const step = Math.ceil((differs - same) / (atOnce + 1));
    const asked: number[] = [];
    for (let number = same + step; number < differs; number += step) asked.push(number);
    const theirs = yield asked;
    const other = asked.find((number) => theirs.get(number) !== ours[number - 1]);
    same = asked.findLast((number) => number < (other ?? differs)) ?? same;
    differs = other ?? differs;
  }
  return same;
}
