/** What sealed events say that are not in a tender: held apart by the server, or the other side of a fork. */
import type { SealedEvent } from '#core/log/envelope.ts';
import { parseSealed } from '#core/log/parse.ts';
import { upcast } from '#core/log/upcast.ts';
import { apply } from './apply.ts';
import { type ChangedValue, describeEvent } from './describe-event.ts';
import { TENDER_EVENT_KINDS } from './event-kinds.ts';
import type { TenderEvent, TenderEventType } from './events.ts';
import type { Dossier } from './model.ts';

export interface DescribedSealed {
  /** Null where a newer build wrote it, or where it cannot be read. */
  readonly type: TenderEventType | null;
  /** Empty where the tender is not known. */
  readonly changes: readonly ChangedValue[];
  /** What would stand if the event and those before it counted; null where the tender is not known. */
  readonly after: Dossier | null;
}

/** Each as if it and those before it followed the state given; null is a tender that is not here. In the order given. */
export function describeSealed(before: Dossier | null, events: readonly SealedEvent[]): readonly DescribedSealed[] {
  let state = before;
  return events.map((sealed) => {
    const event = readEvent(sealed);
    if (event === null) return { type: null, changes: [], after: state };
    // Only the first event of a tender stands on nothing.
    if (state === null && event.type !== 'dossierImported') return { type: event.type, changes: [], after: null };
    const changes = describeEvent(state, event);
    state = apply(state, event);
    return { type: event.type, changes, after: state };
  });
}

function readEvent(sealed: SealedEvent): TenderEvent | null {
  const parsed = parseSealed(sealed);
  if (!parsed.ok) return null;
  const { header, body } = parsed.value;
  const event = upcast(TENDER_EVENT_KINDS, { type: header.type, tv: header.tv, body });
  return event.ok ? event.value : null;
}
