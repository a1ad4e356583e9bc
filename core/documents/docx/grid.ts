/** The tables of a document: exact widths, heads on every page, rows that stay whole. */
import type { Table, TableRow } from '../model.ts';
import { isSmallTable, isTallRow } from '../print-rules.ts';
import { mm, shareTwips } from './lengths.ts';
import type { Page } from './page.ts';
import { paragraph, spacer } from './paragraph.ts';
import { inlineRuns, textRun } from './runs.ts';
import { fixedTable, tableCell, tableRow } from './table-frame.ts';

const HEAD_SHADE = 'ECECEC';
const GROUP_SHADE = 'F6F6F6';
/** Below a table without a note, which has its own. */
const AFTER_TABLE_MM = 4;

/** A table with its caption above and its note below. */
export function gridTable(table: Table, page: Page, keepNext: boolean): string {
  const widths = shareTwips(
    page.width,
    table.columns.map(({ width }) => width),
  );
  const rows = [...table.rows, ...table.foot];
  const keeps = rowKeeps(table, page, keepNext || table.note !== undefined);
  const caption = table.caption === null ? '' : paragraph({ style: 'JudulTabel' }, textRun(table.caption));
  const grid = fixedTable(table.dense ? 'KisiPadat' : 'Kisi', widths, [
    headRow(table, widths, rows.length > 0),
    ...rows.map((row, index) => bodyRow(table, row, widths, keeps[index] ?? false)),
  ]);
  const below =
    table.note === undefined
      ? spacer({ after: mm(AFTER_TABLE_MM), keepNext })
      : paragraph({ style: 'CatatanTabel', keepNext }, textRun(table.note));
  return `${caption}${grid}${below}`;
}

/** Which rows stay with the next: never one row alone under a head or on the last page, nor a sum or group without its rows. */
function rowKeeps(table: Table, page: Page, isKeptBelow: boolean): readonly boolean[] {
  const isWhole = isSmallTable(table, page.text);
  const count = table.rows.length;
  const last = count + table.foot.length - 1;
  return [...table.rows, ...table.foot].map((row, index) => {
    if (index === last) return isKeptBelow;
    return isWhole || row.emphasis === 'group' || index === 0 || index >= count - 2;
  });
}

function headRow({ columns, dense }: Table, widths: readonly number[], hasRows: boolean): string {
  const style = dense ? 'KepalaTabelPadat' : 'KepalaTabel';
  const cells = columns.map(({ header }, index) =>
    tableCell(
      { width: widths[index] ?? 0, shade: HEAD_SHADE, isMiddle: true },
      paragraph({ style, keepNext: hasRows }, textRun(header)),
    ),
  );
  return tableRow(cells, { isHead: true });
}

function bodyRow({ columns, dense }: Table, row: TableRow, widths: readonly number[], keepNext: boolean): string {
  const style = dense ? 'TabelPadat' : 'Tabel';
  if (row.emphasis === 'group') {
    const width = widths.reduce((total, each) => total + each, 0);
    const parts = row.cells.flatMap((cell, index) => (index === 0 ? cell : [{ text: ' ' }, ...cell]));
    const heading = parts.map((part) => ('text' in part ? { ...part, bold: true as const } : part));
    return tableRow([
      tableCell(
        { width, span: columns.length, shade: GROUP_SHADE },
        paragraph({ style, keepNext: true }, inlineRuns(heading)),
      ),
    ]);
  }
  const isTotal = row.emphasis === 'total';
  const cells = columns.map(({ align }, index) => {
    const cell = row.cells[index] ?? [];
    const parts = isTotal ? cell.map((part) => ('text' in part ? { ...part, bold: true as const } : part)) : cell;
    const look = { style, keepNext, align: align === 'left' ? undefined : align } as const;
    return tableCell({ width: widths[index] ?? 0 }, paragraph(look, inlineRuns(parts)));
  });
  return tableRow(cells, { maySplit: isTallRow(row) });
}
