/** From the rows of a sheet to lines of a price schedule, with a report on every row. */
import { multiplyRounded } from '#core/money/decimal.ts';
import { addSen, formatRupiah, rupiahText, senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import { type CellNumber, readAmount, readQuantity } from './cell-numbers.ts';
import type { ColumnRole, ScheduleMapping } from './mapping.ts';
import { remark, type RowRemark } from './remarks.ts';
import { type Cell, cellAt, columnName, plainText, type Sheet, type SheetRow } from './sheet.ts';

/** Whose schedule it is: the tender document's own, or a bid's, where nonsense is evidence and kept. */
export type SchedulePurpose = 'owner' | 'offer';

/** A line as read, before it is matched or given an id. */
export interface ReadLine {
  /** Row of the sheet. */
  readonly row: number;
  readonly number: string;
  /** Heading it stands under, null at the top. */
  readonly group: string | null;
  readonly description: string;
  readonly unit: string;
  readonly volume: DecimalText | null;
  readonly unitPrice: RupiahText | null;
  readonly total: RupiahText | null;
}

export type RowOutcome = 'line' | 'heading' | 'subtotal' | 'empty' | 'column-numbers' | 'fault';

/** What became of one row. */
export interface RowReport {
  readonly row: number;
  readonly outcome: RowOutcome;
  /** The row in few words, to find it again. */
  readonly text: string;
  /** Present with outcome `line`. */
  readonly line: ReadLine | null;
  readonly remarks: readonly RowRemark[];
}

/** A sheet read as a price schedule. */
export interface ScheduleReading {
  readonly rows: readonly RowReport[];
  readonly lines: readonly ReadLine[];
  /** Sum of the line totals as written; volume times unit price stands in where a total is missing. */
  readonly sum: RupiahText;
  readonly faults: number;
  readonly warnings: number;
}

const SUM_WORDS =
  /^(?:sub ?total|sub ?jumlah|jumlah|total|grand total|ppn|pajak pertambahan|pajak|dibulatkan|pembulatan|terbilang|rekapitulasi|overhead|keuntungan)\b/;

/** Reads every row below the header. Rows with a fault give no line; all others do their part. */
export function readSchedule(sheet: Sheet, mapping: ScheduleMapping, purpose: SchedulePurpose): ScheduleReading {
  const rows = sheet.rows.filter(({ number }) => number > mapping.headerRow).map((row) => cellsOf(row, mapping));
  const reader: RowReader = {
    mapping,
    purpose,
    lumpSums: rows.every(hasNoUnitPrices),
    textOnly: sheet.textOnly === true,
  };
  const reports: RowReport[] = [];
  const seen = new Map<string, number>();
  let group: string | null = null;
  for (const [at, cells] of rows.entries()) {
    const report = readRow(cells, at, group, reader);
    if (report.outcome === 'heading') group = headingOf(cells);
    reports.push(report.line === null ? report : withDuplicateTold(report, report.line, seen));
  }
  const lines = reports.flatMap(({ line }) => (line === null ? [] : [line]));
  return {
    rows: reports,
    lines,
    sum: rupiahText(lines.map(totalOf).reduce(addSen, ZERO_SEN)),
    faults: reports.filter(({ outcome }) => outcome === 'fault').length,
    warnings: reports.filter(({ remarks }) => remarks.some(({ severity }) => severity === 'warning')).length,
  };
}

interface RowReader {
  readonly mapping: ScheduleMapping;
  readonly purpose: SchedulePurpose;
  /** The whole sheet names totals only: outputs of a lump-sum contract. */
  readonly lumpSums: boolean;
  readonly textOnly: boolean;
}

type RowCells = Readonly<Record<ColumnRole, Cell>> & { readonly row: SheetRow };

function cellsOf(row: SheetRow, { columns }: ScheduleMapping): RowCells {
  return {
    row,
    number: cellAt(row, columns.number),
    description: cellAt(row, columns.description),
    unit: cellAt(row, columns.unit),
    volume: cellAt(row, columns.volume),
    unitPrice: cellAt(row, columns.unitPrice),
    total: cellAt(row, columns.total),
  };
}

function hasNoUnitPrices(cells: RowCells): boolean {
  return (
    cells.volume.kind !== 'number' &&
    cells.unitPrice.kind !== 'number' &&
    !/\d/.test(cells.volume.text + cells.unitPrice.text)
  );
}

function readRow(cells: RowCells, at: number, group: string | null, reader: RowReader): RowReport {
  const skipped = (outcome: RowOutcome): RowReport => ({
    row: cells.row.number,
    outcome,
    text: shortText(cells),
    line: null,
    remarks: [],
  });
  const measured = isFilled(cells.volume) || isFilled(cells.unitPrice);
  const words = shortText(cells);
  if (words === '' && !measured && !isFilled(cells.total)) return skipped('empty');
  if (at === 0 && areColumnNumbers(cells)) return skipped('column-numbers');
  if (SUM_WORDS.test(plainText(words)) && !measured) return skipped('subtotal');
  const priced = measured || isFilled(cells.unit) || (reader.lumpSums && isFilled(cells.total));
  if (!priced) return words === '' ? skipped('subtotal') : skipped('heading');
  return readLine(cells, group, reader);
}

function readLine(cells: RowCells, group: string | null, reader: RowReader): RowReport {
  const { numberStyle } = reader.mapping;
  const remarks: RowRemark[] = [];
  const volume = numberIn('volume', readQuantity(cells.volume, numberStyle));
  const unitPrice = numberIn('unitPrice', readAmount(cells.unitPrice, numberStyle));
  const total = numberIn('total', readAmount(cells.total, numberStyle));
  const description = cells.description.text.replace(/\s+/g, ' ').trim();
  const unit = cells.unit.text.replace(/\s+/g, ' ').trim();
  if (description === '') note('description-missing', 'description');
  if (cells.number.kind === 'date') note('date-for-number', 'number', cells.number.text);
  const whole = reader.lumpSums && volume === null && unitPrice === null && total !== null;
  if (whole) note('lump-sum', 'volume');
  else {
    if (unit === '') note('unit-missing', 'unit');
    if (volume === null && isReadable('volume')) note(owner('volume-missing', 'offered-volume-missing'), 'volume');
    if (unitPrice === null && isReadable('unitPrice')) note(owner('unit-price-missing', 'price-blank'), 'unitPrice');
  }
  if (volume?.startsWith('-')) note(owner('volume-negative', 'offered-volume-negative'), 'volume', volume);
  else if (volume === '0') note('volume-zero', 'volume', volume);
  if (unitPrice?.startsWith('-')) note(owner('price-negative', 'offered-price-negative'), 'unitPrice', unitPrice);
  if (volume !== null && unitPrice !== null && total !== null) {
    const product = rupiahText(multiplyRounded(volume, unitPrice));
    if (product !== total)
      note('product-differs', 'total', total, { product: formatRupiah(product), written: formatRupiah(total) });
  }
  const faulty = remarks.some(({ severity }) => severity === 'error');
  const line: ReadLine = {
    row: cells.row.number,
    number: cells.number.text.trim(),
    group,
    description,
    unit: whole && unit === '' ? 'ls' : unit,
    volume: whole ? ('1' as DecimalText) : volume,
    unitPrice: whole ? total : unitPrice,
    total,
  };
  return {
    row: line.row,
    outcome: faulty ? 'fault' : 'line',
    text: shortText(cells),
    line: faulty ? null : line,
    remarks,
  };

  function numberIn<Text extends string>(role: 'volume' | 'unitPrice' | 'total', read: CellNumber<Text>): Text | null {
    if (read.fault !== null) note(read.fault, role, cells[role].text);
    for (const each of read.notes.filter((code) => !(reader.textOnly && code === 'text-number')))
      note(each, role, cells[role].text, each === 'rounded-to-sen' ? { rounded: read.value ?? '' } : {});
    return read.value;
  }

  function isReadable(role: ColumnRole): boolean {
    return !remarks.some(({ field, severity }) => field === role && severity === 'error');
  }

  function owner<Code>(own: Code, offered: Code): Code {
    return reader.purpose === 'owner' ? own : offered;
  }

  function note(
    code: RowRemark['code'],
    field: ColumnRole,
    value?: string,
    details: Readonly<Record<string, string>> = {},
  ) {
    const column = reader.mapping.columns[field];
    remarks.push(
      remark(code, {
        row: cells.row.number,
        field,
        column: column === null ? null : columnName(column),
        value: value ?? null,
        details,
      }),
    );
  }
}

/** Tells a line that says word for word what an earlier one said; under another heading it is another line. */
function withDuplicateTold(report: RowReport, line: ReadLine, seen: Map<string, number>): RowReport {
  const { number, group, description, unit, volume, unitPrice } = line;
  const key = JSON.stringify([number, group, plainText(description), plainText(unit), volume, unitPrice]);
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, line.row);
    return report;
  }
  const facts = {
    row: line.row,
    field: 'description' as const,
    column: null,
    value: description,
    details: { first: String(first) },
  };
  return { ...report, remarks: [...report.remarks, remark('duplicate-row', facts)] };
}

function totalOf({ volume, unitPrice, total }: ReadLine) {
  if (total !== null) return senOf(total);
  return volume === null || unitPrice === null ? ZERO_SEN : multiplyRounded(volume, unitPrice);
}

function isFilled(cell: Cell): boolean {
  return cell.kind !== 'empty' && cell.text.trim() !== '';
}

/** The row below a header that numbers the columns: 1, 2, 3, 4, 5, 6 = 4 × 5. */
function areColumnNumbers(cells: RowCells): boolean {
  const texts = [cells.number, cells.description, cells.unit, cells.volume, cells.unitPrice, cells.total].filter(
    isFilled,
  );
  return texts.length >= 3 && texts.every(({ text }) => /^\(?(?:[a-h]|\d{1,2})\)?\.?\s*(?:=.*)?$/i.test(text.trim()));
}

/** What the row says before its figures; a label of a sum may stand in any of its first columns. */
function shortText(cells: RowCells): string {
  const words = [cells.description, cells.number, cells.unit].map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const [description = '', number = ''] = words;
  if (description !== '') return description;
  if (number !== '' && /\p{L}/u.test(number)) return number;
  return (
    cells.row.cells
      .find(({ kind, text }) => kind === 'text' && /\p{L}/u.test(text))
      ?.text.replace(/\s+/g, ' ')
      .trim() ?? number
  );
}

function headingOf(cells: RowCells): string {
  const number = cells.number.text.trim();
  const text = shortText(cells);
  return number === '' || number === text ? text : `${number} ${text}`;
}
