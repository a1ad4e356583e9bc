/** Costs over the economic life, where the method ranks by them: year by year, brought to the present. */
import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOfWhole,
  fractionToSen,
  multiplyFractions,
} from '#core/money/fraction.ts';
import { fractionOfRupiah } from '#core/figures/given.ts';
import { shareOfPercent } from '#core/figures/percent.ts';
import { senOf } from '#core/money/sen.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { LifeCycleCosts } from '#core/tender/price-model.ts';
import { bidderCode } from '../draft.ts';
import type { BookSheet } from './book.ts';
import { amount, amountFormula, exactAmountFormula, exactFormula, text } from './cells.ts';
import { beginSheet, type SheetWriter } from './sheet-writer.ts';
import { type CellTerm, constant, minus, over, plus, power, sumOf, type Term } from './term.ts';
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
  ['Tahun', 14],
  ['Operasi (Rp)', 24],
  ['Pemeliharaan (Rp)', 24],
  ['Pembagi diskonto', 14],
  ['Nilai kini (Rp)', 24],
] as const;

const ONE = fractionOfWhole(1n);

export interface LifeCycleSheet {
  readonly sheet: BookSheet;
  readonly costs: CellsByBidder;
}

/** Null where the method does not ask for them. */
export function lifeCycleSheet(
  paper: WorkingPaper,
  terms: TenderTerms,
  compared: CellsByBidder,
): LifeCycleSheet | null {
  if (!paper.plan.method.usesLifeCycleCosts) return null;
  const sheet = beginSheet('Umur ekonomis');
  sheet.line('Biaya selama umur ekonomis = harga + operasi + pemeliharaan − nilai sisa', { bold: true });
  sheet.heads(
    COLUMNS.map(([head]) => head),
    2,
  );
  const costs = new Map<BidderId, CellTerm>();
  for (const offering of offeringBids(paper)) {
    const price = compared.get(offering.bidder.id);
    const cost = price === undefined ? null : bidRows(paper, sheet, { offering, price, terms });
    if (cost !== null) costs.set(offering.bidder.id, cost);
  }
  return { sheet: sheet.finish(COLUMNS.map(([, width]) => width)), costs };
}

interface BidContext {
  readonly offering: OfferingBid;
  readonly price: CellTerm;
  readonly terms: TenderTerms;
}

function bidRows(paper: WorkingPaper, sheet: SheetWriter, { offering, price, terms }: BidContext): CellTerm | null {
  const { bidder, bid } = offering;
  const costs = paper.draft.dossier.lifeCycleCosts[bidder.id];
  const sen = (bid.auctioned ?? bid.corrected)?.value;
  if (bid.lifeCycleCost === null || costs === undefined || sen === undefined) return null;
  const first = sheet.row({ frame: true });
  first.put(text(bidderCode(paper.draft, bidder.id), { align: 'center' }));
  first.put(text(bidder.name));
  first.put(text('Harga'));
  const present = [first.at(7, amountFormula(price, sen))];
  const { discountPercent } = paper.draft.dossier.terms;
  const growth = discountPercent === null ? ONE : addFractions(ONE, shareOfPercent(discountPercent));
  const rate = terms.discountPercent;
  const base = rate === null ? constant(1) : plus(constant(1), over(rate, constant(100)));
  present.push(...yearRows(sheet, costs, { base, growth }));
  const residual = residualRow(sheet, costs, { base, growth });
  const sum = sheet.row({ bold: true, frame: true });
  sum.at(3, text('Seluruhnya'));
  const { exact, shown } = bid.lifeCycleCost;
  return sum.at(7, exactAmountFormula(minus(sumOf(present), residual), exact, shown));
}

/** What costs of a year are divided by, once a year: in the sheet and exactly. */
interface Discount {
  readonly base: Term;
  readonly growth: Fraction;
}

function yearRows(sheet: SheetWriter, { years }: LifeCycleCosts, { base, growth }: Discount): readonly CellTerm[] {
  let factor = ONE;
  return years.map(({ operation, maintenance }, index) => {
    factor = multiplyFractions(factor, growth);
    const row = sheet.row({ frame: true });
    row.at(3, text(`Tahun ke-${index + 1}`));
    const [first, second] = [row.at(4, amount(senOf(operation))), row.at(5, amount(senOf(maintenance)))];
    const divisor = row.at(6, exactFormula(power(base, index + 1), factor, 6));
    const exact = divideFractions(addFractions(fractionOfRupiah(operation), fractionOfRupiah(maintenance)), factor);
    return row.at(7, exactAmountFormula(over(plus(first, second), divisor), exact, fractionToSen(exact)));
  });
}

/** The residual value counts as in the last year. */
function residualRow(sheet: SheetWriter, { years, residual }: LifeCycleCosts, { base, growth }: Discount): CellTerm {
  const factor = years.reduce((product) => multiplyFractions(product, growth), ONE);
  const row = sheet.row({ frame: true });
  row.at(3, text('Nilai sisa'));
  const value = row.at(4, amount(senOf(residual)));
  const divisor = row.at(6, exactFormula(power(base, years.length), factor, 6));
  const exact = divideFractions(fractionOfRupiah(residual), factor);
  return row.at(7, exactAmountFormula(over(value, divisor), exact, fractionToSen(exact)));
}
