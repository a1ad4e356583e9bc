/** People of an office in the order someone asked for. Pure. */
import type { Person, RegisteredDevice, Registry } from '#core/registry/model.ts';
import type { SortOrder } from '#renderer/ui/sort.ts';
import { nameOf } from './named-people.ts';

export const PEOPLE_SORTS = ['name', 'role', 'devices'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

interface OrderedBy {
  readonly registry: Registry;
  /** Roles are in order of their words. */
  readonly roleName: (person: Person) => string;
}

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** Equal ones by name; devices by how many of them stand. */
export function inOrder(
  people: readonly Person[],
  { key, descending }: SortOrder<PeopleSort>,
  { registry, roleName }: OrderedBy,
): readonly Person[] {
  const standing = Map.groupBy(
    Object.values<RegisteredDevice>(registry.devices).filter(({ isRevoked }) => !isRevoked),
    ({ person }) => person,
  );
  const devicesOf = ({ person }: Person): number => standing.get(person)?.length ?? 0;
  const byName = (a: Person, b: Person): number => collator.compare(nameOf(a), nameOf(b));
  const compare: Readonly<Record<PeopleSort, (a: Person, b: Person) => number>> = {
    name: byName,
    role: (a, b) => collator.compare(roleName(a), roleName(b)),
    devices: (a, b) => devicesOf(a) - devicesOf(b),
  };
  const sign = descending ? -1 : 1;
  return people.toSorted((a, b) => sign * compare[key](a, b) || byName(a, b));
}
