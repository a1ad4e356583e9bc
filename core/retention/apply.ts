/** Folding what happens to the archives of an office. */
import type { StreamId } from '#core/log/envelope.ts';
import { unreachable } from '#core/shared/assert.ts';
import type { RetentionEventBodies } from './events.ts';
import { archivesOf, type DestructionList, retentionOf, type RetentionState, type TenderRetention } from './model.ts';

export type RetentionEvent = {
  readonly [Type in keyof RetentionEventBodies]: {
    readonly type: Type;
    readonly tv: 1;
    readonly body: RetentionEventBodies[Type];
  };
}[keyof RetentionEventBodies];

/** The state after an event. Never fails on an event of the log. */
export function applyRetention(state: RetentionState, event: RetentionEvent): RetentionState {
  switch (event.type) {
    case 'archiveRecorded': {
      const { tender, archive } = event.body;
      const archives = [...archivesOf(state, tender.stream), archive];
      return { ...state, archives: { ...state.archives, [tender.stream]: archives } };
    }
    case 'retentionRuleSet': {
      const { id, rule } = event.body;
      const others = state.rules.filter((each) => each.id !== id);
      const rules = rule === null ? others : [...others, rule].sort((a, b) => (a.id < b.id ? -1 : 1));
      return { ...state, rules };
    }
    case 'retentionClockSet':
      return withTender(state, event.body.tender.stream, { clock: event.body.clock });
    case 'retentionHoldSet':
      return withTender(state, event.body.tender.stream, { hold: event.body.hold });
    case 'destructionProposed': {
      const list: DestructionList = { ...event.body, approval: null, withdrawn: null, carriedOut: [] };
      return { ...state, lists: [...state.lists, list] };
    }
    case 'destructionApproved':
      return withList(state, event.body.number, () => ({ approval: event.body.approval }));
    case 'destructionWithdrawn':
      return withList(state, event.body.number, () => ({ withdrawn: event.body.reason }));
    case 'destructionCarriedOut':
      return withList(state, event.body.number, ({ carriedOut }) => ({ carriedOut: [...carriedOut, event.body.done] }));
    default:
      return unreachable(event);
  }
}

function withTender(state: RetentionState, stream: StreamId, change: Partial<TenderRetention>): RetentionState {
  return { ...state, tenders: { ...state.tenders, [stream]: { ...retentionOf(state, stream), ...change } } };
}

function withList(
  state: RetentionState,
  number: string,
  change: (list: DestructionList) => Partial<DestructionList>,
): RetentionState {
  return {
    ...state,
    lists: state.lists.map((list) => (list.number === number ? { ...list, ...change(list) } : list)),
  };
}
