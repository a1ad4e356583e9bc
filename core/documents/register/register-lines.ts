/** The register in words, a line a row of the book: what its printed, tabular and spreadsheet forms all say. */
import { formatDate } from '#core/calendar/format.ts';
import { newestWords } from '#core/regulation/select.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#core/tender/document-kind.ts';
import { documentNameOf } from '../document-names.ts';
import type { BookRow, NumberBook } from './book-rows.ts';
import type { Book } from './number-block.ts';
import { runningText, type SeriesSettings, seriesById } from './number-series.ts';

/** One line, as texts in the order of `REGISTER_HEADS`. */
export interface RegisterLine {
  readonly running: string;
  readonly number: string;
  readonly document: string;
  readonly code: string;
  readonly tender: string;
  readonly date: string;
  readonly remark: string;
}

export const REGISTER_HEADS: Readonly<Record<keyof RegisterLine, string>> = {
  running: 'No. urut',
  number: 'Nomor',
  document: 'Dokumen',
  code: 'Kode paket',
  tender: 'Nama paket',
  date: 'Tanggal',
  remark: 'Keterangan',
};

const REMARKS = {
  draft: 'Konsep',
  issued: 'Terbit',
  same: 'Nomor kembar: dipakai dokumen lain juga',
  running: 'Nomor urut muncul dua kali',
  unused: 'Tidak terpakai',
} as const;

/** What a series is called: as the office says, else as its kind of document. */
export function seriesName(id: string, office: Pick<SeriesSettings, 'numberSeries'>): string {
  const own = seriesById(id, office);
  if (own !== null && own.name !== '') return own.name;
  return isKind(id) ? documentNameOf(id, newestWords()) : id;
}

/** `Berita acara · 2026`. */
export function bookName({ series, year }: Book, office: Pick<SeriesSettings, 'numberSeries'>): string {
  const name = seriesName(series, office);
  return year === null ? name : `${name} · ${year}`;
}

/** `014` or `014–016`, as wide as the series writes its numbers. */
export function rangeText({ series, from, to }: RangeIn, office: Pick<SeriesSettings, 'numberSeries'>): string {
  const width = widthOf(series, office);
  return from === to ? runningText(from, width) : `${runningText(from, width)}–${runningText(to, width)}`;
}

interface RangeIn {
  readonly series: string;
  readonly from: number;
  readonly to: number;
}

/** The rows of a book in words. */
export function linesOf(
  { book, rows }: NumberBook,
  office: Pick<SeriesSettings, 'numberSeries'>,
): readonly RegisterLine[] {
  return rows.map((row) => lineOf(row, book, office));
}

function lineOf(row: BookRow, { series }: Book, office: Pick<SeriesSettings, 'numberSeries'>): RegisterLine {
  if (row.kind === 'gap') {
    const { from, to, note } = row;
    const remark = note === null ? REMARKS.unused : `${REMARKS.unused}: ${note.reason}`;
    const running = rangeText({ series, from, to }, office);
    return { running, number: '', document: '', code: '', tender: '', date: '', remark };
  }
  const { running, number, name, subject, code, tender, date, state } = row.entry;
  const clash = row.clash === null ? [] : [REMARKS[row.clash]];
  return {
    running: running === null ? '' : runningText(running, widthOf(series, office)),
    number,
    document: subject === null ? name : `${name}, ${subject}`,
    code,
    tender,
    date: date === null ? '' : formatDate(date),
    remark: [REMARKS[state], ...clash].join('. '),
  };
}

function widthOf(series: string, office: Pick<SeriesSettings, 'numberSeries'>): { readonly width: number } {
  return seriesById(series, office) ?? { width: 1 };
}

function isKind(id: string): id is DocumentKind {
  return DOCUMENT_KINDS.some((kind) => kind === id);
}
