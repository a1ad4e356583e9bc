/** Evaluated prices (HEA), where domestic preference applies: part by part, with the local content of the whole. */
import { evaluatedPrice, localContentOf } from '#core/figures/evaluated-price.ts';
import { preferenceCap, preferencePercent } from '#core/figures/preference.ts';
import { type Fraction, fractionToSen } from '#core/money/fraction.ts';
import { senOf } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { LocalContentPart } from '#core/tender/price-model.ts';
import { bidderCode } from '../draft.ts';
import type { BookSheet } from './book.ts';
import { amountFormula, amount, type Cell, decimal, EMPTY, exactAmountFormula, exactFormula, text } from './cells.ts';
import { beginSheet, type SheetWriter } from './sheet-writer.ts';
import {
  type CellTerm,
  compares,
  constant,
  either,
  minus,
  over,
  percentOf,
  plus,
  rounded,
  sumOf,
  type Term,
  times,
} from './term.ts';
import {
  type CellsByBidder,
  type OfferingBid,
  offeringBids,
  type TenderTerms,
  type WorkingPaper,
} from './working-paper.ts';

const COLUMNS = [
  ['Kode', 7],
  ['Nama peserta', 40],
  ['Bagian', 14],
  ['Harga (Rp)', 24],
  ['TKDN (%)', 10],
  ['Preferensi tertinggi (%)', 13],
  ['KP (%)', 12],
  ['HEA (Rp)', 24],
] as const;

const COMPONENT_NAMES: Record<LocalContentPart['component'], string> = {
  goods: 'Barang',
  services: 'Jasa',
  works: 'Pekerjaan',
};

export interface EvaluatedPriceSheet {
  readonly sheet: BookSheet;
  readonly evaluated: CellsByBidder;
  /** Local content of the whole bid, percent. */
  readonly localContent: CellsByBidder;
}

/** Null where no preference applies. */
export function evaluatedPriceSheet(
  paper: WorkingPaper,
  terms: TenderTerms,
  compared: CellsByBidder,
): EvaluatedPriceSheet | null {
  const { draft, plan } = paper;
  if (!plan.preference) return null;
  const { formula } = draft.ruleSet.preference;
  const sheet = beginSheet('HEA');
  const written = formula.value === 'divide-by-one-plus' ? 'HP ÷ (1 + KP)' : '(1 − KP) × HP';
  sheet.line(`Harga Evaluasi Akhir (HEA) = ${written}; KP = TKDN × preferensi tertinggi`, { bold: true });
  sheet.heads(
    COLUMNS.map(([head]) => head),
    2,
  );
  const evaluated = new Map<BidderId, CellTerm>();
  const localContent = new Map<BidderId, CellTerm>();
  for (const offering of offeringBids(paper)) {
    const price = compared.get(offering.bidder.id);
    const figures = price === undefined ? null : bidRows(paper, sheet, { offering, price, terms });
    if (figures === null) continue;
    evaluated.set(offering.bidder.id, figures.evaluated);
    localContent.set(offering.bidder.id, figures.localContent);
  }
  return { sheet: sheet.finish(COLUMNS.map(([, width]) => width)), evaluated, localContent };
}

interface BidContext {
  readonly offering: OfferingBid;
  readonly price: CellTerm;
  readonly terms: TenderTerms;
}

function bidRows(
  paper: WorkingPaper,
  sheet: SheetWriter,
  { offering, price, terms }: BidContext,
): { readonly evaluated: CellTerm; readonly localContent: CellTerm } | null {
  const { bidder, bid } = offering;
  const parts = paper.draft.dossier.localContent[bidder.id];
  const sen = (bid.auctioned ?? bid.corrected)?.value;
  if (bid.evaluatedPrice === null || parts === undefined || sen === undefined) return null;
  const cells = parts.map((part) => partRow(paper, sheet, { offering, price, terms, part, sen }));
  const rest = parts.reduce((left, part) => left - amountOf(part, sen), sen as bigint) as Sen;
  if (rest !== 0n) cells.push(restRow(sheet, price, rest, cells));
  const row = sheet.row({ bold: true, frame: true });
  row.at(1, text(bidderCode(paper.draft, bidder.id), { align: 'center' }));
  row.at(2, text(bidder.name));
  row.at(3, text('Seluruhnya'));
  const whole = row.at(4, amountFormula(price, sen));
  const content = localContentOf({ price: sen, parts });
  const localContent = row.at(5, content === null ? EMPTY : contentCell(cells, whole, content));
  const { exact, shown } = bid.evaluatedPrice;
  const evaluated = row.at(8, exactAmountFormula(sumOf(cells.map((cell) => cell.evaluated)), exact, shown));
  return { evaluated, localContent };
}

interface PartCells {
  readonly price: CellTerm;
  /** Null for what no part names. */
  readonly content: CellTerm | null;
  readonly evaluated: CellTerm;
}

interface PartContext extends BidContext {
  readonly part: LocalContentPart;
  /** The whole price. */
  readonly sen: Sen;
}

function partRow(
  { draft }: WorkingPaper,
  sheet: SheetWriter,
  { offering, price, terms, part, sen }: PartContext,
): PartCells {
  const { kind } = draft.dossier.notice;
  const { preference } = draft.ruleSet;
  const own = amountOf(part, sen);
  const cap = preferenceCap(preference, kind, part.component);
  const row = sheet.row({ frame: true });
  row.put(text(bidderCode(draft, offering.bidder.id), { align: 'center' }));
  row.put(text(offering.bidder.name));
  row.put(text(COMPONENT_NAMES[part.component]));
  const ownPrice = row.put(part.amount === null ? amountFormula(price, own) : amount(own));
  const content = row.put(decimal(part.localContentPercent));
  const highest = row.put(cap === null ? text('–', { align: 'right' }) : decimal(cap));
  const percent = preferencePercent(preference, kind, part);
  const share = row.put(shareCell(percent, cap === null ? null : highest, content, terms));
  const divides = preference.formula.value === 'divide-by-one-plus';
  const factor = over(share, constant(100));
  const term = divides ? over(ownPrice, plus(constant(1), factor)) : times(minus(constant(1), factor), ownPrice);
  const exact = evaluatedPrice(preference, { kind, price: own, parts: [{ ...part, amount: null }] });
  const evaluated = row.put(exact === null ? EMPTY : exactAmountFormula(term, exact, fractionToSen(exact)));
  return { price: ownPrice, content, evaluated };
}

/** Below the least local content a part earns nothing. */
function shareCell(percent: Fraction, cap: CellTerm | null, content: CellTerm, terms: TenderTerms): Cell {
  if (cap === null) return exactFormula(constant(0), percent, 4);
  const earned = percentOf(content, cap);
  const least = terms.minimumLocalContent;
  const term: Term = least === null ? earned : either(compares(content, '>=', least), earned, constant(0));
  return exactFormula(term, percent, 4);
}

function restRow(sheet: SheetWriter, price: CellTerm, rest: Sen, parts: readonly PartCells[]): PartCells {
  const row = sheet.row({ frame: true });
  row.at(3, text('Bagian lain'));
  const own = row.at(4, amountFormula(rounded(minus(price, sumOf(parts.map((part) => part.price)))), rest));
  return { price: own, content: null, evaluated: row.at(8, amountFormula(own, rest)) };
}

function contentCell(parts: readonly PartCells[], whole: CellTerm, content: Fraction): Cell {
  const weighted = parts.flatMap(({ price, content: own }) => (own === null ? [] : [times(price, own)]));
  return exactFormula(over(plus(...weighted), whole), content, 4);
}

function amountOf({ amount: own }: LocalContentPart, price: Sen): Sen {
  return own === null ? price : senOf(own);
}
