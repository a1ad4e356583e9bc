/** Directors and owners of a firm as lines to type or paste: name; position; NIK; NPWP. Pure. */
import type { FirmPerson, FirmProfile, QualificationProfile } from '#core/tender/qualification-model.ts';

/** One person a line; parts nobody knows are left empty, and empty parts at the end are left out. */
export function writePeople(people: readonly FirmPerson[]): string {
  return people
    .map(({ name, position, nationalId, taxNumber }) =>
      [name, position, nationalId, taxNumber]
        .map((part) => part ?? '')
        .join('; ')
        .replace(/(?:;\s*)+$/, ''),
    )
    .join('\n');
}

/** Parts are parted by semicolons, or by tabs as a spreadsheet copies them; lines without a name are left out. */
export function readPeople(text: string): readonly FirmPerson[] {
  return text.split('\n').flatMap((line): readonly FirmPerson[] => {
    const [name = '', ...others] = line.split(/[;\t]/).map((part) => part.trim());
    const [position, nationalId, taxNumber] = others.map((part) => part || null);
    if (name === '') return [];
    return [{ name, position: position ?? null, nationalId: nationalId ?? null, taxNumber: taxNumber ?? null }];
  });
}

/** Everyone of a bidder's firms. */
export function peopleOf(profile: QualificationProfile | undefined): readonly FirmPerson[] {
  return profile?.firms.flatMap(({ people }) => people ?? []) ?? [];
}

/** The profile with these people under its lead firm; one is begun where there is none. */
export function withPeople(
  profile: QualificationProfile | undefined,
  firm: string,
  people: readonly FirmPerson[],
): QualificationProfile {
  const before = profile ?? { businessSize: null, firms: [], checks: [] };
  const firms = before.firms.length > 0 ? before.firms : [blankFirm(firm)];
  const lead = Math.max(
    0,
    firms.findIndex((each) => each.lead),
  );
  return {
    ...before,
    firms: firms.map(({ people: _, ...each }, at) => (at === lead && people.length > 0 ? { ...each, people } : each)),
  };
}

function blankFirm(name: string): FirmProfile {
  return {
    name,
    lead: true,
    sharePercent: null,
    foundedOn: null,
    mostPackagesAtOnce: null,
    runningPackages: [],
    highestContract: null,
    netWorth: null,
    licences: [],
    experience: [],
  };
}
