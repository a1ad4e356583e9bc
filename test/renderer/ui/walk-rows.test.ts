import { describe, expect, it } from 'vitest';
import { rowByKey } from '#renderer/ui/walk-rows.ts';

describe('a key in a list of rows', () => {
  const place = { at: 10, rows: 100, page: 20.7 };

  it.each([
    ['ArrowDown', 11],
    ['ArrowUp', 9],
    ['PageDown', 29],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
  ])('%s leads to row %d', (key, row) => {
    expect(rowByKey(key, place)).toBe(row);
  });

  it('goes no further than the first and the last row', () => {
    expect(rowByKey('ArrowUp', { ...place, at: 0 })).toBe(0);
    expect(rowByKey('PageDown', { ...place, at: 95 })).toBe(99);
  });

  it('begins at the first row where none is chosen yet', () => {
    expect(rowByKey('ArrowDown', { ...place, at: -1 })).toBe(0);
  });

  it('moves by one row at least, however low the list is', () => {
    expect(rowByKey('PageDown', { ...place, page: 0 })).toBe(11);
  });

  it('leads nowhere for any other key, and where nothing is listed', () => {
    expect(rowByKey('a', place)).toBeNull();
    expect(rowByKey('End', { at: -1, rows: 0, page: 20 })).toBeNull();
  });
});
