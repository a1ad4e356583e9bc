import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { divideFractions, fractionOfWhole } from '#core/money/fraction.ts';
import type { Dossier } from '#core/tender/model.ts';
import {
  anAssessedDossier,
  bidderId,
  decimal,
  instant,
  notMet,
  rupiah,
  withFindings,
} from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { compareCosts } from './life-cycle-oracle.ts';
import { text } from './rational.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) };
const SEN_PER_RUPIAH = fractionOfWhole(100n);

interface GivenBid {
  readonly price: string;
  /** The technical part. */
  readonly passes: boolean;
  readonly years: readonly { readonly operation: string; readonly maintenance: string }[];
  readonly residual: string;
}

/** Few amounts, so that equal costs and prices at the estimate are common. */
const amount = fc.constantFrom('0', '10', '50.01', '100', '333.33');
const bids: fc.Arbitrary<readonly GivenBid[]> = fc.array(
  fc.record({
    price: fc.constantFrom('800', '900', '999.99', '1000', '1000.01'),
    passes: fc.constantFrom(true, true, true, false),
    years: fc.array(fc.record({ operation: amount, maintenance: amount }), { minLength: 1, maxLength: 4 }),
    residual: amount,
  }),
  { minLength: 1, maxLength: 6 },
);
const discounts = fc.constantFrom(null, '0', '5', '12.5');

it('the cost over the economic life equals the slow, obvious sum to the last fraction, and ranks by it', () => {
  let several = 0;
  fc.assert(
    fc.property(bids, discounts, (given, discount) => {
      const dossier = tenderOf(given, discount);
      const evaluation = unwrap(evaluateDossier(dossier));
      const actual = dossier.bidders.map(({ id }) => {
        const bid = evaluation.bids.find(({ bidder }) => bidder === id);
        const rank = bid?.rank ?? null;
        const exact = bid?.lifeCycleCost?.exact;
        if (exact === undefined || rank === null) return { bidder: id, cost: null, rank };
        const { numerator, denominator } = divideFractions(exact, SEN_PER_RUPIAH);
        return { bidder: id, cost: text([numerator, denominator]), rank };
      });
      const expected = compareCosts(dossier, new Set(dossier.technicalResult?.passed));
      expect(actual).toEqual(expected);
      if (expected.some(({ rank }) => rank === 2)) several += 1;
    }),
    RUNS,
  );
  expect(several).toBeGreaterThan(0);
});

/** Goods in two files; who does not pass fails a technical requirement. */
function tenderOf(given: readonly GivenBid[], discount: string | null): Dossier {
  const ids = given.map((_, at) => `b${at}`);
  const tender = anAssessedDossier(Object.fromEntries(given.map(({ price }, at) => [`b${at}`, price])), {
    ruleSet: { id: 'perpres-12-2021', reason: null },
    notice: { kind: 'goods', method: 'life-cycle-cost', submission: 'two-file', ownerEstimate: rupiah(1000) },
  });
  const failed = ids.filter((_, at) => given[at]?.passes === false);
  const judged = withFindings(tender, { bidders: failed, stages: ['technical'], finding: notMet() });
  const review = { outcome: 'accepted', reason: 'Wajar', clause: null, evidence: [] } as const;
  return {
    ...judged,
    terms: {
      ...judged.terms,
      preference: 'not-applied',
      discountPercent: discount === null ? null : decimal(discount),
    },
    technicalResult: {
      fixedAt: instant('2023-06-12T02:00:00.000Z'),
      passed: ids.filter((id) => !failed.includes(id)).map(bidderId),
      note: null,
    },
    priceReviews: Object.fromEntries(ids.map((id) => [id, { reasonableness: review, unbalanced: null }])),
    lifeCycleCosts: Object.fromEntries(
      given.map(({ years, residual }, at) => [
        `b${at}`,
        {
          years: years.map(({ operation, maintenance }) => ({
            operation: rupiah(operation),
            maintenance: rupiah(maintenance),
          })),
          residual: rupiah(residual),
        },
      ]),
    ),
  };
}
