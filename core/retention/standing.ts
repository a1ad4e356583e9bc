/** Where a tender stands between being worked on and being destroyed, in one word. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { TenderStatus } from '#core/tender/model.ts';
import { dueOnOf } from './due.ts';
import { archivesOf, retentionOf, type DestructionList, type RetentionState } from './model.ts';
import { tombstoneOf } from './tombstone.ts';

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

/** Of a tender that is here, or of which only the tombstone is (then `status` is null). The furthest word counts. */
export function standingOf(
  state: RetentionState,
  { stream, status }: { readonly stream: StreamId; readonly status: TenderStatus | null },
  today: DateOnly,
): Standing {
  const tombstone = tombstoneOf(state, stream);
  if (tombstone !== null && tombstone.carriedOut.length > 0) return 'destroyed';
  const { clock, hold } = retentionOf(state, stream);
  if (hold !== null) return 'held';
  if (tombstone !== null) return 'approved';
  if (openListOf(state, stream) !== null) return 'proposed';
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
