/** The register as a table for any spreadsheet. Pure. */
import { unparse } from 'papaparse';
import type { NumberBook } from '#core/documents/register/book-rows.ts';
import type { SeriesSettings } from '#core/documents/register/number-series.ts';
import { linesOf, REGISTER_HEADS, type RegisterLine, seriesName } from '#core/documents/register/register-lines.ts';

const KEYS = Object.keys(REGISTER_HEADS) as readonly (keyof RegisterLine)[];

/** A semicolon, because Indonesian spreadsheets read the comma as a decimal sign; the mark in front says UTF-8. */
export function registerCsv(books: readonly NumberBook[], office: SeriesSettings): string {
  const heads = ['Seri', 'Tahun', ...KEYS.map((key) => REGISTER_HEADS[key])];
  const rows = books.flatMap((book) =>
    linesOf(book, office).map((line) => [
      seriesName(book.book.series, office),
      book.book.year ?? '',
      ...KEYS.map((key) => line[key]),
    ]),
  );
  // Names of tenders go in: none may begin as a formula.
  return `\uFEFF${unparse([heads, ...rows], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
