/** What this build makes of a tender's event from elsewhere, by its header alone. */
import { isRole } from '#core/committee/role.ts';
import { mayInTender } from '#core/committee/tender-permissions.ts';
import type { EventHeader } from '#core/log/envelope.ts';
import { commandOfEvent, TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import type { TenderEventType } from '#core/tender/events.ts';
import type { ReceiveKnowledge } from './receive.ts';

/** An event of a newer app is not judged: its author's app knew what they may do. */
export function judgeTenderEvent(
  { type, tv, role }: Pick<EventHeader, 'type' | 'tv' | 'role'>,
  space: { readonly practice: boolean },
): ReturnType<ReceiveKnowledge['judge']> {
  if (!isKnown(type) || tv > (TENDER_EVENT_KINDS[type]?.tv ?? 0)) return 'newer';
  return isRole(role) && mayInTender(role, commandOfEvent(type), space) ? 'known' : 'not-allowed';
}

function isKnown(type: string): type is TenderEventType {
  return Object.hasOwn(TENDER_EVENT_KINDS, type);
}
