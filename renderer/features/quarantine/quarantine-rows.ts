/** What the server holds apart, by tender, with what can be done about each event. Pure. */
import type { QuarantineReason } from '#core/contract/sync-verdict.ts';
import type { Hash, StreamId } from '#core/log/envelope.ts';
import { adoptedWith } from '#core/sync/adopt.ts';
import type { ChangedValue } from '#core/tender/describe-event.ts';
import type { TenderEventType } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { ApartWords } from '#renderer/session/apart-words.ts';
import type { ApartEvent } from '#renderer/session/quarantine.ts';

/** Why an event is not to be adopted here and now. */
export type NotAdoptable =
  /** Only the chair adopts. */
  | 'not-chair'
  /** The tender is not on this device: nobody adopts what they cannot compare. */
  | 'not-here'
  /** Its signature cannot be checked here. */
  | 'not-signed'
  /** Another event stands in its place, or in that of one it rests on. */
  | 'never'
  /** Done: it waits for the server. */
  | 'adopted';

export interface QuarantineRow {
  readonly event: ApartEvent;
  readonly reason: QuarantineReason;
  /** Null where a newer build wrote it. */
  readonly type: TenderEventType | null;
  readonly changes: readonly ChangedValue[];
  readonly notAdoptable: NotAdoptable | null;
}

export interface QuarantineGroup {
  readonly stream: StreamId;
  /** Code and name; the stream's own where the tender is not on this device. */
  readonly title: string;
  /** The tender as the reader may see it; null where it is not here. */
  readonly dossier: Dossier | null;
  readonly rows: readonly QuarantineRow[];
}

interface Known {
  readonly titleOf: (stream: StreamId) => string | null;
  /** Null while it is not read. */
  readonly wordsOf: (stream: StreamId) => ApartWords | null;
  readonly isChairIn: (stream: StreamId) => boolean;
}

export function quarantineGroups(events: readonly ApartEvent[], known: Known): readonly QuarantineGroup[] {
  return [...Map.groupBy(events, ({ stream }) => stream)].map(([stream, ofStream]) => {
    const words = known.wordsOf(stream);
    const isChair = known.isChairIn(stream);
    const title = known.titleOf(stream);
    const rows = ofStream.map((event, index): QuarantineRow => {
      const told = words?.told[index] ?? { type: null, changes: [] };
      return { event, reason: event.reason, ...told, notAdoptable: whyNot(event) };
    });
    return { stream, title: title ?? stream, dossier: words?.dossier ?? null, rows };

    function whyNot(event: ApartEvent): NotAdoptable | null {
      if (words?.adopted.has(event.hash) === true) return 'adopted';
      if (adoptedWith(ofStream, new Set([event.hash])).length === 0) return 'never';
      if (!isChair) return 'not-chair';
      if (words === null || words.dossier === null) return 'not-here';
      return event.isSigned ? null : 'not-signed';
    }
  });
}

/** What the chair's word will name, by tender: the chosen events, and those they rest on. */
export interface AdoptionPlan {
  readonly stream: StreamId;
  readonly title: string;
  readonly events: readonly ApartEvent[];
  /** How many of them nobody chose. */
  readonly more: number;
}

export function adoptionPlans(groups: readonly QuarantineGroup[], chosen: ReadonlySet<Hash>): readonly AdoptionPlan[] {
  return groups.flatMap(({ stream, title, rows }): AdoptionPlan[] => {
    const own = rows.filter(({ event, notAdoptable }) => chosen.has(event.hash) && notAdoptable === null);
    const open = rows.filter(({ notAdoptable }) => notAdoptable !== 'adopted').map(({ event }) => event);
    const named = new Set(adoptedWith(open, new Set(own.map(({ event }) => event.hash))));
    const events = open.filter(({ hash }) => named.has(hash));
    // One whose signature nobody checked is not carried in by those that rest on it.
    const isChecked = events.every(({ isSigned }) => isSigned);
    return events.length === 0 || !isChecked ? [] : [{ stream, title, events, more: events.length - own.length }];
  });
}
