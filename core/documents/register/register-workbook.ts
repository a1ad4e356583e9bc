/** The register of numbers as a workbook: one sheet, so that it can be filtered and sorted as a whole. */
import type { WorkingBook } from '../xlsx/book.ts';
import { code, text } from '../xlsx/cells.ts';
import { beginSheet } from '../xlsx/sheet-writer.ts';
import type { RegisterPaper } from './register-document.ts';
import { linesOf, REGISTER_HEADS, type RegisterLine, seriesName } from './register-lines.ts';

const KEYS = Object.keys(REGISTER_HEADS) as readonly (keyof RegisterLine)[];

/** Characters: series, year, then the columns of the book. */
const WIDTHS = [32, 8, 12, 40, 48, 16, 60, 20, 44];

/** Numbers and codes stand as text, so that a leading nought stays. */
export function registerWorkbook({
  books,
  office,
  practice,
}: Omit<RegisterPaper, 'printedAt' | 'printedBy'>): WorkingBook {
  const sheet = beginSheet('Buku nomor');
  sheet.heads(['Seri', 'Tahun', ...KEYS.map((key) => REGISTER_HEADS[key])], 0);
  for (const book of books) {
    for (const each of linesOf(book, office)) {
      const row = sheet.row({ frame: true });
      row.put(text(seriesName(book.book.series, office)));
      row.put(code(book.book.year === null ? '' : String(book.book.year)));
      for (const key of KEYS) row.put(code(each[key]));
    }
  }
  return {
    title: 'Buku nomor dokumen',
    paper: office.paper.size,
    mark: practice ? 'LATIHAN' : null,
    footer: 'Buku nomor dokumen',
    sheets: [sheet.finish(WIDTHS)],
  };
}
