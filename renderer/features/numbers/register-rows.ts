/** Searching and filtering of the register: pure, over twenty thousand numbers on every keystroke. */
import type { BookRow, NumberBook } from '#core/documents/register/book-rows.ts';
import { fold } from '#renderer/ui/fold.ts';

export type RegisterState = 'draft' | 'issued' | 'same' | 'running' | 'unused' | 'noted';

/** Chosen values by facet; an empty list lets everything through. */
export interface RegisterFilters {
  readonly series: readonly string[];
  readonly year: readonly string[];
  readonly kind: readonly string[];
  readonly state: readonly string[];
}

export type RegisterFacet = keyof RegisterFilters;

export const NO_REGISTER_FILTERS: RegisterFilters = { series: [], year: [], kind: [], state: [] };

/** A row with what it is found by. */
interface FoundBy {
  readonly row: BookRow;
  readonly search: string;
  readonly facets: Readonly<Record<RegisterFacet, readonly string[]>>;
}

export interface SearchableBook {
  readonly book: NumberBook;
  readonly rows: readonly FoundBy[];
}

/** What every row is found by, worked out once for many searches. */
export function searchableBooks(books: readonly NumberBook[]): readonly SearchableBook[] {
  const folded = new Map<string, string>();
  const foldOnce = (text: string): string => {
    const known = folded.get(text) ?? fold(text);
    folded.set(text, known);
    return known;
  };
  return books.map((book) => ({ book, rows: book.rows.map((row) => foundBy(row, book, foldOnce)) }));
}

/** The books with the rows that hold every word of the query and pass every filter; a book without rows only while nothing is asked. */
export function filterBooks(
  books: readonly SearchableBook[],
  query: string,
  filters: RegisterFilters,
): readonly NumberBook[] {
  const words = fold(query).split(' ').filter(Boolean);
  const isAsked = words.length > 0 || Object.values(filters).some((values: readonly string[]) => values.length > 0);
  return books.flatMap(({ book, rows }) => {
    const found = rows.filter((row) => passes(row, words, filters)).map(({ row }) => row);
    return found.length === 0 && isAsked ? [] : [{ ...book, rows: found }];
  });
}

/** The values a facet takes among rows that pass the query and the other facets, with how many rows have each. */
export function registerFacetCounts(
  books: readonly SearchableBook[],
  {
    query,
    filters,
    facet,
  }: { readonly query: string; readonly filters: RegisterFilters; readonly facet: RegisterFacet },
): ReadonlyMap<string, number> {
  const words = fold(query).split(' ').filter(Boolean);
  const others = { ...filters, [facet]: [] };
  const counts = new Map<string, number>();
  for (const { rows } of books) {
    for (const row of rows) {
      if (!passes(row, words, others)) continue;
      for (const value of row.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function passes({ search, facets }: FoundBy, words: readonly string[], filters: RegisterFilters): boolean {
  return (
    words.every((word) => search.includes(word)) &&
    (['series', 'year', 'kind', 'state'] as const).every(
      (facet) => filters[facet].length === 0 || facets[facet].some((value) => filters[facet].includes(value)),
    )
  );
}

function foundBy(row: BookRow, { book }: NumberBook, foldOnce: (text: string) => string): FoundBy {
  const place = { series: [book.series], year: [book.year === null ? '' : String(book.year)] };
  if (row.kind === 'gap') {
    const state: RegisterState = row.note === null ? 'unused' : 'noted';
    const search = `${row.from} ${row.to} ${foldOnce(row.note?.reason ?? '')}`;
    return { row, search, facets: { ...place, kind: [], state: [state] } };
  }
  const { number, name, subject, code, tender, kind, state } = row.entry;
  const states: readonly RegisterState[] = row.clash === null ? [state] : [state, row.clash];
  const search = [number, name, subject ?? '', code, tender].map(foldOnce).join(' ');
  return { row, search, facets: { ...place, kind: [kind], state: states } };
}
