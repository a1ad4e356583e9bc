import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { Hash } from '#core/log/envelope.ts';
import { judgeBatch, placesAsked } from '#core/sync/judge.ts';
import { nextRun, RUN_START } from '#core/sync/run.ts';
import {
  aContext,
  anEvent,
  BUDI,
  causeOf,
  EMPTY_LEDGER,
  follow,
  ledgerAfter,
  someRights,
} from '#test/support/sync-events.ts';

const first = anEvent();
const second = follow(first);
const third = follow(second);
const answer = anEvent({ key: BUDI, after: [causeOf(second)] });

const judge = (...batch: Parameters<typeof judgeBatch>[1]) => judgeBatch(EMPTY_LEDGER, batch, aContext());

describe('judging a batch', () => {
  it('[SYNC-17] [SYNC-3] accepted events are numbered without gaps, and the run follows', () => {
    const { verdicts, accepted, seq, run, head } = judge(first, second);
    expect(verdicts).toEqual([
      { kind: 'accepted', seq: 1 },
      { kind: 'accepted', seq: 2 },
    ]);
    expect(accepted.map((each) => each.seq)).toEqual([1, 2]);
    expect({ seq, run }).toEqual({ seq: 2, run: nextRun(nextRun(RUN_START, first.hash), second.hash) });
    expect(head).toEqual({ [first.header.dev]: { n: 2, hash: second.hash } });
  });

  it('[SYNC-11] what is here is answered with its number, any number of times', () => {
    const ledger = ledgerAfter(judge(first, second));
    const again = judgeBatch(ledger, [first, second, first, third, third], aContext());
    expect(again.verdicts).toEqual([
      { kind: 'have', seq: 1 },
      { kind: 'have', seq: 2 },
      { kind: 'have', seq: 1 },
      { kind: 'accepted', seq: 3 },
      { kind: 'have', seq: 3 },
    ]);
    expect(again.accepted).toHaveLength(1);
  });

  it('[SYNC-1] [SYNC-13] other bytes at a place are a fork: kept as evidence, never written over', () => {
    const ledger = ledgerAfter(judge(first, second));
    const otherSecond = follow(first);
    const otherThird = follow(otherSecond);
    const { verdicts, accepted, quarantined } = judgeBatch(ledger, [otherSecond, otherThird], aContext());
    expect(verdicts).toEqual([
      { kind: 'quarantined', reason: 'forked' },
      { kind: 'quarantined', reason: 'forked' },
    ]);
    expect(quarantined.map(({ event }) => event.hash)).toEqual([otherSecond.hash, otherThird.hash]);
    expect(accepted).toEqual([]);
  });

  it('[SYNC-13] two forks in one batch: the first to stand stays', () => {
    const other = follow(first);
    expect(judge(first, second, other).verdicts.map(({ kind }) => kind)).toEqual([
      'accepted',
      'accepted',
      'quarantined',
    ]);
  });

  it('[SYNC-14] each lack of a right has its reason', () => {
    const device = someRights().deviceOf(first.header.dev);
    if (device === null) throw new Error('Ani has a device');
    const cases = [
      ['revoked', someRights({ deviceOf: () => ({ ...device, isRevoked: true }) })],
      ['expired', someRights({ deviceOf: () => ({ ...device, validUntil: '2020-01-01T00:00:00.000Z' as Instant }) })],
      ['other-person', someRights({ deviceOf: () => ({ ...device, names: ['Citra'] }) })],
      ['not-granted', someRights({ roleIn: () => null })],
      ['not-allowed', someRights({ roleIn: () => 'observer' })],
      ['not-allowed', someRights({ mayMake: () => false })],
    ] as const;
    for (const [reason, rights] of cases) {
      const { verdicts, quarantined } = judgeBatch(EMPTY_LEDGER, [first], aContext({ rights }));
      expect(verdicts).toEqual([{ kind: 'quarantined', reason }]);
      expect(quarantined).toEqual([{ event: first, reason }]);
    }
  });

  it('[SYNC-14] [SYNC-40] an adopted event needs no right, and only that one', () => {
    const context = aContext({ rights: someRights({ roleIn: () => null }) });
    const { verdicts } = judgeBatch({ ...EMPTY_LEDGER, adopted: new Set([first.hash]) }, [first, second], context);
    expect(verdicts).toEqual([
      { kind: 'accepted', seq: 1 },
      { kind: 'quarantined', reason: 'not-granted' },
    ]);
  });

  it('[SYNC-19] [SYNC-40] an adoption counts for what stands before it in the same batch', () => {
    const chair = anEvent({ key: BUDI, type: 'eventsAdopted' });
    const rights = someRights({ roleIn: (person) => (person === 'budi' ? 'member' : null) });
    const context = aContext({ rights, adoptedBy: ({ hash }) => (hash === chair.hash ? [first.hash] : []) });
    const { verdicts, quarantined } = judgeBatch(EMPTY_LEDGER, [first, chair], context);
    expect(verdicts).toEqual([
      { kind: 'accepted', seq: 2 },
      { kind: 'accepted', seq: 1 },
    ]);
    expect(quarantined).toEqual([]);
  });

  it('[SYNC-15] events wait for the one before them, and for what their author had, naming the first', () => {
    expect(judge(second).verdicts).toEqual([{ kind: 'held', dev: first.header.dev, n: 1 }]);
    expect(judge(first, answer).verdicts[1]).toEqual({ kind: 'held', dev: first.header.dev, n: 2 });
    expect(judge(second).quarantined).toEqual([]);
  });

  it('[SYNC-16] a cause of another hash, and a repeated id, go to quarantine', () => {
    const wrong = anEvent({ key: BUDI, after: [{ ...causeOf(first), hash: '7'.repeat(64) as Hash }] });
    expect(judge(first, wrong).verdicts[1]).toEqual({ kind: 'quarantined', reason: 'wrong-cause' });
    const repeated = follow(first, { salt: first.header.mono });
    expect(repeated.header.id).toBe(first.header.id);
    expect(judge(first, repeated).verdicts[1]).toEqual({ kind: 'quarantined', reason: 'repeated-id' });
  });

  it('[SYNC-18] one bad event costs others nothing but what links to it', () => {
    const context = aContext({
      rights: someRights({ mayMake: (_, { type }) => type !== 'forbidden' }),
    });
    const forbidden = follow(first, { type: 'forbidden' });
    const behind = follow(forbidden);
    const other = anEvent({ key: BUDI });
    expect(judgeBatch(EMPTY_LEDGER, [first, forbidden, behind, other], context).verdicts).toEqual([
      { kind: 'accepted', seq: 1 },
      { kind: 'quarantined', reason: 'not-allowed' },
      { kind: 'held', dev: first.header.dev, n: 2 },
      { kind: 'accepted', seq: 2 },
    ]);
  });

  it('[SYNC-19] the order of a batch does not matter', () => {
    const orders = [
      [answer, third, second, first],
      [third, answer, first, second],
      [first, second, answer, third],
    ];
    for (const order of orders) {
      const { verdicts, seq } = judge(...order);
      expect(verdicts.every(({ kind }) => kind === 'accepted')).toBe(true);
      expect(seq).toBe(4);
    }
  });

  it('[SYNC-21] quarantined events judged again with a batch are accepted when what they lacked is there', () => {
    const without = aContext({ rights: someRights({ roleIn: () => null }) });
    expect(judgeBatch(EMPTY_LEDGER, [first], without).quarantined).toHaveLength(1);
    expect(judge(first).verdicts).toEqual([{ kind: 'accepted', seq: 1 }]);
  });

  it('asks for the places of the events and of what their authors had', () => {
    expect(placesAsked([answer])).toEqual([
      { dev: BUDI.dev, n: 1 },
      { dev: first.header.dev, n: 2 },
    ]);
  });

  it('an empty batch changes nothing', () => {
    expect(judge()).toMatchObject({ verdicts: [], accepted: [], quarantined: [], seq: 0, run: RUN_START });
  });
});
