import type { Person, Registry } from '#core/registry/model.ts';

/** What someone is called now. */
export function nameOf({ names, person }: Person): string {
  return names.at(-1) ?? person;
}

/** Everybody, by name; numbers in names by their value. */
export function peopleOf({ people }: Registry): readonly Person[] {
  const byName = new Intl.Collator('id', { numeric: true });
  return Object.values<Person>(people).sort((a, b) => byName.compare(nameOf(a), nameOf(b)));
}
