/** What is left of a tender that was destroyed, and what may not come back. */
import type { DateOnly } from '#core/calendar/instant.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
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
  const isHeld = retentionOf(state, stream).hold !== null;
  for (const { number, proposedOn, approval, withdrawn, tenders, carriedOut } of state.lists) {
    if (approval === null || withdrawn !== null) continue;
    const tender = tenders.find((each) => each.stream === stream);
    if (tender === undefined) continue;
    const by = carriedOut.filter(({ streams }) => streams.includes(stream));
    if (!isHeld || by.length > 0) return { tender, number, proposedOn, approval, carriedOut: by };
  }
  return null;
}

/** Every tender that has a tombstone. */
export function tombstonesOf(state: RetentionState): ReadonlyMap<StreamId, Tombstone> {
  const found = new Map<StreamId, Tombstone>();
  for (const { tenders } of state.lists) {
    for (const { stream } of tenders) {
      const tombstone = found.has(stream) ? null : tombstoneOf(state, stream);
      if (tombstone !== null) found.set(stream, tombstone);
    }
  }
  return found;
}

/** The tenders of an approved list a device may remove now: nothing has held them since. */
export function mayBeCarriedOut(state: RetentionState, list: DestructionList): readonly ListedForDestruction[] {
  if (list.approval === null || list.withdrawn !== null) return [];
  return list.tenders.filter(({ stream }) => retentionOf(state, stream).hold === null);
}

/** Whether a device said of a tender that it removed it. */
export function isCarriedOutBy({ carriedOut }: Pick<Tombstone, 'carriedOut'>, dev: DeviceId): boolean {
  return carriedOut.some((each) => each.dev === dev);
}
