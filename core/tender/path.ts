/**
 * Paths into a dossier, as differences and histories name values: `['notice', 'ownerEstimate']`,
 * `['bidders', 'b7', 'bid', 'offeredTotal']`. A segment is a key; in a list it is the `id` of an item that has one
 * (bidders, requirements, members, owner's lines), else the item's position from 0. What is absent reads as null.
 */

/** The value at a path, null where there is none. */
export function valueAt(root: unknown, path: readonly string[]): unknown {
  let value: unknown = root;
  for (const segment of path) value = childAt(value, segment);
  return value ?? null;
}

/**
 * The same data with another value at a path, everything beside it shared. In a list with ids, null takes the item
 * out and a new id is added at the end; any other path must exist.
 *
 * Null    the path leads nowhere, or the item put there has another id than the path says.
 */
export function withValueAt<Root>(root: Root, path: readonly string[], value: unknown): Root | null {
  const changed = changedAt(root, path, value);
  return changed === NOWHERE ? null : (changed as Root);
}

const NOWHERE = Symbol('no such place');

function changedAt(node: unknown, path: readonly string[], value: unknown): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  if (Array.isArray(node)) return changedItem(node, segment, rest, value);
  if (!isObject(node) || !Object.hasOwn(node, segment)) return NOWHERE;
  const child = changedAt(node[segment], rest, value);
  return child === NOWHERE ? NOWHERE : { ...node, [segment]: child };
}

function changedItem(items: readonly unknown[], segment: string, rest: readonly string[], value: unknown): unknown {
  const index = indexOf(items, segment);
  if (index === null) {
    const added = rest.length === 0 && isObject(value) && value['id'] === segment && items.every(hasId);
    return added ? [...items, value] : NOWHERE;
  }
  const item = changedAt(items[index], rest, value);
  if (item === NOWHERE) return NOWHERE;
  if (!hasId(items[index])) return items.with(index, item);
  if (item === null) return items.toSpliced(index, 1);
  return isObject(item) && item['id'] === segment ? items.with(index, item) : NOWHERE;
}

function childAt(node: unknown, segment: string): unknown {
  if (Array.isArray(node)) {
    const index = indexOf(node, segment);
    return index === null ? null : node[index];
  }
  return isObject(node) && Object.hasOwn(node, segment) ? node[segment] : null;
}

function indexOf(items: readonly unknown[], segment: string): number | null {
  const byId = items.findIndex((item) => hasId(item) && item.id === segment);
  if (byId >= 0) return byId;
  if (items.some(hasId) || !/^(?:0|[1-9]\d{0,8})$/.test(segment)) return null;
  return Number(segment) < items.length ? Number(segment) : null;
}

function hasId(item: unknown): item is { readonly id: string } {
  return isObject(item) && typeof item['id'] === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
