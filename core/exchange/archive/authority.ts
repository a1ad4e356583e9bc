/** Whether whoever signed an event was allowed to: the role table again, and the keys of the archive. */
import { mayInOffice, rolesForOffice } from '#core/committee/office-permissions.ts';
import { isRole } from '#core/committee/role.ts';
import { placeFaultOf, seatFaultOf } from '#core/committee/seat.ts';
import { mayInTender, rolesForTender } from '#core/committee/tender-permissions.ts';
import type { EventHeader } from '#core/log/envelope.ts';
import { OFFICE_COMMAND_OF } from '#core/office/commands.ts';
import type { OfficeEvent } from '#core/office/events.ts';
import { commandOfEvent } from '#core/tender/event-kinds.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import { type ArchiveFault, archiveFault } from './archive-fault.ts';
import type { ArchiveManifest } from './manifest.ts';

/** Why the author of a tender's event had no right to it; null when they had. */
export function tenderAuthorityFault(
  header: EventHeader,
  event: TenderEvent,
  before: Dossier | null,
): ArchiveFault | null {
  const { role } = header;
  if (!isRole(role)) return authorFault('unknown-role', header, null, role);
  const practice = (before ?? (event.type === 'dossierImported' ? event.body.dossier : null))?.practice ?? false;
  const command = commandOfEvent(event.type);
  if (mayInTender(role, command, { practice })) return null;
  return authorFault('not-your-role', header, rolesForTender(command, { practice }).join(' '), role);
}

/** Why the author of an office's event had no right to it; null when they had. */
export function officeAuthorityFault(
  header: EventHeader,
  event: OfficeEvent,
  office: { readonly practice: boolean },
): ArchiveFault | null {
  const { role } = header;
  if (!isRole(role)) return authorFault('unknown-role', header, null, role);
  const command = OFFICE_COMMAND_OF[event.type];
  if (mayInOffice(role, command, office)) return null;
  return authorFault('not-your-role', header, rolesForOffice(command, office).join(' '), role);
}

/** Whether the key of an event is listed as belonging to its author in that role. */
export function keyFault(header: EventHeader, { devices }: Pick<ArchiveManifest, 'devices'>): ArchiveFault | null {
  const people = devices.find(({ dev }) => dev === header.dev)?.people ?? [];
  if (people.some(({ name, role }) => name === header.actor && role === header.role)) return null;
  const expected = people.map(({ name, role }) => `${name} (${role})`).join(', ');
  return { ...authorFault('not-their-key', header, expected, `${header.actor} (${header.role})`), field: 'actor' };
}

/**
 * What is to be looked at in the seat of someone who signed as one of the committee, by its list of that moment. Names are
 * typed by people: titles and capitals do not count, and a difference is something to look at, not a fault.
 */
export function seatRemarkOf(
  { actor: name, role }: EventHeader,
  event: TenderEvent,
  before: Dossier | null,
): 'not-in-committee' | 'other-seat' | 'recused' | null {
  if (before === null || !isRole(role)) return null;
  const actor = { name, role };
  const command = commandOfEvent(event.type);
  const fault = seatFaultOf(before, actor, command) ?? placeFaultOf(before, actor, command);
  return fault === 'outside-committee' ? 'not-in-committee' : fault;
}

function authorFault(
  kind: ArchiveFault['kind'],
  { stream, dev, n, type }: EventHeader,
  expected: string | null,
  found: string,
): ArchiveFault {
  return archiveFault(kind, { stream, device: dev, n, type, field: 'role', expected, found });
}
