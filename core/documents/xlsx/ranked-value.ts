/**
 * What a bid is ranked by. Scores and evaluated prices are rounded far beyond what tells bids apart, so that bids that are
 * exactly equal stay equal in a spreadsheet, which computes each by another way in binary numbers.
 */
import type { BidEvaluation, ExactAmount, RankingKey, ScoreFigure } from '#core/evaluation/model.ts';
import { fractionOfSen } from '#core/figures/given.ts';
import { type Fraction, fractionOfDecimal, fractionShown, fractionToSen } from '#core/money/fraction.ts';
import type { DecimalText } from '#core/money/text.ts';
import { type Cell, exactAmountFormula, exactFormula } from './cells.ts';
import { type CellTerm, rounded, type Term } from './term.ts';

const SCORE_PLACES = 10;
/** Of a rupiah, and the same of a sen. */
const AMOUNT_PLACES = 4;
const SEN_PLACES = AMOUNT_PLACES - 2;

/** Where a bid's figures stand; null where it has none. */
export interface RankedCells {
  readonly price: CellTerm;
  readonly evaluated: CellTerm | null;
  readonly lifeCycle: CellTerm | null;
  readonly technical: CellTerm | null;
  readonly combined: CellTerm | null;
}

export interface RankedValue {
  readonly term: Term;
  readonly cell: Cell;
}

/** Null for a bid without what the tender is ranked by. */
export function rankedValue(key: RankingKey, bid: BidEvaluation, cells: RankedCells): RankedValue | null {
  switch (key) {
    case 'price': {
      const exact = comparedPrice(bid);
      return exact === null
        ? null
        : { term: cells.price, cell: exactAmountFormula(cells.price, exact, fractionToSen(exact)) };
    }
    case 'evaluated-price':
      return amountValue(bid.evaluatedPrice, cells.evaluated);
    case 'life-cycle-cost':
      return amountValue(bid.lifeCycleCost, cells.lifeCycle);
    case 'technical-score':
      return scoreValue(bid.technicalScore, cells.technical);
    case 'combined-score':
      return scoreValue(bid.combinedScore, cells.combined);
  }
}

/** The price that is compared, in sen: auctioned, else corrected. */
export function comparedPrice(bid: BidEvaluation): Fraction | null {
  const value = (bid.auctioned ?? bid.corrected)?.value;
  return value === undefined ? null : fractionOfSen(value);
}

function amountValue(figure: ExactAmount | null, source: CellTerm | null): RankedValue | null {
  if (figure === null || source === null) return null;
  const term = rounded(source, AMOUNT_PLACES);
  return { term, cell: exactAmountFormula(term, roundedTo(figure.exact, SEN_PLACES), figure.shown) };
}

function scoreValue(figure: ScoreFigure | null, source: CellTerm | null): RankedValue | null {
  if (figure === null || source === null) return null;
  const term = rounded(source, SCORE_PLACES);
  return { term, cell: exactFormula(term, roundedTo(figure.exact, SCORE_PLACES), 2) };
}

function roundedTo(exact: Fraction, places: number): Fraction {
  return fractionOfDecimal(fractionShown(exact, places) as DecimalText);
}
