/** How the list is set: search words, filters, order, columns. Kept for this person, apart from the tenders themselves. */
import { z } from 'zod';
import { createStore } from 'zustand/vanilla';
import type { StreamId } from '#core/log/envelope.ts';
import type { TextStore } from '#renderer/session/kept-screens.ts';
import { sortPressed } from '#renderer/ui/sort.ts';
import { type Facet, type Filters, NO_FILTERS, type Sort, type SortKey } from './find.ts';

export const COLUMN_KEYS = [
  'code',
  'name',
  'agency',
  'institution',
  'year',
  'kind',
  'method',
  'status',
  'stage',
  'ceiling',
  'ownerEstimate',
  'award',
  'winner',
  'bids',
  'deadline',
  'changed',
] as const satisfies readonly SortKey[];

/** What a 1366 pixel screen shows with the whole name still legible. */
const FIRST_COLUMNS: readonly SortKey[] = ['name', 'agency', 'stage', 'ownerEstimate', 'award', 'bids', 'deadline'];

/** What needs attention first: the nearest deadline on top. */
const FIRST_SORT: Sort = { key: 'deadline', descending: false };

export interface ListView {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly columns: readonly SortKey[];
  /** Names on two lines instead of one. */
  readonly twoLines: boolean;
  /** The row the keyboard is on, and how far the list was scrolled: coming back from a tender finds both. */
  readonly active: StreamId | null;
  readonly scrollTop: number;
}

const columnKey = z.enum(COLUMN_KEYS);
const KEPT = z.object({
  filters: z.object({
    agency: z.array(z.string()),
    status: z.array(z.string()),
    method: z.array(z.string()),
    stage: z.array(z.string()),
    year: z.array(z.string()),
  }),
  sort: z.object({ key: columnKey, descending: z.boolean() }),
  columns: z.array(columnKey).min(1),
  twoLines: z.boolean(),
});

const FIRST_VIEW: ListView = {
  query: '',
  filters: NO_FILTERS,
  sort: FIRST_SORT,
  columns: FIRST_COLUMNS,
  twoLines: true,
  active: null,
  scrollTop: 0,
};

/** One store for the page; `space` keeps the settings of practice and office apart. */
export const listView = createStore<ListView>()(() => FIRST_VIEW);

/** Reads what was kept, and keeps what changes from now on. Returns the way to stop. */
export function keepListView(space: string, storage: TextStore): () => void {
  const name = `meja-pokja-daftar-${space}`;
  listView.setState({ ...FIRST_VIEW, ...readKept(storage.getItem(name)) });
  return listView.subscribe(({ filters, sort, columns, twoLines }, before) => {
    if (
      filters === before.filters &&
      sort === before.sort &&
      columns === before.columns &&
      twoLines === before.twoLines
    ) {
      return;
    }
    storage.setItem(name, JSON.stringify({ filters, sort, columns, twoLines }));
  });
}

export function setQuery(query: string): void {
  listView.setState({ query, scrollTop: 0, active: null });
}

export function setFilter(facet: Facet, values: readonly string[]): void {
  listView.setState(({ filters }) => ({ filters: { ...filters, [facet]: values }, scrollTop: 0 }));
}

export function clearFilters(): void {
  listView.setState({ filters: NO_FILTERS, query: '', scrollTop: 0 });
}

/** The first press on a column sorts it the useful way: words upwards, amounts and dates of change downwards. */
export function sortBy(key: SortKey): void {
  listView.setState(({ sort }) => ({
    sort: sortPressed(sort, key, startsDescending(key)),
    scrollTop: 0,
  }));
}

export function showColumn(key: SortKey, shown: boolean): void {
  listView.setState(({ columns }) => ({
    columns: COLUMN_KEYS.filter((each) => (each === key ? shown : columns.includes(each))),
  }));
}

export function resetColumns(): void {
  listView.setState({ columns: FIRST_COLUMNS, sort: FIRST_SORT });
}

function startsDescending(key: SortKey): boolean {
  return ['ceiling', 'ownerEstimate', 'award', 'bids', 'changed', 'year'].includes(key);
}

function readKept(text: string | null): Partial<ListView> {
  if (text === null) return {};
  try {
    const kept = KEPT.safeParse(JSON.parse(text));
    return kept.success ? kept.data : {};
  } catch {
    // Settings of a screen: one that cannot be read counts as none.
    return {};
  }
}
