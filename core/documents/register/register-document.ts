/** The register of numbers on paper, as an office files it. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { line, plain } from '../inline.ts';
import type { Block, DocumentModel, Table, TableColumn } from '../model.ts';
import type { OfficeSettings } from '../office.ts';
import { announce, note } from '../parts/paragraphs.ts';
import type { NumberBook } from './book-rows.ts';
import { bookName, linesOf, rangeText, REGISTER_HEADS, type RegisterLine } from './register-lines.ts';

export interface RegisterPaper {
  readonly books: readonly NumberBook[];
  readonly office: OfficeSettings;
  readonly practice: boolean;
  readonly printedAt: Instant;
  readonly printedBy: { readonly name: string; readonly position: string };
}

const COLUMNS: Readonly<Record<keyof RegisterLine, Omit<TableColumn, 'header'>>> = {
  running: { width: 6, align: 'center', rowHeader: true },
  number: { width: 20, align: 'left' },
  document: { width: 20, align: 'left' },
  code: { width: 9, align: 'left' },
  tender: { width: 24, align: 'left' },
  date: { width: 11, align: 'left' },
  remark: { width: 16, align: 'left' },
};

const KEYS = Object.keys(COLUMNS) as readonly (keyof RegisterLine)[];

/** The register as one document, a table a series and year; on its side, as it has many columns. */
export function registerDocument({ books, office, practice, printedAt, printedBy }: RegisterPaper): DocumentModel {
  const { lines, contact } = office.letterhead;
  const day = formatDate(dateIn(printedAt, office.zone));
  const head: readonly Block[] = lines.length === 0 ? [] : [{ kind: 'letterhead', lines, contact }];
  return {
    title: 'Buku nomor dokumen',
    kind: 'buku-nomor',
    paper: { ...office.paper, orientation: 'landscape' },
    text: office.text,
    marks: practice ? ['practice'] : [],
    blocks: [
      ...head,
      { kind: 'title', lines: ['BUKU NOMOR DOKUMEN'], number: null },
      ...books.flatMap((book) => bookBlocks(book, office)),
      {
        kind: 'signatures',
        placeAndDate: plain(office.city === null ? day : `${office.city}, ${day}`),
        heading: ['Yang mencetak'],
        rows: [{ name: plain(printedBy.name), position: printedBy.position, employeeNumber: null }],
      },
    ],
    footer: `Buku nomor dokumen · dicetak ${formatDateTime(printedAt, office.zone)}`,
  };
}

function bookBlocks(book: NumberBook, office: OfficeSettings): readonly Block[] {
  const { counts, blocks } = book;
  const { series } = book.book;
  const table: Table = {
    kind: 'table',
    caption: null,
    dense: true,
    columns: KEYS.map((key) => ({ header: REGISTER_HEADS[key], ...COLUMNS[key] })),
    rows: linesOf(book, office).map((each) => ({ cells: KEYS.map((key) => plain(each[key])) })),
    foot: [],
  };
  const given = blocks.map(({ from, to, holder }) => `${rangeText({ series, from, to }, office)} ${holder.name}`);
  return [
    { kind: 'heading', level: 2, number: null, text: bookName(book.book, office) },
    announce(`Dipakai ${counts.used} nomor, tidak terpakai tanpa keterangan ${counts.open}, kembar ${counts.clashes}.`),
    ...(given.length === 0 ? [] : [{ kind: 'paragraph', text: line('Blok: ', given.join('; '), '.') } as const]),
    book.rows.length === 0 ? note('Belum ada nomor yang dipakai.') : table,
  ];
}
