/** Random tenders for property tests: small, and crowded around the places where a rule turns. */
import fc from 'fast-check';
import type { BidderId } from '#core/tender/ids.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type {
  Bidder,
  ContractKind,
  Dossier,
  OfferedLine,
  OwnerLine,
  PriceReview,
  Requirement,
} from '#core/tender/model.ts';
import {
  aBid,
  aBidder,
  aDossier,
  anOfferedLine,
  anOwnerLine,
  aRequirement,
  bidderId,
  decimal,
  instant,
  rupiah,
} from '#test/support/builders/dossier.ts';

/** HPS 1.000,00 and totals at, just under and just over 80 % and 100 %; few values, so that ties are common. */
const TOTALS = ['799.99', '800.00', '800.01', '900.00', '950.55', '999.99', '1000.00', '1000.01'];
const SCORES = ['59.99', '60', '60.01', '75.5', '75.5', '80.25', '90', '100'];
/** The owner asks 100,00 for a unit: 110,00 is balanced, 110,01 is not. */
const UNIT_PRICES = ['79.99', '80.00', '100.00', '110.00', '110.01'];
const WEIGHTS = [['100'], ['40', '60'], ['33.3', '66.7'], ['33.33', '33.33', '33.34'], ['50', '49.99']];

type Cell = 'none' | 'met' | 'not-met';
type Look = 'none' | 'complete' | 'incomplete' | 'unreadable';
type LineAnswer = 'same' | 'missing' | 'blank' | 'volume' | 'product' | 'no-total' | 'no-volume' | 'twice';

interface BidderParts {
  readonly offers: boolean;
  readonly total: string | null;
  readonly recorded: string | null;
  readonly look: Look;
  readonly withLines: boolean;
  readonly answers: readonly LineAnswer[];
  readonly unitPrices: readonly string[];
  readonly extra: boolean;
  readonly cells: readonly Cell[];
  readonly scores: readonly (string | null)[];
  readonly reasonableness: PriceReview['outcome'] | null;
  readonly unbalanced: PriceReview['outcome'] | null;
  readonly attended: boolean | null;
}

interface TenderParts {
  readonly kind: 'works' | 'goods' | 'unknown';
  readonly threshold: boolean;
  readonly contract: ContractKind;
  readonly estimate: string | null;
  readonly opened: boolean;
  readonly stages: readonly number[];
  readonly weights: readonly string[];
  readonly totalThreshold: string | null;
  readonly elementThreshold: string | null;
  readonly volumes: readonly string[];
  readonly bases: readonly OwnerLine['basis'][];
  readonly vat: string | null;
  readonly bidders: readonly BidderParts[];
  readonly tieOrders: readonly (readonly number[])[];
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 60, arbitrary: fc.constant('met' as const) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>('none', 'not-met') },
);

const bidderParts: fc.Arbitrary<BidderParts> = fc.record({
  offers: often(true, false, 8),
  total: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...TOTALS) }, { weight: 1, arbitrary: fc.constant(null) }),
  recorded: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...TOTALS) }),
  look: fc.oneof(
    { weight: 12, arbitrary: fc.constant<Look>('complete') },
    { weight: 1, arbitrary: fc.constantFrom<Look>('none', 'incomplete', 'unreadable') },
  ),
  withLines: fc.boolean(),
  answers: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant<LineAnswer>('same') },
      {
        weight: 4,
        arbitrary: fc.constantFrom<LineAnswer>(
          'missing',
          'blank',
          'volume',
          'product',
          'no-total',
          'no-volume',
          'twice',
        ),
      },
    ),
    { minLength: 3, maxLength: 3 },
  ),
  unitPrices: fc.array(fc.constantFrom(...UNIT_PRICES), { minLength: 3, maxLength: 3 }),
  extra: fc.boolean(),
  cells: fc.array(cell, { minLength: 12, maxLength: 12 }),
  scores: fc.array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...SCORES) }, { weight: 1, arbitrary: fc.constant(null) }),
    { minLength: 12, maxLength: 12 },
  ),
  reasonableness: fc.constantFrom('accepted', 'accepted', 'rejected', null),
  unbalanced: fc.constantFrom('accepted', 'rejected', 'accepted', null),
  attended: fc.oneof(
    { weight: 10, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constantFrom(false, null) },
  ),
});

const tenderParts: fc.Arbitrary<TenderParts> = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant('works' as const) },
    { weight: 1, arbitrary: fc.constantFrom('goods' as const, 'unknown' as const) },
  ),
  threshold: fc.boolean(),
  contract: fc.constantFrom<ContractKind>('unit-price', 'unit-price', 'lump-sum', 'combined', 'time-based', 'unknown'),
  estimate: fc.oneof(
    { weight: 12, arbitrary: fc.constant('1000.00') },
    { weight: 1, arbitrary: fc.constantFrom(null, '0.00', '700.00') },
  ),
  opened: often(true, false, 6),
  stages: fc.array(
    fc.oneof({ weight: 40, arbitrary: fc.constantFrom(1, 2) }, { weight: 1, arbitrary: fc.constant(0) }),
    {
      minLength: 4,
      maxLength: 4,
    },
  ),
  weights: fc.constantFrom(...WEIGHTS),
  totalThreshold: fc.constantFrom(null, '60', '75.5'),
  elementThreshold: fc.constantFrom(null, '60'),
  volumes: fc.array(fc.constantFrom('1', '2.5', '3.333', '4.005'), { maxLength: 3 }),
  bases: fc.array(fc.constantFrom<OwnerLine['basis']>('unit-price', 'lump-sum'), { minLength: 3, maxLength: 3 }),
  vat: fc.constantFrom(null, '11', '10'),
  bidders: fc.array(bidderParts, { maxLength: 7 }),
  tieOrders: fc.array(fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 2, maxLength: 3 }), { maxLength: 15 }),
});

/** A tender the evaluation works out: any state of opening, prices, findings, reviews, proofs and tie decisions. */
export const dossiers: fc.Arbitrary<Dossier> = tenderParts.map(dossierOf);

function often<T>(usual: T, rare: T, weight: number): fc.Arbitrary<T> {
  return fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constant(rare) });
}

function dossierOf(parts: TenderParts): Dossier {
  const requirements = requirementsOf(parts);
  const ownerLines = parts.volumes.map((volume, index) =>
    anOwnerLine(`l${index + 1}`, volume, '100.00', { basis: parts.bases[index] ?? 'unit-price' }),
  );
  const bidders = parts.bidders.map((each, index) => bidderOf(each, `b${index + 1}`, ownerLines));
  const looks = recordOf(parts.bidders, ({ look }) =>
    look === 'none' ? null : { condition: look, missing: [], note: null },
  );
  return aDossier({
    requirements,
    bidders,
    technicalThreshold: parts.totalThreshold === null ? null : decimal(parts.totalThreshold),
    pricing: {
      vat: parts.vat === null ? { mode: 'included' } : { mode: 'added', ratePercent: decimal(parts.vat) },
      ownerLines,
    },
    opening: {
      openedAt: parts.opened ? instant('2014-05-05T02:00:00.000Z') : null,
      place: null,
      witnesses: [],
      remarks: null,
      bids: looks,
    },
    findings: Object.fromEntries(
      requirements.map(({ id }, index) => [id, recordOf(parts.bidders, (each) => findingOf(each, index))]),
    ),
    priceReviews: recordOf(parts.bidders, ({ reasonableness, unbalanced }) => ({
      reasonableness: reviewOf(reasonableness),
      unbalanced: reviewOf(unbalanced),
    })),
    proofs: recordOf(parts.bidders, ({ attended }) =>
      attended === null ? null : { attended, representative: null, note: null },
    ),
    tieDecisions: parts.tieOrders.map((order) => ({
      order: order.map((index) => bidderId(`b${index + 1}`)),
      reason: 'Pengalaman sejenis lebih banyak',
    })),
    notice: {
      kind: parts.kind,
      contract: parts.contract,
      method: parts.threshold ? 'lowest-price-threshold' : 'lowest-price-knockout',
      ownerEstimate: parts.estimate === null ? null : rupiah(parts.estimate),
    },
  });
}

function requirementsOf(parts: TenderParts): Requirement[] {
  const stages = (['administration', 'technical', 'qualification', 'proof'] as const).flatMap((stage, index) =>
    Array.from({ length: parts.stages[index] ?? 0 }, (_, n) => aRequirement(`${stage}-${n}`, stage)),
  );
  if (!parts.threshold) return stages;
  const scored = parts.weights.map((weight, index) =>
    aRequirement(`nilai-${index}`, 'technical', {
      scoring: {
        weight: decimal(weight),
        threshold: parts.elementThreshold === null ? null : decimal(parts.elementThreshold),
        parent: null,
        scale: { kind: 'mark' },
      },
    }),
  );
  return [...stages, ...scored];
}

function bidderOf(parts: BidderParts, id: string, ownerLines: readonly OwnerLine[]): Bidder {
  if (!parts.offers) return aBidder(id);
  const bid = aBid({
    offeredTotal: parts.total === null ? null : rupiah(parts.total),
    recordedCorrectedTotal: parts.recorded === null ? null : rupiah(parts.recorded),
    lines: parts.withLines ? linesOf(parts, ownerLines) : [],
  });
  return aBidder(id, { bid });
}

function linesOf(parts: BidderParts, ownerLines: readonly OwnerLine[]): OfferedLine[] {
  const lines = ownerLines.flatMap((owner, index) =>
    answersOf(owner, parts.answers[index] ?? 'same', parts.unitPrices[index] ?? '100.00'),
  );
  if (!parts.extra) return lines;
  const stray = anOwnerLine('x', '1', '5000.00');
  return [...lines, anOfferedLine(stray, '5000.00', '5000.00', { line: null })];
}

function answersOf(owner: OwnerLine, answer: LineAnswer, price: string): OfferedLine[] {
  switch (answer) {
    case 'same':
      return [anOfferedLine(owner, price, '250.00')];
    case 'missing':
      return [];
    case 'blank':
      return [anOfferedLine(owner, null, null)];
    case 'volume':
      return [anOfferedLine(owner, price, '99.99', { volume: decimal('7.25') })];
    case 'product':
      return [anOfferedLine(owner, price, '0.01')];
    case 'no-total':
      return [anOfferedLine(owner, price, null)];
    case 'no-volume':
      return [anOfferedLine(owner, price, null, { volume: null })];
    case 'twice':
      return [anOfferedLine(owner, price, '10.00'), anOfferedLine(owner, '1.00', '20.00')];
  }
}

function findingOf(parts: BidderParts, index: number): Finding | null {
  const result = parts.cells[index] ?? 'met';
  if (result === 'none') return null;
  const score = parts.scores[index] ?? null;
  return {
    result,
    score: score === null ? null : decimal(score),
    reason: result === 'met' ? null : 'Tidak sesuai',
    clause: result === 'met' ? null : 'IKP 29',
    evidence: [],
  };
}

function reviewOf(outcome: PriceReview['outcome'] | null): PriceReview | null {
  return outcome === null ? null : { outcome, reason: 'Telah diklarifikasi', clause: 'IKP 30', evidence: [] };
}

function recordOf<Value>(
  bidders: readonly BidderParts[],
  valueOf: (parts: BidderParts) => Value | null,
): Record<BidderId, Value> {
  const entries = bidders.flatMap((parts, index) => {
    const value = valueOf(parts);
    return value === null ? [] : [[bidderId(`b${index + 1}`), value] as const];
  });
  return Object.fromEntries(entries);
}
