/** The history of the tenders at an auditor's desk: every event with the values it changed, found again by who, what and when. */
import type { Instant } from '#core/calendar/instant.ts';
import type { DeviceId, EventId, StreamId } from '#core/log/envelope.ts';
import { type ChangedValue, describeEvent } from '#core/tender/describe-event.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { placeKey } from './examined.ts';
import { type AuditedTender, hidingOf } from './tender.ts';

export interface AuditEntry {
  readonly id: EventId;
  readonly stream: StreamId;
  readonly code: string;
  /** Budget year of the tender. */
  readonly year: number;
  readonly dev: DeviceId;
  readonly n: number;
  readonly type: TenderEvent['type'];
  readonly at: Instant;
  readonly actor: string;
  readonly role: string;
  /** Held back when it met what others had written apart. */
  readonly held: boolean;
  /** The examination names it: what it says cannot be trusted. */
  readonly doubtful: boolean;
  readonly changes: readonly ChangedValue[];
}

/** One entry an event, in the order they are applied; made one by one, so that a long history can be cut off. */
export function* auditEntries(tender: AuditedTender): Generator<AuditEntry> {
  const hide = hidingOf(tender);
  const { code, fiscalYear: year } = tender.dossier.notice;
  for (const { recorded, before, held } of tender.steps) {
    const { header, event } = recorded;
    yield {
      id: header.id,
      stream: tender.stream,
      code,
      year,
      dev: header.dev,
      n: header.n,
      type: event.type,
      at: header.at,
      actor: header.actor,
      role: header.role,
      held,
      doubtful: tender.examined.doubtful.has(placeKey(header)),
      changes: hide(describeEvent(before, event)),
    };
  }
}

/** What is looked for; null = anything. */
export interface AuditFilter {
  readonly year: number | null;
  readonly stream: StreamId | null;
  readonly actor: string | null;
  readonly type: TenderEvent['type'] | null;
  /** Label of a value, as `ChangedValue` names it. */
  readonly label: string | null;
  readonly bidder: BidderId | null;
  readonly from: Instant | null;
  /** The first instant that is too late. */
  readonly until: Instant | null;
  readonly onlyDoubtful: boolean;
}

export const ANY_ENTRY: AuditFilter = {
  year: null,
  stream: null,
  actor: null,
  type: null,
  label: null,
  bidder: null,
  from: null,
  until: null,
  onlyDoubtful: false,
};

/** Whether an entry is among those looked for; field and bidder are looked for in one and the same change. */
export function isWanted(entry: AuditEntry, filter: AuditFilter): boolean {
  const { year, stream, actor, type, label, bidder, from, until, onlyDoubtful } = filter;
  if (year !== null && entry.year !== year) return false;
  if (stream !== null && entry.stream !== stream) return false;
  if (actor !== null && entry.actor !== actor) return false;
  if (type !== null && entry.type !== type) return false;
  if (from !== null && entry.at < from) return false;
  if (until !== null && entry.at >= until) return false;
  if (onlyDoubtful && !entry.doubtful) return false;
  if (label === null && bidder === null) return true;
  return entry.changes.some(
    (change) => (label === null || change.label === label) && (bidder === null || change.bidder === bidder),
  );
}

/** One value through the whole history: each event that changed it, with what stood before and after. */
export interface ValueStep {
  readonly entry: AuditEntry;
  readonly change: ChangedValue;
}

/** Every change of the value at that path, oldest first. */
export function valueHistory(
  entries: readonly AuditEntry[],
  { stream, path }: { readonly stream: StreamId; readonly path: readonly string[] },
): readonly ValueStep[] {
  const wanted = path.join('\0');
  return entries
    .filter((entry) => entry.stream === stream)
    .flatMap((entry) => {
      const change = entry.changes.find((each) => each.path.join('\0') === wanted);
      return change === undefined ? [] : [{ entry, change }];
    });
}
