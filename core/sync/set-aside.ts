/** What a device lays aside where its stream forked: the server's events take the place, the others are kept as evidence. */
import type { DeviceId, EventHeader, Hash } from '#core/log/envelope.ts';
import type { Place } from './judge.ts';

/** An event of the stream on the device. */
export interface PlacedEvent {
  readonly header: Pick<EventHeader, 'dev' | 'n' | 'after'>;
  readonly hash: Hash;
}

/**
 * The events that cannot stand in the stream once the one at `fork` is laid aside: it, what its device wrote behind it, and
 * whatever names one of these as its cause, with what follows that. By their hashes.
 *
 * Source  SPEC.md [SYNC-53, 56]
 */
export function setAside(events: readonly PlacedEvent[], fork: Place): ReadonlySet<Hash> {
  const firstGone = new Map<DeviceId, number>([[fork.dev, fork.n]]);
  const isGone = (dev: DeviceId, n: number): boolean => n >= (firstGone.get(dev) ?? Number.POSITIVE_INFINITY);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { header } of events) {
      const { dev, n, after = [] } = header;
      if (isGone(dev, n) || !after.some((cause) => isGone(cause.dev, cause.n))) continue;
      firstGone.set(dev, n);
      grew = true;
    }
  }
  return new Set(events.filter(({ header: { dev, n } }) => isGone(dev, n)).map(({ hash }) => hash));
}
