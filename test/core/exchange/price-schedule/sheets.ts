import type { Cell, Sheet } from '#core/exchange/price-schedule/sheet.ts';
import { EMPTY_CELL } from '#core/exchange/price-schedule/sheet.ts';

/** What a test writes for a cell: a number, text, nothing, or a cell of its own. */
export type Written = number | string | null | Cell;

/** A sheet from rows of values; rows are numbered from 1. */
export function aSheet(...rows: readonly (readonly Written[])[]): Sheet {
  return { name: 'RAB', rows: rows.map((cells, at) => ({ number: at + 1, cells: cells.map(aCell) })) };
}

export const merged: Cell = { ...EMPTY_CELL, merged: true };

function aCell(value: Written): Cell {
  if (value === null || value === '') return EMPTY_CELL;
  if (typeof value === 'number') return { kind: 'number', text: String(value), number: value };
  return typeof value === 'string' ? { kind: 'text', text: value } : value;
}
