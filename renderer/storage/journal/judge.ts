/** Whether rows of a journal follow what is there already: the chain decides, not the order of the file. */
import type { DeviceHead, StreamHead } from '#core/log/head.ts';
import { sameHead } from '#core/log/head.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import type { StreamEntry } from './entry-codec.ts';

/** `follows`: to be taken in. `known`: there already. `unlinked`: something before it is missing, or another took its place. */
export type Verdict = 'follows' | 'known' | 'unlinked';

export function judge(current: StreamHead, { expected, tip }: Pick<StreamEntry, 'expected' | 'tip'>): Verdict {
  if (sameHead(current, expected)) return 'follows';
  return headContains(current, tip.head) ? 'known' : 'unlinked';
}

/** Whether every event the other head names lies behind this one; of earlier events only the number is known. */
export function headContains(current: StreamHead, other: StreamHead): boolean {
  return (Object.entries(other) as [DeviceId, DeviceHead][]).every(([dev, { n, hash }]) => {
    const last = current[dev];
    return last !== undefined && (last.n > n || (last.n === n && last.hash === hash));
  });
}
