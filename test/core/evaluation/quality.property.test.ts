import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import type { Outcome } from '#core/evaluation/model.ts';
import type { Negotiation } from '#core/tender/price-model.ts';
import type { Dossier, ProcurementKind } from '#core/tender/model.ts';
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
import { chooseByQuality } from './quality-oracle.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) };
const PASS_MARK = '60';
const AT = instant('2023-06-12T02:00:00.000Z');

/** Negotiated before the award in 2014; after the time for objections by the Perpres of 2018 (Ps. 50). */
const ERAS = [
  { law: 'perpres-54-2010', talksFirst: true },
  { law: 'perpres-12-2021', talksFirst: false },
] as const;

interface GivenBid {
  readonly score: string;
  readonly priced: boolean;
  readonly talks: Negotiation['outcome'] | null;
}

/** Few scores around the pass mark, so that ties are common; most talks with the best fail, so that the next is called. */
const bids: fc.Arbitrary<readonly GivenBid[]> = fc.array(
  fc.record({
    score: fc.constantFrom('59.99', '60', '75', '82.5', '90', '91', '97'),
    priced: fc.constantFrom(true, true, true, true, false),
    talks: fc.constantFrom('failed', 'failed', 'agreed', null),
  }),
  { minLength: 1, maxLength: 6 },
);
const kinds = fc.constantFrom<ProcurementKind>('consulting-firm', 'consulting-individual');

/** Awarded, open, nobody over the mark, every talk failed: chance brings some of them seldom. */
const ENDS: readonly GivenBid[] = [
  { score: '90', priced: true, talks: 'agreed' },
  { score: '90', priced: true, talks: null },
  { score: '59.99', priced: true, talks: null },
  { score: '90', priced: true, talks: 'failed' },
];
const EVERY_END = (['consulting-firm', 'consulting-individual'] as const).flatMap((kind) =>
  ENDS.map((bid): [readonly GivenBid[], ProcurementKind, (typeof ERAS)[number]] => [[bid], kind, ERAS[0]]),
);

it('a selection by quality calls, places and chooses as the slow, obvious one does', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(bids, kinds, fc.constantFrom(...ERAS), (given, kind, { law, talksFirst }) => {
      const dossier = tenderOf(given, kind, law);
      const scores = Object.fromEntries(given.map(({ score }, at) => [`b${at}`, score]));
      const expected = chooseByQuality(dossier, scores, { passMark: PASS_MARK, talksFirst });
      const evaluation = unwrap(evaluateDossier(dossier));
      const bidOf = (id: string) => evaluation.bids.find(({ bidder }) => bidder === id);
      const ids = dossier.bidders.map(({ id }) => id);
      const places = Object.fromEntries(ids.flatMap((id) => (bidOf(id)?.rank ? [[id, bidOf(id)?.rank]] : [])));
      expect({
        called: ids.filter((id) => bidOf(id)?.called),
        places,
        outcome: outcomeText(evaluation.outcome),
      }).toEqual(expected);
      outcomes.add(`${kind} ${expected.outcome.startsWith('b') ? 'award' : expected.outcome}`);
    }),
    { ...RUNS, examples: EVERY_END },
  );
  // Firms and individuals came to every end in the run.
  expect(outcomes.size).toBe(8);
});

function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'award':
      return outcome.winner;
    case 'failure':
      return outcome.ground;
    case 'open':
      return 'open';
  }
}

/** Two files, the technical result fixed; firms are pre-qualified and invited, individuals qualified afterwards. */
function tenderOf(given: readonly GivenBid[], kind: ProcurementKind, law: Dossier['ruleSet']['id']): Dossier {
  const isFirm = kind === 'consulting-firm';
  const bidders = given.map(({ priced }, at) =>
    aBidder(`b${at}`, { bid: aBid({ offeredTotal: priced ? rupiah(900_000_000 + at) : null }) }),
  );
  const ids = bidders.map(({ id }) => id);
  const mark = { weight: decimal('100'), threshold: null, parent: null, scale: { kind: 'mark' } } as const;
  const blank = aDossier();
  const tender = aDossier({
    ruleSet: { id: law, reason: null },
    bidders,
    requirements: [
      aRequirement('adm'),
      aRequirement('usulan', 'technical', { scoring: mark }),
      aRequirement('kual', 'qualification', { scoring: isFirm ? mark : null }),
      aRequirement('bukti', 'proof'),
    ],
    technicalThreshold: decimal(PASS_MARK),
    terms: { ...blank.terms, qualificationThreshold: isFirm ? decimal(PASS_MARK) : null },
    notice: {
      kind,
      method: 'quality',
      qualification: isFirm ? 'pre' : 'post',
      submission: 'two-file',
      contract: 'lump-sum',
      ownerEstimate: rupiah(1_000_000_000),
      budgetCeiling: rupiah(1_100_000_000),
    },
  });
  const examined = withAllAttending(
    withFindings(withFindings(withAllExamined(tender)), {
      stages: ['qualification'],
      finding: met(isFirm ? '80' : null),
    }),
  );
  const marks = given.map(({ score }, at) => [bidderId(`b${at}`), met(score)]);
  const passed = ids.filter((_, at) => Number(given[at]?.score) >= Number(PASS_MARK));
  return {
    ...examined,
    findings: { ...examined.findings, [requirementId('usulan')]: Object.fromEntries(marks) },
    qualification: isFirm
      ? {
          ...examined.qualification,
          entries: Object.fromEntries(ids.map((id) => [id, { submittedAt: null, note: null }])),
          shortlist: { fixedAt: AT, invited: ids, note: null },
        }
      : examined.qualification,
    technicalResult: { fixedAt: AT, passed, note: null },
    negotiations: Object.fromEntries(
      given.flatMap(({ talks }, at) => (talks === null ? [] : [[bidderId(`b${at}`), aNegotiation(talks)] as const])),
    ),
  };
}

function aNegotiation(outcome: Negotiation['outcome']): Negotiation {
  const total = outcome === 'agreed' ? rupiah(890_000_000) : null;
  return { heldAt: AT, outcome, lines: [], total, representative: null, technical: null, reason: null };
}
