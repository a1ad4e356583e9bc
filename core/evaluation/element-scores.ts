/** The scores of one bidder's elements, from the leaves up, in exact fractions. */
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOfDecimal,
  fractionOfWhole,
  multiplyFractions,
  reduceFraction,
  ZERO_FRACTION,
} from '#core/money/fraction.ts';
import type { BidderId, RequirementId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';
import { findingOf } from './requirement-gate.ts';
import { HUNDRED, type ScoreNode, type ScoreSheet } from './score-sheet.ts';

/** The highest count of an element and whose it is. */
export interface HighestCount {
  readonly bidder: BidderId;
  readonly count: Fraction;
}

/** Of each element counted against the highest: that count; an element some count is still missing of is not in it. */
export type HighestCounts = ReadonlyMap<RequirementId, HighestCount>;

/** One bidder's scores on one sheet. */
export interface ElementScores {
  /** By element; those without a score are not in it. */
  readonly byElement: ReadonlyMap<RequirementId, Fraction>;
  /** Null while an element has no score or the weights do not make a whole. */
  readonly total: Fraction | null;
}

const HUNDREDTH: Fraction = { numerator: 1n, denominator: 100n };

/**
 * Works out every element that has a score, and the total once all have. `before` are the same scores without highest
 * counts, where they were worked out already: only what compares is then worked out anew.
 */
export function elementScoresOf(
  dossier: Dossier,
  sheet: ScoreSheet,
  highest: HighestCounts,
  bidder: BidderId,
  before: ElementScores | null = null,
): ElementScores {
  const byElement = new Map<RequirementId, Fraction>(before?.byElement);
  // Parts stand before what they are parts of.
  for (const node of sheet.nodes) {
    if (before !== null && !sheet.comparing.has(node.id)) continue;
    const score = scoreOf(dossier, node, byElement, highest, bidder);
    if (score !== null) byElement.set(node.id, score);
  }
  const total = sheet.top.length === 0 || sheet.oddSum !== null ? null : weighted(sheet.top, byElement);
  return { byElement, total };
}

/** The count found for an element; null while there is none. */
export function countOf(dossier: Dossier, element: RequirementId, bidder: BidderId): Fraction | null {
  const quantity = findingOf(dossier, element, bidder)?.quantity;
  return quantity === undefined ? null : fractionOfDecimal(quantity);
}

function scoreOf(
  dossier: Dossier,
  { id, scale, parts }: ScoreNode,
  byElement: ReadonlyMap<RequirementId, Fraction>,
  highest: HighestCounts,
  bidder: BidderId,
): Fraction | null {
  switch (scale.kind) {
    case 'mark':
    case 'levels': {
      const score = findingOf(dossier, id, bidder)?.score ?? null;
      return score === null ? null : fractionOfDecimal(score);
    }
    case 'share-of-highest': {
      const most = highest.get(id);
      const count = most === undefined ? null : countOf(dossier, id, bidder);
      return most === undefined || count === null ? null : shareOf(count, most.count, ZERO_FRACTION);
    }
    case 'share-of-full': {
      const count = countOf(dossier, id, bidder);
      // Full at nothing: any count is full.
      return count === null ? null : shareOf(count, fractionOfDecimal(scale.full), HUNDRED);
    }
    case 'elements':
      return scale.combine === 'weights' ? weighted(parts, byElement) : average(parts, byElement);
  }
}

/** count / whole × 100, at most 100. */
function shareOf(count: Fraction, whole: Fraction, ofNothing: Fraction): Fraction {
  if (whole.numerator === 0n) return ofNothing;
  if (compareFractions(count, whole) >= 0) return HUNDRED;
  return reduceFraction(multiplyFractions(divideFractions(count, whole), HUNDRED));
}

function weighted(parts: readonly ScoreNode[], byElement: ReadonlyMap<RequirementId, Fraction>): Fraction | null {
  if (parts.length === 0) return null;
  let sum = ZERO_FRACTION;
  for (const { id, weight } of parts) {
    const score = byElement.get(id);
    if (score === undefined) return null;
    sum = addFractions(sum, multiplyFractions(weight, score));
  }
  return kept(multiplyFractions(sum, HUNDREDTH));
}

function average(parts: readonly ScoreNode[], byElement: ReadonlyMap<RequirementId, Fraction>): Fraction | null {
  if (parts.length === 0) return null;
  let sum = ZERO_FRACTION;
  for (const { id } of parts) {
    const score = byElement.get(id);
    if (score === undefined) return null;
    sum = addFractions(sum, score);
  }
  return kept(divideFractions(sum, fractionOfWhole(BigInt(parts.length))));
}

/** Marks keep short denominators by themselves; only shares of odd counts grow, and are brought to lowest terms. */
const LONG_DENOMINATOR = 10n ** 18n;

function kept(score: Fraction): Fraction {
  return score.denominator > LONG_DENOMINATOR ? reduceFraction(score) : score;
}
