/** What storage must know of a kind of stream to fold it: tenders, and the office's own. */
import type { EventKinds } from '#core/log/upcast.ts';
import { applyToOffice } from '#core/office/apply.ts';
import { OFFICE_EVENT_KINDS, type OfficeEvent } from '#core/office/events.ts';
import type { OfficeState } from '#core/office/model.ts';
import { apply } from '#core/tender/apply.ts';
import { REDUCER_VERSION, TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';

export interface StreamKind<State, Event> {
  readonly kinds: EventKinds<Event>;
  readonly apply: (state: State | null, event: Event) => State;
  /** Version of `apply`, for states kept beside the events; null = folded at every opening, nothing is kept. */
  readonly reducer: number | null;
}

export const TENDER_STREAMS: StreamKind<Dossier, TenderEvent> = {
  kinds: TENDER_EVENT_KINDS,
  apply,
  reducer: REDUCER_VERSION,
};

/** Few events, and a state that begins with the tables of the build: a kept one would miss those of a newer build. */
export const OFFICE_STREAMS: StreamKind<OfficeState, OfficeEvent> = {
  kinds: OFFICE_EVENT_KINDS,
  apply: applyToOffice,
  reducer: null,
};
