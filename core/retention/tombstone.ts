/** What is left of a tender that was destroyed, and what may not come back. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import {
  retentionOf,
  type DestructionApproval,
  type DestructionList,
  type ListedForDestruction,
  type RetentionState,
} from './model.ts';

/** The list it stood on, with who approved it; `carriedOut` names the devices that removed it. */
export interface Tombstone {
  readonly tender: ListedForDestruction;
  readonly number: string;
  readonly proposedOn: DateOnly;
  readonly approval: DestructionApproval;
  readonly carriedOut: DestructionList['carriedOut'];
}

/**
 * The tombstone of a tender, once a list with it was approved. A hold set after the approval lifts it for devices that still
 * have the tender; what was removed before stays gone, so that one that somebody removed keeps its tombstone.
 */
export function tombstoneOf(state: RetentionState, stream: StreamId): Tombstone | null {
  for (const list of state.lists) {
    const tombstone = tombstoneOn(state, list, stream);
    if (tombstone !== null) return tombstone;
  }
  return null;
}

function tombstoneOn(state: RetentionState, list: DestructionList, stream: StreamId): Tombstone | null {
  const { number, proposedOn, approval, withdrawn, tenders, carriedOut } = list;
  if (approval === null || withdrawn !== null) return null;
  const tender = tenders.find((each) => each.stream === stream);
  if (tender === undefined) return null;
  const by = carriedOut.filter(({ streams }) => streams.includes(stream));
  if (retentionOf(state, stream).hold !== null && by.length === 0) return null;
  return { tender, number, proposedOn, approval, carriedOut: by };
}

/** Every tender that has a tombstone. */
export function tombstonesOf(state: RetentionState): ReadonlyMap<StreamId, Tombstone> {
  const found = new Map<StreamId, Tombstone>();
  for (const list of state.lists) {
    if (list.approval === null || list.withdrawn !== null) continue;
    const { number, proposedOn, approval, tenders, carriedOut } = list;
    const by = new Map<StreamId, DestructionList['carriedOut']>();
    for (const done of carriedOut) {
      for (const stream of done.streams) by.set(stream, [...(by.get(stream) ?? []), done]);
    }
    for (const tender of tenders) {
      const { stream } = tender;
      const done = by.get(stream) ?? [];
      const isLifted = retentionOf(state, stream).hold !== null && done.length === 0;
      if (!isLifted && !found.has(stream))
        found.set(stream, { tender, number, proposedOn, approval, carriedOut: done });
    }
  }
  return found;
}

/** The tenders of an approved list a device may remove now: nothing has held them since. */
export function mayBeCarriedOut(state: RetentionState, list: DestructionList): readonly ListedForDestruction[] {
  if (list.approval === null || list.withdrawn !== null) return [];
  return list.tenders.filter(({ stream }) => retentionOf(state, stream).hold === null);
}
