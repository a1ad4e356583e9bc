import Papa from 'papaparse';
import type { Cell, Sheet } from '#core/exchange/price-schedule/sheet.ts';
import { EMPTY_CELL } from '#core/exchange/price-schedule/sheet.ts';

/** More rows than any price schedule has; what stands behind them is not read. */
const MOST_ROWS = 50_000;

/** Reads CSV with whatever separator it has (`;`, `,`, tab, `|`); rows are numbered as a spreadsheet would show them. */
export function csvSheet(name: string, text: string): Sheet {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, ''), {
    delimitersToGuess: [';', ',', '\t', '|'],
    preview: MOST_ROWS,
  });
  const rows = data.map((cells, at) => ({ number: at + 1, cells: cells.map(cellOf) }));
  return { name, rows: rows.filter(({ cells }) => cells.some(({ kind }) => kind !== 'empty')), textOnly: true };
}

function cellOf(text: string): Cell {
  return text.trim() === '' ? EMPTY_CELL : { kind: 'text', text };
}
