/** Finding the people of a dossier's committee among those of the office, so that nobody types them twice. */
import type { Committee } from '#core/tender/model.ts';
import type { RegistryEventBodies } from './events.ts';
import type { Person, PersonId, Registry } from './model.ts';

export type HandedCommittee = RegistryEventBodies['tendersHandedOut']['tenders'][number]['committee'];

export interface ProposedCommittee {
  readonly committee: HandedCommittee;
  /** Members whom nobody in the office answers to, or more than one, by the name in the dossier. */
  readonly missing: readonly string[];
}

/**
 * Proposes a committee with the roles of the dossier. A number (NIP) decides; where either side has none, the name does, without
 * titles and capitals. Auditors stay apart, and nobody is proposed twice.
 */
export function proposeCommittee(registry: Registry, members: Committee['members']): ProposedCommittee {
  const people = Object.values<Person>(registry.people).filter(({ role }) => role !== 'auditor');
  const committee: { person: PersonId; role: HandedCommittee[number]['role'] }[] = [];
  const missing: string[] = [];
  for (const member of members) {
    const found = people.filter((person) => isSame(person, member));
    const [person] = found;
    if (person === undefined || found.length > 1 || committee.some((each) => each.person === person.person)) {
      missing.push(member.name);
    } else committee.push({ person: person.person, role: member.role });
  }
  return { committee, missing };
}

function isSame({ names, nip }: Person, { name, employeeNumber }: Committee['members'][number]): boolean {
  const [ours, theirs] = [digitsOf(nip), digitsOf(employeeNumber ?? '')];
  if (ours !== '' && theirs !== '') return ours === theirs;
  return names.some((each) => bareName(each) === bareName(name));
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, '');
}

/** `Ir. H. Budi Santoso, S.T., M.M.` is `budi santoso`. */
function bareName(name: string): string {
  const [bare = ''] = name.toLowerCase().split(',');
  return bare
    .trim()
    .split(/\s+/)
    .filter((word, index, words) => !word.endsWith('.') || words.slice(0, index).some((each) => !each.endsWith('.')))
    .join(' ');
}
