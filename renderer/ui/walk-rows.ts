/** Where a key leads in a list of rows that is one stop of the keyboard. */

/**
 * The row a key leads to from `at`, -1 for none yet; null for a key that does not walk, and where there are no rows. `page`:
 * rows seen at once.
 */
export function rowByKey(
  key: string,
  { at, rows, page }: { readonly at: number; readonly rows: number; readonly page: number },
): number | null {
  // One row of the page before stays in sight.
  const leap = Math.max(1, Math.floor(page) - 1);
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + leap,
    PageUp: at - leap,
    Home: 0,
    End: rows - 1,
  }[key];
  return to === undefined || rows === 0 ? null : Math.max(0, Math.min(rows - 1, to));
}
