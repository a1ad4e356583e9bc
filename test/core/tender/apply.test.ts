import { describe, expect, it } from 'vitest';
import { apply } from '#core/tender/apply.ts';
import { canonicalDossier, sameValue, sortedKeys } from '#core/tender/canonical-state.ts';
import type { TenderEvent } from '#core/tender/events.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  aBidder,
  aDossier,
  bidderId,
  complete,
  dateOnly,
  instant,
  met,
  requirementId,
  standardRequirementsOfTest,
} from '#test/support/builders/dossier.ts';

const state = canonicalDossier(
  aDossier({
    requirements: standardRequirementsOfTest(),
    bidders: [aBidder('a', { total: 800_000_000 }), aBidder('b', { total: 850_000_000 })],
  }),
);

const assessed: TenderEvent = {
  type: 'requirementAssessed',
  tv: 1,
  body: { requirement: requirementId('adm'), bidder: bidderId('a'), finding: met() },
};

describe('applying an event', () => {
  it('shares what the event does not concern', () => {
    const after = apply(state, assessed);
    expect(after.findings).toEqual({ adm: { a: met() } });
    expect(after.bidders).toBe(state.bidders);
    expect(after.notice).toBe(state.notice);
    expect(after.requirements).toBe(state.requirements);
  });

  it('answers the very same object when nothing changes', () => {
    const after = apply(state, assessed);
    expect(apply(after, assessed)).toBe(after);
    expect(apply(state, { type: 'committeeSet', tv: 1, body: { committee: state.committee } })).toBe(state);
  });

  it('leaves no trace of what was taken back', () => {
    const cleared: TenderEvent = { ...assessed, body: { ...assessed.body, finding: null } };
    expect(JSON.stringify(apply(apply(state, assessed), cleared))).toBe(JSON.stringify(state));
    const details = { number: 'BA/1', date: dateOnly('2014-05-20'), place: null, remarks: null };
    const blank = { number: null, date: null, place: null, remarks: null };
    const numbered = apply(state, { type: 'documentDetailsSet', tv: 1, body: { kind: 'bapp', details } });
    const emptied = apply(numbered, { type: 'documentDetailsSet', tv: 1, body: { kind: 'bapp', details: blank } });
    expect(JSON.stringify(emptied)).toBe(JSON.stringify(state));
  });

  it('gives the same bytes whatever the order findings were made in', () => {
    const cell = (requirement: string, bidder: string): TenderEvent => ({
      type: 'requirementAssessed',
      tv: 1,
      body: { requirement: requirementId(requirement), bidder: bidderId(bidder), finding: met() },
    });
    const cells = [cell('tek', 'b'), cell('adm', 'b'), cell('adm', 'a'), cell('tek', 'a')];
    const forward = cells.reduce((each, event) => apply(each, event), state);
    const backward = cells.toReversed().reduce((each, event) => apply(each, event), state);
    expect(JSON.stringify(forward)).toBe(JSON.stringify(backward));
  });

  it.each<TenderEvent>([
    { type: 'bidRecorded', tv: 1, body: { bidder: bidderId('x'), bid: null } },
    { type: 'bidExamined', tv: 1, body: { bidder: bidderId('x'), opening: complete } },
    { ...assessed, body: { ...assessed.body, bidder: bidderId('x') } },
    { ...assessed, body: { ...assessed.body, requirement: requirementId('x') } },
    { type: 'bidderRegistered', tv: 1, body: { bidder: aBidder('a') } },
    { type: 'dossierImported', tv: 1, body: { source: { kind: 'manual', files: [] }, dossier: aDossier() } },
    { type: 'rainFell', tv: 1, body: {} } as unknown as TenderEvent,
  ])('leaves the state to an event that cannot concern it: $type', (event) => {
    expect(apply(state, event)).toBe(state);
  });

  it('keeps the first decision', () => {
    const decide = (ground: 'no-bids' | 'none-passes'): TenderEvent => ({
      type: 'failureDeclared',
      tv: 1,
      body: { decidedAt: instant('2014-05-20T02:00:00.000Z'), ground, facts: 'Uraian' },
    });
    const failed = apply(state, decide('no-bids'));
    expect(failed.decision).toMatchObject({ kind: 'failure', ground: 'no-bids' });
    expect(apply(failed, decide('none-passes'))).toBe(failed);
  });

  it('survives a stream whose beginning is missing', () => {
    const registered: TenderEvent = { type: 'bidderRegistered', tv: 1, body: { bidder: aBidder('a') } };
    expect(apply(null, registered).bidders.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('the canonical form of a dossier', () => {
  it('sorts keys, drops empty entries and orders tie decisions, whatever was imported', () => {
    const untidy = {
      ...aDossier(),
      findings: { tek: {}, adm: {} },
      priceReviews: { b: { unbalanced: null, reasonableness: null } },
      tieDecisions: [
        { reason: 'Undian', order: ['d', 'c'] },
        { reason: 'Undian', order: ['b', 'a'] },
      ],
    } as unknown as Dossier;
    const tidy = canonicalDossier(untidy);
    expect(tidy.findings).toEqual({});
    expect(tidy.priceReviews).toEqual({});
    expect(tidy.tieDecisions.map(({ order }) => order)).toEqual([
      ['b', 'a'],
      ['d', 'c'],
    ]);
    expect(Object.keys(tidy)).toEqual(Object.keys(tidy).toSorted());
    expect(JSON.stringify(canonicalDossier(tidy))).toBe(JSON.stringify(tidy));
  });

  it('shares data that is sorted already, keys like numbers included', () => {
    const sorted = { 9: { a: 1, b: [{ c: null }] }, 10: 'x', a: true };
    expect(sortedKeys(sorted)).toBe(sorted);
    expect(sortedKeys({ b: 1, a: 2 })).toEqual({ a: 2, b: 1 });
    expect(sameValue({ b: 1, a: [{ d: 1, c: 2 }] }, { a: [{ c: 2, d: 1 }], b: 1 })).toBe(true);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
  });

  it('keeps a key that every object has as data, not as its prototype', () => {
    const odd: unknown = JSON.parse('{"z":1,"__proto__":{"a":1}}');
    expect(JSON.stringify(sortedKeys(odd))).toBe('{"__proto__":{"a":1},"z":1}');
  });
});
