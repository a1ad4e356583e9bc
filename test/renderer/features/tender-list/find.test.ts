import { describe, expect, it } from 'vitest';
import type { Instant } from '#core/calendar/instant.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { summarise } from '#core/tender/summary.ts';
import {
  bestMatches,
  createSearch,
  facetCounts,
  filterRows,
  NO_FILTERS,
  sortRows,
} from '#renderer/features/tender-list/find.ts';
import { rowOf, type TenderRow } from '#renderer/features/tender-list/tender-row.ts';
import { aBidder, aDossier, instant, rupiah } from '#test/support/builders/dossier.ts';

const now = instant('2014-10-15T02:00:00.000Z');

describe('finding tenders', () => {
  const rows = [
    row('10040000004', 'Pembangunan Jembatan Sungai Mahakam', { agency: 'Dinas Pekerjaan Umum', ceiling: 900 }),
    row('10050319000', 'Pengadaan Obat Puskesmas', { agency: 'Dinas Kesehatan', ceiling: 1_000 }),
    row('10060319000', 'Rehabilitasi Jembatan Gantung 2', { agency: 'Dinas Pekerjaan Umum', ceiling: null }),
    row('10070319000', 'Rehabilitasi Jembatan Gantung 10', { agency: 'Dinas Pekerjaan Umum', status: 'finished' }),
  ];
  const codes = (found: readonly TenderRow[]) => found.map(({ code }) => code.slice(0, 4));

  it.each([
    ['jembatan', ['1004', '1006', '1007']],
    ['JEMBATAN gantung', ['1006', '1007']],
    ['gantung, pekerjaan umum', ['1006', '1007']],
    ['10050319', ['1005']],
    ['cv contoh', ['1004']],
    ['   ', ['1004', '1005', '1006', '1007']],
    ['tidak ada', []],
  ])('finds "%s" by every word, wherever it stands', (query, expected) => {
    expect(codes(filterRows(rows, query, NO_FILTERS))).toEqual(expected);
  });

  it('finds the same whether a query is typed letter by letter, taken back, or asked at once', () => {
    const filters = { ...NO_FILTERS, status: ['running'] };
    const search = createSearch(rows, filters);
    const typed = ['j', 'je', 'jembatan', 'jembatan ', 'jembatan g', 'jembatan', 'obat', '', '10', 'gantung jem'];
    for (const query of typed) expect(search(query)).toEqual(filterRows(rows, query, filters));
  });

  it('lets a filter and the words narrow each other', () => {
    const filters = { ...NO_FILTERS, agency: ['Dinas Pekerjaan Umum'], status: ['running'] };
    expect(codes(filterRows(rows, 'jembatan', filters))).toEqual(['1004', '1006']);
    expect(codes(filterRows(rows, '', { ...filters, status: ['running', 'finished'] }))).toEqual([
      '1004',
      '1006',
      '1007',
    ]);
  });

  it('counts the choices of a filter under the others, not under itself', () => {
    const filters = { ...NO_FILTERS, agency: ['Dinas Kesehatan'], status: ['running'] };
    expect(facetCounts(rows, '', filters, 'agency')).toEqual(
      new Map([
        ['Dinas Pekerjaan Umum', 2],
        ['Dinas Kesehatan', 1],
      ]),
    );
  });

  it('sorts numbers in names as numbers, and amounts that are missing below all others', () => {
    const byName = sortRows(rows, { key: 'name', descending: false });
    expect(codes(byName)).toEqual(['1004', '1005', '1006', '1007']);
    expect(codes(sortRows(rows.slice(0, 3), { key: 'ceiling', descending: true }))).toEqual(['1005', '1004', '1006']);
    expect(codes(sortRows(rows.slice(0, 3), { key: 'ceiling', descending: false }))).toEqual(['1006', '1004', '1005']);
  });

  it('puts the nearest coming deadline first and leaves passed ones out', () => {
    const at = (end: string) => row(end, end, { deadlines: ['2014-10-01T01:00:00.000Z', end] });
    const late = at('2014-12-01T01:00:00.000Z');
    const soon = at('2014-10-16T01:00:00.000Z');
    const past = at('2014-10-02T01:00:00.000Z');
    const sorted = sortRows([past, late, soon], { key: 'deadline', descending: false });
    expect(sorted.map(({ deadline }) => deadline?.at ?? null)).toEqual([
      '2014-10-16T01:00:00.000Z',
      '2014-12-01T01:00:00.000Z',
      null,
    ]);
  });

  it('offers a whole code before names, word beginnings before the middle of words', () => {
    const more = [...rows, row('77', 'Pengawasan 10050319000'), row('78', 'Antarjembatan')];
    expect(codes(bestMatches(more, '10050319000', 8).best)).toEqual(['1005', '77']);
    expect(codes(bestMatches(more, 'jembatan', 8).best).at(-1)).toBe('78');
    expect(bestMatches(more, 'jembatan', 2)).toMatchObject({ total: 4, best: { length: 2 } });
    expect(bestMatches(more, '', 8)).toEqual({ best: [], total: 0 });
  });
});

interface RowParts {
  readonly agency?: string;
  readonly ceiling?: number | null;
  readonly status?: 'running' | 'finished';
  readonly deadlines?: readonly string[];
}

function row(code: string, name: string, parts: RowParts = {}): TenderRow {
  const { agency = 'Dinas Pendidikan', ceiling = 500, status = 'running', deadlines = [] } = parts;
  const dossier = aDossier({
    bidders: name.includes('Mahakam') ? [aBidder('a', { name: 'CV. Contoh Jaya', total: 100 })] : [],
    schedule: deadlines.map((end) => ({ activityCode: null, name: null, startsAt: null, endsAt: end as Instant })),
    notice: {
      code,
      name,
      status,
      agency: { code: null, name: agency, address: null },
      budgetCeiling: ceiling === null ? null : rupiah(ceiling),
    },
  });
  const stream = `t${code}` as StreamId;
  return rowOf({ stream, summary: summarise(dossier, null), changedAt: now, events: 1 }, now);
}
