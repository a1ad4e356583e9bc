/** Makes one release of several, as the standard merges them. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id as text: the standard lets ids be whole numbers. */
export function idText(value: unknown): string | null {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : null;
}

/**
 * The latest value of each field. Objects are merged field by field, lists of objects with ids entry by entry; other lists
 * are replaced whole, and null takes a field away.
 */
export function mergeReleases(releases: readonly Fields[]): Fields {
  return releases.reduce<Fields>((merged, release) => mergeFields(merged, release), {});
}

function mergeFields(before: Fields, after: Fields): Fields {
  const merged: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(after)) {
    if (value === null) delete merged[key];
    else merged[key] = mergeValue(merged[key], value);
  }
  return merged;
}

function mergeValue(before: unknown, after: unknown): unknown {
  if (isFields(before) && isFields(after)) return mergeFields(before, after);
  return hasIds(before) && hasIds(after) ? mergeLists(before, after) : after;
}

function mergeLists(before: readonly Fields[], after: readonly Fields[]): readonly Fields[] {
  const byId = new Map<unknown, Fields>(before.map((entry) => [entry['id'], entry]));
  for (const entry of after) byId.set(entry['id'], mergeFields(byId.get(entry['id']) ?? {}, entry));
  return [...byId.values()];
}

function hasIds(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every((entry) => isFields(entry) && entry['id'] !== undefined);
}
