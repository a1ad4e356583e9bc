/** Which column of a sheet holds what: proposed from the words of its header, corrected by a person, remembered. */
import { type NumberStyle, proposeNumberStyle } from './cell-numbers.ts';
import { type Cell, cellAt, EMPTY_CELL, plainText, type Sheet, type SheetRow } from './sheet.ts';

/** What a column may hold. */
export type ColumnRole = 'number' | 'description' | 'unit' | 'volume' | 'unitPrice' | 'total';

export const COLUMN_ROLES: readonly ColumnRole[] = ['number', 'description', 'unit', 'volume', 'unitPrice', 'total'];

/** Columns (from 0) by role, null where the sheet has none. */
export type ColumnMapping = Readonly<Record<ColumnRole, number | null>>;

/** How a sheet is to be read; plain data, stored by the header's signature for the next file of the same form. */
export interface ScheduleMapping {
  readonly columns: ColumnMapping;
  /** Last row of the header as the spreadsheet numbers it; lines follow it. 0 when there is no header. */
  readonly headerRow: number;
  readonly numberStyle: NumberStyle;
}

/** Words of headers, plain. The first match of a role counts; `harga satuan` before `satuan`. */
const HEADER_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['unitPrice', /\b(?:harga satuan|hrg satuan|harga sat|harsat|unit price|satuan harga|harga per)\b/],
  [
    'total',
    /\b(?:jumlah harga|total harga|harga total|harga jumlah|jml harga|jumlah rp|total rp|amount)\b|^(?:jumlah|total|sub total|subtotal|jumlah total)$/,
  ],
  ['volume', /\b(?:volume|vol|kuantitas|qty|quantity|banyaknya)\b|^(?:jumlah barang|jumlah satuan)$/],
  ['unit', /^(?:satuan|sat|unit|satuan ukuran|satuan ukur|sat ukuran|sat ukur|satuan unit)$/],
  [
    'description',
    /\b(?:uraian|deskripsi|description|jenis barang|jenis pekerjaan|nama barang|nama pekerjaan|item pekerjaan|jenis kegiatan|keluaran)\b/,
  ],
  [
    'number',
    /^(?:no|nomor|no urut|nomor urut|no item|item no|no mata pembayaran|nomor mata pembayaran|mata pembayaran|kode)$/,
  ],
];

/** Headers stand near the top, below letterhead and package name. */
const ROWS_SEARCHED = 60;

/** Fewer columns than this are no price schedule: words of a letter. */
const FEWEST_ROLES = 3;

/**
 * Proposes a mapping from the words of the header, which may take two rows; null when there is none to find.
 *
 * Source  headings of schedules of quantities as committees publish them: No, Uraian, Satuan, Volume, Harga Satuan, Jumlah.
 */
export function proposeMapping(sheet: Sheet): ScheduleMapping | null {
  let best: { readonly columns: ColumnMapping; readonly headerRow: number; readonly roles: number } | null = null;
  for (const [at, row] of sheet.rows.slice(0, ROWS_SEARCHED).entries()) {
    const next = sheet.rows[at + 1];
    const single = rolesOf(headerTexts(row));
    const double = next === undefined ? single : rolesOf(joinedTexts(row, next));
    const two = next !== undefined && countRoles(double) > countRoles(single);
    const columns = two ? double : single;
    const roles = countRoles(columns);
    if (columns.description === null || roles < FEWEST_ROLES || roles <= (best?.roles ?? 0)) continue;
    best = { columns, headerRow: two ? next.number : row.number, roles };
  }
  if (best === null) return null;
  const { columns, headerRow } = best;
  const numeric = [columns.volume, columns.unitPrice, columns.total].filter((column) => column !== null);
  const below = sheet.rows.filter((row) => row.number > headerRow);
  const cells = below.flatMap((row) => numeric.map((column) => cellAt(row, column)));
  return { columns, headerRow, numberStyle: proposeNumberStyle(cells) };
}

/** A key for remembering a mapping: the same for files made from the same form. */
export function headerSignature(sheet: Sheet, headerRow: number): string {
  const row = sheet.rows.find(({ number }) => number === headerRow);
  return row === undefined ? '' : row.cells.map(({ text }) => plainText(text)).join('|');
}

function headerTexts(row: SheetRow): readonly string[] {
  return row.cells.map((_, column) => plainText(withoutUnit(ownText(row, column))));
}

/** Two rows read as one header: `Harga` over `Satuan` and `Jumlah`; a merged heading counts for all its columns. */
function joinedTexts(upper: SheetRow, lower: SheetRow): readonly string[] {
  const width = Math.max(upper.cells.length, lower.cells.length);
  return Array.from({ length: width }, (_, column) => {
    const above = spannedText(upper, column);
    const below = ownText(lower, column);
    return plainText(withoutUnit(above === below ? above : `${above} ${below}`));
  });
}

function ownText(row: SheetRow, column: number): string {
  const cell = cellAt(row, column);
  return cell.kind === 'text' ? cell.text : '';
}

/** Text of the cell, or of the merged cell to the left that reaches over it. */
function spannedText(row: SheetRow, column: number): string {
  let at = column;
  while (at > 0 && isMerged(row.cells[at])) at--;
  return ownText(row, at);
}

function isMerged(cell: Cell = EMPTY_CELL): boolean {
  return cell.merged === true;
}

/** `Harga Satuan (Rp)` without what stands in brackets. */
function withoutUnit(text: string): string {
  return text.replace(/\([^)]*\)/g, ' ');
}

function rolesOf(texts: readonly string[]): ColumnMapping {
  const columns: Record<ColumnRole, number | null> = {
    number: null,
    description: null,
    unit: null,
    volume: null,
    unitPrice: null,
    total: null,
  };
  for (const [column, text] of texts.entries()) {
    const role = HEADER_WORDS.find(([, words]) => words.test(text))?.[0];
    if (role !== undefined) columns[role] ??= column;
  }
  return columns;
}

function countRoles(columns: ColumnMapping): number {
  return COLUMN_ROLES.filter((role) => columns[role] !== null).length;
}
