/** Records by id inside a dossier: looked up safely, changed without touching what others hold. */

/** The entry stored under `key`, never one every object inherits. */
export function entryOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>, key: Key): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The record with `value` under `key`, or without the key when `value` is null. Keys stay in sorted order. */
export function withEntry<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
  key: Key,
  value: Value | null,
): Readonly<Record<Key, Value>> {
  if (value !== null && Object.hasOwn(record, key)) return { ...record, [key]: value };
  const others = Object.entries<Value>(record).filter(([name]) => name !== key);
  const entries = value === null ? others : [...others, [key, value] as const];
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b))) as Record<Key, Value>;
}

/** Order of text by code units: the same on every machine, in every language. */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
