/** Events whose authors had seen what is neither here nor in the file: they wait, and what stands behind them too. */
import type { DeviceId, EventHeader, Hash } from '#core/log/envelope.ts';
import type { ParsedEvent } from '#core/log/parse.ts';
import { eventHash } from '#core/log/seal.ts';

interface Here {
  /** Hash of each device's events, the one numbered n at n − 1. */
  readonly hashes: ReadonlyMap<DeviceId, readonly Hash[]>;
}

/** Parts what can be taken from what has to wait; each device's events keep their order. */
export function partByCauses(
  events: readonly ParsedEvent[],
  { hashes }: Here,
): { readonly taken: readonly ParsedEvent[]; readonly waiting: readonly ParsedEvent[] } {
  let taken = events;
  // Taking one away may leave another without what its author had.
  for (;;) {
    const brought = new Map(taken.map(({ header, sealed }) => [`${header.dev} ${header.n}`, eventHash(sealed)]));
    const isThere = ({ dev, n, hash }: NonNullable<EventHeader['after']>[number]): boolean =>
      (brought.get(`${dev} ${n}`) ?? hashes.get(dev)?.[n - 1]) === hash;
    const cutAt = new Map<DeviceId, number>();
    for (const { header } of taken) {
      const { dev, n, after = [] } = header;
      if (!after.every(isThere)) cutAt.set(dev, Math.min(n, cutAt.get(dev) ?? n));
    }
    if (cutAt.size === 0) break;
    taken = taken.filter(({ header }) => header.n < (cutAt.get(header.dev) ?? Infinity));
  }
  const kept = new Set(taken);
  return { taken, waiting: events.filter((event) => !kept.has(event)) };
}
