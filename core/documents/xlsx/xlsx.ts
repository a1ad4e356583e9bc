/** A workbook as an Excel file, written by exceljs. */
import type { Cell, PaperSize, Workbook, Worksheet } from 'exceljs';
import { type Instant, unixMsOf } from '#core/calendar/instant.ts';
import { unreachable } from '#core/shared/assert.ts';
import { repackParts } from '../zip.ts';
import type { BookCell, BookSheet, CellLook, WorkingBook } from './book.ts';
import { columnLetters } from './term.ts';

export interface XlsxOptions {
  /** Stands in the properties of the file. */
  readonly madeAt: Instant;
}

/** Numbers of paper sizes; Excel has neither F4 nor our folio, its own (8,5 × 13 inches) is some millimetres wider. */
const PAPER_NUMBERS = { a4: 9, f4: 14, folio: 14 } as const;

/** Inches. */
const MARGINS = { left: 0.6, right: 0.6, top: 0.8, bottom: 0.7, header: 0.35, footer: 0.35 };

const FONT = { name: 'Arial', size: 10 };
const LINE_POINTS = 13.5;
const SHADES = { head: 'FFECECEC', group: 'FFF6F6F6' } as const;
const RULE = { style: 'thin', color: { argb: 'FF000000' } } as const;

/**
 * Writes a workbook as XLSX with its formulas and the values they come to.
 *
 * Shapes  the same book and options give the same bytes; spreadsheets compute everything anew when they open it.
 */
export async function renderXlsx(book: WorkingBook, { madeAt }: XlsxOptions): Promise<Uint8Array<ArrayBuffer>> {
  // A megabyte that only those need who write a spreadsheet.
  const { Workbook: NewWorkbook } = await import('exceljs').then((module) => module.default);
  const workbook = new NewWorkbook();
  const moment = new Date(unixMsOf(madeAt));
  workbook.created = moment;
  workbook.modified = moment;
  workbook.creator = '';
  workbook.lastModifiedBy = '';
  workbook.title = book.title;
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of book.sheets) writeSheet(workbook, book, sheet);
  return repackParts(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeSheet(workbook: Workbook, book: WorkingBook, sheet: BookSheet): void {
  const { frozen, headRow, widths, secret } = sheet;
  const marks = [book.mark, secret].filter((each) => each !== null);
  const worksheet = workbook.addWorksheet(sheet.name, {
    pageSetup: {
      // Its type names the commonest sizes only.
      paperSize: PAPER_NUMBERS[book.paper] as PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      // As many pages down as it takes.
      fitToHeight: 0,
      margins: MARGINS,
      ...(headRow === null ? {} : { printTitlesRow: `${headRow}:${headRow}` }),
    },
    headerFooter: {
      oddHeader: marks.length === 0 ? '' : `&C&B${marginText(marks.join(' · '))}`,
      oddFooter: `&L&8${marginText(book.footer)}&R&8Halaman &P dari &N`,
    },
    views: frozen.rows === 0 ? [] : [{ state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }],
  });
  worksheet.columns = widths.map((width) => ({ width }));
  sheet.rows.forEach((row, index) => writeRow(worksheet, row, { number: index + 1, widths }));
}

function writeRow(
  worksheet: Worksheet,
  row: readonly BookCell[],
  { number, widths }: { readonly number: number; readonly widths: readonly number[] },
): void {
  const target = worksheet.getRow(number);
  row.forEach((cell, index) => writeCell(target.getCell(index + 1), cell));
  const [first] = row;
  const isAcross = first?.look.across === true;
  if (isAcross) worksheet.mergeCells(`A${number}:${columnLetters(widths.length)}${number}`);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const lines = row.map(({ content }, index) =>
    content.kind === 'text' ? linesOf(content.text, isAcross ? whole : (widths[index] ?? 1)) : 1,
  );
  // Not left to the program: merged cells never grow by themselves, others only once they are touched.
  target.height = Math.max(1, ...lines) * LINE_POINTS;
}

/** Lines a text takes in a column so many characters wide, broken between words. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = word.length;
    } else used += (used > 0 ? 1 : 0) + word.length;
    // A word longer than the column is broken.
    while (used > width) {
      lines += 1;
      used -= width;
    }
  }
  return lines;
}

function writeCell(target: Cell, { content, look }: BookCell): void {
  target.font = { ...FONT, ...(look.bold ? { bold: true } : {}), ...(look.given ? { italic: true } : {}) };
  if (look.format !== undefined) target.numFmt = look.format;
  const horizontal = horizontalOf(look, content.kind);
  target.alignment = {
    vertical: look.shade === 'head' ? 'middle' : 'top',
    wrapText: true,
    ...(horizontal === undefined ? {} : { horizontal }),
  };
  if (look.frame) target.border = { top: RULE, left: RULE, bottom: RULE, right: RULE };
  if (look.shade !== undefined)
    target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: SHADES[look.shade] } };
  switch (content.kind) {
    case 'empty':
      return;
    case 'text':
      target.value = content.text;
      return;
    case 'number':
      target.value = content.value;
      return;
    case 'formula':
      target.value = { formula: content.formula, result: content.result };
      return;
    default:
      unreachable(content);
  }
}

function horizontalOf({ align }: CellLook, kind: BookCell['content']['kind']): CellLook['align'] {
  return align ?? (kind === 'text' ? 'left' : undefined);
}

/** In heads and feet of pages an ampersand begins a code. */
function marginText(text: string): string {
  return text.replaceAll('&', '&&');
}
