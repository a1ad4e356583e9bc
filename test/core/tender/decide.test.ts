import { describe, expect, it } from 'vitest';
import { canonicalDossier } from '#core/tender/canonical-state.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import { decide } from '#core/tender/decide.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { after, context, refusalOf } from '#test/support/builders/context.ts';
import {
  aBid,
  aBidder,
  aCommittee,
  aDossier,
  anAssessedDossier,
  anOfferedLine,
  anOwnerLine,
  aRequirement,
  bidderId,
  complete,
  dateOnly,
  decimal,
  instant,
  met,
  notMet,
  requirementId,
  rupiah,
  standardRequirementsOfTest,
  withAllExamined,
} from '#test/support/builders/dossier.ts';

const a = bidderId('a');
const b = bidderId('b');
const source = { kind: 'manual', files: [] } as const;
const received = aDossier({
  requirements: standardRequirementsOfTest(),
  bidders: [aBidder('a', { total: 800_000_000 }), aBidder('b', { total: 850_000_000 }), aBidder('c')],
});
const examined = withAllExamined(received);

function assess(requirement: string, bidder: string, finding: Finding | null): TenderCommand {
  return {
    name: 'assess',
    body: { cells: [{ requirement: requirementId(requirement), bidder: bidderId(bidder), finding }] },
  };
}

function award(winner: string, price: number, reserves: readonly [string, number][] = []): TenderCommand {
  return {
    name: 'decideAward',
    body: {
      decidedAt: instant('2014-05-20T02:00:00.000Z'),
      winner: { bidder: bidderId(winner), price: rupiah(price) },
      reserves: reserves.map(([id, amount]) => ({ bidder: bidderId(id), price: rupiah(amount) })),
      note: null,
    },
  };
}

function fail(
  ground: 'no-bids' | 'none-passes' | 'all-above-owner-estimate' | 'document-error' | 'no-budget',
): TenderCommand {
  return {
    name: 'declareFailure',
    body: { decidedAt: instant('2014-05-20T02:00:00.000Z'), ground, facts: 'Uraian kejadian' },
  };
}

describe('beginning a tender', () => {
  it('begins with an import and no other command', () => {
    expect(refusalOf(null, { name: 'removeBidder', body: { bidder: a } })).toBe('not-imported');
    expect(after(null, { name: 'importDossier', body: { source, dossier: received } })).toEqual(received);
  });

  it('imports a tender once', () => {
    expect(refusalOf(received, { name: 'importDossier', body: { source, dossier: received } })).toBe(
      'already-imported',
    );
  });

  it.each<[string, Dossier, string]>([
    ['two bidders of one id', aDossier({ bidders: [aBidder('a'), aBidder('a')] }), 'bidders/a'],
    [
      'a finding about nobody',
      { ...received, findings: { adm: { x: met() } } as Dossier['findings'] },
      'findings/adm/x',
    ],
    [
      'an examined bid before the opening',
      { ...examined, opening: { ...examined.opening, openedAt: null } },
      'opening/openedAt',
    ],
    [
      'an attendance of a firm without a bid',
      { ...received, proofs: { c: { attended: true, representative: null, note: null } } as Dossier['proofs'] },
      'proofs/c',
    ],
    [
      'an amount that is no amount',
      aDossier({ notice: { ownerEstimate: '1.000.000' as never } }),
      'dossier/notice/ownerEstimate',
    ],
    [
      'a day that does not exist',
      aDossier({ notice: { documentDate: dateOnly('2014-02-30') } }),
      'dossier/notice/documentDate',
    ],
    ['an id every object has', aDossier({ bidders: [aBidder('constructor')] }), 'dossier/bidders/0/id'],
  ])('refuses a dossier with %s, naming the place', (_, dossier, path) => {
    const decided = decide(null, { name: 'importDossier', body: { source, dossier } }, context);
    expect(decided).toMatchObject({ ok: false, error: { kind: 'invalid-value', details: { path } } });
  });
});

describe('choosing the law', () => {
  const announced = aDossier({ opening: { ...aDossier().opening, openedAt: null } });

  it('wants a reason for any law but the proposed one', () => {
    const choice = { id: 'perpres-16-2018', reason: null } as const;
    expect(refusalOf(announced, { name: 'chooseRuleSet', body: choice })).toBe('reason-required');
    const reasoned = { ...choice, reason: 'Sisa pekerjaan' };
    expect(after(announced, { name: 'chooseRuleSet', body: reasoned }).ruleSet).toEqual(reasoned);
  });

  it('freezes the law at the opening', () => {
    const choice = { id: 'perpres-16-2018', reason: 'Terlambat' } as const;
    expect(refusalOf(received, { name: 'chooseRuleSet', body: choice })).toBe('rule-set-frozen');
  });
});

describe('the committee', () => {
  it.each([1, 2, 4])('refuses a committee of %i', (size) => {
    const decided = decide(received, { name: 'setCommittee', body: { committee: aCommittee(size) } }, context);
    expect(decided).toMatchObject({
      ok: false,
      error: { kind: 'committee-even-or-small', details: { members: String(size), minimum: '3' } },
    });
    expect(decided.ok ? null : decided.error.clause).toContain('Ps.');
  });

  it.each([3, 5])('takes a committee of %i', (size) => {
    const committee = aCommittee(size);
    expect(
      after(aDossier({ committee: aCommittee(7) }), { name: 'setCommittee', body: { committee } }).committee,
    ).toEqual(committee);
  });
});

describe('requirements', () => {
  const assessed = after(examined, assess('adm', 'a', met()));

  it('keeps a requirement that was assessed, in its stage', () => {
    const without = standardRequirementsOfTest().filter(({ id }) => id !== 'adm');
    const command: TenderCommand = {
      name: 'setRequirements',
      body: { requirements: without, technicalThreshold: null },
    };
    expect(refusalOf(assessed, command)).toBe('requirement-in-use');
    const moved = [aRequirement('adm', 'technical'), ...without];
    expect(refusalOf(assessed, { ...command, body: { requirements: moved, technicalThreshold: null } })).toBe(
      'requirement-in-use',
    );
    expect(refusalOf(examined, command)).toBeNull();
  });

  it('keeps a requirement a bid was found to miss at the opening', () => {
    const lacking = after(examined, {
      name: 'examineBid',
      body: { bidder: a, opening: { condition: 'incomplete', missing: [requirementId('adm')], note: null } },
    });
    const without = standardRequirementsOfTest().filter(({ id }) => id !== 'adm');
    const command: TenderCommand = {
      name: 'setRequirements',
      body: { requirements: without, technicalThreshold: null },
    };
    expect(refusalOf(lacking, command)).toBe('requirement-in-use');
  });

  it('wants weights that add up to exactly 100', () => {
    const threshold = aDossier({ notice: { method: 'lowest-price-threshold' } });
    const weights = (...values: readonly string[]) =>
      values.map((weight, index) =>
        aRequirement(`t${index}`, 'technical', {
          scoring: { weight: decimal(weight), threshold: null, parent: null, scale: { kind: 'mark' } },
        }),
      );
    const set = (requirements: ReturnType<typeof weights>): TenderCommand => ({
      name: 'setRequirements',
      body: { requirements, technicalThreshold: decimal('70') },
    });
    expect(refusalOf(threshold, set(weights('33.33', '33.33', '33.34')))).toBeNull();
    expect(refusalOf(threshold, set(weights('33.33', '33.33', '33.33')))).toBe('weights-not-hundred');
    expect(refusalOf(received, set(weights('100')))).toBe('invalid-value');
  });
});

describe('bidders and bids', () => {
  it('registers a firm once, by id and by supplier code', () => {
    const known = aDossier({ bidders: [aBidder('a', { supplierCode: '123997' })] });
    expect(refusalOf(known, { name: 'registerBidder', body: { bidder: aBidder('a') } })).toBe('duplicate-bidder');
    const sameFirm = aBidder('z', { supplierCode: '123997' });
    expect(refusalOf(known, { name: 'registerBidder', body: { bidder: sameFirm } })).toBe('duplicate-bidder');
    expect(after(known, { name: 'registerBidder', body: { bidder: aBidder('z') } }).bidders).toHaveLength(2);
  });

  it('takes a registration back only while nothing was found about it', () => {
    expect(after(received, { name: 'removeBidder', body: { bidder: b } }).bidders.map(({ id }) => id)).toEqual([
      'a',
      'c',
    ]);
    expect(refusalOf(examined, { name: 'removeBidder', body: { bidder: b } })).toBe('bidder-in-use');
    expect(refusalOf(examined, { name: 'recordBid', body: { bidder: b, bid: null } })).toBe('bidder-in-use');
    expect(refusalOf(received, { name: 'removeBidder', body: { bidder: bidderId('x') } })).toBe('unknown-bidder');
  });

  it('takes a price schedule only for a readable bid, answering lines of the tender document', () => {
    const line = anOwnerLine('l1', 10, 1_000);
    const priced = { ...received, pricing: { ...received.pricing, ownerLines: [line] } };
    const schedule = (bidder: string, lines = [anOfferedLine(line, 900, 9_000)]): TenderCommand => ({
      name: 'importPriceSchedule',
      body: { bidder: bidderId(bidder), file: 'harga.xlsx', lines },
    });
    expect(after(priced, schedule('a')).bidders[0]?.bid?.lines).toHaveLength(1);
    expect(refusalOf(priced, schedule('c'))).toBe('no-bid');
    const stray = anOfferedLine(anOwnerLine('l9', 1, 1), 1, 1);
    expect(refusalOf(priced, schedule('a', [stray]))).toBe('invalid-value');
    const unreadable = after(priced, {
      name: 'examineBid',
      body: { bidder: a, opening: { condition: 'unreadable', missing: [], note: 'Berkas rusak' } },
    });
    expect(refusalOf(unreadable, schedule('a'))).toBe('bid-unreadable');
  });

  it('keeps lines of the tender document that bids answer', () => {
    const line = anOwnerLine('l1', 10, 1_000);
    const offering = aDossier({
      pricing: { vat: { mode: 'included' }, ownerLines: [line] },
      bidders: [aBidder('a', { bid: aBid({ lines: [anOfferedLine(line, 900, 9_000)] }) })],
    });
    const replacement = [anOwnerLine('l2', 10, 1_000)];
    expect(refusalOf(offering, { name: 'importOwnerSchedule', body: { file: 'hps.xlsx', lines: replacement } })).toBe(
      'line-in-use',
    );
  });
});

describe('the opening', () => {
  it('lets nobody look into a bid before the bids are opened', () => {
    const sealed = { ...received, opening: { ...received.opening, openedAt: null } };
    expect(refusalOf(sealed, { name: 'examineBid', body: { bidder: a, opening: complete } })).toBe('not-opened');
    expect(refusalOf(received, { name: 'examineBid', body: { bidder: a, opening: complete } })).toBeNull();
  });

  it('stands once bids were examined', () => {
    const closed: TenderCommand = {
      name: 'recordOpening',
      body: { openedAt: null, place: null, witnesses: [], remarks: null },
    };
    expect(refusalOf(examined, closed)).toBe('not-opened');
    expect(refusalOf(received, closed)).toBeNull();
  });

  it('names as missing only what is listed at the opening', () => {
    const opening = { condition: 'incomplete', missing: [requirementId('tek')], note: null } as const;
    expect(refusalOf(received, { name: 'examineBid', body: { bidder: a, opening } })).toBe('unknown-requirement');
  });
});

describe('findings', () => {
  it('wants a reason and a clause for every TMS', () => {
    expect(refusalOf(examined, assess('adm', 'a', { ...notMet(), reason: ' ' }))).toBe('reason-required');
    expect(refusalOf(examined, assess('adm', 'a', { ...notMet(), clause: null }))).toBe('clause-required');
    expect(refusalOf(examined, assess('adm', 'a', notMet()))).toBeNull();
  });

  it('opens gate after gate', () => {
    expect(refusalOf(received, assess('adm', 'a', met()))).toBe('gate-closed');
    expect(refusalOf(examined, assess('tek', 'a', met()))).toBe('gate-closed');
    const administered = after(examined, assess('adm', 'a', met()));
    expect(refusalOf(administered, assess('tek', 'a', met()))).toBeNull();
    const stopped = after(examined, assess('adm', 'a', notMet()));
    expect(decide(stopped, assess('tek', 'a', met()), context)).toMatchObject({
      ok: false,
      error: { kind: 'gate-closed', details: { gate: 'technical', why: 'stopped-at', earlier: 'administration' } },
    });
  });

  it('judges the gates of cells entered together after all of them', () => {
    const cells = ['adm', 'tek'].map((id) => ({ requirement: requirementId(id), bidder: a, finding: met() }));
    expect(refusalOf(examined, { name: 'assess', body: { cells } })).toBeNull();
  });

  it('takes all cells or none', () => {
    const cells = [
      { requirement: requirementId('adm'), bidder: a, finding: met() },
      { requirement: requirementId('adm'), bidder: bidderId('c'), finding: met() },
    ];
    expect(refusalOf(examined, { name: 'assess', body: { cells } })).toBe('no-bid');
  });

  it('assesses nothing of a bid that cannot be read', () => {
    const unreadable = after(received, {
      name: 'examineBid',
      body: { bidder: a, opening: { condition: 'unreadable', missing: [], note: null } },
    });
    expect(refusalOf(unreadable, assess('adm', 'a', met()))).toBe('bid-unreadable');
  });

  it('takes scores from 0 to 100, where there is scoring', () => {
    const requirements = [
      aRequirement('adm'),
      aRequirement('tek', 'technical', {
        scoring: { weight: decimal('100'), threshold: null, parent: null, scale: { kind: 'mark' } },
      }),
    ];
    const scored = after(
      withAllExamined(
        aDossier({
          notice: { method: 'lowest-price-threshold' },
          requirements,
          technicalThreshold: decimal('70'),
          bidders: [aBidder('a', { total: 800_000_000 })],
        }),
      ),
      assess('adm', 'a', met()),
    );
    for (const score of ['0', '70.5', '100']) expect(refusalOf(scored, assess('tek', 'a', met(score)))).toBeNull();
    for (const score of ['-1', '100.01', '101']) {
      expect(refusalOf(scored, assess('tek', 'a', met(score)))).toBe('score-out-of-range');
    }
    expect(refusalOf(scored, assess('tek', 'a', met()))).toBe('score-out-of-range');
    expect(refusalOf(examined, assess('adm', 'a', met('80')))).toBe('invalid-value');
  });

  it('gives no event for what stands already', () => {
    const assessed = after(examined, assess('adm', 'a', met()));
    expect(decide(assessed, assess('adm', 'a', met()), context)).toEqual({ ok: true, value: [] });
  });

  it('refuses to judge by a method nobody knows', () => {
    const unknown = withAllExamined({ ...received, notice: { ...received.notice, method: 'unknown' } });
    expect(refusalOf(unknown, assess('adm', 'a', met()))).toBe('method-not-supported');
  });

  it('wants a reason for a price review, and a clause where it ends the bid', () => {
    const low = withAllExamined(
      aDossier({ requirements: standardRequirementsOfTest(), bidders: [aBidder('a', { total: 700_000_000 })] }),
    );
    const review = (outcome: 'accepted' | 'rejected', reason: string, clause: string | null): TenderCommand => ({
      name: 'reviewPrice',
      body: { bidder: a, aspect: 'reasonableness', review: { outcome, reason, clause, evidence: [] } },
    });
    expect(refusalOf(low, review('accepted', 'Analisa harga wajar', null))).toBe('gate-closed');
    const reached = after(low, assess('adm', 'a', met()), assess('tek', 'a', met()));
    expect(refusalOf(reached, review('accepted', '', null))).toBe('reason-required');
    expect(refusalOf(reached, review('rejected', 'Koefisien tidak terbukti', null))).toBe('clause-required');
    expect(refusalOf(reached, review('rejected', 'Koefisien tidak terbukti', 'IKP 29.14'))).toBeNull();
  });
});

describe('ties', () => {
  const tied = anAssessedDossier({ a: 800_000_000, b: 800_000_000, c: 850_000_000 });
  const order = (reason: string | null, ...ids: readonly string[]): TenderCommand => ({
    name: 'decideTie',
    body: { order: ids.map(bidderId), reason },
  });

  it('orders exactly the bids that stand equal, with a reason', () => {
    expect(refusalOf(tied, order('Undian', 'a', 'c'))).toBe('not-tied');
    expect(refusalOf(tied, order('Undian', 'a', 'b', 'c'))).toBe('not-tied');
    expect(refusalOf(tied, order(' ', 'b', 'a'))).toBe('reason-required');
    expect(after(tied, order('Undian', 'b', 'a')).tieDecisions).toEqual([{ order: ['b', 'a'], reason: 'Undian' }]);
  });

  it('does not let the award be decided before the tie', () => {
    const decided = decide(tied, award('a', 800_000_000), context);
    expect(decided).toMatchObject({ ok: false, error: { kind: 'evaluation-open', details: { ties: '1' } } });
    const ordered = after(tied, order('Undian', 'b', 'a'));
    expect(
      refusalOf(
        ordered,
        award('b', 800_000_000, [
          ['a', 800_000_000],
          ['c', 850_000_000],
        ]),
      ),
    ).toBeNull();
  });
});

describe('the award', () => {
  const ready = anAssessedDossier({ a: 820_000_000, b: 800_000_000 });

  it('is what the evaluation leads to, at the corrected price', () => {
    expect(refusalOf(ready, award('a', 820_000_000, [['b', 800_000_000]]))).toBe('award-differs');
    expect(refusalOf(ready, award('b', 800_000_000))).toBe('award-differs');
    expect(refusalOf(ready, award('b', 799_000_000, [['a', 820_000_000]]))).toBe('award-differs');
    expect(refusalOf(ready, award('b', 800_000_000, [['a', 820_000_000]]))).toBeNull();
  });

  it('waits for what is open, naming it', () => {
    const decided = decide(examined, award('a', 800_000_000), context);
    expect(decided).toMatchObject({
      ok: false,
      error: { kind: 'evaluation-open', details: { gates: 'administration' } },
    });
  });

  it('is decided by a lawful committee only', () => {
    expect(refusalOf({ ...ready, committee: aCommittee(2) }, award('b', 800_000_000, [['a', 820_000_000]]))).toBe(
      'committee-even-or-small',
    );
  });

  it('is final: afterwards only what documents print is filled in and the source goes on telling its part', () => {
    const decided = after(ready, award('b', 800_000_000, [['a', 820_000_000]]));
    expect(refusalOf(decided, assess('adm', 'a', notMet()))).toBe('already-decided');
    expect(refusalOf(decided, fail('none-passes'))).toBe('already-decided');
    const details = { number: 'BA/1', date: dateOnly('2014-05-20'), place: 'Tepian', remarks: null };
    const documented = after(decided, { name: 'setDocumentDetails', body: { kind: 'bahp', details } });
    expect(documented.documents).toEqual({ bahp: details });
    const { committee } = decided;
    const lateDecree = { ...committee, decreeNumber: '027/15/ULP/2014', decreeDate: dateOnly('2014-01-15') };
    expect(after(decided, { name: 'setCommittee', body: { committee: lateDecree } }).committee).toEqual(lateDecree);
    const otherMembers = { ...committee, members: aCommittee(5).members };
    expect(refusalOf(decided, { name: 'setCommittee', body: { committee: otherMembers } })).toBe('already-decided');
    const recorded = {
      winner: b,
      verifiedWinner: b,
      negotiatedTotal: null,
      contractValue: null,
      decidedAt: null,
      appointmentLetter: null,
    };
    const told = after(documented, {
      name: 'acceptDifferences',
      body: { source, changes: [{ path: ['recorded'], from: null, to: recorded }] },
    });
    expect(told.recorded).toEqual(recorded);
  });

  it('is not dated before the opening', () => {
    const early = award('b', 800_000_000, [['a', 820_000_000]]);
    const body = { ...early.body, decidedAt: instant('2014-05-01T00:00:00.000Z') };
    expect(refusalOf(ready, { ...early, body } as TenderCommand)).toBe('invalid-value');
  });
});

describe('failure', () => {
  it('follows from the bids where its ground is about them', () => {
    expect(refusalOf(aDossier(), fail('no-bids'))).toBeNull();
    expect(refusalOf(aDossier(), fail('none-passes'))).toBe('not-a-failure');
    expect(refusalOf(anAssessedDossier({ a: 820_000_000 }), fail('none-passes'))).toBe('not-a-failure');
    expect(refusalOf(examined, fail('none-passes'))).toBe('evaluation-open');
    const dear = withAllExamined(aDossier({ bidders: [aBidder('a', { total: 990_000_000 })] }));
    expect(refusalOf(dear, fail('all-above-owner-estimate'))).toBeNull();
  });

  it('rests on stated facts where people found its ground', () => {
    expect(refusalOf(examined, fail('document-error'))).toBeNull();
    const bare = fail('document-error');
    expect(refusalOf(examined, { ...bare, body: { ...bare.body, facts: '' } } as TenderCommand)).toBe(
      'reason-required',
    );
  });

  it('has only the grounds of its law', () => {
    expect(refusalOf(examined, fail('no-budget'))).toBe('not-a-failure');
    const later = { ...examined, ruleSet: { id: 'perpres-46-2025', reason: 'Uji' } } as const;
    expect(refusalOf(later, fail('no-budget'))).toBeNull();
  });
});

describe('differences of a later import', () => {
  const change = (path: readonly string[], from: unknown, to: unknown): TenderCommand => ({
    name: 'acceptDifferences',
    body: { source, changes: [{ path, from, to }] },
  });

  it('are taken over where nothing was evaluated', () => {
    const changed = after(received, change(['bidders', 'b', 'bid', 'offeredTotal'], '850000000.00', '855000000.00'));
    expect(changed.bidders[1]?.bid?.offeredTotal).toBe('855000000.00');
    const joined = after(received, change(['bidders', 'd'], null, aBidder('d')));
    expect(joined.bidders.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    [['bidders', 'b', 'bid', 'offeredTotal'], '850000000.00', '855000000.00'],
    [['notice', 'ownerEstimate'], '950000000.00', '960000000.00'],
    [['ruleSet', 'id'], 'perpres-54-2010', 'perpres-16-2018'],
    [['opening', 'place'], null, 'Ruang ULP'],
    [['notice', 'code'], '90000001000', '1'],
    [['findings'], {}, {}],
  ])('never touch what was evaluated: %s', (path, from, to) => {
    const decided = decide(examined, change(path, from, to), context);
    expect(decided).toMatchObject({ ok: false, error: { kind: 'evaluated-value', details: { path: path.join('/') } } });
  });

  it('may complete after the decision what only documents print, and nothing else', () => {
    const decided: Dossier = {
      ...examined,
      decision: {
        kind: 'failure',
        decidedAt: instant('2014-05-20T02:00:00.000Z'),
        ground: 'none-passes',
        facts: 'Tidak ada yang lulus.',
      },
    };
    expect(refusalOf(decided, change(['notice', 'documentNumber'], null, '027/01/2014'))).toBeNull();
    expect(refusalOf(decided, change(['bidders', 'a', 'address'], null, 'Jl. Contoh 1'))).toBeNull();
    expect(refusalOf(decided, change(['bidders', 'a', 'name'], 'CV. Contoh A', 'CV. Lain'))).toBe('evaluated-value');
    expect(refusalOf(decided, change(['notice', 'ownerEstimate'], '950000000.00', '1.00'))).toBe('evaluated-value');
  });

  it('are taken against the value they were shown with', () => {
    const stale = change(['notice', 'name'], 'Nama lama', 'Nama baru');
    expect(refusalOf(received, stale)).toBe('stale-value');
  });

  it.each([
    [['notice', 'ownerEstimate'], '950000000.00', 'sembilan ratus juta'],
    [['notice', 'nothing'], null, 'x'],
    [['bidders', 'd'], null, aBidder('e')],
    [['bidders', 'd'], null, { id: 'd' }],
  ])('bring only values that fit: %s', (path, from, to) => {
    expect(refusalOf(received, change(path, from, to))).toBe('invalid-value');
  });
});

it('answers a body of the wrong shape with the place of the fault', () => {
  const command = { name: 'recordBid', body: { bidder: 'a', bid: { offeredTotal: 12 } } } as unknown as TenderCommand;
  const decided = decide(received, command, context);
  expect(decided).toMatchObject({ ok: false, error: { kind: 'invalid-value', details: { path: 'bid/offeredTotal' } } });
});

it('leaves the state it was asked about untouched', () => {
  const state = canonicalDossier(examined);
  const before = JSON.stringify(state);
  after(state, assess('adm', 'a', met()), assess('tek', 'a', met()));
  expect(JSON.stringify(state)).toBe(before);
});
