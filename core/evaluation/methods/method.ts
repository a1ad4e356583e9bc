/** What a method of evaluation is: data plus the few functions that differ. One folder per method, listed in `table.ts`. */
import type { Fraction } from '#core/money/fraction.ts';
import type { KnownMethod, RuleSet, RuleValue, WeightRanges } from '#core/regulation/rule-set.ts';
import type { RankingKey } from '../model.ts';

/** The figures of one bid a method may put it in order by; null where there is none (yet). */
export interface Comparable {
  /** The price to compare: auctioned, else corrected. In sen. */
  readonly price: Fraction | null;
  /** HEA, where domestic preference applies. */
  readonly evaluatedPrice: Fraction | null;
  readonly lifeCycleCost: Fraction | null;
  readonly technicalScore: Fraction | null;
  readonly combinedScore: Fraction | null;
}

/**
 * How the technical part is judged. `pass-fail`: every requirement met or not. `threshold`: by scores where the document
 * has scored elements, else met or not. `scored`: by scores always, because the method compares them.
 */
export type TechnicalJudgement = 'pass-fail' | 'threshold' | 'scored';

/** Who is evaluated. `best-technical-first` only keeps sealed prices closed that need not be opened. */
export type Calling = 'lowest-first' | 'best-technical-first' | 'everyone';

/** One method of the law. */
export interface MethodDefinition {
  readonly method: KnownMethod;
  readonly technical: TechnicalJudgement;
  /** Without any pass mark the technical part stays open, so that nothing passes unseen. */
  readonly needsPassMark: boolean;
  readonly calling: Calling;
  /** Whether evaluated prices (HEA) stand in for prices where preference applies. */
  readonly usesPreference: boolean;
  readonly usesLifeCycleCosts: boolean;
  /** A tender cepat has an order of gates of its own. */
  readonly quick: boolean;
  /** The law's ranges for the two weights; null where nothing is weighed. */
  readonly weights: ((ruleSet: RuleSet) => RuleValue<WeightRanges>) | null;
  /** What passing bids are ordered by. */
  readonly rankedBy: (preference: boolean) => RankingKey;
}

/** The value of a bid under what its tender is ranked by. */
export function rankValue(key: RankingKey, bid: Comparable): Fraction | null {
  switch (key) {
    case 'price':
      return bid.price;
    case 'evaluated-price':
      return bid.evaluatedPrice;
    case 'life-cycle-cost':
      return bid.lifeCycleCost;
    case 'combined-score':
      return bid.combinedScore;
    case 'technical-score':
      return bid.technicalScore;
  }
}

/** Amounts rank lowest first, scores highest first. */
export function isHigherBetter(key: RankingKey): boolean {
  return key === 'combined-score' || key === 'technical-score';
}
