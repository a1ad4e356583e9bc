/** Keeps the committee out of open data: who sat in it, and who said what. */
import type { Dossier } from '#core/tender/model.ts';

/** Shorter names are words of any sentence. */
const LEAST_LETTERS = 4;

/** A test for free text that names somebody of the committee, by name or number. */
export function memberNamesOf({ committee }: Pick<Dossier, 'committee'>): (text: string) => boolean {
  return namesAnyOf([committee]);
}

/** The same for a committee whose seats changed hands: whoever sat in it once stays out for good. */
export function namesAnyOf(committees: Iterable<Dossier['committee']>): (text: string) => boolean {
  const members = [...committees].flatMap((committee) => committee.members);
  const words = members.flatMap(({ name, employeeNumber, nationalId, taxNumber }) =>
    [bareName(name), employeeNumber, nationalId, taxNumber].flatMap((word) =>
      word === null || word === undefined || word.trim().length < LEAST_LETTERS ? [] : [word.trim().toLowerCase()],
    ),
  );
  return (text) => {
    const plain = text.toLowerCase();
    return words.some((word) => plain.includes(word));
  };
}

/** Without titles before and after it, which a sentence seldom has. */
function bareName(name: string): string {
  return (name.split(',')[0] ?? name).replace(/^(?:(?:Dr|Drs|Dra|Ir|H|Hj|Prof|KH)\.\s*)+/i, '');
}
