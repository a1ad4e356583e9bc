/** Prices of all bids: offered, corrected, against the estimate, as auctioned and negotiated. */
import { formatDecimal } from '#core/money/decimal.ts';
import { scheduleOf } from '#core/evaluation/schedule.ts';
import { addSen, ZERO_SEN } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { bidderCode } from '../draft.ts';
import { inlineText } from '../measure.ts';
import { areUnitPricesChecked } from '../parts/price.ts';
import { sealedNote } from '../parts/sealed-note.ts';
import type { BookSheet } from './book.ts';
import { amount, amountFormula, answerFormula, type Cell, count, EMPTY, shownFormula, text } from './cells.ts';
import type { LinesSheet } from './lines-sheet.ts';
import { beginSheet, type RowWriter } from './sheet-writer.ts';
import { type CellTerm, compares, constant, minus, over, percentOf, plus, rounded, times } from './term.ts';
import {
  type CellsByBidder,
  type OfferingBid,
  offeringBids,
  type TenderTerms,
  type WorkingPaper,
} from './working-paper.ts';

export interface PriceSheet {
  readonly sheet: BookSheet;
  /** The price that is compared: auctioned, else corrected. */
  readonly compared: CellsByBidder;
  readonly final: CellsByBidder;
}

/** Which columns this tender has. */
interface Columns {
  readonly hasLines: boolean;
  readonly addsVat: boolean;
  /** A lump sum stays as offered, whatever its lines come to. */
  readonly isLumpSum: boolean;
  readonly hasAuction: boolean;
  readonly hasNegotiation: boolean;
}

export function priceSheet(
  paper: WorkingPaper,
  terms: TenderTerms,
  lines: ReadonlyMap<BidderId, LinesSheet>,
): PriceSheet {
  const { draft } = paper;
  const bids = offeringBids(paper);
  const isLumpSum = scheduleOf(draft.dossier, draft.ruleSet).lumpSum;
  const columns: Columns = {
    hasLines: lines.size > 0,
    addsVat: lines.size > 0 && terms.vatRate !== null && !isLumpSum,
    isLumpSum,
    hasAuction: bids.some(({ bid }) => bid.auctioned !== null),
    hasNegotiation: bids.some(({ bid }) => bid.negotiated !== null),
  };
  const below = formatDecimal(draft.ruleSet.price.reasonableness.belowPercent.value);
  const heads = headsOf(columns, below);
  const sheet = beginSheet('Harga');
  sheet.line('Harga penawaran dan koreksi aritmatik', { bold: true });
  const sealed = sealedNote(draft);
  if (sealed?.kind === 'paragraph') sheet.line(inlineText(sealed.text));
  sheet.heads(
    heads.map(([head]) => head),
    2,
  );
  const compared = new Map<BidderId, CellTerm>();
  const final = new Map<BidderId, CellTerm>();
  for (const offering of bids) {
    const row = sheet.row({ frame: true });
    const { bidder, bid } = offering;
    row.put(text(bidderCode(draft, bidder.id), { align: 'center' }));
    row.put(text(bidder.name));
    const prices = priceCells(row, offering, {
      columns,
      terms,
      lines: lines.get(bidder.id) ?? null,
      isChecked: areUnitPricesChecked(draft, bid),
    });
    if (bid.corrected !== null) compared.set(bidder.id, prices.compared);
    if (bid.finalPrice !== null) final.set(bidder.id, prices.final);
  }
  return { sheet: sheet.finish(heads.map(([, width]) => width)), compared, final };
}

function headsOf(columns: Columns, below: string): readonly (readonly [head: string, width: number])[] {
  return [
    ['Kode', 7],
    ['Nama peserta', 40],
    ['Harga penawaran (Rp)', 24],
    ...(columns.hasLines ? ([['Jumlah terkoreksi (Rp)', 24]] as const) : []),
    ...(columns.addsVat ? ([['PPN (Rp)', 22]] as const) : []),
    ['Harga terkoreksi (Rp)', 24],
    ['Selisih (Rp)', 22],
    ['% HPS', 11],
    ['Di atas HPS', 10],
    [`Di bawah ${below} % HPS`, 12],
    ['Item timpang', 10],
    ...(columns.hasAuction ? ([['Harga lelang (Rp)', 24]] as const) : []),
    ...(columns.hasNegotiation ? ([['Harga negosiasi (Rp)', 24]] as const) : []),
    ['Harga akhir (Rp)', 24],
  ];
}

interface RowContext {
  readonly columns: Columns;
  readonly terms: TenderTerms;
  readonly lines: LinesSheet | null;
  /** Whether its unit prices were looked at. */
  readonly isChecked: boolean;
}

function priceCells(
  row: RowWriter,
  { bid }: OfferingBid,
  context: RowContext,
): { readonly compared: CellTerm; readonly final: CellTerm } {
  const offered = row.put(amount(bid.offered?.value ?? null));
  const { columns, terms, isChecked } = context;
  const corrected = correctedCell(row, bid, context, offered);
  row.put(difference(bid, offered, corrected));
  estimateCells(row, bid, corrected, terms);
  row.put(bid.checks === null || !isChecked ? EMPTY : count(bid.checks.unbalancedLines.length));
  const auctioned = columns.hasAuction ? row.put(amount(bid.auctioned?.value ?? null)) : null;
  const negotiated = columns.hasNegotiation ? row.put(amount(bid.negotiated?.value ?? null)) : null;
  const compared = bid.auctioned !== null && auctioned !== null ? auctioned : corrected;
  const source = bid.negotiated !== null && negotiated !== null ? negotiated : compared;
  const final = row.put(bid.finalPrice === null ? EMPTY : amountFormula(source, bid.finalPrice.value));
  return { compared, final };
}

type Bid = OfferingBid['bid'];

/** Sum of lines, VAT, and what both come to; where there are no lines, or only a lump sum, the total as it stands. */
function correctedCell(row: RowWriter, bid: Bid, { columns, terms, lines }: RowContext, offered: CellTerm): CellTerm {
  const value = bid.corrected?.value ?? null;
  const sen = sumOfLines(bid);
  const sum = columns.hasLines ? row.put(lines === null ? EMPTY : amountFormula(lines.corrected, sen)) : null;
  const rate = terms.vatRate;
  const isSummed = lines !== null && sum !== null && value !== null && !columns.isLumpSum;
  const vat = isSummed && columns.addsVat ? ((value - sen) as Sen) : null;
  const vatCell = columns.addsVat
    ? row.put(vat === null || sum === null || rate === null ? EMPTY : amountFormula(rounded(percentOf(sum, rate)), vat))
    : null;
  if (value === null) return row.put(EMPTY);
  if (isSummed && vatCell !== null && vat !== null) return row.put(amountFormula(rounded(plus(sum, vatCell)), value));
  if (isSummed) return row.put(amountFormula(sum, value));
  return row.put(bid.offered?.value === value ? amountFormula(offered, value) : amount(value));
}

function sumOfLines({ lines }: Bid): Sen {
  return lines.reduce((sum, { corrected }) => addSen(sum, corrected.value), ZERO_SEN);
}

function difference({ offered, corrected }: Bid, offeredCell: CellTerm, correctedTerm: CellTerm): Cell {
  if (offered === null || corrected === null) return EMPTY;
  return amountFormula(rounded(minus(correctedTerm, offeredCell)), (corrected.value - offered.value) as Sen);
}

function estimateCells(row: RowWriter, { checks }: Bid, corrected: CellTerm, terms: TenderTerms): void {
  const estimate = terms.ownerEstimate;
  if (checks === null || checks.ratioPercent === null || estimate === null) {
    for (let index = 0; index < 3; index += 1) row.put(EMPTY);
    return;
  }
  row.put(shownFormula(over(times(corrected, constant(100)), estimate), checks.ratioPercent.text, 4));
  row.put(answerFormula(compares(corrected, '>', estimate), checks.aboveOwnerEstimate));
  const limit = percentOf(estimate, terms.belowPercent);
  row.put(answerFormula(compares(corrected, '<', limit), checks.belowReasonable));
}
