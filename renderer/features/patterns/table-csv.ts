/** A table of patterns for spreadsheets, as it stands on the screen. Pure. */
import { unparse } from 'papaparse';

interface CsvColumn<Row> {
  readonly label: string;
  readonly text: (row: Row) => string;
}

/** A semicolon, because Indonesian spreadsheets read the comma as a decimal sign; the mark in front says UTF-8. */
export function tableCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  // What people typed goes in: none may begin as a formula.
  return `\uFEFF${unparse(lines, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
}
