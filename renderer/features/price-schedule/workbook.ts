import type { CellValue, Worksheet } from 'exceljs';
import type { Cell, Sheet, SheetRow } from '#core/exchange/price-schedule/sheet.ts';
import { EMPTY_CELL } from '#core/exchange/price-schedule/sheet.ts';

/** Formatting may reach to the last column of a sheet; price schedules do not. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 50_000;

/** Reads XLSX into its sheets that have anything in them, visible ones first; null when it cannot be read. */
export async function workbookSheets(bytes: Uint8Array): Promise<readonly Sheet[] | null> {
  // A megabyte that only those need who open a spreadsheet.
  const { Workbook } = await import('exceljs').then((module) => module.default);
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
  } catch {
    // Whatever the library stumbles over, the file is not one it can read; the caller says so.
    return null;
  }
  const sheets = workbook.worksheets.toSorted((a, b) => Number(a.state !== 'visible') - Number(b.state !== 'visible'));
  return sheets.map(sheetOf).filter(({ rows }) => rows.length > 0);
}

function sheetOf(worksheet: Worksheet): Sheet {
  const rows: SheetRow[] = [];
  worksheet.eachRow((row, number) => {
    if (rows.length >= MOST_ROWS) return;
    const width = Math.min(row.cellCount, MOST_COLUMNS);
    const cells = Array.from({ length: width }, (_, column): Cell => {
      const cell = row.getCell(column + 1);
      return cell.isMerged && cell.master !== cell ? { ...EMPTY_CELL, merged: true } : cellOf(cell.value);
    });
    if (cells.some(({ kind }) => kind !== 'empty')) rows.push({ number, cells });
  });
  return { name: worksheet.name, rows };
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined || value === '') return EMPTY_CELL;
  if (typeof value === 'number') return { kind: 'number', text: String(value), number: value };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return { kind: 'date', text: dateText(value) };
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('richText' in value) return { kind: 'text', text: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value) return cellOf(value.text);
  if ('formula' in value || 'sharedFormula' in value) return { ...cellOf(value.result), formula: true };
  return { kind: 'text', text: JSON.stringify(value) };
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'tanggal' : date.toISOString().slice(0, 10);
}
