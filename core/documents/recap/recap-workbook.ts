/** The recap as a workbook: the table that is shown, the tenders behind it, and what each figure counts. */
import { senOf } from '#core/money/sen.ts';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import { groupOf, NO_GROUP } from '#core/recap/dimensions.ts';
import { figurePlain } from '#core/recap/figure-text.ts';
import { figureOf, type MeasureKey } from '#core/recap/measures.ts';
import { awardOf, type RecapSums } from '#core/recap/sums.ts';
import type { RecapTable } from '#core/recap/table.ts';
import { groupName } from '#core/recap/group-name.ts';
import { DIMENSION_NAMES, MEASURE_WORDS } from '#core/recap/words.ts';
import type { BookSheet, WorkingBook } from '../xlsx/book.ts';
import { amount, type Cell, code, count, decimal, EMPTY, styled, text } from '../xlsx/cells.ts';
import { beginSheet } from '../xlsx/sheet-writer.ts';
import { type RecapPaper, scopeText } from './recap-paper.ts';

export interface RecapBook extends RecapPaper {
  readonly table: RecapTable;
  /** Crossed by two dimensions, only the first is shown. */
  readonly measures: readonly [MeasureKey, ...MeasureKey[]];
}

/** What is told of each tender in a column of its own. */
const TOLD = ['agency', 'year', 'kind', 'method', 'status', 'stage', 'size', 'month', 'committee'] as const;

/** Characters. */
const NAME_WIDTH = 48;
const FIGURE_WIDTH = 24;

export function recapWorkbook(book: RecapBook): WorkingBook {
  return {
    title: 'Rekap pengadaan',
    paper: book.office.paper.size,
    mark: book.practice ? 'LATIHAN' : null,
    footer: 'Rekap pengadaan',
    sheets: [tableSheet(book), tendersSheet(book), definitionsSheet(book)],
  };
}

/** The columns of the table as it is shown: a figure each, or the groups of the second dimension. */
export function tableColumns({ table, measures }: Pick<RecapBook, 'table' | 'measures'>): readonly {
  readonly name: string;
  readonly key: MeasureKey;
  readonly of: (row: RecapTable['rowGroups'][number] | null) => RecapSums | null;
}[] {
  const { columns, columnGroups, total } = table;
  const whole = (row: RecapTable['rowGroups'][number] | null) => row?.sums ?? total;
  if (columns === null) return measures.map((key) => ({ name: MEASURE_WORDS[key].name, key, of: whole }));
  const [key] = measures;
  return [
    ...columnGroups.map(({ group, sums }) => ({
      name: groupName(columns, group),
      key,
      of: (row: RecapTable['rowGroups'][number] | null) => (row === null ? sums : (row.cells.get(group) ?? null)),
    })),
    { name: 'Semua', key, of: whole },
  ];
}

function tableSheet(book: RecapBook): BookSheet {
  const { table, measures } = book;
  const columns = tableColumns(book);
  const sheet = beginSheet('Rekap');
  sheet.line('REKAP PENGADAAN BARANG/JASA', { bold: true });
  sheet.line(scopeText(book));
  if (table.columns !== null) {
    sheet.line(`${MEASURE_WORDS[measures[0]].name} menurut ${DIMENSION_NAMES[table.columns].toLowerCase()}`);
  }
  sheet.row();
  sheet.heads([DIMENSION_NAMES[table.rows], ...columns.map(({ name }) => name)], 1);
  for (const row of table.rowGroups) {
    const line = sheet.row({ frame: true });
    line.put(text(groupName(table.rows, row.group)));
    for (const { key, of } of columns) line.put(figureValue(key, of(row)));
  }
  const total = sheet.row({ frame: true, bold: true });
  total.put(text('Jumlah'));
  for (const { key, of } of columns) total.put(figureValue(key, of(null)));
  return sheet.finish([NAME_WIDTH, ...columns.map(() => FIGURE_WIDTH)]);
}

function figureValue(key: MeasureKey, sums: RecapSums | null): Cell {
  if (sums === null) return EMPTY;
  const figure = figureOf(key, sums);
  const plain = figurePlain(figure);
  if (plain === null) return EMPTY;
  return figure.unit === 'rupiah' ? amount(senOf(plain as RupiahText)) : decimal(plain as DecimalText);
}

function tendersSheet({ tenders }: RecapBook): BookSheet {
  const heads = [
    'Kode',
    'Nama paket',
    'Versi',
    ...TOLD.map((dimension) => DIMENSION_NAMES[dimension]),
    'Pagu',
    'HPS',
    'Nilai penetapan',
    'Pendaftar',
    'Penawaran',
  ];
  const sheet = beginSheet('Paket');
  sheet.heads(heads, 2);
  for (const tender of tenders) {
    const row = sheet.row({ frame: true });
    row.put(code(tender.code));
    row.put(text(tender.name));
    row.put(count(tender.version));
    for (const dimension of TOLD) {
      const group = groupOf(dimension, tender);
      row.put(group === NO_GROUP ? EMPTY : text(groupName(dimension, group)));
    }
    for (const money of [tender.budgetCeiling, tender.ownerEstimate, awardOf(tender)]) {
      row.put(amount(money === null ? null : senOf(money)));
    }
    row.put(count(tender.registered));
    row.put(tender.recap.opened ? count(tender.offering) : EMPTY);
  }
  return sheet.finish([16, 70, 8, 40, 10, 30, 34, 12, 20, 34, 18, 30, 24, 24, 24, 12, 12]);
}

function definitionsSheet({ measures }: RecapBook): BookSheet {
  const sheet = beginSheet('Arti angka');
  sheet.heads(['Angka', 'Yang dihitung'], 0);
  for (const key of measures) {
    const { name, counts } = MEASURE_WORDS[key];
    const row = sheet.row({ frame: true });
    row.put(styled(text(name), { bold: true }));
    row.put(text(counts));
  }
  return sheet.finish([NAME_WIDTH, 110]);
}
