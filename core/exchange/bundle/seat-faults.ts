/** Events of an exchange file whose authors have not the seat they act from, by the committee of that moment. */
import { isRole } from '#core/committee/role.ts';
import { isBinding, type SeatFault, seatFaultOf } from '#core/committee/seat.ts';
import type { DeviceId, EventHeader, EventId, SealedEvent } from '#core/log/envelope.ts';
import { type ParsedEvent, parseSealed } from '#core/log/parse.ts';
import { commandOfEvent } from '#core/tender/event-kinds.ts';
import type { Dossier } from '#core/tender/model.ts';
import { foldTender } from '../archive/fold-tender.ts';

/** `other-role`: the committee says nothing of them, and their card names another role than chair. */
export type SeatReason = SeatFault | 'other-role';

interface Known {
  /** What this device has of the stream. */
  readonly here: readonly SealedEvent[];
  /** The role on someone's card; null for a key without one. */
  readonly roleOf: (dev: DeviceId) => string | null;
}

/**
 * Why some of the events that would be taken are not their author's to make, by id. What is here already is not judged
 * again, nor is an event held back as a conflict, which decides nothing.
 */
export function seatFaultsAmong(
  brought: readonly ParsedEvent[],
  { here, roleOf }: Known,
): ReadonlyMap<EventId, SeatReason> {
  const isBrought = new Set(brought.map(({ header }) => header.id));
  const faults = new Map<EventId, SeatReason>();
  const stored = here.flatMap((sealed) => {
    const parsed = parseSealed(sealed);
    return parsed.ok ? [parsed.value] : [];
  });
  // What a file brings was ordered by no server yet; seats are asked for in the order of causes.
  foldTender([...stored, ...brought], [], ({ recorded: { header, event }, before, held }) => {
    if (held || before === null || !isBrought.has(header.id) || !isRole(header.role)) return;
    const actor = { name: header.actor, role: header.role };
    const fault = seatFaultOf(before, actor, commandOfEvent(event.type)) ?? cardFault(before, header, roleOf);
    if (fault !== null) faults.set(header.id, fault);
  });
  return faults;
}

/** The letter of assignment outranks a card, which may be old: only where it does not bind, the card is asked. */
function cardFault(before: Dossier, { dev, role }: EventHeader, roleOf: Known['roleOf']): SeatReason | null {
  if (before.practice || isBinding(before) || role !== 'chair') return null;
  const known = roleOf(dev);
  return known === null || known === 'chair' ? null : 'other-role';
}
