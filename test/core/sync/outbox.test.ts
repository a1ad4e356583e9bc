import { describe, expect, it } from 'vitest';
import { eventsToSend, newestNumber, type SendState, stateAfterRestore, stateAskedAgain } from '#core/sync/outbox.ts';
import { ANI } from '#test/support/sync-events.ts';

const here: SendState = { kind: 'here' };
const sent = (seq: number): SendState => ({ kind: 'sent', seq });
const lost = (seq: number): SendState => ({ kind: 'lost', seq });
const waits = (asOf: number): SendState => ({ kind: 'waits', dev: ANI.dev, n: 1, asOf });
const turnedAway: SendState = { kind: 'turned-away', reason: 'not-granted' };

const toSend = (states: readonly SendState[], newest: number) =>
  eventsToSend(
    states.map((state) => ({ state })),
    newest,
  ).map(({ state }) => state);

describe('what is still to be sent', () => {
  it('[SYNC-72] is what was never answered for, in the order given', () => {
    const events = [
      { id: 1, state: here },
      { id: 2, state: sent(1) },
      { id: 3, state: here },
    ];
    expect(eventsToSend(events, 1).map(({ id }) => id)).toEqual([1, 3]);
  });

  it('[SYNC-15] is what waits, once for each time the stream moved', () => {
    expect(toSend([waits(4)], 4)).toEqual([]);
    expect(toSend([waits(4)], 5)).toEqual([waits(4)]);
  });

  it('[SYNC-73] is never what was turned away, until a person asks', () => {
    expect(toSend([turnedAway, here], 100)).toEqual([here]);
    expect(stateAskedAgain(turnedAway)).toEqual(here);
    expect(stateAskedAgain(sent(3))).toEqual(sent(3));
    expect(stateAskedAgain(waits(3))).toEqual(waits(3));
  });

  it('[SYNC-61] begins with what a restored server lost, in the order it had', () => {
    expect(toSend([here, lost(9), lost(7), sent(2)], 2)).toEqual([lost(7), lost(9), here]);
  });
});

describe('the newest number known', () => {
  it('[SYNC-33] counts the cursor and what verdicts told', () => {
    expect(newestNumber([{ state: sent(3) }, { state: sent(8) }, { state: lost(20) }], 5)).toBe(8);
    expect(newestNumber([], 5)).toBe(5);
  });
});

describe('a restored server', () => {
  it('[SYNC-61] takes numbers back above what both agree on, and what it turned away or held', () => {
    expect([sent(3), sent(4), waits(4), turnedAway, here, lost(9)].map((state) => stateAfterRestore(state, 3))).toEqual(
      [sent(3), lost(4), here, here, here, lost(9)],
    );
  });
});
