/** What an event of a tender adopts, for whoever admits events. */
import type { Hash, SealedEvent } from '#core/log/envelope.ts';
import { parseSealed } from '#core/log/parse.ts';
import { upcast } from '#core/log/upcast.ts';
import { TENDER_EVENT_KINDS } from './event-kinds.ts';

/** The hashes an accepted event adopts; none for any other, or for one this build cannot read.   Source  core/sync/SPEC.md [SYNC-40] */
export function adoptedBy({ sealed, header }: AdmittedEvent): readonly Hash[] {
  if (header.type !== 'eventsAdopted') return [];
  const parsed = parseSealed(sealed);
  if (!parsed.ok) return [];
  const event = upcast(TENDER_EVENT_KINDS, { ...header, body: parsed.value.body });
  return event.ok && event.value.type === 'eventsAdopted' ? event.value.body.events.map(({ hash }) => hash) : [];
}

interface AdmittedEvent {
  readonly sealed: SealedEvent;
  readonly header: { readonly type: string; readonly tv: number };
}
