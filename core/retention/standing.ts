/** Where a tender stands between being worked on and being destroyed, in one word. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { TenderStatus } from '#core/tender/model.ts';
import { dueOnOf } from './due.ts';
import { archivesOf, retentionOf, type DestructionList, type RetentionState } from './model.ts';
import { type Tombstone, tombstoneOf } from './tombstone.ts';

export const STANDINGS = [
  'running',
  'finished',
  'archived',
  'retained',
  'held',
  'due',
  'proposed',
  'approved',
  'destroyed',
] as const;

/**
 * `retained`: its clock runs. `proposed`: on a list nobody approved yet. `approved`: to be removed from devices.
 * `destroyed`: a device removed it.
 */
export type Standing = (typeof STANDINGS)[number];

/** What lists say of a tender, for whoever looked it up for many at once. */
export interface ListedAs {
  readonly tombstone: Tombstone | null;
  readonly list: DestructionList | null;
}

/** Of a tender that is here, or of which only the tombstone is (then `status` is null). The furthest word counts. */
export function standingOf(
  state: RetentionState,
  { stream, status }: { readonly stream: StreamId; readonly status: TenderStatus | null },
  today: DateOnly,
  { tombstone, list }: ListedAs = { tombstone: tombstoneOf(state, stream), list: openListOf(state, stream) },
): Standing {
  if (tombstone !== null && tombstone.carriedOut.length > 0) return 'destroyed';
  const { clock, hold } = retentionOf(state, stream);
  if (hold !== null) return 'held';
  if (tombstone !== null) return 'approved';
  if (list !== null) return 'proposed';
  const dueOn = dueOnOf(state, stream);
  if (dueOn !== null) return dueOn <= today ? 'due' : 'retained';
  if (clock !== null) return 'retained';
  if (archivesOf(state, stream).length > 0) return 'archived';
  return status === null || status === 'running' ? 'running' : 'finished';
}

/** The list a tender stands on, withdrawn ones aside. */
export function openListOf({ lists }: RetentionState, stream: StreamId): DestructionList | null {
  return (
    lists.find(({ withdrawn, tenders }) => withdrawn === null && tenders.some((each) => each.stream === stream)) ?? null
  );
}

/** As `openListOf`, of every tender there is on one. */
export function openListsByStream({ lists }: RetentionState): ReadonlyMap<StreamId, DestructionList> {
  const found = new Map<StreamId, DestructionList>();
  for (const list of lists) {
    if (list.withdrawn !== null) continue;
    for (const { stream } of list.tenders) if (!found.has(stream)) found.set(stream, list);
  }
  return found;
}
