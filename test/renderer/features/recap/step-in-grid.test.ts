import { describe, expect, it } from 'vitest';
import { stepInGrid } from '#renderer/features/recap/step-in-grid.ts';

const size = { rows: 3, columns: 4 };

describe('a key in the table of the recap', () => {
  it.each([
    ['ArrowDown', { row: 2, column: 1 }],
    ['ArrowUp', { row: 0, column: 1 }],
    ['ArrowLeft', { row: 1, column: 0 }],
    ['ArrowRight', { row: 1, column: 2 }],
    ['PageDown', { row: 2, column: 1 }],
    ['PageUp', { row: 0, column: 1 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 3 }],
  ])('%s leads on', (key, expected) => {
    expect(stepInGrid(key, { row: 1, column: 1 }, size)).toEqual(expected);
  });

  it('stays at the edge, and does nothing where it does not move', () => {
    expect(stepInGrid('ArrowDown', { row: 2, column: 3 }, size)).toEqual({ row: 2, column: 3 });
    expect(stepInGrid('ArrowRight', { row: 2, column: 3 }, size)).toEqual({ row: 2, column: 3 });
    expect(stepInGrid('x', { row: 2, column: 3 }, size)).toBeNull();
  });
});
