import { describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { BidEvaluation } from '#core/evaluation/model.ts';
import type { PriceReview, PriceReviews, ProcurementKind, RuleSetId } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  anAssessedDossier,
  anOfferedLine,
  anOwnerLine,
  bidderId,
  rupiah,
  withAllAttending,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';

const ACCEPTED: PriceReview = { outcome: 'accepted', reason: 'AHSP terbukti', clause: 'IKP 30', evidence: [] };
const REJECTED: PriceReview = { outcome: 'rejected', reason: 'AHSP tidak terbukti', clause: 'IKP 30', evidence: [] };

function judged(
  total: string,
  ownerEstimate: string | null,
  parts: { kind?: ProcurementKind; reviews?: Partial<PriceReviews>; law?: RuleSetId } = {},
): BidEvaluation {
  const reviews = { reasonableness: null, unbalanced: null, ...parts.reviews };
  const dossier = anAssessedDossier(
    { a: total },
    {
      priceReviews: { [bidderId('a')]: reviews },
      ruleSet: { id: parts.law ?? 'perpres-12-2021', reason: null },
      notice: {
        ownerEstimate: ownerEstimate === null ? null : rupiah(ownerEstimate),
        kind: parts.kind ?? 'works',
      },
    },
  );
  const [bid] = unwrap(evaluateDossier(dossier)).bids;
  if (bid === undefined) throw new Error('one bid');
  return bid;
}

describe('the limit of 80 % of HPS (SE LKPP 4/2022)', () => {
  it.each([
    ['746390740.80', '932988426', false, '80.0000'],
    ['746390740.79', '932988426', true, '80.0000'],
    ['746390740.81', '932988426', false, '80.0000'],
    ['497595799.20', '621994749', false, '80.0000'],
    ['497595799.21', '621994749', false, '80.0000'],
    ['497595799.19', '621994749', true, '80.0000'],
    // 80 % of this HPS is 799.996.267,824: no whole sen is exactly at it.
    ['799996267.82', '999995334.78', true, '80.0000'],
    ['799996267.83', '999995334.78', false, '80.0000'],
    ['700000000', '1000000000', true, '70.0000'],
  ])('%s of HPS %s is below it: %s', (total, estimate, below, shown) => {
    const bid = judged(total, estimate);
    expect(bid.checks?.belowReasonable).toBe(below);
    expect(bid.checks?.ratioPercent?.text).toBe(shown);
    expect(bid.gates.price.status).toBe(below ? 'open' : 'passed');
  });

  it('waits for the committee to review a price below it', () => {
    expect(judged('700', '1000').gates.price).toEqual({ status: 'open', reasons: [{ kind: 'reasonableness-open' }] });
  });

  it('passes a price the committee found reasonable', () => {
    expect(judged('700', '1000', { reviews: { reasonableness: ACCEPTED } }).gates.price.status).toBe('passed');
  });

  it('fails a price the committee found not reasonable, with its reason and clause', () => {
    const bid = judged('700', '1000', { reviews: { reasonableness: REJECTED } });
    expect(bid.gates.price).toEqual({
      status: 'failed',
      reasons: [{ kind: 'not-reasonable', reason: 'AHSP tidak terbukti', clause: 'IKP 30' }],
    });
    expect(bid.gates.qualification).toEqual({
      status: 'not-evaluated',
      reasons: [{ kind: 'stopped-at', gate: 'price' }],
    });
  });

  it('does not ask about a review that was recorded for a price not below it', () => {
    expect(judged('900', '1000', { reviews: { reasonableness: REJECTED } }).gates.price.status).toBe('passed');
  });
});

describe('HPS as the highest valid price (Perpres 16/2018 Ps. 26)', () => {
  it.each([
    ['999995334.77', 'passed'],
    ['999995334.78', 'passed'],
    ['999995334.79', 'failed'],
  ])('%s against an HPS of 999.995.334,78 has %s', (total, status) => {
    const bid = judged(total, '999995334.78');
    expect(bid.checks?.aboveOwnerEstimate).toBe(status === 'failed');
    expect(bid.gates.price.status).toBe(status);
  });

  it.each(['goods', 'works', 'integrated-works', 'other-services'] as const)('holds for %s', (kind) => {
    expect(judged('1001', '1000', { kind }).gates.price.reasons).toEqual([{ kind: 'above-owner-estimate' }]);
  });

  it('cannot be applied while it is not known what is procured', () => {
    const bid = judged('1001', '1000', { kind: 'unknown' });
    expect(bid.gates.price).toEqual({ status: 'open', reasons: [{ kind: 'kind-unknown' }] });
  });

  it.each([null, '0'])('leaves the gate open when the HPS is %s', (estimate) => {
    const bid = judged('900', estimate);
    expect(bid.gates.price).toEqual({ status: 'open', reasons: [{ kind: 'owner-estimate-missing' }] });
    expect(bid.checks?.ratioPercent).toBeNull();
  });

  it.each(['perpres-54-2010', 'perpres-16-2018', 'perpres-12-2021', 'perpres-46-2025'] as const)(
    'holds under %s',
    (law) => {
      expect(judged('1001', '1000', { law }).gates.price.status).toBe('failed');
    },
  );
});

describe('unit prices above 110 % (harga satuan timpang)', () => {
  function withLine(unitPrice: number, unbalanced: PriceReview | null): BidEvaluation {
    const owner = anOwnerLine('1', '10', 100);
    const lines = [anOfferedLine(owner, unitPrice, null)];
    const empty = anAssessedDossier(
      {},
      {
        bidders: [aBidder('a', { bid: aBid({ lines }) })],
        pricing: { vat: { mode: 'included' }, ownerLines: [owner] },
        priceReviews: { [bidderId('a')]: { reasonableness: null, unbalanced } },
        notice: { ownerEstimate: rupiah(1_300) },
      },
    );
    const [bid] = unwrap(evaluateDossier(withAllAttending(withFindings(withAllExamined(empty))))).bids;
    if (bid === undefined) throw new Error('one bid');
    return bid;
  }

  it('wait for a clarification', () => {
    expect(withLine(111, null).gates.price).toEqual({ status: 'open', reasons: [{ kind: 'unbalanced-open' }] });
  });

  it('at exactly 110 % need none', () => {
    expect(withLine(110, null).gates.price.status).toBe('passed');
  });

  it.each([ACCEPTED, REJECTED])('never fail the bid, however the clarification ends ($outcome)', (review) => {
    expect(withLine(111, review).gates.price.status).toBe('passed');
  });
});
