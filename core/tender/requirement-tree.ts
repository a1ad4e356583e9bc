/** Elements as a tree: each followed by its parts, numbered as a document numbers them. */
import type { RequirementId } from './ids.ts';

export interface TreeItem<T> {
  readonly item: T;
  /** 0 at the top. */
  readonly depth: number;
  /** `2.1.3` */
  readonly number: string;
  readonly hasParts: boolean;
  /** Place among the parts of the same parent. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * The items depth first, in their own order among siblings; one whose parent is not among them stands at the top.
 *
 * `parentOf` answers null at the top. Items in a ring of parents, which no door lets in, are left out.
 */
export function treeOf<T extends { readonly id: RequirementId }>(
  items: readonly T[],
  parentOf: (item: T) => RequirementId | null,
): readonly TreeItem<T>[] {
  const ids = new Set(items.map(({ id }) => id));
  const partsByParent = new Map<RequirementId | null, T[]>();
  for (const item of items) {
    const named = parentOf(item);
    const parent = named !== null && ids.has(named) ? named : null;
    const parts = partsByParent.get(parent);
    if (parts === undefined) partsByParent.set(parent, [item]);
    else parts.push(item);
  }
  return walk(partsByParent, null, 0, '');
}

function walk<T extends { readonly id: RequirementId }>(
  partsByParent: ReadonlyMap<RequirementId | null, readonly T[]>,
  parent: RequirementId | null,
  depth: number,
  prefix: string,
): readonly TreeItem<T>[] {
  const parts = partsByParent.get(parent) ?? [];
  return parts.flatMap((item, index) => {
    const number = `${prefix}${index + 1}`;
    const below = walk(partsByParent, item.id, depth + 1, `${number}.`);
    const place = { isFirst: index === 0, isLast: index === parts.length - 1 };
    return [{ item, depth, number, hasParts: below.length > 0, ...place }, ...below];
  });
}
