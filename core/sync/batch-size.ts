/** How many events go in one request: as many as the line carries. */

import { PUSH_EVENTS } from '#core/contract/sync-wire.ts';

/**
 * Most events in one push.
 *
 * Source  SYNC §3.4: both stores are at their best between 100 and 500; one lost batch on 256 kbit/s costs 3 s.
 */
export const MAX_BATCH_EVENTS = PUSH_EVENTS;

/** Most text of events in one push, before packing; 5.7 times what goes over the line.   Units  UTF-16 code units. */
export const MAX_BATCH_TEXT = 2_900_000;

/** The size after a batch came through, or timed out.   Source  SPEC.md [SYNC-71] */
export function nextBatchSize(size: number, outcome: 'done' | 'timed-out'): number {
  return outcome === 'done' ? Math.min(MAX_BATCH_EVENTS, size * 2) : Math.max(1, Math.floor(size / 2));
}

/** The first events that fit a batch of that size; always one, however long. */
export function firstBatch<E extends { readonly header: string; readonly body: string }>(
  events: readonly E[],
  size: number,
): readonly E[] {
  let text = 0;
  const end = events.findIndex(({ header, body }, index) => {
    text += header.length + body.length;
    return index === size || (index > 0 && text > MAX_BATCH_TEXT);
  });
  return end === -1 ? events : events.slice(0, end);
}
