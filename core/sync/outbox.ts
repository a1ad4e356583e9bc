/** What a device still has to send of a stream, and what it shows of each event. */
import type { Verdict } from '#core/contract/sync-verdict.ts';
import type { DeviceId } from '#core/log/envelope.ts';

/** Where an event stands between the device and the server. */
export type SendState =
  /** Never sent, or sent without an answer. */
  | { readonly kind: 'here' }
  | { readonly kind: 'sent'; readonly seq: number }
  /** Was sent, and the server lost it; `seq` is the number it had. Sent again in that order. [SYNC-61] */
  | { readonly kind: 'lost'; readonly seq: number }
  /** Waits for another event to reach the server; judged when the stream stood at number `asOf`. */
  | { readonly kind: 'waits'; readonly dev: DeviceId; readonly n: number; readonly asOf: number }
  /** The server does not take it into the stream; a person must act. */
  | { readonly kind: 'turned-away'; readonly reason: string };

/**
 * The state of an event after a verdict on it. `asOf` is the number the stream stood at when it was judged, as
 * far as this device knows.
 *
 * Source  SPEC.md [SYNC-15, 32, 73]
 */
export function stateAfter(verdict: Verdict, asOf: number): SendState {
  switch (verdict.kind) {
    case 'accepted':
    case 'have':
      return { kind: 'sent', seq: verdict.seq };
    case 'held':
      return { kind: 'waits', dev: verdict.dev, n: verdict.n, asOf };
    case 'quarantined':
    case 'refused':
      return { kind: 'turned-away', reason: verdict.reason };
  }
}

/**
 * The events to send now: what a restored server lost first, by the numbers it had, then the others in the order given
 * (`inOrder` of core/log: causes first).
 *
 * Those that wait are tried once for each time the stream is known to have moved; those turned away only when a person asks.
 * Source  SPEC.md [SYNC-15, 61, 72, 73]
 */
export function eventsToSend<E extends { readonly state: SendState }>(
  events: readonly E[],
  newest: number,
): readonly E[] {
  const lost = events.filter(({ state }) => state.kind === 'lost');
  const others = events.filter(({ state }) => state.kind === 'here' || (state.kind === 'waits' && state.asOf < newest));
  return lost.length === 0 ? others : [...lost.sort((a, b) => numberOf(a.state) - numberOf(b.state)), ...others];
}

/** The highest number of a stream that is known here: taken, or told for an event of this device.   `taken` is the cursor's. */
export function newestNumber(events: readonly { readonly state: SendState }[], taken: number): number {
  return events.reduce((newest, { state }) => (state.kind === 'sent' ? Math.max(newest, state.seq) : newest), taken);
}

/** The state of an event that a person asks to send once more. */
export function stateAskedAgain(state: SendState): SendState {
  return state.kind === 'turned-away' ? { kind: 'here' } : state;
}

/**
 * The state of an event after a person confirmed a restored server that agrees up to number `common`: what it may have lost
 * is sent again, and what it turned away, for it may have lost that too.
 *
 * Source  SPEC.md [SYNC-61]
 */
export function stateAfterRestore(state: SendState, common: number): SendState {
  switch (state.kind) {
    case 'sent':
      return state.seq > common ? { kind: 'lost', seq: state.seq } : state;
    case 'waits':
    case 'turned-away':
      return { kind: 'here' };
    case 'here':
    case 'lost':
      return state;
  }
}

function numberOf(state: SendState): number {
  return state.kind === 'lost' ? state.seq : 0;
}
