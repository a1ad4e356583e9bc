import Papa from 'papaparse';
import type { Cell, Sheet } from '#core/exchange/price-schedule/sheet.ts';
import { EMPTY_CELL } from '#core/exchange/price-schedule/sheet.ts';

/** More rows than any price schedule has; what stands behind them is not read. */
const MOST_ROWS = 50_000;

/** In the order of preference: here a comma parts decimals, so spreadsheets write `;` between cells. */
const SEPARATORS = [';', '\t', '|', ','] as const;

/** Enough to see how a file parts its cells. */
const ROWS_TRIED = 60;

/** Reads CSV with whatever separator it has (`;`, `,`, tab, `|`); rows are numbered as a spreadsheet would show them. */
export function csvSheet(name: string, text: string): Sheet {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  const { data } = Papa.parse<string[]>(plain, { delimiter: separatorOf(plain), preview: MOST_ROWS });
  const rows = data.map((cells, at) => ({ number: at + 1, cells: cells.map(cellOf) }));
  return { name, rows: rows.filter(({ cells }) => cells.some(({ kind }) => kind !== 'empty')), textOnly: true };
}

/**
 * The separator that gives the most rows the same number of cells, the most cells where two do so equally. The library's
 * own guess counts empty lines at the end as rows and takes the comma in `990,00` for a separator.
 */
function separatorOf(text: string): string {
  let best: { readonly separator: string; readonly rows: number; readonly cells: number } | null = null;
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter: separator,
      preview: ROWS_TRIED,
      skipEmptyLines: 'greedy',
    });
    const { rows, cells } = commonestWidth(data);
    if (best === null || rows > best.rows || (rows === best.rows && cells > best.cells)) {
      best = { separator, rows, cells };
    }
  }
  return best?.separator ?? ';';
}

/** How many rows have the commonest number of cells above one, and that number. */
function commonestWidth(rows: readonly (readonly string[])[]): { readonly rows: number; readonly cells: number } {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let commonest = { rows: 0, cells: 0 };
  for (const [cells, count] of counts) {
    if (count > commonest.rows || (count === commonest.rows && cells > commonest.cells)) {
      commonest = { rows: count, cells };
    }
  }
  return commonest;
}

function cellOf(text: string): Cell {
  return text.trim() === '' ? EMPTY_CELL : { kind: 'text', text };
}
