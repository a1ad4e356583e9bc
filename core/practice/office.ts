/** The people of the practice office: committees that work on many tenders, an officer for each agency. */
import { addDays } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import type { MemberId } from '#core/tender/ids.ts';
import type { Committee, Person } from '#core/tender/model.ts';
import { PRACTICE_AGENCIES, type PracticeAgency } from './agencies.ts';
import { type Firm, inventFirms, type Trade } from './firms.ts';
import { inventPerson } from './people.ts';
import { createRandom, type Random } from './random.ts';

/** Everyone a season's tenders draw on. */
export interface PracticeOffice {
  readonly firms: Readonly<Record<Trade, readonly Firm[]>>;
  readonly committees: readonly Omit<Committee, 'commitmentOfficer'>[];
  readonly officers: ReadonlyMap<PracticeAgency, Person>;
}

const COMMITTEES = 22;
/** Most committees have three members, as in every real record; the law allows more while the number is odd. */
const FIVE_MEMBERS_PER_MILLE = 130;

export function inventOffice(seed: string): PracticeOffice {
  const random = createRandom(`${seed}/office`);
  return {
    firms: inventFirms(random),
    committees: Array.from({ length: COMMITTEES }, (_, index) => inventCommittee(random, index + 1)),
    officers: new Map(PRACTICE_AGENCIES.map((agency) => [agency, inventPerson(random)])),
  };
}

function inventCommittee(random: Random, number: number): Omit<Committee, 'commitmentOfficer'> {
  const size = random.chance(FIVE_MEMBERS_PER_MILLE) ? 5 : 3;
  return {
    name: `Pokja ULP ${number}`,
    decreeNumber: `027/${random.between(10, 99)}/ULP-MR/2014`,
    decreeDate: addDays('2014-01-02' as DateOnly, random.between(0, 4)),
    members: Array.from({ length: size }, (_, index) => ({
      ...inventPerson(random),
      certificate: { number: `PBJ-1/${1000 * number + index + 1}/2011`, validUntil: null },
      id: `a${number}-${index + 1}` as MemberId,
      role: index === 0 ? ('chair' as const) : index === 1 ? ('secretary' as const) : ('member' as const),
    })),
  };
}
