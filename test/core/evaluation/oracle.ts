/**
 * A second evaluation, written from the rules in the slowest and most obvious way, to hold the real one against. It
 * shares no code with it: fractions instead of sen, whole lists instead of walks, numbers of the law written out.
 */
import type { BidderId } from '#core/tender/ids.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier, OfferedLine, OwnerLine, Requirement } from '#core/tender/model.ts';

const GATES = ['opening', 'arithmetic', 'administration', 'technical', 'price', 'qualification', 'proof'] as const;
type Gate = (typeof GATES)[number];
type Status = 'passed' | 'failed' | 'open' | 'not-evaluated';

export interface OracleBid {
  readonly bidder: BidderId;
  /** In sen, as text; null without a price. */
  readonly corrected: string | null;
  readonly called: boolean;
  readonly gates: Readonly<Record<Gate, Status>>;
  readonly rank: number | null;
}

export interface OracleResult {
  readonly bids: readonly OracleBid[];
  readonly outcome: string;
}

/** A fraction; the denominator is always positive. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

interface Judged {
  readonly bidder: BidderId;
  readonly corrected: Fraction | null;
  /** What each gate says by itself, whether or not the bid gets that far. */
  readonly alone: Readonly<Record<Gate, Status>>;
}

export function oracle(dossier: Dossier): OracleResult {
  const judged = dossier.bidders.filter(({ bid }) => bid !== null).map(({ id }) => judgeAlone(dossier, id));
  const bids = judged.map((bid) => {
    const called = isCalled(bid, judged);
    return { bid, called, gates: gatesOf(bid, called) };
  });
  const passing = bids.filter(({ gates }) => GATES.every((gate) => gates[gate] === 'passed')).map(({ bid }) => bid);
  const answers = bids.map(({ bid, called, gates }) => ({
    bidder: bid.bidder,
    corrected: bid.corrected === null ? null : String(inSen(bid.corrected)),
    called,
    gates,
    rank: passing.includes(bid) ? rankOf(dossier, bid, passing) : null,
  }));
  return { bids: answers, outcome: outcomeOf(dossier, answers, judged, passing) };
}

function judgeAlone(dossier: Dossier, bidder: BidderId): Judged {
  const unreadable = dossier.opening.bids[bidder]?.condition === 'unreadable';
  const corrected = unreadable ? null : correctedOf(dossier, bidder);
  return {
    bidder,
    corrected,
    alone: {
      opening: dossier.opening.bids[bidder] === undefined ? 'open' : unreadable ? 'failed' : 'passed',
      arithmetic: corrected === null ? 'open' : 'passed',
      administration: byRequirements(dossier, bidder, 'administration'),
      technical: technicalOf(dossier, bidder),
      price: priceOf(dossier, bidder, corrected),
      qualification: byRequirements(dossier, bidder, 'qualification'),
      proof: proofOf(dossier, bidder),
    },
  };
}

/** Called while fewer than three cheaper bids are still in the running. */
function isCalled(bid: Judged, all: readonly Judged[]): boolean {
  const own = bid.corrected;
  if (own === null) return false;
  const cheaper = all.filter((other) => other.corrected !== null && less(other.corrected, own));
  return cheaper.filter((other) => !Object.values(gatesOf(other, true)).includes('failed')).length < 3;
}

function gatesOf(bid: Judged, called: boolean): Record<Gate, Status> {
  const gates: Partial<Record<Gate, Status>> = {};
  for (const gate of GATES) {
    const before = GATES.slice(0, GATES.indexOf(gate));
    const reached = before.every((earlier) => gates[earlier] === 'passed');
    const allowed = called || gate === 'opening' || gate === 'arithmetic';
    gates[gate] = reached && allowed ? bid.alone[gate] : 'not-evaluated';
  }
  return gates as Record<Gate, Status>;
}

function rankOf(dossier: Dossier, bid: Judged, passing: readonly Judged[]): number {
  const price = bid.corrected;
  if (price === null) throw new Error('a passing bid has a price');
  const cheaper = passing.filter(({ corrected }) => corrected !== null && less(corrected, price)).length;
  const order = tieOrder(dossier, tiedWith(bid, passing));
  return 1 + cheaper + (order === null ? 0 : order.indexOf(bid.bidder));
}

function tiedWith(bid: Judged, passing: readonly Judged[]): BidderId[] {
  const price = bid.corrected;
  return passing
    .filter(
      ({ corrected }) => corrected !== null && price !== null && !less(corrected, price) && !less(price, corrected),
    )
    .map(({ bidder }) => bidder);
}

function tieOrder(dossier: Dossier, tied: readonly BidderId[]): readonly BidderId[] | null {
  const same = dossier.tieDecisions.filter(({ order }) => [...order].sort().join() === [...tied].sort().join());
  return same.at(-1)?.order ?? null;
}

function outcomeOf(
  dossier: Dossier,
  bids: readonly OracleBid[],
  judged: readonly Judged[],
  passing: readonly Judged[],
): string {
  if (bids.length === 0) return dossier.opening.openedAt === null ? 'open' : 'no-bids';
  const openAt = (gate: Gate) => bids.some(({ gates }) => gates[gate] === 'open');
  if (!openAt('opening') && !openAt('arithmetic')) {
    const readable = judged.filter(({ alone }) => alone.opening === 'passed');
    if (readable.length === 0) return 'none-passes';
    const estimate = estimateOf(dossier);
    const above = readable.filter(
      ({ corrected }) => corrected !== null && estimate !== null && less(estimate, corrected),
    );
    if (dossier.notice.kind !== 'unknown' && above.length === readable.length) return 'all-above-owner-estimate';
  }
  if (GATES.some(openAt)) return 'open';
  if (passing.length === 0) return 'none-passes';
  const ranked = bids.filter(({ rank }) => rank !== null && rank <= 3);
  const ranks = ranked.map(({ rank }) => rank);
  if (new Set(ranks).size < ranks.length) return 'open';
  return ranked
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ bidder }) => bidder)
    .join(' > ');
}

function byRequirements(dossier: Dossier, bidder: BidderId, stage: Requirement['stage']): Status {
  const findings = ofStage(dossier, stage).map(({ id }) => findingAt(dossier, id, bidder));
  if (findings.some((finding) => finding?.result === 'not-met')) return 'failed';
  return findings.length === 0 || findings.includes(undefined) ? 'open' : 'passed';
}

function technicalOf(dossier: Dossier, bidder: BidderId): Status {
  const plain = byRequirements(dossier, bidder, 'technical');
  const scored = ofStage(dossier, 'technical').filter(({ scoring }) => scoring !== null);
  if (dossier.notice.method === 'lowest-price-knockout' || scored.length === 0) return plain;
  const marks = scored.map(({ id, scoring }) => {
    const score = findingAt(dossier, id, bidder)?.score ?? null;
    return {
      weight: fraction(scoring?.weight ?? '0'),
      score: score === null ? null : fraction(score),
      threshold: scoring?.threshold === null || scoring === null ? null : fraction(scoring.threshold),
    };
  });
  const whole = equal(marks.map(({ weight }) => weight).reduce(plus), fraction('100'));
  const elementBelow = marks.some(
    ({ score, threshold }) => score !== null && threshold !== null && less(score, threshold),
  );
  const scores = marks.flatMap(({ score, weight }) => (score === null ? [] : [times(score, weight)]));
  const total = scores.length === marks.length && whole ? over(scores.reduce(plus), 100n) : null;
  const totalBelow =
    total !== null && dossier.technicalThreshold !== null && less(total, fraction(dossier.technicalThreshold));
  if (plain === 'failed' || elementBelow || totalBelow) return 'failed';
  const markless = dossier.technicalThreshold === null && marks.every(({ threshold }) => threshold === null);
  return plain === 'open' || total === null || markless ? 'open' : 'passed';
}

function priceOf(dossier: Dossier, bidder: BidderId, corrected: Fraction | null): Status {
  const estimate = estimateOf(dossier);
  if (corrected === null) return 'open';
  const above = estimate !== null && less(estimate, corrected);
  const low = estimate !== null && less(times(corrected, fraction('100')), times(estimate, fraction('80')));
  const reviews = dossier.priceReviews[bidder];
  if (above && dossier.notice.kind !== 'unknown') return 'failed';
  if (low && reviews?.reasonableness?.outcome === 'rejected') return 'failed';
  const waits =
    estimate === null ||
    above ||
    (low && (reviews?.reasonableness ?? null) === null) ||
    (hasUnbalanced(dossier, bidder) && (reviews?.unbalanced ?? null) === null);
  return waits ? 'open' : 'passed';
}

function proofOf(dossier: Dossier, bidder: BidderId): Status {
  const attendance = dossier.proofs[bidder];
  const papers = ofStage(dossier, 'proof').length === 0 ? 'passed' : byRequirements(dossier, bidder, 'proof');
  if (attendance?.attended === false || papers === 'failed') return 'failed';
  return attendance === undefined || papers === 'open' ? 'open' : 'passed';
}

/** Null when there is no price to be had. */
function correctedOf(dossier: Dossier, bidder: BidderId): Fraction | null {
  const bid = dossier.bidders.find(({ id }) => id === bidder)?.bid;
  if (bid === undefined || bid === null) return null;
  const { ownerLines, vat } = dossier.pricing;
  const offered = bid.offeredTotal === null ? null : fraction(bid.offeredTotal);
  const recorded = bid.recordedCorrectedTotal === null ? null : fraction(bid.recordedCorrectedTotal);
  if (ownerLines.length === 0 || bid.lines.length === 0) return recorded ?? offered;
  if (!ownerLines.some((line) => perUnit(dossier, line))) return offered ?? recorded;
  const sum = ownerLines.map((line) => correctedLine(dossier, line, answerTo(line, bid.lines))).reduce(plus);
  if (vat.mode === 'included') return sum;
  return plus(sum, toSen(over(times(sum, fraction(vat.ratePercent)), 100n)));
}

function correctedLine(dossier: Dossier, line: OwnerLine, answer: OfferedLine | undefined): Fraction {
  const nothing = fraction('0');
  if (answer === undefined) return nothing;
  if (perUnit(dossier, line)) {
    return answer.unitPrice === null ? nothing : toSen(times(fraction(line.volume), fraction(answer.unitPrice)));
  }
  if (answer.total !== null) return fraction(answer.total);
  if (answer.volume === null || answer.unitPrice === null) return nothing;
  return toSen(times(fraction(answer.volume), fraction(answer.unitPrice)));
}

function hasUnbalanced(dossier: Dossier, bidder: BidderId): boolean {
  const lines = dossier.bidders.find(({ id }) => id === bidder)?.bid?.lines ?? [];
  return dossier.pricing.ownerLines.some((line) => {
    const price = answerTo(line, lines)?.unitPrice ?? null;
    if (price === null || line.unitPrice === null || !perUnit(dossier, line)) return false;
    return less(times(fraction(line.unitPrice), fraction('1.1')), fraction(price));
  });
}

function answerTo(line: OwnerLine, offered: readonly OfferedLine[]): OfferedLine | undefined {
  return offered.find((answer) => answer.line === line.id);
}

function perUnit(dossier: Dossier, line: OwnerLine): boolean {
  if (dossier.notice.contract === 'unit-price') return true;
  return dossier.notice.contract !== 'lump-sum' && line.basis === 'unit-price';
}

function estimateOf(dossier: Dossier): Fraction | null {
  const { ownerEstimate } = dossier.notice;
  return ownerEstimate === null || Number(ownerEstimate) === 0 ? null : fraction(ownerEstimate);
}

function ofStage(dossier: Dossier, stage: Requirement['stage']): readonly Requirement[] {
  return dossier.requirements.filter((requirement) => requirement.stage === stage);
}

function findingAt(dossier: Dossier, requirement: Requirement['id'], bidder: BidderId): Finding | undefined {
  return dossier.findings[requirement]?.[bidder];
}

function fraction(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.');
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length) };
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

function over(a: Fraction, divisor: bigint): Fraction {
  return { over: a.over, under: a.under * divisor };
}

function less(a: Fraction, b: Fraction): boolean {
  return a.over * b.under < b.over * a.under;
}

function equal(a: Fraction, b: Fraction): boolean {
  return a.over * b.under === b.over * a.under;
}

/** Rounded to a hundredth, half up; amounts here are never negative. */
function toSen(a: Fraction): Fraction {
  return { over: inSen(a), under: 100n };
}

function inSen(a: Fraction): bigint {
  const doubled = a.over * 200n;
  return (doubled + a.under) / (2n * a.under);
}
