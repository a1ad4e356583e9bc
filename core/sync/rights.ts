/** Whether the author of an event had the right to make it, by what the office stream says of people and devices. */
import type { Instant } from '#core/calendar/instant.ts';
import type { QuarantineReason } from '#core/contract/sync-verdict.ts';
import type { DeviceId, EventHeader, StreamId } from '#core/log/envelope.ts';

/** A device as it is enrolled. */
export interface EnrolledDevice {
  readonly person: string;
  /** What its person is called, now and before: events keep the name they were signed with. */
  readonly names: readonly string[];
  /** Serials of the certificates it was given, the newest last. */
  readonly serials: readonly string[];
  readonly validUntil: Instant;
  readonly isRevoked: boolean;
}

/** What the office stream says, as admission reads it. */
export interface Rights {
  readonly deviceOf: (dev: DeviceId) => EnrolledDevice | null;
  /** The role of a person in a stream; null without a grant. */
  readonly roleIn: (person: string, stream: StreamId) => string | null;
  /** Whether that role may make events of that type there; unknown types follow [SYNC-20]. */
  readonly mayMake: (role: string, header: Pick<EventHeader, 'stream' | 'type' | 'tv'>) => boolean;
}

/** Why an author had no right, or null. `now` is the server's clock.   Source  SPEC.md [SYNC-14] */
export function rightsFault(header: EventHeader, rights: Rights, now: Instant): QuarantineReason | null {
  const device = rights.deviceOf(header.dev);
  // An unknown device was refused before: its signature cannot be checked.
  if (device === null || device.isRevoked) return 'revoked';
  if (device.validUntil < now) return 'expired';
  if (header.cert !== null && !device.serials.includes(header.cert)) return 'wrong-certificate';
  if (!device.names.includes(header.actor)) return 'other-person';
  const role = rights.roleIn(device.person, header.stream);
  if (role === null) return 'not-granted';
  return role === header.role && rights.mayMake(role, header) ? null : 'not-allowed';
}
