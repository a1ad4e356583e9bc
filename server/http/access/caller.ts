/** Who asks: the device of a token, as the office stream knows it at this moment. */
import type { Asker } from '#core/contract/sync-api.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { ProblemKind } from '#core/contract/sync-wire.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import type { PersonId, Registry } from '#core/registry/model.ts';
import { mayRead, streamsReadBy } from '#core/registry/rights.ts';

export interface Caller {
  readonly dev: DeviceId;
  readonly person: PersonId;
  /** The end of the token. */
  readonly until: Instant;
  readonly registry: Registry;
}

/** Why a device may not ask there, or null.   Source  core/sync/SPEC.md [SYNC-14, 41, 54] */
export function callerFault(registry: Registry, dev: DeviceId, asker: Asker, now: Instant): ProblemKind | null {
  const device = registry.devices[dev];
  if (device === undefined) return 'not-admitted';
  // What a revoked or expired device wrote may still be adopted: it hands in, and gets nothing.
  if (asker === 'hands-in') return null;
  if (device.isRevoked) return 'revoked';
  return asker === 'reads' && device.validUntil < now ? 'expired' : null;
}

/** Whether a device may have a stream at this moment: its certificate counts, and its person's grant.   Source  [SYNC-54] */
export function mayReceive(registry: Registry, dev: DeviceId, stream: StreamId, now: Instant): boolean {
  const device = registry.devices[dev];
  return (
    device !== undefined &&
    callerFault(registry, dev, 'reads', now) === null &&
    mayRead(registry, device.person, stream)
  );
}

/** The streams `mayReceive` lets a device have at this moment; null for all there are. */
export function streamsFor(registry: Registry, dev: DeviceId, now: Instant): readonly StreamId[] | null {
  const device = registry.devices[dev];
  if (device === undefined || callerFault(registry, dev, 'reads', now) !== null) return [];
  return streamsReadBy(registry, device.person);
}

/** Whether a person sees what waits outside a stream: its chair, and admins.   Source  DESIGN, core/sync/SPEC.md [SYNC-40] */
export function maySeeQuarantine(registry: Registry, person: PersonId, stream: StreamId): boolean {
  return registry.people[person]?.role === 'admin' || registry.grants[stream]?.[person] === 'chair';
}
