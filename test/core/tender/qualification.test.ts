import { describe, expect, it, test } from 'vitest';
import { ruleSetById } from '#core/regulation/select.ts';
import { proposeShortlist } from '#core/evaluation/shortlist.ts';
import { assert } from '#core/shared/assert.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { inconsistenciesOf } from '#core/tender/consistency.ts';
import { decide } from '#core/tender/decide.ts';
import type { Dossier, TenderNotice } from '#core/tender/model.ts';
import type { QualificationProfile } from '#core/tender/qualification-model.ts';
import { after, context, evaluationOf, refusalOf } from '#test/support/builders/context.ts';
import {
  aBid,
  aBidder,
  aDossier,
  aRequirement,
  bidderId,
  dateOnly,
  decimal,
  instant,
  met,
  requirementId,
  rupiah,
} from '#test/support/builders/dossier.ts';
import { aFirm, aProfile, running } from '#test/support/builders/profile.ts';

const HANDED_IN = instant('2025-06-01T02:00:00.000Z');
const FIXED = instant('2025-06-20T02:00:00.000Z');

/** A selection of a consulting firm whose pre-qualification these firms came to, with these scores; pass mark 60. */
function aSelection(
  scores: Readonly<Record<string, string>>,
  parts: Partial<Omit<Dossier, 'notice'>> & { notice?: Partial<TenderNotice> } = {},
) {
  const ids = Object.keys(scores).map(bidderId);
  const attended = { attended: true, representative: 'Direktur', note: null };
  return aDossier({
    ruleSet: { id: 'perpres-46-2025', reason: null },
    bidders: ids.map((id) => aBidder(id)),
    requirements: [
      aRequirement('kual', 'qualification', {
        scoring: { weight: decimal('100'), threshold: null, parent: null, scale: { kind: 'mark' } },
      }),
      aRequirement('adm'),
      aRequirement('tek', 'technical'),
    ],
    terms: { ...aDossier().terms, qualificationThreshold: decimal('60') },
    opening: { ...aDossier().opening, openedAt: null },
    qualification: {
      entries: Object.fromEntries(ids.map((id) => [id, { submittedAt: HANDED_IN, note: null }])),
      profiles: {},
      shortlist: null,
    },
    findings: {
      [requirementId('kual')]: Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, met(score)])),
    },
    proofs: Object.fromEntries(ids.map((id) => [id, attended])),
    ...parts,
    notice: {
      fiscalYear: 2025,
      kind: 'consulting-firm',
      method: 'quality-and-cost',
      qualification: 'pre',
      submission: 'two-file',
      announcedAt: instant('2025-05-20T02:00:00.000Z'),
      ...parts.notice,
    },
  });
}

function fix(invited: string, note: string | null = null): TenderCommand {
  return {
    name: 'fixShortlist',
    body: { fixedAt: FIXED, invited: [...invited].map(bidderId), note },
  };
}

const THREE = { a: '70', b: '90', c: '80' };

describe('who is a candidate', () => {
  it('is whoever handed in documents, with or without an offer', () => {
    const { bids, order } = evaluationOf(aSelection(THREE));
    expect(bids.map(({ bidder }) => bidder).toSorted()).toEqual(['a', 'b', 'c']);
    expect(order.slice(0, 4)).toEqual(['qualification', 'proof', 'shortlist', 'opening']);
    expect(bids.every(({ gates }) => gates.shortlist.reasons[0]?.kind === 'shortlist-open')).toBe(true);
  });

  it('is judged before it offers, and not without its documents', () => {
    const selection = aSelection(THREE, { bidders: ['a', 'b', 'c', 'd'].map((id) => aBidder(id)) });
    const assess = (id: string): TenderCommand => ({
      name: 'assess',
      body: { cells: [{ requirement: requirementId('kual'), bidder: bidderId(id), finding: met('75') }] },
    });
    expect(refusalOf(selection, assess('a'))).toBeNull();
    expect(refusalOf(selection, assess('d'))).toBe('gate-closed');
    const late = {
      name: 'recordQualification',
      body: { bidder: bidderId('d'), entry: { submittedAt: HANDED_IN, note: null } },
    } as const;
    expect(refusalOf(after(selection, late), assess('d'))).toBeNull();
  });

  it('has an offer that can be taken back while only what came before it was found', () => {
    const selection = aSelection({ a: '80' });
    const offer: TenderCommand = {
      name: 'recordBid',
      body: { bidder: bidderId('a'), bid: aBid({ offeredTotal: null }) },
    };
    const offered = after(selection, offer);
    const examined = { ...offered, findings: { ...offered.findings, [requirementId('adm')]: { a: met() } } };
    const taken: TenderCommand = { name: 'recordBid', body: { bidder: bidderId('a'), bid: null } };
    expect(after(offered, taken)).toEqual(selection);
    expect(refusalOf(examined, taken)).toBe('bidder-in-use');
  });

  it('does not exist where firms are qualified after they offer', () => {
    const entry = { bidder: bidderId('a'), entry: { submittedAt: HANDED_IN, note: null } };
    const post = aDossier({ bidders: [aBidder('a')] });
    expect(refusalOf(post, { name: 'recordQualification', body: entry })).toBe('not-of-this-method');
  });

  it('keeps its documents once something was found about them', () => {
    const body = { bidder: bidderId('a'), entry: null };
    expect(refusalOf(aSelection(THREE), { name: 'recordQualification', body })).toBe('bidder-in-use');
    expect(refusalOf(aSelection(THREE), { name: 'removeBidder', body: { bidder: bidderId('a') } })).toBe(
      'bidder-in-use',
    );
  });
});

describe('the shortlist', () => {
  it('is by score, the best first', () => {
    const selection = aSelection(THREE);
    expect(refusalOf(selection, fix('bca'))).toBeNull();
    expect(refusalOf(selection, fix('abc'))).toBe('result-differs');
    expect(refusalOf(selection, fix('bc'))).toBe('result-differs');
    expect(refusalOf(selection, fix('bcaa'))).toBe('result-differs');
  });

  it('holds at most as many as the document says', () => {
    const four = { a: '70', b: '90', c: '80', d: '85' };
    const { terms } = aSelection(four);
    const three = aSelection(four, { terms: { ...terms, shortlistMaximum: 3 } });
    expect(refusalOf(three, fix('bdc'))).toBeNull();
    expect(refusalOf(three, fix('bdca'))).toBe('result-differs');
  });

  it('takes some of those equal at the last place only with a reason, and either of them', () => {
    const tied = { a: '80', b: '90', c: '80', d: '85' };
    const { terms } = aSelection(tied);
    const three = aSelection(tied, { terms: { ...terms, shortlistMaximum: 3 } });
    const rules = ruleSetById('perpres-46-2025');
    assert(rules !== null, 'the rule set is built in');
    expect(proposeShortlist(three, rules, evaluationOf(three))).toMatchObject({
      passing: ['b', 'd', 'a', 'c'],
      certain: ['b', 'd'],
      tied: ['a', 'c'],
      places: 1,
    });
    expect(refusalOf(three, fix('bda'))).toBe('reason-required');
    expect(refusalOf(three, fix('bda', 'Undian disaksikan semua peserta'))).toBeNull();
    expect(refusalOf(three, fix('bdc', 'Undian disaksikan semua peserta'))).toBeNull();
    expect(refusalOf(three, fix('bd', 'Tidak ada'))).toBe('result-differs');
  });

  it('needs enough who passed: 60 passes a mark of 60, 59.99 does not', () => {
    expect(refusalOf(aSelection({ a: '60', b: '60', c: '60' }), fix('abc'))).toBeNull();
    expect(decide(aSelection({ a: '60', b: '60', c: '59.99' }), fix('ab'), context)).toMatchObject({
      ok: false,
      error: { kind: 'too-few-qualified', details: { passing: '2', minimum: '3', ground: 'too-few-qualified' } },
    });
    const repeated = aSelection({ a: '60', b: '60', c: '59.99' }, { notice: { version: 2 } });
    expect(refusalOf(repeated, fix('ab'))).toBeNull();
  });

  it('waits until everyone is judged, and leaves out who did not come to the proof', () => {
    const { c: _, ...others } = aSelection(THREE).proofs as Readonly<Record<string, never>>;
    const open = aSelection(THREE, { proofs: others });
    expect(refusalOf(open, fix('bca'))).toBe('evaluation-open');
    const four = aSelection({ ...THREE, d: '95' });
    const absent = { ...four.proofs, [bidderId('d')]: { attended: false, representative: null, note: null } };
    expect(refusalOf({ ...four, proofs: absent }, fix('bca'))).toBeNull();
  });

  it('is not fixed before the documents were handed in, nor twice, nor by two members', () => {
    const selection = aSelection(THREE);
    const early = { name: 'fixShortlist', body: { ...fix('bca').body, fixedAt: instant('2025-05-31T02:00:00.000Z') } };
    expect(refusalOf(selection, early as TenderCommand)).toBe('dates-out-of-order');
    expect(refusalOf(after(selection, fix('bca')), fix('bca'))).toBe('already-fixed');
    const { committee } = selection;
    const two = { ...selection, committee: { ...committee, members: committee.members.slice(0, 2) } };
    expect(refusalOf(two, fix('bca'))).toBe('committee-even-or-small');
  });

  it('lets nobody else offer, and passes over who was invited and did not', () => {
    const shortlisted = after(aSelection({ ...THREE, d: '50' }), fix('bca'));
    const offer = (id: string): TenderCommand => ({
      name: 'recordBid',
      body: { bidder: bidderId(id), bid: aBid({ offeredTotal: null }) },
    });
    expect(refusalOf(shortlisted, offer('d'))).toBe('outside-shortlist');
    const opened = after(shortlisted, offer('b'), offer('c'), {
      name: 'recordOpening',
      body: { openedAt: instant('2025-07-01T02:00:00.000Z'), place: null, witnesses: [], remarks: null },
    });
    const gates = evaluationOf(opened).bids.find(({ bidder }) => bidder === 'a')?.gates;
    expect(gates?.opening).toEqual({ status: 'failed', reasons: [{ kind: 'no-offer' }] });
    expect(gates?.technical.status).toBe('not-evaluated');
  });

  it('closes what it rests on, but not the checks that are made again', () => {
    const shortlisted = after(aSelection(THREE), fix('bca'));
    const cell = { requirement: requirementId('kual'), bidder: bidderId('a'), finding: met('99') };
    expect(refusalOf(shortlisted, { name: 'assess', body: { cells: [cell] } })).toBe('already-fixed');
    const profile = (parts: Partial<QualificationProfile>): TenderCommand => ({
      name: 'setProfile',
      body: { bidder: bidderId('a'), profile: { ...aProfile(null, []), ...parts } },
    });
    expect(refusalOf(shortlisted, profile({ businessSize: 'small' }))).toBe('already-fixed');
    const known = after(aSelection(THREE), profile({}), fix('bca'));
    const check = { subject: 'blacklist', checkedAt: FIXED, online: true, result: 'clear', note: null } as const;
    expect(refusalOf(known, profile({ checks: [check] }))).toBeNull();
  });
});

describe('a profile', () => {
  const partner = (share: string | null, lead = false) =>
    aFirm({ lead, sharePercent: share === null ? null : decimal(share) });

  test.each<[string, QualificationProfile, string | null, string | null]>([
    ['of one firm', aProfile('small'), null, null],
    ['of partners with all shares', aProfile('medium', [partner('60', true), partner('40')]), null, null],
    [
      'of partners with shares of 99.99',
      aProfile('medium', [partner('60', true), partner('39.99')]),
      'invalid-value',
      'shares-not-hundred',
    ],
    [
      'of partners without shares',
      aProfile('medium', [partner(null, true), partner(null)]),
      'invalid-value',
      'shares-not-hundred',
    ],
    ['of partners without a lead', aProfile('medium', [partner('60'), partner('40')]), 'invalid-value', 'lead-not-one'],
    ['of two leads', aProfile('medium', [partner('60', true), partner('40', true)]), 'invalid-value', 'lead-not-one'],
    [
      'with all of a package done',
      aProfile('small', [aFirm({ runningPackages: running(1, { done: rupiah(100_000_000) }) })]),
      null,
      null,
    ],
    [
      'with a sen more done',
      aProfile('small', [aFirm({ runningPackages: running(1, { done: rupiah('100000000.01') }) })]),
      'invalid-value',
      'done-above-value',
    ],
    [
      'with work that ends before it begins',
      aProfile('small', [aFirm({ experience: [work('2024-03-01', '2024-02-29')] })]),
      'dates-out-of-order',
      'dates-out-of-order',
    ],
    [
      'with work of one day',
      aProfile('small', [aFirm({ experience: [work('2024-03-01', '2024-03-01')] })]),
      null,
      null,
    ],
  ])('%s', (_, profile, kind, problem) => {
    const command = { name: 'setProfile', body: { bidder: bidderId('a'), profile } } as const;
    expect(refusalOf(aSelection(THREE), command)).toBe(kind);
    const profiles = { [bidderId('a')]: profile };
    const dossier = aSelection(THREE, {
      qualification: { entries: {}, profiles, shortlist: null },
      findings: {},
      proofs: {},
    });
    const found = inconsistenciesOf(dossier).filter(({ path }) => path[0] === 'qualification');
    expect(found.map((each) => each.problem)).toEqual(problem === null ? [] : [problem]);
  });

  function work(from: string, until: string) {
    return {
      name: 'Pekerjaan',
      owner: null,
      contractNumber: null,
      value: null,
      from: dateOnly(from),
      until: dateOnly(until),
    };
  }
});
