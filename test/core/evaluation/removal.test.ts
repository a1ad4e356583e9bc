import { describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  anAssessedDossier,
  aRequirement,
  bidderId,
  decimal,
  instant,
  met,
  requirementId,
} from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

const a = bidderId('a');
const AT = instant('2014-05-12T02:00:00.000Z');
const exclusion = {
  ground: 'collusion',
  indications: [],
  reason: 'Kesalahan ketik yang sama',
  clause: 'IKP 4',
  evidence: [],
} as const;

function evaluated(dossier: Dossier): Evaluation {
  return unwrap(evaluateDossier(dossier));
}

function bidOf(dossier: Dossier, id: string): BidEvaluation | undefined {
  return evaluated(dossier).bids.find(({ bidder }) => bidder === id);
}

describe('what takes a bid out whatever it offers', () => {
  const tender = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });

  it('does so at the last gate where all were passed', () => {
    const excluded = { ...tender, exclusions: { [a]: exclusion } };
    expect(bidOf(excluded, 'a')?.gates.proof).toEqual({
      status: 'failed',
      reasons: [{ kind: 'excluded', ground: 'collusion', reason: 'Kesalahan ketik yang sama', clause: 'IKP 4' }],
    });
    expect(evaluated(excluded).outcome).toMatchObject({ kind: 'award', winner: 'b' });
  });

  it('does so at the first gate still ahead, and keeps what was passed', () => {
    const excluded = { ...tender, findings: {}, exclusions: { [a]: exclusion } };
    const bid = bidOf(excluded, 'a');
    expect(bid?.gates.opening.status).toBe('passed');
    expect(bid?.gates.administration.status).toBe('failed');
    expect(bid?.gates.technical.reasons).toEqual([{ kind: 'stopped-at', gate: 'administration' }]);
  });

  it('is a refusal to extend the validity, and not a request nobody has answered', () => {
    const extension = { requestedAt: AT, validUntil: null, guaranteeUntil: null, note: null };
    const asked = { ...tender, validityExtensions: { [a]: { ...extension, answer: null } } };
    expect(evaluated(asked).outcome).toMatchObject({ winner: 'a' });
    const refused = { ...tender, validityExtensions: { [a]: { ...extension, answer: 'refused' as const } } };
    expect(evaluated(refused).outcome).toMatchObject({ winner: 'b' });
    expect(bidOf(refused, 'a')?.gates.proof.reasons).toEqual([{ kind: 'validity-refused' }]);
  });
});

describe('two stages', () => {
  it('go on without who withdrew at the equalisation, at the first gate behind the technical one', () => {
    const tender = anAssessedDossier({ a: 800_000_000, b: 850_000_000 }, { notice: { submission: 'two-stage' } });
    const equalisation = { agreedAt: AT, items: [], bidders: { [a]: 'withdrew' as const } };
    const technicalResult = { fixedAt: AT, passed: [a, bidderId('b')], note: null };
    for (const result of [null, technicalResult]) {
      const bid = bidOf({ ...tender, equalisation, technicalResult: result }, 'a');
      expect(bid?.gates.technical.status).toBe('passed');
      expect(evaluated({ ...tender, equalisation }).order.includes('arithmetic')).toBe(true);
      expect(JSON.stringify(bid?.gates)).toContain('withdrew-at-equalisation');
      expect(bid?.rank).toBeNull();
    }
  });
});

describe('kualitas in two files', () => {
  const marks = { a: '80', b: '90', c: '70' };
  const notice = { kind: 'consulting-firm', method: 'quality', submission: 'two-file' } as const;
  const scoring = { weight: decimal('100'), threshold: decimal('60'), parent: null, scale: { kind: 'mark' } } as const;
  const assessed = anAssessedDossier({ a: 800, b: 850, c: 700 }, { notice });
  const requirements = [
    ...assessed.requirements.filter(({ stage }) => stage !== 'technical'),
    aRequirement('u', 'technical', { scoring }),
  ];
  const found = Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, met(mark)]));
  const ids = assessed.bidders.map(({ id }) => id);
  const tender: Dossier = {
    ...assessed,
    requirements,
    findings: { ...assessed.findings, [requirementId('u')]: found },
    technicalResult: { fixedAt: AT, passed: ids, note: null },
    // Of the sealed prices only the best one's was opened.
    bidders: assessed.bidders.map((bidder) =>
      bidder.id === 'b' || bidder.bid === null ? bidder : { ...bidder, bid: { ...bidder.bid, offeredTotal: null } },
    ),
  };
  const negotiation = {
    heldAt: AT,
    lines: [],
    total: null,
    representative: null,
    technical: null,
    reason: 'Tidak sepakat',
  } as const;

  it('asks for the price of the best technical score alone', () => {
    const { outcome, bids } = evaluated(tender);
    expect(outcome).toEqual({
      kind: 'open',
      openGates: [],
      openTies: 0,
      waits: [{ kind: 'negotiation', bidder: 'b' }],
    });
    expect(Object.fromEntries(bids.map(({ bidder, rank }) => [bidder, rank]))).toEqual({ b: 1, a: 2, c: 3 });
    expect(bidOf(tender, 'a')?.gates.arithmetic.reasons).toEqual([{ kind: 'not-called' }]);
  });

  it('keeps the best in the first place while its price is not opened', () => {
    const unopened = {
      ...tender,
      bidders: tender.bidders.map((bidder) =>
        bidder.bid === null ? bidder : { ...bidder, bid: { ...bidder.bid, offeredTotal: null } },
      ),
    };
    const ranks = (state: Dossier) =>
      Object.fromEntries(evaluated(state).bids.map(({ bidder, rank }) => [bidder, rank]));
    expect(ranks(unopened)).toEqual({ b: 1, a: 2, c: 3 });
    expect(evaluated(unopened).outcome).toMatchObject({ kind: 'open', openGates: ['arithmetic'] });
    expect(ranks({ ...unopened, technicalResult: null })).toEqual({ b: null, a: null, c: null });
  });

  it('calls the next once no agreement was reached', () => {
    const failed = { ...tender, negotiations: { [bidderId('b')]: { ...negotiation, outcome: 'failed' as const } } };
    expect(evaluated(failed).outcome).toMatchObject({ kind: 'open', openGates: ['arithmetic'] });
    expect(bidOf(failed, 'a')?.gates.arithmetic.reasons).toEqual([{ kind: 'price-file-open' }]);
  });

  it('awards at the agreed price', () => {
    const agreed = { ...tender, negotiations: { [bidderId('b')]: { ...negotiation, outcome: 'agreed' as const } } };
    expect(evaluated(agreed).outcome).toEqual({ kind: 'award', winner: 'b', reserves: [] });
  });
});
