/**
 * Every place in which two states of a tender differ, down to single values; paths as in `path.ts`. An empty list or record
 * is the same as none: whoever brings nothing takes nothing away.
 */
import type { PlaceChange } from '#core/log/merge.ts';
import { sameValue } from './canonical-state.ts';
import { valueAt } from './path.ts';

/** Null = before anything was there. */
export function changedPlaces(before: object | null, after: object): readonly PlaceChange[] {
  const changes: PlaceChange[] = [];
  collect(before, after, [], changes);
  return changes;
}

function collect(from: unknown, to: unknown, path: readonly string[], changes: PlaceChange[]): void {
  if (from === to || (isNothing(from) && isNothing(to)) || sameValue(from, to)) return;
  const keys = keysOf(from, to);
  if (keys === null) {
    changes.push({ path, from: from ?? null, to: to ?? null });
    return;
  }
  for (const key of keys) collect(valueAt(from, [key]), valueAt(to, [key]), [...path, key], changes);
  if (hasIds(from) && hasIds(to) && isReordered(from, to)) changes.push({ path, from, to });
}

/** What both sides are taken apart by; null where the value counts as a whole. */
function keysOf(from: unknown, to: unknown): readonly string[] | null {
  const sides = [from, to].filter((side) => !isNothing(side));
  if (sides.every(hasIds)) return unique(sides.flatMap((items) => items.map(({ id }) => id)));
  if (sides.every(isRecord)) return unique(sides.flatMap((record) => Object.keys(record)));
  return null;
}

function unique(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}

/** The items both lists have stand in another order. */
function isReordered(from: Items, to: Items): boolean {
  const [before, after] = [new Set(from.map(({ id }) => id)), new Set(to.map(({ id }) => id))];
  const kept = from.filter(({ id }) => after.has(id)).map(({ id }) => id);
  return !sameValue(
    kept,
    to.filter(({ id }) => before.has(id)).map(({ id }) => id),
  );
}

type Items = readonly { readonly id: string }[];

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function hasIds(value: unknown): value is Items {
  return Array.isArray(value) && value.every((item) => isRecord(item) && typeof item['id'] === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
