/** The ranking: what each bid is compared by, its place by formula with equal bids left equal, and the place it has. */
import type { RankingKey } from '#core/evaluation/model.ts';
import { isHigherBetter } from '#core/evaluation/methods/method.ts';
import { localContentOf } from '#core/figures/evaluated-price.ts';
import { fractionToSen } from '#core/money/fraction.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { bidderCode } from '../draft.ts';
import type { BookSheet } from './book.ts';
import {
  amountFormula,
  type Cell,
  count,
  countFormula,
  EMPTY,
  exactAmountFormula,
  exactFormula,
  NO,
  onlyWhere,
  styled,
  text,
  YES,
} from './cells.ts';
import { comparedPrice, type RankedCells, rankedValue } from './ranked-value.ts';
import { beginSheet, type RowWriter } from './sheet-writer.ts';
import { courseText } from './summary-sheet.ts';
import {
  type CellTerm,
  constant,
  countWithMore,
  over,
  percentOf,
  plus,
  rankOf,
  says,
  smallestOf,
  times,
} from './term.ts';
import {
  type CellsByBidder,
  type OfferingBid,
  offeringBids,
  type TenderTerms,
  type WorkingPaper,
} from './working-paper.ts';

/** Cells of the other sheets, by what they hold; null where the tender has no such sheet. */
export interface ComparedCells {
  readonly price: CellsByBidder;
  readonly final: CellsByBidder;
  readonly technical: CellsByBidder | null;
  readonly evaluated: CellsByBidder | null;
  readonly localContent: CellsByBidder | null;
  readonly lifeCycle: CellsByBidder | null;
}

const KEY_NAMES: Record<RankingKey, string> = {
  price: 'harga terendah',
  'evaluated-price': 'HEA terendah',
  'life-cycle-cost': 'biaya selama umur ekonomis terendah',
  'combined-score': 'nilai gabungan tertinggi',
  'technical-score': 'nilai teknis tertinggi',
};

interface Ranked extends OfferingBid, Omit<RankedCells, 'combined'> {
  readonly row: RowWriter;
  readonly isRanked: CellTerm;
  /** Local content of the whole bid, where it parts equal evaluated prices. */
  readonly content: CellTerm | null;
}

export function rankingSheet(paper: WorkingPaper, terms: TenderTerms, cells: ComparedCells): BookSheet {
  const { plan } = paper;
  const weighs = plan.method.weights !== null;
  const key = plan.rankedBy;
  const columns = [
    ['Kode', 7],
    ['Nama peserta', 40],
    ['Hasil evaluasi', 34],
    ['Ikut diperingkat', 12],
    ['Harga yang dibandingkan (Rp)', 24],
    ...(cells.evaluated === null ? [] : ([['HEA (Rp)', 24]] as const)),
    ...(isPartedByContent(paper) ? ([['TKDN seluruhnya (%)', 13]] as const) : []),
    ...(cells.lifeCycle === null ? [] : ([['Biaya umur ekonomis (Rp)', 24]] as const)),
    ...(cells.technical === null ? [] : ([['Nilai teknis', 12]] as const)),
    ...(weighs
      ? ([
          ['Lulus evaluasi harga', 12],
          ['Harga pembanding (Rp)', 24],
          ['Nilai harga', 12],
          ['Nilai gabungan', 12],
        ] as const)
      : []),
    ['Nilai yang diperingkat', 24],
    ['Peringkat menurut rumus', 13],
    ['Peringkat', 11],
    ['Harga akhir (Rp)', 24],
  ] as const;
  const sheet = beginSheet('Peringkat');
  sheet.line(`Peringkat dari ${KEY_NAMES[key]}`, { bold: true });
  sheet.heads(
    columns.map(([head]) => head),
    2,
  );
  const ranked = offeringBids(paper).map((offering) => firstCells(paper, sheet.row({ frame: true }), offering, cells));
  const combined = weighs ? scoreCells(terms, ranked) : new Map<BidderId, CellTerm>();
  rankCells(paper, ranked, { combined, cells });
  sheet.row();
  sheet.line('Peringkat menurut rumus: penawaran yang sama persis berbagi tempat sampai urutannya diputuskan.');
  return sheet.finish(columns.map(([, width]) => width));
}

function firstCells(paper: WorkingPaper, row: RowWriter, offering: OfferingBid, cells: ComparedCells): Ranked {
  const { bidder, bid } = offering;
  row.put(text(bidderCode(paper.draft, bidder.id), { align: 'center' }));
  row.put(text(bidder.name));
  row.put(text(courseText(paper, offering)));
  const isRanked = row.put(text(bid.rank === null ? NO : YES, { align: 'center' }));
  const source = cells.price.get(bidder.id);
  const sen = (bid.auctioned ?? bid.corrected)?.value;
  const price = row.put(source === undefined || sen === undefined ? EMPTY : amountFormula(source, sen));
  const { evaluatedPrice: hea, lifeCycleCost: cost, technicalScore: score } = bid;
  const from = (map: CellsByBidder | null, cell: (term: CellTerm) => Cell): CellTerm | null => {
    if (map === null) return null;
    const term = map.get(bidder.id);
    return row.put(term === undefined ? EMPTY : cell(term));
  };
  return {
    ...offering,
    row,
    isRanked,
    price,
    evaluated: from(cells.evaluated, (term) => (hea === null ? EMPTY : exactAmountFormula(term, hea.exact, hea.shown))),
    content: isPartedByContent(paper) ? from(cells.localContent, (term) => contentCell(paper, offering, term)) : null,
    lifeCycle: from(cells.lifeCycle, (term) =>
      cost === null ? EMPTY : exactAmountFormula(term, cost.exact, cost.shown),
    ),
    technical: from(cells.technical, (term) => (score === null ? EMPTY : exactFormula(term, score.exact, 2))),
  };
}

/** Price and combined scores. The lowest price counts among bids that passed the price, HEA where preference applies. */
function scoreCells(terms: TenderTerms, ranked: readonly Ranked[]): CellsByBidder {
  const compared = ranked.map(({ bid, row, price, evaluated }) => {
    const passed = bid.gates.price.status === 'passed';
    const passedCell = row.put(text(passed ? YES : NO, { align: 'center' }));
    const source = evaluated ?? price;
    const exact = evaluated === null ? comparedPrice(bid) : (bid.evaluatedPrice?.exact ?? null);
    const cell = exact === null ? EMPTY : exactAmountFormula(source, exact, fractionToSen(exact));
    return row.put(onlyWhere(says(passedCell, YES, passed && exact !== null), source, cell));
  });
  const combined = new Map<BidderId, CellTerm>();
  ranked.forEach(({ bidder, bid, row, technical }, index) => {
    const own = compared[index];
    const { priceScore, combinedScore } = bid;
    const score =
      priceScore === null || own === undefined
        ? row.put(EMPTY)
        : row.put(exactFormula(over(times(smallestOf(compared), constant(100)), own), priceScore.exact, 2));
    const { technicalWeight, priceWeight } = terms;
    if (combinedScore === null || technical === null || technicalWeight === null || priceWeight === null) {
      row.put(EMPTY);
      return;
    }
    const term = plus(percentOf(technical, technicalWeight), percentOf(score, priceWeight));
    combined.set(bidder.id, row.put(exactFormula(term, combinedScore.exact, 2)));
  });
  return combined;
}

function rankCells(
  paper: WorkingPaper,
  ranked: readonly Ranked[],
  { combined, cells }: { readonly combined: CellsByBidder; readonly cells: ComparedCells },
): void {
  const { evaluation, plan } = paper;
  const values = ranked.map((each) => {
    const figures = { ...each, combined: combined.get(each.bidder.id) ?? null };
    const value = rankedValue(plan.rankedBy, each.bid, figures);
    if (value === null) return each.row.put(EMPTY);
    return each.row.put(onlyWhere(says(each.isRanked, YES, each.bid.rank !== null), value.term, value.cell));
  });
  const contents = ranked.flatMap(({ content }) => content ?? []);
  ranked.forEach(({ bid, bidder, row, isRanked, content }, index) => {
    const own = values[index];
    const place = placeByValue(evaluation.ties, bid.rank, bidder.id, evaluation.bids);
    if (own === undefined || place === null) row.put(EMPTY);
    else {
      const byValue = rankOf(own, values, isHigherBetter(plan.rankedBy));
      const term = content === null ? byValue : plus(byValue, countWithMore(own, values, content, contents));
      row.put(onlyWhere(says(isRanked, YES, true), term, countFormula(term, place)));
    }
    row.put(bid.rank === null ? EMPTY : styled(count(bid.rank), { align: 'center' }));
    const final = cells.final.get(bidder.id);
    row.put(final === undefined || bid.finalPrice === null ? EMPTY : amountFormula(final, bid.finalPrice.value));
  });
}

/** Whether local content parts equal evaluated prices in this tender. */
function isPartedByContent({ draft, plan }: WorkingPaper): boolean {
  return plan.rankedBy === 'evaluated-price' && draft.ruleSet.preference.tieBreak.value === 'larger-local-content';
}

function contentCell({ draft }: WorkingPaper, { bidder, bid }: OfferingBid, term: CellTerm): Cell {
  const price = (bid.auctioned ?? bid.corrected)?.value;
  const parts = draft.dossier.localContent[bidder.id];
  const content = price === undefined || parts === undefined ? null : localContentOf({ price, parts });
  return content === null ? EMPTY : exactFormula(term, content, 4);
}

/** The place before the committee orders equal bids: the first of those they share. */
function placeByValue(
  ties: WorkingPaper['evaluation']['ties'],
  rank: number | null,
  bidder: BidderId,
  bids: WorkingPaper['evaluation']['bids'],
): number | null {
  const tie = ties.find(({ bidders }) => bidders.includes(bidder));
  if (tie === undefined || rank === null) return rank;
  return Math.min(...bids.flatMap((bid) => (bid.rank !== null && tie.bidders.includes(bid.bidder) ? [bid.rank] : [])));
}
