import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { Outcome } from '#core/evaluation/model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { anAssessedDossier, bidderId, instant, rupiah } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { quickTender } from './quick-oracle.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };

interface GivenBid {
  readonly price: string;
  /** Null = nobody said yet whether they came to be verified. */
  readonly attended: boolean | null;
  /** What was taken off the offer in each round; null = no word in that round. */
  readonly lowered: readonly [number | null, number | null];
}

/** Few prices around the estimate, so that ties and tenders nobody may win are common. */
const bids: fc.Arbitrary<readonly GivenBid[]> = fc.array(
  fc.record({
    price: fc.constantFrom('900', '900', '950', '999.99', '1000', '1000.01', '1100'),
    attended: fc.constantFrom(true, true, true, false, false, null),
    lowered: fc.tuple(fc.constantFrom(null, 0, 10, 50), fc.constantFrom(null, 20, 50)),
  }),
  { minLength: 1, maxLength: 7 },
);

/** Awarded with reserves, open, too few, nobody came, all above the estimate: chance brings some of them seldom. */
const EVERY_END = (
  [
    ['900 true', '950 true'],
    ['900 null', '950 true'],
    ['900 true'],
    ['900 false', '950 false'],
    ['1100 true', '1100 true'],
  ] as const
).map((ends): [readonly GivenBid[], boolean, 'perpres-46-2025'] => {
  const given = ends.map((end): GivenBid => {
    const [price = '', attended = 'null'] = end.split(' ');
    return { price, attended: attended === 'null' ? null : attended === 'true', lowered: [null, null] };
  });
  return [given, false, 'perpres-46-2025'];
});

it('a tender cepat ends as the slow, obvious one does', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(bids, fc.boolean(), fc.constantFrom('perpres-12-2021', 'perpres-46-2025'), (given, auction, law) => {
      const tender = tenderOf(given, law);
      const dossier = auction ? withAuction(tender, given) : tender;
      const expected = quickTender(dossier);
      const evaluation = unwrap(evaluateDossier(dossier));
      const actual = dossier.bidders.map(({ id }) => {
        const bid = evaluation.bids.find(({ bidder }) => bidder === id);
        return { bidder: id, called: bid?.called, rank: bid?.rank };
      });
      expect({ bids: actual, outcome: outcomeText(evaluation.outcome) }).toEqual(expected);
      outcomes.add(expected.outcome.includes('>') ? 'award with reserves' : expected.outcome);
    }),
    { ...RUNS, examples: EVERY_END },
  );
  // Every way it can end was met in the run.
  for (const outcome of ['award with reserves', 'open', 'no-bids', 'verification-absent', 'all-above-owner-estimate']) {
    expect(outcomes).toContain(outcome);
  }
});

it('an offer of a tender cepat whose turn to be verified did not come has no place', () => {
  const given = ['900', '910', '920', '930'].map(
    (price): GivenBid => ({ price, attended: true, lowered: [null, null] }),
  );
  const { bids: ranked } = unwrap(evaluateDossier(tenderOf(given, 'perpres-46-2025')));
  expect(ranked.map(({ called, rank }) => [called, rank])).toEqual([
    [true, 1],
    [true, 2],
    [true, 3],
    [false, null],
  ]);
});

function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'award':
      return [outcome.winner, ...outcome.reserves].join(' > ');
    case 'failure':
      return outcome.ground;
    case 'open':
      return 'open';
  }
}

function tenderOf(given: readonly GivenBid[], law: Dossier['ruleSet']['id']): Dossier {
  const totals = Object.fromEntries(given.map(({ price }, at) => [`b${at}`, price]));
  const tender = anAssessedDossier(totals, {
    ruleSet: { id: law, reason: null },
    notice: { kind: 'goods', method: 'quick', fiscalYear: 2025, ownerEstimate: rupiah(1000) },
  });
  const proofs = given.flatMap(({ attended }, at) =>
    attended === null ? [] : [[bidderId(`b${at}`), { attended, representative: null, note: null }] as const],
  );
  return { ...tender, requirements: [], findings: {}, proofs: Object.fromEntries(proofs) };
}

/** Offers above the estimate fail by themselves and are not bid with. */
function withAuction(tender: Dossier, given: readonly GivenBid[]): Dossier {
  const rounds = ([0, 1] as const).map((round) => ({
    startsAt: null,
    endsAt: null,
    offers: Object.fromEntries(
      given.flatMap(({ price, lowered }, at) => {
        const by = lowered[round];
        return by === null || Number(price) > 1000 ? [] : [[bidderId(`b${at}`), rupiah(loweredBy(price, by))] as const];
      }),
    ),
  }));
  return {
    ...tender,
    terms: { ...tender.terms, auction: true },
    auction: { rounds, closedAt: instant('2025-06-12T02:00:00.000Z') },
  };
}

function loweredBy(price: string, rupiahOff: number): string {
  const [whole = '0', sen] = price.split('.');
  const left = String(Number(whole) - rupiahOff);
  return sen === undefined ? left : `${left}.${sen}`;
}
