/** Where a key leads from a cell of a table. Pure. */

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** The cell a key leads to, at the edge the same one; null for a key that does not move. */
export function stepInGrid(
  key: string,
  at: GridPlace,
  size: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const within = (place: number, count: number) => Math.max(0, Math.min(count - 1, place));
  return { row: within(at.row + step[0], size.rows), column: within(at.column + step[1], size.columns) };
}
