import { describe, expect, it } from 'vitest';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { numberBooks } from '#core/documents/register/book-rows.ts';
import type { RegisteredNumber } from '#core/documents/register/number-register.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { registerCsv } from '#renderer/features/numbers/register-csv.ts';
import {
  filterBooks,
  NO_REGISTER_FILTERS,
  registerFacetCounts,
  type RegisterFilters,
  searchableBooks,
} from '#renderer/features/numbers/register-rows.ts';
import { tableLines } from '#renderer/features/numbers/table-lines.ts';
import { aNumber, BOOK } from '#test/core/documents/register/a-number.ts';

const REGISTER: readonly RegisteredNumber[] = [
  aNumber(1, { tender: 'Gedung Sekolah' }),
  aNumber(4, { tender: 'Jembatan Sungai', state: 'issued' }),
  aNumber(4, { tender: 'Jalan Désa', stream: 'other' as StreamId }),
  aNumber(7, { book: { series: 'baep', year: 2025 }, year: 2025, kind: 'baep', key: 'baep' }),
];
const BOOKS = numberBooks(
  REGISTER,
  { blocks: [], gaps: [{ ...BOOK, from: 2, to: 2, reason: 'Salah cetak' }] },
  EMPTY_OFFICE,
);
const SEARCHABLE = searchableBooks(BOOKS);

function found(query: string, filters: Partial<RegisterFilters> = {}): readonly string[] {
  return filterBooks(SEARCHABLE, query, { ...NO_REGISTER_FILTERS, ...filters }).flatMap(({ rows }) =>
    rows.map((row) => (row.kind === 'gap' ? `(${row.from})` : row.entry.tender)),
  );
}

describe('looking through the register', () => {
  it('finds numbers by tender, number and reason, whatever the capitals and accents', () => {
    expect(found('jembatan')).toEqual(['Jembatan Sungai']);
    expect(found('DESA jalan')).toEqual(['Jalan Désa']);
    expect(found('1/bahp')).toEqual(['Gedung Sekolah']);
    expect(found('cetak')).toEqual(['(2)']);
    expect(found('tiada')).toEqual([]);
  });

  it('filters by series, year, kind and state, also by what stands twice and what is not used', () => {
    expect(found('', { series: ['baep'] })).toEqual(['(1)', 'Paket 7']);
    expect(found('', { year: ['2026'], state: ['draft'] })).toEqual(['Gedung Sekolah', 'Jalan Désa']);
    expect(found('', { state: ['same'] })).toEqual(['Jembatan Sungai', 'Jalan Désa']);
    expect(found('', { state: ['noted'] })).toEqual(['(2)']);
    expect(found('', { state: ['unused'], year: ['2026'] })).toEqual(['(3)']);
    expect(found('', { kind: ['baep'] })).toEqual(['Paket 7']);
  });

  it('counts what a filter would leave under the others', () => {
    const counts = registerFacetCounts(SEARCHABLE, {
      query: '',
      filters: { ...NO_REGISTER_FILTERS, year: ['2026'], state: ['issued'] },
      facet: 'state',
    });
    expect(Object.fromEntries(counts)).toEqual({ draft: 2, issued: 1, same: 2, noted: 1, unused: 1 });
  });

  it('has a line for each row under the head of its book, each by a key of its own', () => {
    const lines = tableLines(BOOKS);
    expect(lines.filter(({ kind }) => kind === 'book')).toHaveLength(2);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it('is a table for spreadsheets in which no name of a tender is a formula', () => {
    const books = numberBooks([aNumber(1, { tender: '=2+3' })], { blocks: [], gaps: [] }, EMPTY_OFFICE);
    const [head, row] = registerCsv(books, EMPTY_OFFICE).slice(1).split('\r\n');
    expect(head).toBe('Seri;Tahun;No. urut;Nomor;Dokumen;Kode paket;Nama paket;Tanggal;Keterangan');
    expect(row).toBe(
      `Berita Acara Hasil Pemilihan;2026;001;1/BAHP/2026;Berita Acara Hasil Pemilihan;1;"'=2+3";23 November 2026;Konsep`,
    );
  });
});
