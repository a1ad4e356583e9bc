/** What a device still has to send of a stream, and what it shows of each event. */
import type { Verdict } from '#core/contract/sync-verdict.ts';

/** Where an event stands between the device and the server. */
export type SendState =
  /** Never sent, or sent without an answer. */
  | { readonly kind: 'here' }
  | { readonly kind: 'sent'; readonly seq: number }
  /** Waits for another event to reach the server. */
  | { readonly kind: 'waits'; readonly dev: string; readonly n: number }
  /** The server does not take it into the stream; a person must act. */
  | { readonly kind: 'turned-away'; readonly reason: string };

/** The state of an event after a verdict on it.   Source  SPEC.md [SYNC-32, 73] */
export function stateAfter(verdict: Verdict): SendState {
  switch (verdict.kind) {
    case 'accepted':
    case 'have':
      return { kind: 'sent', seq: verdict.seq };
    case 'held':
      return { kind: 'waits', dev: verdict.dev, n: verdict.n };
    case 'quarantined':
    case 'refused':
      return { kind: 'turned-away', reason: verdict.reason };
  }
}

/**
 * The events to send now, in the order given (`inOrder` of core/log: causes first).
 *
 * Those that wait are tried again when the stream moved on the server; those turned away only when a person asks.
 */
export function eventsToSend<E extends { readonly state: SendState }>(
  events: readonly E[],
  { moved }: { readonly moved: boolean },
): readonly E[] {
  return events.filter(({ state }) => state.kind === 'here' || (moved && state.kind === 'waits'));
}
