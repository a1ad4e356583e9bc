/** What storage must know of a kind of stream to fold it: tenders, and the office's own. */
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { EventHeader } from '#core/log/envelope.ts';
import { mergeSteps } from '#core/log/merge.ts';
import type { RecordedEvent } from '#core/log/replay.ts';
import type { EventKinds } from '#core/log/upcast.ts';
import { applyToOffice } from '#core/office/apply.ts';
import { OFFICE_EVENT_KINDS, type OfficeEvent } from '#core/office/events.ts';
import { OFFICE_MERGE_RULES } from '#core/office/merge-rules.ts';
import type { OfficeState } from '#core/office/model.ts';
import { officeFilesNamedBy } from '#core/office/named-files.ts';
import { applyToRegistry } from '#core/registry/apply.ts';
import { REGISTRY_EVENT_KINDS, type RegistryEvent } from '#core/registry/events.ts';
import { EMPTY_REGISTRY, type Registry } from '#core/registry/model.ts';
import { apply } from '#core/tender/apply.ts';
import { REDUCER_VERSION, TENDER_EVENT_KINDS } from '#core/tender/event-kinds.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import { tenderMergeRules } from '#core/tender/merge-rules.ts';
import type { Dossier } from '#core/tender/model.ts';
import { filesNamedBy } from '#core/tender/named-files.ts';

export interface StreamKind<State, Event> {
  readonly kinds: EventKinds<Event>;
  readonly apply: (state: State | null, event: Event) => State;
  /** The state events lead to that stand in their order. */
  readonly fold: (events: readonly RecordedEvent<Event>[]) => State | null;
  /** Version of `apply`, for states kept beside the events; null = folded at every opening, nothing is kept. */
  readonly reducer: number | null;
  /** Types of event in the same stream that are another kind's to fold. */
  readonly passesOver: ReadonlySet<string>;
  /** The attachments an event names in its header. */
  readonly blobsOf: (event: Event) => EventHeader['blobs'];
}

/** The rules by which tenders are merged in the app. */
export const TENDER_MERGE_RULES = tenderMergeRules({ evaluate: evaluateDossier });

export const TENDER_STREAMS: StreamKind<Dossier, TenderEvent> = {
  kinds: TENDER_EVENT_KINDS,
  apply,
  fold: (events) => mergeSteps(events, TENDER_MERGE_RULES).at(-1)?.after ?? null,
  reducer: REDUCER_VERSION,
  passesOver: new Set(),
  blobsOf: filesNamedBy,
};

/** Few events, and a state that begins with the tables of the build: a kept one would miss those of a newer build. */
export const OFFICE_STREAMS: StreamKind<OfficeState, OfficeEvent> = {
  kinds: OFFICE_EVENT_KINDS,
  apply: applyToOffice,
  fold: (events) => mergeSteps(events, OFFICE_MERGE_RULES).at(-1)?.after ?? null,
  reducer: null,
  passesOver: new Set(Object.keys(REGISTRY_EVENT_KINDS)),
  blobsOf: officeFilesNamedBy,
};

/** People, devices and grants stand in the office's own stream, folded plainly as the server does: its order is the truth. */
export const REGISTRY_STREAMS: StreamKind<Registry, RegistryEvent> = {
  kinds: REGISTRY_EVENT_KINDS,
  apply: (before, event) => applyToRegistry(before ?? EMPTY_REGISTRY, event),
  fold: (events) => events.reduce<Registry>((before, { event }) => applyToRegistry(before, event), EMPTY_REGISTRY),
  reducer: null,
  passesOver: new Set(Object.keys(OFFICE_EVENT_KINDS)),
  blobsOf: () => [],
};
