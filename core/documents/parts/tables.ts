/** Building tables whose columns fit what stands in them. */
import { type ColumnNeed, inlineText, layOutColumns } from '../measure.ts';
import type { Inline, Table, TableRow } from '../model.ts';
import type { OfficeSettings } from '../office.ts';

/**
 * A column with how wide it must be. `fit`: as wide as its widest cell, so amounts and dates never break. `least`: so many
 * millimetres, more where a single word needs it. Neither: a share of what is left.
 */
export interface ColumnPlan extends Omit<ColumnNeed, 'fit' | 'texts'> {
  readonly fit?: true;
}

interface TablePlan {
  readonly caption?: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly TableRow[];
  readonly foot?: readonly TableRow[];
  readonly note?: string;
  readonly dense?: true;
}

/** The paper a table is laid out for: that of a draft, or of any paper of the office. */
export interface TablePaper {
  readonly office: Pick<OfficeSettings, 'paper' | 'text'>;
}

/** A table for the paper of the office. */
export function layOutTable({ office: { paper, text } }: TablePaper, plan: TablePlan): Table {
  const all = [...plan.rows, ...(plan.foot ?? [])].filter((row) => row.emphasis !== 'group');
  const needs = plan.columns.map(({ fit, ...need }, index): ColumnNeed => {
    const texts = all.map((cells) => inlineText(cells.cells[index] ?? []));
    if (fit) return { ...need, fit: texts };
    return need.least === undefined ? { ...need, texts } : { ...need, fit: texts.flatMap((cell) => cell.split(/\s/)) };
  });
  return {
    kind: 'table',
    caption: plan.caption ?? null,
    columns: layOutColumns(needs, { paper, text, dense: plan.dense ?? false }),
    rows: plan.rows,
    foot: plan.foot ?? [],
    ...(plan.note === undefined ? {} : { note: plan.note }),
    ...(plan.dense ? { dense: plan.dense } : {}),
  };
}

/** A row of plain or inline cells. */
export function row(...cells: readonly (string | Inline)[]): TableRow {
  return { cells: cells.map((cell) => (typeof cell === 'string' ? [{ text: cell }] : cell)) };
}

/** A sum under the last row. */
export function totalRow(...cells: readonly string[]): TableRow {
  return { ...row(...cells), emphasis: 'total' };
}

/** A line across the table that names the rows under it. */
export function groupRow(text: string): TableRow {
  return { ...row(text), emphasis: 'group' };
}

/** The list in pieces of at most `size`, as equal as can be: 9 in pieces of 8 are 5 and 4. */
export function inPieces<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const pieces = Math.ceil(items.length / size);
  const each = Math.ceil(items.length / Math.max(pieces, 1));
  return Array.from({ length: pieces }, (_, index) => items.slice(index * each, (index + 1) * each));
}
