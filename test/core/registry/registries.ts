import type { Instant } from '#core/calendar/instant.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId, Hash, StreamId } from '#core/log/envelope.ts';
import { applyToRegistry } from '#core/registry/apply.ts';
import type { RegistryEvent, RegistryEventBodies, RegistryEventType } from '#core/registry/events.ts';
import { EMPTY_REGISTRY, type Registry } from '#core/registry/model.ts';
import { keyNamed } from '#test/simulation/sealing.ts';

export const TENDER = 'tender' as StreamId;
export const LATER = '2030-01-01T00:00:00.000Z' as Instant;
export const SERVER = keyNamed('server');
export const ADMIN = keyNamed('admin');
export const SITI = keyNamed('siti');

export function registryEvent<Type extends RegistryEventType>(
  type: Type,
  body: RegistryEventBodies[Type],
): RegistryEvent {
  // The body is that of the type, which the compiler cannot follow into the union.
  return { type, tv: 1, body } as RegistryEvent;
}

export function enrolled(person: string, key: { dev: DeviceId; publicKey: Uint8Array }): RegistryEvent {
  const raw = encodeBase64Url(key.publicKey);
  return registryEvent('deviceEnrolled', {
    offer: `o-${person}`,
    person,
    dev: key.dev,
    key: raw,
    exchangeKey: raw,
    serial: `s-${person}`,
    validUntil: LATER,
  });
}

export function foldRegistry(...events: readonly RegistryEvent[]): Registry {
  return events.reduce(applyToRegistry, EMPTY_REGISTRY);
}

/** An office with an admin and one member of staff, a device each, and an offer that is open. */
export const OFFICE_EVENTS: readonly RegistryEvent[] = [
  registryEvent('serverFounded', { key: encodeBase64Url(SERVER.publicKey), name: 'LPSE' }),
  registryEvent('personSet', { person: 'admin', name: 'Andi', nip: '', role: 'admin' }),
  registryEvent('enrolmentOffered', {
    offer: 'o-admin',
    person: 'admin',
    codeHash: 'a'.repeat(64) as Hash,
    validUntil: LATER,
  }),
  enrolled('admin', ADMIN),
  registryEvent('personSet', { person: 'siti', name: 'Siti', nip: '1', role: 'staff' }),
  enrolled('siti', SITI),
  registryEvent('enrolmentOffered', {
    offer: 'o-next',
    person: 'siti',
    codeHash: 'b'.repeat(64) as Hash,
    validUntil: LATER,
  }),
];

export const OFFICE = foldRegistry(...OFFICE_EVENTS);
