/** The price schedule of one bidder: what was offered, what it comes to with the document's volumes. */
import type { CorrectedLine } from '#core/evaluation/model.ts';
import { answersTo, type Schedule, type ScheduleLine, scheduleOf } from '#core/evaluation/schedule.ts';
import { addSen, senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { OfferedLine } from '#core/tender/model.ts';
import { bidderCode } from '../draft.ts';
import { CHANGE_NAMES } from '../names.ts';
import type { BookSheet } from './book.ts';
import { amount, amountFormula, answerFormula, type Cell, decimal, EMPTY, shownFormula, text } from './cells.ts';
import { beginSheet, type RowWriter, type SheetWriter } from './sheet-writer.ts';
import { type CellTerm, compares, constant, minus, over, percentOf, rounded, sumOf, times } from './term.ts';
import type { OfferingBid, TenderTerms, WorkingPaper } from './working-paper.ts';

const COLUMNS: readonly { readonly head: string; readonly width: number }[] = [
  { head: 'No. item', width: 10 },
  { head: 'Uraian', width: 44 },
  { head: 'Satuan', width: 10 },
  { head: 'Volume dokumen', width: 13 },
  { head: 'Volume penawaran', width: 13 },
  { head: 'Harga satuan penawaran (Rp)', width: 20 },
  { head: 'Jumlah penawaran (Rp)', width: 22 },
  { head: 'Jumlah terkoreksi (Rp)', width: 22 },
  { head: 'Selisih (Rp)', width: 20 },
  { head: 'Harga satuan HPS (Rp)', width: 20 },
  { head: '% harga satuan HPS', width: 12 },
  { head: 'Timpang', width: 10 },
  { head: 'Keterangan', width: 40 },
];

/** The owner's unit prices are never on anything a bidder gets; see `Pricing.ownerLines`. */
const OWNER_PRICES_SECRET = 'RAHASIA – memuat harga satuan HPS';

export interface LinesSheet {
  readonly sheet: BookSheet;
  /** The sum of corrected lines. */
  readonly corrected: CellTerm;
}

/** Null where there are no lines to correct. */
export function linesSheet(
  { draft }: WorkingPaper,
  { bidder, bid }: OfferingBid,
  terms: TenderTerms,
): LinesSheet | null {
  if (bid.lines.length === 0) return null;
  const name = bidderCode(draft, bidder.id);
  const isSecret = draft.dossier.pricing.ownerLines.some(({ unitPrice }) => unitPrice !== null);
  const sheet = beginSheet(name, isSecret ? OWNER_PRICES_SECRET : null);
  const mark = isSecret ? ` · ${OWNER_PRICES_SECRET}` : '';
  sheet.line(`${name} ${bidder.name}: daftar kuantitas dan harga${mark}`, { bold: true });
  sheet.heads(
    COLUMNS.map(({ head }) => head),
    2,
  );
  const totals = linesOf(scheduleOf(draft.dossier, draft.ruleSet), bidder.bid?.lines ?? [], bid.lines).map((line) =>
    lineRow(sheet, line, terms),
  );
  const offered = totals.map((row) => row.offered);
  const corrected = totals.map((row) => row.corrected);
  const sums = sheet.row({ bold: true, frame: true });
  sums.at(2, text('Jumlah'));
  sums.at(
    7,
    sumCell(
      offered,
      bid.lines.map((line) => line.offered?.value ?? ZERO_SEN),
    ),
  );
  const sum = sums.at(
    8,
    sumCell(
      corrected,
      bid.lines.map((line) => line.corrected.value),
    ),
  );
  return { sheet: sheet.finish(COLUMNS.map(({ width }) => width)), corrected: sum };
}

/** One line with what the document and the bidder wrote for it. */
interface PricedLine {
  readonly corrected: CorrectedLine;
  readonly document: ScheduleLine | null;
  readonly offered: OfferedLine | null;
  /** Heading it is the first to stand under; null where the line before has the same. */
  readonly group: string | null;
}

/** The document's lines in its order, then what the document does not have: as the evaluation has them. */
function linesOf(
  schedule: Schedule,
  offered: readonly OfferedLine[],
  corrected: readonly CorrectedLine[],
): readonly PricedLine[] {
  const answers = answersTo(schedule, offered);
  return corrected.map((each, index) => {
    const document = schedule.lines[index] ?? null;
    const place = document === null ? answers.extra[index - schedule.lines.length] : answers.byLine[index];
    const before = schedule.lines[index - 1]?.owner.group ?? null;
    const group = document?.owner.group ?? null;
    return { corrected: each, document, offered: offered[place ?? -1] ?? null, group: group === before ? null : group };
  });
}

interface LineTotals {
  readonly offered: CellTerm;
  readonly corrected: CellTerm;
}

function lineRow(sheet: SheetWriter, line: PricedLine, terms: TenderTerms): LineTotals {
  const { corrected, document, offered } = line;
  if (line.group !== null) sheet.row({ bold: true, shade: 'group' }).at(2, text(line.group));
  const row = sheet.row({ frame: true });
  row.put(text(corrected.number));
  row.put(text(corrected.description));
  row.put(text(document?.owner.unit ?? offered?.unit ?? ''));
  const volume = row.put(decimal(document?.owner.volume ?? null));
  const ownVolume = row.put(decimal(offered?.volume ?? null));
  const unitPrice = row.put(priceCell(offered?.unitPrice ?? null));
  const written = row.put(writtenTotal(line, ownVolume, unitPrice));
  const total = row.put(correctedTotal(line, { volume, unitPrice, written }));
  row.put(difference(corrected, written, total));
  ownerColumns(row, line, unitPrice, terms);
  row.put(text(corrected.change === 'none' ? '' : CHANGE_NAMES[corrected.change]));
  return { offered: written, corrected: total };
}

/** As the bidder wrote it, else the bidder's own product. */
function writtenTotal({ corrected, offered }: PricedLine, volume: CellTerm, unitPrice: CellTerm): Cell {
  if (corrected.offered === null || offered === null) return EMPTY;
  const { value } = corrected.offered;
  return offered.total === null ? amountFormula(rounded(times(volume, unitPrice)), value) : amount(value);
}

function correctedTotal(
  { corrected, document, offered }: PricedLine,
  {
    volume,
    unitPrice,
    written,
  }: { readonly volume: CellTerm; readonly unitPrice: CellTerm; readonly written: CellTerm },
): Cell {
  const { value } = corrected.corrected;
  if (document === null || offered === null) return amount(value);
  if (!document.perUnit) return amountFormula(written, value);
  return offered.unitPrice === null ? amount(value) : amountFormula(rounded(times(volume, unitPrice)), value);
}

function difference({ offered, corrected }: CorrectedLine, written: CellTerm, total: CellTerm): Cell {
  if (offered === null) return EMPTY;
  const sen = addSen(corrected.value, -offered.value as typeof offered.value);
  return amountFormula(rounded(minus(total, written)), sen);
}

function ownerColumns(row: RowWriter, line: PricedLine, unitPrice: CellTerm, terms: TenderTerms): void {
  const { corrected, document, offered } = line;
  const owner = row.put(priceCell(document?.owner.unitPrice ?? null));
  const ratio = corrected.unitPriceRatio;
  row.put(ratio === null ? EMPTY : shownFormula(over(times(unitPrice, constant(100)), owner), ratio.text, 4));
  const isCompared = document !== null && document.highestBalanced !== null && offered?.unitPrice != null;
  const isAbove = compares(unitPrice, '>', percentOf(owner, terms.unbalancedPercent));
  row.put(isCompared ? answerFormula(isAbove, corrected.unbalanced) : EMPTY);
}

function priceCell(price: OfferedLine['unitPrice']): Cell {
  return amount(price === null ? null : senOf(price));
}

function sumCell(cells: readonly CellTerm[], values: readonly (typeof ZERO_SEN)[]): Cell {
  return amountFormula(rounded(sumOf(cells)), values.reduce(addSen, ZERO_SEN));
}
