/** The rights that follow from a registry: as admission asks for them, and for who may read what. */
import type { Instant } from '#core/calendar/instant.ts';
import { isReadOnlyRole, isRole } from '#core/committee/role.ts';
import { mayInOffice } from '#core/committee/office-permissions.ts';
import { mayInTender } from '#core/committee/tender-permissions.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { OFFICE_COMMAND_OF } from '#core/office/commands.ts';
import type { OfficeEventType } from '#core/office/events.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import type { Rights } from '#core/sync/rights.ts';
import { commandOfEvent, TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import type { TenderEventType } from '#core/tender/events.ts';
import { REGISTRY_EVENT_KINDS, SERVER_EVENTS } from './events.ts';
import type { PersonId, RegisteredDevice, Registry } from './model.ts';

/** The role the server signs its own events of the office stream in. */
export const SERVER_ROLE = 'server';

/** Far beyond any server's life: a server has no certificate but its own key. */
const ALWAYS = '9999-12-31T00:00:00.000Z' as Instant;

/** The rights of a real office; practice never meets a server.   Source  core/sync/SPEC.md [SYNC-14, 20] */
export function rightsOf(registry: Registry): Rights {
  return {
    deviceOf: (dev) => enrolledDevice(registry, dev),
    roleIn: (person, stream) => roleIn(registry, person, stream),
    mayMake: (role, { stream, type, tv }) =>
      stream === OFFICE_STREAM ? mayMakeInOffice(role, type) : mayMakeInTender(role, type, tv),
  };
}

/** Whether a person may have a stream at all: the office's own everybody, tenders by grant, admins and auditors all. */
export function mayRead(registry: Registry, person: PersonId, stream: StreamId): boolean {
  return (
    registry.people[person] !== undefined && (stream === OFFICE_STREAM || roleIn(registry, person, stream) !== null)
  );
}

/** The devices of everybody who may have a stream; those that were revoked have nothing more to come. */
export function devicesThatRead(registry: Registry, stream: StreamId): readonly RegisteredDevice[] {
  return Object.values<RegisteredDevice>(registry.devices).filter(
    ({ isRevoked, person }) => !isRevoked && mayRead(registry, person, stream),
  );
}

/** The streams `mayRead` lets a person have, in no order; null for all there are. */
export function streamsReadBy(registry: Registry, person: PersonId): readonly StreamId[] | null {
  const known = registry.people[person];
  if (known === undefined) return [];
  if (known.role !== 'staff') return null;
  // Keys of a record are plain text to the compiler.
  const granted = Object.keys(registry.grants).filter((stream) => registry.grants[stream as StreamId]?.[person]);
  return [...new Set([OFFICE_STREAM, ...granted.map((stream) => stream as StreamId)])];
}

/** Whether a person may write in a stream at all.   Source  core/sync/SPEC.md [SYNC-81] */
export function mayWrite(registry: Registry, person: PersonId, stream: StreamId): boolean {
  const role = registry.people[person] === undefined ? null : roleIn(registry, person, stream);
  return role !== null && isRole(role) && !isReadOnlyRole(role);
}

function enrolledDevice(registry: Registry, dev: DeviceId): ReturnType<Rights['deviceOf']> {
  const { server } = registry;
  if (server !== null && dev === server.id) {
    return { person: server.id, names: [server.name], serials: [], validUntil: ALWAYS, isRevoked: false };
  }
  const device = registry.devices[dev];
  const person = device && registry.people[device.person];
  if (!device || !person) return null;
  const { serials, validUntil, isRevoked } = device;
  return { person: device.person, names: person.names, serials, validUntil, isRevoked };
}

function roleIn(registry: Registry, person: PersonId, stream: StreamId): string | null {
  if (person === registry.server?.id) return stream === OFFICE_STREAM ? SERVER_ROLE : null;
  const granted = registry.grants[stream]?.[person];
  if (granted !== undefined) return granted;
  const role = registry.people[person]?.role ?? 'staff';
  return role === 'staff' ? null : role;
}

/** What the server says of itself beside people and devices: that it removed what an approved list names. */
const SAID_BY_SERVER: OfficeEventType = 'destructionCarriedOut';

function mayMakeInOffice(role: string, type: string): boolean {
  if (role === SERVER_ROLE && type === SAID_BY_SERVER) return true;
  if (SERVER_EVENTS.has(type)) return role === SERVER_ROLE;
  if (Object.hasOwn(REGISTRY_EVENT_KINDS, type)) return role === 'admin' || role === SERVER_ROLE;
  if (!isRole(role) || isReadOnlyRole(role)) return false;
  return isOfficeEvent(type) ? mayInOffice(role, OFFICE_COMMAND_OF[type], { practice: false }) : role === 'admin';
}

function mayMakeInTender(role: string, type: string, tv: number): boolean {
  if (!isRole(role) || isReadOnlyRole(role)) return false;
  if (!isTenderEvent(type) || tv > (TENDER_EVENT_KINDS[type]?.tv ?? 0)) return true;
  return mayInTender(role, commandOfEvent(type), { practice: false });
}

function isOfficeEvent(type: string): type is keyof typeof OFFICE_COMMAND_OF {
  return Object.hasOwn(OFFICE_COMMAND_OF, type);
}

function isTenderEvent(type: string): type is TenderEventType {
  return Object.hasOwn(TENDER_EVENT_KINDS, type);
}
