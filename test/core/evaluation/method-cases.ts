/** Small tenders of every method that does more than compare prices, fully assessed: what their formulas are proven by. */
import type { Negotiation } from '#core/tender/price-model.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Bidder, Dossier, Requirement, RequirementScoring, TenderNotice } from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anAssessedDossier,
  aRequirement,
  bidderId,
  decimal,
  instant,
  met,
  rupiah,
  standardRequirementsOfTest,
  withAllAttending,
  withAllExamined,
  withFindings,
} from '#test/support/builders/dossier.ts';

const TODAY = { id: 'perpres-46-2025', reason: null } as const;
const AT = instant('2025-06-12T02:00:00.000Z');

function scored(id: string, scoring: Partial<RequirementScoring>, stage: Requirement['stage'] = 'technical') {
  const plain = { weight: decimal('100'), threshold: null, parent: null, scale: { kind: 'mark' } } as const;
  return aRequirement(id, stage, { title: `Unsur ${id}`, scoring: { ...plain, ...scoring } });
}

function counted(quantity: string): Finding {
  return { ...met(), quantity: decimal(quantity) };
}

/** Goods by sistem nilai in two files, each element scored another way. 60 and 40 percent. */
export function aScoredTender(parts: Partial<Dossier> = {}, notice: Partial<TenderNotice> = {}): Dossier {
  const blank = aDossier();
  const tender = aDossier({
    ruleSet: TODAY,
    bidders: [aBidder('a', { total: 1_000_000_000 }), aBidder('b', { total: 800_000_000 })],
    requirements: [
      ...standardRequirementsOfTest().filter(({ stage }) => stage !== 'technical'),
      scored('mutu', { weight: decimal('50'), scale: { kind: 'elements', combine: 'weights' } }),
      scored('bahan', { weight: decimal('60'), parent: idOf('mutu'), threshold: decimal('50') }),
      scored('uji', { weight: decimal('40'), parent: idOf('mutu'), scale: GUIDE }),
      scored('garansi', { weight: decimal('30'), scale: { kind: 'share-of-highest' } }),
      scored('suku-cadang', { weight: decimal('10'), scale: { kind: 'share-of-full', full: decimal('8') } }),
      scored('layanan', { weight: decimal('10'), scale: { kind: 'elements', combine: 'average' } }),
      scored('teknisi', { parent: idOf('layanan') }),
      scored('bengkel', { parent: idOf('layanan') }),
    ],
    technicalThreshold: decimal('60'),
    terms: {
      ...blank.terms,
      technicalWeight: decimal('60'),
      priceWeight: decimal('40'),
      preference: 'not-applied',
    },
    ...parts,
    notice: {
      fiscalYear: 2025,
      kind: 'goods',
      method: 'scoring',
      submission: 'two-file',
      ownerEstimate: rupiah(1_000_000_000),
      budgetCeiling: rupiah(2_000_000_000),
      ...notice,
    },
  });
  const examined = withAllAttending(withFindings(withAllExamined(tender)));
  const marks: Readonly<Record<string, readonly [Finding, Finding]>> = {
    bahan: [met('90'), met('70')],
    uji: [met('80'), met('100')],
    garansi: [counted('3'), counted('2')],
    'suku-cadang': [counted('9'), counted('6')],
    teknisi: [met('70'), met('60')],
    bengkel: [met('85'), met('75')],
  };
  const findings = Object.fromEntries(
    Object.entries(marks).map(([id, [a, b]]) => [id, { [bidderId('a')]: a, [bidderId('b')]: b }]),
  );
  return {
    ...examined,
    findings: { ...examined.findings, ...findings },
    technicalResult: { fixedAt: AT, passed: [bidderId('a'), bidderId('b')], note: null },
  };
}

const GUIDE: RequirementScoring['scale'] = {
  kind: 'levels',
  levels: [
    { label: 'Baik', score: decimal('100') },
    { label: 'Cukup', score: decimal('80') },
  ],
};

/** Goods by lowest price above the limit of preference, every part with its local content. */
export function aPreferredTender(ruleSet: Dossier['ruleSet'] = TODAY): Dossier {
  const tender = anAssessedDossier(
    { a: 1_050_000_000, b: 1_000_000_000 },
    { ruleSet, notice: { kind: 'goods', ownerEstimate: rupiah(1_200_000_000), budgetCeiling: rupiah(1_300_000_000) } },
  );
  const part = (localContentPercent: string) => [
    { component: 'goods', amount: null, localContentPercent: decimal(localContentPercent) } as const,
  ];
  return {
    ...tender,
    terms: { ...tender.terms, preference: 'applies' },
    localContent: { [bidderId('a')]: part('40'), [bidderId('b')]: part('10') },
  };
}

/** Goods by the cost over their life: the cheaper one costs more to run. */
export function aLifeCycleTender(discountPercent: string | null): Dossier {
  const tender = anAssessedDossier(
    { a: 900, b: 800 },
    {
      ruleSet: TODAY,
      notice: { kind: 'goods', method: 'life-cycle-cost', submission: 'two-file', ownerEstimate: rupiah(1000) },
    },
  );
  const costs = (operation: number) => ({
    years: [{ operation: rupiah(operation), maintenance: rupiah(10) }],
    residual: rupiah(50),
  });
  return {
    ...tender,
    terms: {
      ...tender.terms,
      preference: 'not-applied',
      discountPercent: discountPercent === null ? null : decimal(discountPercent),
    },
    technicalResult: { fixedAt: AT, passed: [bidderId('a'), bidderId('b')], note: null },
    lifeCycleCosts: { [bidderId('a')]: costs(100), [bidderId('b')]: costs(300) },
  };
}

/** A tender cepat with so many offers. */
function aQuickTender(offers: number): Dossier {
  const totals = Object.fromEntries(Array.from({ length: offers }, (_, at) => [`q${at}`, 800_000_000 + at]));
  const tender = anAssessedDossier(totals, { ruleSet: TODAY, notice: { kind: 'goods', method: 'quick' } });
  return { ...tender, requirements: [] };
}

/** Consultants by quality and cost, prequalified by score, one negotiation each as given. */
export function aSelectionResult(
  negotiations: Dossier['negotiations'],
  parts: Partial<Dossier> = {},
  notice: Partial<TenderNotice> = {},
): Dossier {
  const blank = aDossier();
  const firms: readonly Bidder[] = ['a', 'b', 'c'].map((id, at) =>
    aBidder(id, { bid: aBid({ offeredTotal: rupiah(900_000_000 + at * 10_000_000) }) }),
  );
  const ids = firms.map(({ id }) => id);
  const tender = aDossier({
    ruleSet: TODAY,
    bidders: firms,
    requirements: [
      aRequirement('adm', 'administration'),
      scored('pengalaman', {}, 'qualification'),
      scored('usulan', {}),
      aRequirement('bukti', 'proof'),
    ],
    technicalThreshold: decimal('60'),
    terms: {
      ...blank.terms,
      technicalWeight: decimal('80'),
      priceWeight: decimal('20'),
      qualificationThreshold: decimal('60'),
    },
    notice: {
      fiscalYear: 2025,
      kind: 'consulting-firm',
      method: 'quality-and-cost',
      qualification: 'pre',
      submission: 'two-file',
      contract: 'lump-sum',
      ownerEstimate: rupiah(1_000_000_000),
      budgetCeiling: rupiah(1_100_000_000),
      ...notice,
    },
  });
  const examined = withAllAttending(withFindings(withAllExamined(tender), { finding: met('80') }));
  const entry = { submittedAt: null, note: null };
  return {
    ...examined,
    qualification: {
      ...examined.qualification,
      entries: Object.fromEntries(ids.map((id) => [id, entry])),
      shortlist: { fixedAt: AT, invited: ids, note: null },
    },
    technicalResult: { fixedAt: AT, passed: ids, note: null },
    negotiations,
    ...parts,
  };
}

/** Every case with the failure or award it leads to, for looking at all workings there are. */
export const METHOD_CASES: Readonly<Record<string, Dossier>> = {
  'sistem nilai': aScoredTender(),
  'preference of today': aPreferredTender(),
  'preference of 2010': aPreferredTender({ id: 'perpres-54-2010', reason: null }),
  'life-cycle cost': aLifeCycleTender(null),
  'life-cycle cost, discounted': aLifeCycleTender('10'),
  'tender cepat with one offer': aQuickTender(1),
  'tender cepat nobody came to verify': withNobodyAttending(aQuickTender(2)),
  'an auction': withAuction(aQuickTender(2)),
  'a negotiated total': aSelectionResult({ [bidderId('a')]: aNegotiation({ total: rupiah(880_000_000) }) }),
  'negotiations that all failed': aSelectionResult(
    Object.fromEntries(['a', 'b', 'c'].map((id) => [id, aNegotiation({ outcome: 'failed' })])),
    { ruleSet: { id: 'perpres-54-2010', reason: null } },
    { fiscalYear: 2014 },
  ),
  'a budget all exceed': aSelectionResult({}, {}, { method: 'fixed-budget', budgetCeiling: rupiah(800_000_000) }),
  'too few qualified': withTwoEntries(aSelectionResult({})),
};

function aNegotiation(parts: Partial<Negotiation>): Negotiation {
  return {
    heldAt: AT,
    outcome: 'agreed',
    lines: [],
    total: null,
    representative: null,
    technical: null,
    reason: null,
    ...parts,
  };
}

function withNobodyAttending(tender: Dossier): Dossier {
  const absent = { attended: false, representative: null, note: null };
  return { ...tender, proofs: Object.fromEntries(tender.bidders.map(({ id }) => [id, absent])) };
}

/** Two rounds: the second firm ends below the first. */
function withAuction(tender: Dossier): Dossier {
  const [first, second] = tender.bidders.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('two bidders');
  const rounds = [790_000_000, 780_000_000].map((offer) => ({
    startsAt: null,
    endsAt: null,
    offers: { [second]: rupiah(offer) },
  }));
  return {
    ...tender,
    terms: { ...tender.terms, auction: true },
    auction: { rounds, closedAt: AT },
  };
}

/** Before the shortlist: only two handed in, and three are needed. */
function withTwoEntries(tender: Dossier): Dossier {
  const { entries } = tender.qualification;
  return {
    ...tender,
    bidders: tender.bidders.map((bidder) => ({ ...bidder, bid: null })),
    opening: { ...tender.opening, openedAt: null, bids: {} },
    technicalResult: null,
    qualification: {
      ...tender.qualification,
      entries: Object.fromEntries(Object.entries(entries).slice(0, 2)),
      shortlist: null,
    },
  };
}

function idOf(text: string) {
  return scored(text, {}).id;
}
