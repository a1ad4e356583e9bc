/** Deciding about the people and devices of an office. */
import type { Instant } from '#core/calendar/instant.ts';
import { canonicalJson } from '#core/log/canonical.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { OFFICE_STREAM } from '#core/office/model.ts';
import { unreachable } from '#core/shared/assert.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { entryOf } from '#core/tender/records.ts';
import { applyToRegistry } from './apply.ts';
import type { RegistryCommand, RegistryCommandBodies, RegistryRefusal, RegistryRefusalKind } from './commands.ts';
import { REGISTRY_EVENT_KINDS, type RegistryEvent } from './events.ts';
import type { Person, RegisteredDevice, Registry } from './model.ts';
import { SERVER_ROLE } from './rights.ts';

/** What deciding needs beside the registry itself. */
export interface RegistryContext {
  /** The device that asks, and the role its person asks in. */
  readonly dev: DeviceId;
  readonly role: string;
  readonly now: Instant;
}

type Decision = Result<readonly RegistryEvent[], RegistryRefusal>;

/**
 * Decides a command on a registry. What would change nothing is accepted without an event.
 *
 * Fails   with the `kind` of the rule it breaks and the values a message needs.   Source  core/sync/SPEC.md [SYNC-14, 41]
 */
export function decideRegistry(registry: Registry, command: RegistryCommand, context: RegistryContext): Decision {
  if (context.role !== 'admin' && context.role !== SERVER_ROLE) {
    return refuse('not-your-role', { command: command.name, role: context.role });
  }
  const event = eventOf(command);
  const read = REGISTRY_EVENT_KINDS[event.type]?.read(event.body) ?? null;
  if (read === null) return refuse('invalid-value', { command: command.name });
  const fault = faultOf(registry, command, context);
  if (fault !== null) return fault;
  if (read.type === 'tendersHandedOut') return handOut(registry, read.body);
  return changesNothing(registry, read) ? ok([]) : ok([read]);
}

function eventOf(command: RegistryCommand): RegistryEvent {
  switch (command.name) {
    case 'setPerson':
      return { type: 'personSet', tv: 1, body: command.body };
    case 'offerEnrolment':
      return { type: 'enrolmentOffered', tv: 1, body: command.body };
    case 'withdrawEnrolment':
      return { type: 'enrolmentWithdrawn', tv: 1, body: command.body };
    case 'revokeDevice':
      return { type: 'deviceRevoked', tv: 1, body: command.body };
    case 'handOutTenders':
      return { type: 'tendersHandedOut', tv: 1, body: command.body };
    default:
      return unreachable(command);
  }
}

type Refused = ReturnType<typeof refuse> | null;

function faultOf(registry: Registry, command: RegistryCommand, context: RegistryContext): Refused {
  switch (command.name) {
    case 'setPerson':
      return faultOfPerson(registry, command.body);
    case 'offerEnrolment':
      return faultOfOffer(registry, command.body, context);
    case 'withdrawEnrolment': {
      const { offer } = command.body;
      const found = entryOf(registry.offers, offer);
      if (found === undefined) return refuse('unknown-offer', { offer });
      return found.state === 'open' ? null : refuse('offer-not-open', { offer, state: found.state });
    }
    case 'revokeDevice':
      return faultOfRevocation(registry, command.body, context);
    case 'handOutTenders':
      return faultOfHandingOut(registry, command.body);
    default:
      return unreachable(command);
  }
}

function faultOfPerson(registry: Registry, { person, name, role }: RegistryCommandBodies['setPerson']): Refused {
  const wanted = name.trim();
  const namesake = peopleOf(registry).find((each) => each.person !== person && each.names.includes(wanted));
  if (namesake !== undefined) return refuse('name-taken', { name: wanted });
  const admins = peopleOf(registry).filter((each) => each.role === 'admin' && each.person !== person);
  const wasAdmin = entryOf(registry.people, person)?.role === 'admin';
  return wasAdmin && role !== 'admin' && admins.length === 0 ? refuse('last-admin', { name: wanted }) : null;
}

function faultOfOffer(
  registry: Registry,
  { offer, person, validUntil }: RegistryCommandBodies['offerEnrolment'],
  { now }: RegistryContext,
): Refused {
  if (entryOf(registry.people, person) === undefined) return refuse('unknown-person', { person });
  if (entryOf(registry.offers, offer) !== undefined) return refuse('offer-exists', { offer });
  return validUntil <= now ? refuse('offer-ended', { validUntil }) : null;
}

function faultOfRevocation(
  registry: Registry,
  { dev }: RegistryCommandBodies['revokeDevice'],
  context: RegistryContext,
): Refused {
  const device: RegisteredDevice | undefined = entryOf(registry.devices, dev);
  if (device === undefined) return refuse('unknown-device', { dev });
  if (device.isRevoked) return refuse('already-revoked', { dev });
  return dev === context.dev ? refuse('own-device', { dev }) : null;
}

function faultOfMember(registry: Registry, person: string): Refused {
  const found: Person | undefined = entryOf(registry.people, person);
  if (found === undefined) return refuse('unknown-person', { person });
  return found.role === 'auditor' ? refuse('auditor-stays-apart', { name: found.names.at(-1) ?? '' }) : null;
}

/** Says each tender only where its committee changes. */
function handOut(registry: Registry, { tenders, reason }: RegistryCommandBodies['handOutTenders']): Decision {
  const changed = tenders.filter((tender) => !hasCommittee(registry, tender));
  return changed.length === 0 ? ok([]) : ok([{ type: 'tendersHandedOut', tv: 1, body: { tenders: changed, reason } }]);
}

type HandedOut = RegistryCommandBodies['handOutTenders']['tenders'][number];

function faultOfHandingOut(registry: Registry, { tenders, reason }: RegistryCommandBodies['handOutTenders']): Refused {
  const twice = repeated(tenders.map(({ stream }) => stream));
  if (twice !== undefined) return refuse('named-twice', { name: twice });
  for (const { stream, committee } of tenders) {
    const fault = faultOfCommittee(registry, stream, committee);
    if (fault !== null) return fault;
  }
  const taken = tenders.find(
    (tender) => !hasCommittee(registry, tender) && Object.keys(grantsIn(registry, tender.stream)).length > 0,
  );
  return taken !== undefined && reason.trim() === '' ? refuse('reason-missing', { stream: taken.stream }) : null;
}

function faultOfCommittee(registry: Registry, stream: StreamId, committee: HandedOut['committee']): Refused {
  const twice = repeated(committee.map(({ person }) => person));
  if (twice !== undefined) return refuse('named-twice', { name: nameOf(registry, twice) });
  if (stream === OFFICE_STREAM) return refuse('not-a-tender', { stream });
  for (const { person } of committee) {
    const fault = faultOfMember(registry, person);
    if (fault !== null) return fault;
  }
  const chairs = committee.filter(({ role }) => role === 'chair').length;
  return committee.length > 0 && chairs !== 1 ? refuse('not-one-chair', { stream, chairs: String(chairs) }) : null;
}

function hasCommittee(registry: Registry, { stream, committee }: HandedOut): boolean {
  const wanted = Object.fromEntries(committee.map(({ person, role }) => [person, role]));
  return canonicalJson(grantsIn(registry, stream)) === canonicalJson(wanted);
}

function grantsIn(registry: Registry, stream: StreamId): Registry['grants'][StreamId] {
  return entryOf(registry.grants, stream) ?? {};
}

function repeated(texts: readonly string[]): string | undefined {
  return texts.find((text, index) => texts.indexOf(text) !== index);
}

function nameOf(registry: Registry, person: string): string {
  return entryOf(registry.people, person)?.names.at(-1) ?? person;
}

function peopleOf({ people }: Registry): readonly Person[] {
  return Object.values<Person>(people);
}

function changesNothing(registry: Registry, event: RegistryEvent): boolean {
  return canonicalJson(applyToRegistry(registry, event)) === canonicalJson(registry);
}

function refuse(
  kind: RegistryRefusalKind,
  details: Readonly<Record<string, string>>,
): { readonly ok: false; readonly error: RegistryRefusal } {
  return err({ kind, details });
}
