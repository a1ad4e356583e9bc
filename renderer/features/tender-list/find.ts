/** Searching, filtering and sorting of the list: pure, and cheap enough to run on every keystroke over 10,000 tenders. */
import type { SortOrder } from '#renderer/ui/sort.ts';
import { fold } from '#renderer/ui/fold.ts';
import type { TenderRow } from './tender-row.ts';

export type SortKey =
  | 'code'
  | 'name'
  | 'agency'
  | 'institution'
  | 'year'
  | 'method'
  | 'kind'
  | 'status'
  | 'stage'
  | 'ceiling'
  | 'ownerEstimate'
  | 'award'
  | 'winner'
  | 'bids'
  | 'deadline'
  | 'changed';

export type Sort = SortOrder<SortKey>;

/** Chosen values by facet; an empty list lets everything through. */
export interface Filters {
  readonly agency: readonly string[];
  readonly status: readonly string[];
  readonly method: readonly string[];
  readonly stage: readonly string[];
  readonly year: readonly string[];
}

export type Facet = keyof Filters;

export const NO_FILTERS: Filters = { agency: [], status: [], method: [], stage: [], year: [] };

/** Rows in the order of one column; equal ones by name, then code, so that the order never depends on arrival. */
export function sortRows(rows: readonly TenderRow[], sort: Sort): readonly TenderRow[] {
  const compare = COMPARE[sort.key];
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b) || compareText(a.name, b.name) || compareText(a.code, b.code));
}

/** Rows that hold every word of the query somewhere and pass every filter, in the order given. */
export function filterRows(rows: readonly TenderRow[], query: string, filters: Filters): readonly TenderRow[] {
  const words = wordsOfQuery(query);
  const active = activeFilters(filters);
  if (words.length === 0 && active.length === 0) return rows;
  return rows.filter(
    (row) =>
      words.every((word) => row.search.includes(word)) && active.every(({ facet, values }) => values.has(row[facet])),
  );
}

/**
 * Filters the same rows for one query after another: one that goes on from the last is looked for only in what that one
 * found.
 */
export function createSearch(rows: readonly TenderRow[], filters: Filters): (query: string) => readonly TenderRow[] {
  let last = { query: '', found: filterRows(rows, '', filters) };
  return (query) => {
    const from = fold(query).startsWith(fold(last.query)) ? last.found : filterRows(rows, '', filters);
    last = { query, found: filterRows(from, query, NO_FILTERS) };
    return last.found;
  };
}

/**
 * The best matches for a jump to one tender: whole code first, then code begins, then the name holds the words at
 * word beginnings, then anything. At most `limit`, and how many there are in all.
 */
export function bestMatches(
  rows: readonly TenderRow[],
  query: string,
  limit: number,
): { readonly best: readonly TenderRow[]; readonly total: number } {
  const words = wordsOfQuery(query);
  if (words.length === 0) return { best: [], total: 0 };
  const found = rows.filter((row) => words.every((word) => row.search.includes(word)));
  const scored = found.map((row) => ({ row, score: scoreOf(row, words) }));
  scored.sort((a, b) => b.score - a.score || compareText(a.row.name, b.row.name));
  return { best: scored.slice(0, limit).map(({ row }) => row), total: found.length };
}

/** The values a facet takes among rows that pass the query and the other facets, with how many rows have each. */
export function facetCounts(
  rows: readonly TenderRow[],
  query: string,
  filters: Filters,
  facet: Facet,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of filterRows(rows, query, { ...filters, [facet]: [] })) {
    counts.set(row[facet], (counts.get(row[facet]) ?? 0) + 1);
  }
  return counts;
}

function wordsOfQuery(query: string): readonly string[] {
  return fold(query).split(' ').filter(Boolean);
}

function activeFilters(filters: Filters): readonly { readonly facet: Facet; readonly values: ReadonlySet<string> }[] {
  const facets: readonly Facet[] = ['agency', 'status', 'method', 'stage', 'year'];
  return facets
    .filter((facet) => filters[facet].length > 0)
    .map((facet) => ({ facet, values: new Set(filters[facet]) }));
}

function scoreOf(row: TenderRow, words: readonly string[]): number {
  const name = ` ${fold(row.name)}`;
  return words.reduce((score, word) => {
    if (row.code === word) return score + 8;
    if (row.code.startsWith(word)) return score + 4;
    if (name.includes(` ${word}`)) return score + 2;
    return name.includes(word) ? score + 1 : score;
  }, 0);
}

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

function compareNumber(a: number, b: number): number {
  return a - b;
}

/** Missing amounts and dates stand below every real one. */
function compareSen(a: bigint | null, b: bigint | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}

/** ISO text sorts as time. */
function compareMoment(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

const COMPARE: Readonly<Record<SortKey, (a: TenderRow, b: TenderRow) => number>> = {
  code: (a, b) => compareText(a.code, b.code),
  name: (a, b) => compareText(a.name, b.name),
  agency: (a, b) => compareText(a.agency, b.agency),
  institution: (a, b) => compareText(a.institution, b.institution),
  year: (a, b) => compareText(a.year, b.year),
  method: (a, b) => compareText(a.method, b.method),
  kind: (a, b) => compareText(a.kind, b.kind),
  status: (a, b) => compareText(a.status, b.status),
  stage: (a, b) => compareNumber(a.stageOrder, b.stageOrder),
  ceiling: (a, b) => compareSen(a.ceiling, b.ceiling),
  ownerEstimate: (a, b) => compareSen(a.ownerEstimate, b.ownerEstimate),
  award: (a, b) => compareSen(a.award, b.award),
  winner: (a, b) => compareText(a.winner ?? '', b.winner ?? ''),
  bids: (a, b) => compareNumber(a.offering, b.offering) || compareNumber(a.registered, b.registered),
  deadline: (a, b) => compareMoment(a.deadline?.at ?? null, b.deadline?.at ?? null),
  changed: (a, b) => compareMoment(a.changedAt, b.changedAt),
};
