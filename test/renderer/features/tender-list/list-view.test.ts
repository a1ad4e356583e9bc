import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearFilters,
  keepListView,
  listView,
  setFilter,
  setQuery,
  showColumn,
  sortBy,
} from '#renderer/features/tender-list/list-view.ts';

describe('settings of the list', () => {
  let storage: Storage;

  beforeEach(() => {
    storage = createStorage();
  });

  it('are the same at the next start, but not the search words', () => {
    const stop = keepListView('kantor', storage);
    sortBy('ownerEstimate');
    showColumn('winner', true);
    setFilter('stage', ['award']);
    setQuery('jembatan');
    const { sort, columns, filters } = listView.getState();
    stop();
    keepListView('kantor', storage)();
    expect(listView.getState()).toMatchObject({ sort, columns, filters, query: '' });
  });

  it('are kept apart for office and practice', () => {
    const stop = keepListView('kantor', storage);
    setFilter('year', ['2025']);
    stop();
    keepListView('latihan', storage)();
    expect(listView.getState().filters.year).toEqual([]);
  });

  it.each(['{', '{"columns":[]}', '{"sort":{"key":"price","descending":1}}'])(
    'begin anew when what was kept cannot be read: %s',
    (text) => {
      storage.setItem('meja-pokja-daftar-kantor', text);
      keepListView('kantor', storage)();
      expect(listView.getState().columns).toContain('name');
      expect(listView.getState().sort).toEqual({ key: 'deadline', descending: false });
    },
  );

  it('sort amounts downwards first, words upwards, and turn round at the second press', () => {
    keepListView('kantor', storage)();
    const pressed = (key: 'ownerEstimate' | 'name') => {
      sortBy(key);
      return listView.getState().sort.descending;
    };
    expect([pressed('ownerEstimate'), pressed('ownerEstimate'), pressed('name'), pressed('name')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('forget words and filters together', () => {
    keepListView('kantor', storage)();
    setQuery('jalan');
    setFilter('agency', ['Dinas Kesehatan']);
    clearFilters();
    expect(listView.getState()).toMatchObject({ query: '', filters: { agency: [] } });
  });
});

function createStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  };
}
