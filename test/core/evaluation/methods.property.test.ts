import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { evaluationToJson } from '#core/evaluation/evaluation-json.ts';
import type { BidEvaluation, Evaluation } from '#core/evaluation/model.ts';
import { type Fraction, reduceFraction } from '#core/money/fraction.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Bidder, Dossier, EvaluationMethod, ProcurementKind, RequirementScoring } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  aRequirement,
  bidderId,
  decimal,
  instant,
  met,
  requirementId,
  rupiah,
  withAllAttending,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { compareBids } from './methods-oracle.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) };

/** Few values around the pass mark and the budget, so that ties and edges are common. */
const SCORES = ['59.99', '60', '60.01', '75.5', '90', '100'];
const PRICES = ['799.99', '800.00', '900.00', '999.99', '1000.00', '1000.01'];
const COUNTS = ['0', '1', '2', '3', '7'];

interface Parts {
  readonly method: EvaluationMethod;
  readonly kind: ProcurementKind;
  readonly weights: readonly [string, string];
  readonly bids: readonly { readonly price: string; readonly scores: readonly string[]; readonly count: string }[];
  readonly average: boolean;
}

/** Individual consultants are chosen by quality alone. */
const COMPARISONS: readonly Pick<Parts, 'method' | 'kind'>[] = [
  { method: 'scoring', kind: 'goods' },
  { method: 'quality-and-cost', kind: 'consulting-firm' },
  { method: 'fixed-budget', kind: 'consulting-firm' },
  { method: 'least-cost', kind: 'consulting-firm' },
  { method: 'quality', kind: 'consulting-firm' },
  { method: 'quality', kind: 'consulting-individual' },
];

const bidParts = fc.record({
  weights: fc.constantFrom<readonly [string, string]>(['60', '40'], ['70', '30'], ['66.67', '33.33']),
  average: fc.boolean(),
  bids: fc.array(
    fc.record({
      price: fc.constantFrom(...PRICES),
      scores: fc.array(fc.constantFrom(...SCORES), { minLength: 4, maxLength: 4 }),
      count: fc.constantFrom(...COUNTS),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

const parts: fc.Arbitrary<Parts> = fc
  .tuple(fc.constantFrom(...COMPARISONS), bidParts)
  .map(([comparison, rest]) => ({ ...comparison, ...rest }));

const tenders = parts.map(tenderOf);

describe('methods that compare more than the price', () => {
  it('equal the slow, obvious comparison to the last fraction', () => {
    const ranked = new Set<string>();
    fc.assert(
      fc.property(tenders, (dossier) => {
        const { bids } = evaluated(dossier);
        const actual = dossier.bidders.map(({ id }) => {
          const bid = bids.find(({ bidder }) => bidder === id);
          return {
            bidder: id,
            technical: textOf(bid?.technicalScore?.exact),
            price: textOf(bid?.priceScore?.exact),
            combined: textOf(bid?.combinedScore?.exact),
            rank: bid?.rank ?? null,
          };
        });
        expect(actual).toEqual(compareBids(dossier));
        if (bids.some(({ rank }) => rank === 2)) ranked.add(`${dossier.notice.method} ${dossier.notice.kind}`);
      }),
      RUNS,
    );
    // Every method came to a ranking of several bids in the run.
    expect(ranked.size).toBe(COMPARISONS.length);
  });

  it('do not depend on the order of registration', () => {
    fc.assert(
      fc.property(tenders, (dossier) => {
        const turned = { ...dossier, bidders: dossier.bidders.toReversed() };
        expect(ranks(turned)).toEqual(ranks(dossier));
      }),
      RUNS,
    );
  });

  it('do not depend on the unit money is counted in: all prices times k rank alike', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 2, max: 1000 }), (given, k) => {
        expect(ranks(tenderOf(given, k))).toEqual(ranks(tenderOf(given)));
      }),
      RUNS,
    );
  });

  it('never rank a bid lower because it became cheaper or technically better', () => {
    fc.assert(
      fc.property(parts, fc.nat({ max: 5 }), fc.boolean(), (given, at, cheaper) => {
        const better = given.bids.map((bid, index) => {
          if (index !== at) return bid;
          return cheaper ? { ...bid, price: '700.00' } : { ...bid, scores: bid.scores.map(() => '100') };
        });
        const id = bidderId(`b${at}`);
        const before = ranks(tenderOf(given)).get(id) ?? null;
        const after = ranks(tenderOf({ ...given, bids: better })).get(id) ?? null;
        if (before !== null) expect(after).toBeLessThanOrEqual(before);
      }),
      RUNS,
    );
  });

  it('let no sealed price bear on anything before the technical result is fixed', () => {
    fc.assert(
      fc.property(tenders, (dossier) => {
        const sealed = { ...dossier, technicalResult: null };
        const bidders = sealed.bidders.map((bidder) => ({ ...bidder, bid: aBid({ offeredTotal: null, lines: [] }) }));
        const without = { ...sealed, bidders };
        expect(evaluationToJson(evaluated(sealed))).toEqual(evaluationToJson(evaluated(without)));
      }),
      RUNS,
    );
  });
});

function evaluated(dossier: Dossier): Evaluation {
  return unwrap(evaluateDossier(dossier));
}

function ranks(dossier: Dossier): ReadonlyMap<BidderId, BidEvaluation['rank']> {
  const bids = evaluated(dossier).bids.toSorted((a, b) => (a.bidder < b.bidder ? -1 : 1));
  return new Map(bids.map(({ bidder, rank }) => [bidder, rank]));
}

function textOf(exact: Fraction | undefined): string | null {
  if (exact === undefined) return null;
  const { numerator, denominator } = reduceFraction(exact);
  return `${numerator}/${denominator}`;
}

function tenderOf(given: Parts, k = 1): Dossier {
  const isGoods = given.kind === 'goods';
  const bidders = given.bids.map(
    ({ price }, at): Bidder => aBidder(`b${at}`, { bid: aBid({ offeredTotal: times(price, k) }) }),
  );
  const blank = aDossier();
  const tender = aDossier({
    ruleSet: { id: 'perpres-12-2021', reason: null },
    bidders,
    requirements: [
      aRequirement('adm'),
      ...(isGoods ? [aRequirement('kual', 'qualification')] : []),
      ...elements(given.average),
    ],
    technicalThreshold: decimal('60'),
    terms: {
      ...blank.terms,
      technicalWeight: decimal(given.weights[0]),
      priceWeight: decimal(given.weights[1]),
      preference: 'not-applied',
    },
    notice: {
      kind: given.kind,
      method: given.method,
      submission: 'two-file',
      ownerEstimate: times('2000.00', k),
      budgetCeiling: times('1000.00', k),
    },
  });
  const examined = withAllAttending(
    withFindings(withAllExamined(tender), { stages: ['administration', 'qualification'] }),
  );
  // Everything below the reasonable limit was found reasonable.
  const review = { outcome: 'accepted', reason: 'Wajar', clause: null, evidence: [] } as const;
  return {
    ...examined,
    findings: { ...examined.findings, ...scores(given) },
    technicalResult: {
      fixedAt: instant('2021-06-12T02:00:00.000Z'),
      passed: bidders.map(({ id }) => id),
      note: null,
    },
    priceReviews: Object.fromEntries(bidders.map(({ id }) => [id, { reasonableness: review, unbalanced: null }])),
    // Qualified after the offers, as nothing here is about the qualification.
    ...(isGoods
      ? {}
      : { requirements: [...examined.requirements, aRequirement('kual', 'qualification')], ...qualified(examined) }),
  };

  function qualified(dossier: Dossier): Pick<Dossier, 'findings'> {
    const all = Object.fromEntries(bidders.map(({ id }) => [id, met()]));
    return { findings: { ...dossier.findings, ...scores(given), [requirementId('kual')]: all } };
  }
}

function elements(average: boolean) {
  const element = (id: string, weight: string, scoring: Partial<RequirementScoring> = {}) =>
    aRequirement(id, 'technical', {
      scoring: { weight: decimal(weight), threshold: null, parent: null, scale: { kind: 'mark' }, ...scoring },
    });
  const combine = average ? 'average' : 'weights';
  return [
    element('u1', '50', { scale: { kind: 'elements', combine } }),
    element('u1a', '33.3', { parent: requirementId('u1') }),
    element('u1b', '66.7', { parent: requirementId('u1') }),
    element('u2', '30'),
    element('u3', '10'),
    element('u4', '10', { scale: { kind: 'share-of-highest' } }),
  ];
}

function scores({ bids }: Parts): Dossier['findings'] {
  const marks = ['u1a', 'u1b', 'u2', 'u3'].map((id, at) => [
    requirementId(id),
    Object.fromEntries(bids.map((bid, index) => [bidderId(`b${index}`), met(bid.scores[at] ?? '0')])),
  ]);
  const counts = bids.map(({ count }, index) => [bidderId(`b${index}`), { ...met(), quantity: decimal(count) }]);
  return Object.fromEntries([...marks, [requirementId('u4'), Object.fromEntries(counts)]]);
}

function times(price: string, k: number) {
  const [whole = '0', sen = '00'] = price.split('.');
  const total = BigInt(whole + sen) * BigInt(k);
  const text = String(total).padStart(3, '0');
  return rupiah(`${text.slice(0, -2)}.${text.slice(-2)}`);
}
