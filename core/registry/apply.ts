/** Folding what the office stream says of people and devices. */
import { decodeBase64Url } from '#core/log/base64url.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { unreachable } from '#core/shared/assert.ts';
import type { RegistryEvent, RegistryEventBodies } from './events.ts';
import type { Offer, RegisteredDevice, Registry } from './model.ts';

/** The registry after an event. What names nobody known changes nothing. */
export function applyToRegistry(registry: Registry, event: RegistryEvent): Registry {
  switch (event.type) {
    case 'serverFounded':
      return { ...registry, server: registry.server ?? serverOf(event.body) };
    case 'personSet':
      return withPerson(registry, event.body);
    case 'enrolmentOffered':
      return withOffer(registry, { ...event.body, state: 'open' });
    case 'enrolmentWithdrawn':
      return withOfferState(registry, event.body.offer, 'withdrawn');
    case 'deviceEnrolled': {
      const { offer, serial, ...device } = event.body;
      const enrolled = { ...device, serials: [serial], isRevoked: false, revokedAfter: null };
      return withOfferState(withDevice(registry, enrolled), offer, 'used');
    }
    case 'deviceRenewed': {
      const { dev, serial, validUntil } = event.body;
      return changeDevice(registry, dev, (device) => ({
        ...device,
        serials: [...device.serials, serial],
        validUntil,
      }));
    }
    case 'deviceRevoked':
      return changeDevice(registry, event.body.dev, (device) => ({ ...device, isRevoked: true }));
    case 'revocationTaken': {
      const after = Object.fromEntries(event.body.after.map(({ stream, n }) => [stream, n]));
      return changeDevice(registry, event.body.dev, (device) => ({ ...device, revokedAfter: after }));
    }
    case 'grantSet':
      return withGrant(registry, event.body);
    case 'tendersHandedOut':
      return { ...registry, grants: { ...registry.grants, ...grantsOf(event.body) } };
    default:
      return unreachable(event);
  }
}

function serverOf({ key, name }: RegistryEventBodies['serverFounded']): NonNullable<Registry['server']> {
  const raw = decodeBase64Url(key) ?? new Uint8Array();
  return { id: sha256Hex(raw) as string as DeviceId, key, name };
}

function withPerson(registry: Registry, { person, name, nip, role }: RegistryEventBodies['personSet']): Registry {
  const before = registry.people[person]?.names ?? [];
  const names = [...before.filter((each) => each !== name), name];
  return { ...registry, people: { ...registry.people, [person]: { person, names, nip, role } } };
}

function withOffer(registry: Registry, offer: Offer): Registry {
  return { ...registry, offers: { ...registry.offers, [offer.offer]: offer } };
}

function withOfferState(registry: Registry, offer: string, state: Offer['state']): Registry {
  const found = registry.offers[offer];
  return found?.state === 'open' ? withOffer(registry, { ...found, state }) : registry;
}

function withDevice(registry: Registry, device: RegisteredDevice): Registry {
  return { ...registry, devices: { ...registry.devices, [device.dev]: device } };
}

function changeDevice(
  registry: Registry,
  dev: DeviceId,
  change: (device: RegisteredDevice) => RegisteredDevice,
): Registry {
  const device = registry.devices[dev];
  return device === undefined ? registry : withDevice(registry, change(device));
}

function withGrant(registry: Registry, { person, stream, role }: RegistryEventBodies['grantSet']): Registry {
  const { [person]: _, ...others } = registry.grants[stream] ?? {};
  const inStream = role === null ? others : { ...others, [person]: role };
  return { ...registry, grants: { ...registry.grants, [stream]: inStream } };
}

function grantsOf({ tenders }: RegistryEventBodies['tendersHandedOut']): Registry['grants'] {
  return Object.fromEntries(
    tenders.map(({ stream, committee }) => [
      stream,
      Object.fromEntries(committee.map(({ person, role }) => [person, role])),
    ]),
  );
}
