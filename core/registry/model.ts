/** The people and devices of an office, and what each may do in which tender: what admission and the admin's desk read. */
import type { Instant } from '#core/calendar/instant.ts';
import type { Role } from '#core/committee/role.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import type { OFFICE_ROLES } from './events.ts';

export type PersonId = string;

export interface Person {
  readonly person: PersonId;
  /** What they are called, the newest last: events keep the name they were signed with. */
  readonly names: readonly string[];
  readonly nip: string;
  readonly role: (typeof OFFICE_ROLES)[number];
}

export interface Offer {
  readonly offer: string;
  readonly person: PersonId;
  readonly codeHash: Hash;
  readonly validUntil: Instant;
  readonly state: 'open' | 'used' | 'withdrawn';
}

export interface RegisteredDevice {
  readonly dev: DeviceId;
  readonly person: PersonId;
  /** Raw 32 bytes each, base64url: Ed25519 and X25519. */
  readonly key: string;
  readonly exchangeKey: string;
  /** The newest last. */
  readonly serials: readonly string[];
  readonly validUntil: Instant;
  readonly isRevoked: boolean;
  /** What the server had of it in each stream when it was revoked; null where it does not say. */
  readonly revokedAfter: Readonly<Record<StreamId, number>> | null;
}

/** Plain JSON. */
export interface Registry {
  readonly server: { readonly id: DeviceId; readonly key: string; readonly name: string } | null;
  readonly people: Readonly<Record<PersonId, Person>>;
  readonly offers: Readonly<Record<string, Offer>>;
  readonly devices: Readonly<Record<DeviceId, RegisteredDevice>>;
  readonly grants: Readonly<Record<StreamId, Readonly<Record<PersonId, Role>>>>;
}

export const EMPTY_REGISTRY: Registry = { server: null, people: {}, offers: {}, devices: {}, grants: {} };
