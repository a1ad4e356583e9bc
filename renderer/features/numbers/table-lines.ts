/** The lines of the table: a head for each book, then its rows. Pure. */
import type { BookRow, NumberBook } from '#core/documents/register/book-rows.ts';

export type TableLine =
  | { readonly kind: 'book'; readonly key: string; readonly book: NumberBook }
  | { readonly kind: 'row'; readonly key: string; readonly book: NumberBook; readonly row: BookRow };

/** Every book with its rows below it. */
export function tableLines(books: readonly NumberBook[]): readonly TableLine[] {
  return books.flatMap((book): readonly TableLine[] => {
    const name = `${book.book.series}/${book.book.year ?? ''}`;
    const rows = book.rows.map((row): TableLine => ({ kind: 'row', key: `${name}/${rowKey(row)}`, book, row }));
    return [{ kind: 'book', key: name, book }, ...rows];
  });
}

function rowKey(row: BookRow): string {
  return row.kind === 'gap' ? `gap-${row.from}` : `${row.entry.stream}/${row.entry.key}/${row.entry.spelling}`;
}
