/** What the parts of a dossier must say to each other; files and differences are held to it before they come in. */
import { addDecimals, compareDecimals } from '#core/evaluation/exact-decimal.ts';
import { type DecimalParts, decimalParts } from '#core/money/decimal.ts';
import type { BidderId } from './ids.ts';
import type { Bidder, Dossier, OfferedLine, OwnerLine, Requirement } from './model.ts';
import { isPercentage } from './values.ts';

/** One thing that does not fit, by its place in the dossier. */
export interface Inconsistency {
  readonly problem:
    | 'duplicate-id'
    | 'unknown-bidder'
    | 'unknown-requirement'
    | 'unknown-line'
    | 'no-bid'
    | 'not-opened'
    | 'weights-not-hundred'
    | 'scoring-without-threshold-method'
    | 'score-without-scoring'
    | 'out-of-range';
  readonly path: readonly string[];
}

/** Every inconsistency of a dossier, empty when it holds together. */
export function inconsistenciesOf(dossier: Dossier): readonly Inconsistency[] {
  return [
    ...duplicates(dossier.bidders, ['bidders']),
    ...duplicates(dossier.requirements, ['requirements']),
    ...duplicates(dossier.committee.members, ['committee', 'members']),
    ...duplicates(dossier.pricing.ownerLines, ['pricing', 'ownerLines']),
    ...strayLines(dossier),
    ...scoringFaults(dossier),
    ...openingFaults(dossier),
    ...findingFaults(dossier),
    ...offeringFaults(dossier, Object.keys(dossier.priceReviews), ['priceReviews']),
    ...offeringFaults(dossier, Object.keys(dossier.proofs), ['proofs']),
    ...dossier.tieDecisions.flatMap(({ order }, index) => [
      ...repeated(order, ['tieDecisions', String(index)]),
      ...offeringFaults(dossier, order, ['tieDecisions', String(index)]),
    ]),
    ...decisionFaults(dossier),
  ];
}

/** Lines of a bid that answer a line the tender document does not have. */
export function linesWithoutOwner(
  lines: readonly OfferedLine[],
  ownerLines: readonly OwnerLine[],
): readonly OfferedLine[] {
  if (lines.length === 0) return [];
  const known = new Set<string>(ownerLines.map(({ id }) => id));
  return lines.filter(({ line }) => line !== null && !known.has(line));
}

/**
 * What is wrong with the scoring of requirements: weights that do not add up to 100, or scores where the method has
 * none. Requirements without any scoring are fine with every method.
 */
export function scoringFaultOf(
  requirements: readonly Requirement[],
  method: Dossier['notice']['method'],
): 'weights-not-hundred' | 'scoring-without-threshold-method' | null {
  const weights = requirements.flatMap(({ scoring }) => (scoring === null ? [] : [scoring.weight]));
  if (weights.length === 0) return null;
  const misplaced = requirements.some(({ stage, scoring }) => scoring !== null && stage !== 'technical');
  if (misplaced || method === 'lowest-price-knockout') return 'scoring-without-threshold-method';
  const sum = weights.map(decimalParts).reduce(addDecimals, NONE);
  return compareDecimals(sum, HUNDRED) === 0 ? null : 'weights-not-hundred';
}

const NONE: DecimalParts = { digits: 0n, scale: 0 };
const HUNDRED: DecimalParts = { digits: 100n, scale: 0 };

function duplicates(items: readonly { readonly id: string }[], path: readonly string[]): readonly Inconsistency[] {
  return repeated(
    items.map(({ id }) => id),
    path,
  );
}

function repeated(ids: readonly string[], path: readonly string[]): readonly Inconsistency[] {
  const seen = new Set<string>();
  const faults: Inconsistency[] = [];
  for (const id of ids) {
    if (seen.has(id)) faults.push({ problem: 'duplicate-id', path: [...path, id] });
    seen.add(id);
  }
  return faults;
}

function strayLines(dossier: Dossier): readonly Inconsistency[] {
  return dossier.bidders.flatMap(({ id, bid }) =>
    linesWithoutOwner(bid?.lines ?? [], dossier.pricing.ownerLines).map((line) => ({
      problem: 'unknown-line' as const,
      path: ['bidders', id, 'bid', 'lines', String(bid?.lines.indexOf(line))],
    })),
  );
}

function scoringFaults(dossier: Dossier): readonly Inconsistency[] {
  const problem = scoringFaultOf(dossier.requirements, dossier.notice.method);
  return problem === null ? [] : [{ problem, path: ['requirements'] }];
}

function openingFaults(dossier: Dossier): readonly Inconsistency[] {
  const { bids, openedAt } = dossier.opening;
  const examined = Object.entries(bids);
  const early = openedAt === null && examined.length > 0;
  const requirements = new Set<string>(dossier.requirements.map(({ id }) => id));
  return [
    ...(early ? [{ problem: 'not-opened' as const, path: ['opening', 'openedAt'] }] : []),
    ...offeringFaults(dossier, Object.keys(bids), ['opening', 'bids']),
    ...examined.flatMap(([bidder, { missing }]) =>
      missing
        .filter((id) => !requirements.has(id))
        .map((id) => ({ problem: 'unknown-requirement' as const, path: ['opening', 'bids', bidder, 'missing', id] })),
    ),
  ];
}

function findingFaults(dossier: Dossier): readonly Inconsistency[] {
  const requirements = new Map<string, Requirement>(dossier.requirements.map((item) => [item.id, item]));
  return Object.entries(dossier.findings).flatMap(([id, byBidder]) => {
    const path = ['findings', id];
    const requirement = requirements.get(id);
    if (requirement === undefined) return [{ problem: 'unknown-requirement' as const, path }];
    const misplaced = Object.entries(byBidder).filter(
      ([, { score }]) => requirement.scoring === null && score !== null,
    );
    return [
      ...offeringFaults(dossier, Object.keys(byBidder), path),
      ...misplaced.map(([bidder]) => ({ problem: 'score-without-scoring' as const, path: [...path, bidder] })),
      ...Object.entries(byBidder)
        .filter(([, { score }]) => score !== null && !isPercentage(score))
        .map(([bidder]) => ({ problem: 'out-of-range' as const, path: [...path, bidder, 'score'] })),
    ];
  });
}

function offeringFaults(dossier: Dossier, ids: readonly string[], path: readonly string[]): readonly Inconsistency[] {
  if (ids.length === 0) return [];
  const bidders = new Map<string, Bidder>(dossier.bidders.map((bidder) => [bidder.id, bidder]));
  return ids.flatMap((id): readonly Inconsistency[] => {
    const bidder = bidders.get(id);
    if (bidder === undefined) return [{ problem: 'unknown-bidder', path: [...path, id] }];
    return bidder.bid === null ? [{ problem: 'no-bid', path: [...path, id] }] : [];
  });
}

function decisionFaults(dossier: Dossier): readonly Inconsistency[] {
  const { decision, recorded } = dossier;
  const awarded = decision?.kind === 'award' ? [decision.winner, ...decision.reserves].map(({ bidder }) => bidder) : [];
  const known = new Set<BidderId>(dossier.bidders.map(({ id }) => id));
  const winners = [recorded?.winner, recorded?.verifiedWinner].filter((id) => id !== null && id !== undefined);
  return [
    ...repeated(awarded, ['decision']),
    ...offeringFaults(dossier, awarded, ['decision']),
    ...winners
      .filter((id) => !known.has(id))
      .map((id) => ({ problem: 'unknown-bidder' as const, path: ['recorded', id] })),
  ];
}
