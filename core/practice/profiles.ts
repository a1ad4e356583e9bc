/** Profiles of those who offer, with the packages they have won so far in the season. */
import { daysBetween } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { rupiahText, senOf } from '#core/money/sen.ts';
import type { DecimalText, RupiahText, Sen } from '#core/money/text.ts';
import type { BidderId } from '#core/tender/ids.ts';
import type { Dossier, ProofAttendance } from '#core/tender/model.ts';
import type { FirmPerson, QualificationProfile, RunningPackage } from '#core/tender/qualification-model.ts';
import { entryOf } from '#core/tender/records.ts';
import { bidderIdOf } from './bidders.ts';
import type { CircleShare } from './circles.ts';
import type { Firm } from './firms.ts';
import type { PracticeOffice } from './office.ts';
import { inventFirmPerson, withoutTitles } from './people.ts';
import { createRandom } from './random.ts';
import { type Crew, type FirmStanding, inventCrew, inventStanding } from './standing.ts';

interface WonPackage {
  readonly name: string;
  readonly owner: string;
  readonly value: RupiahText;
  readonly from: DateOnly;
  readonly endsOn: DateOnly;
}

/** Knows every firm of the season and what it has won; a class because both grow as tenders are made, in order. */
export class FirmBook {
  readonly #seed: string;
  readonly #office: PracticeOffice;
  readonly #firms: ReadonlyMap<BidderId, Firm>;
  readonly #standings = new Map<Firm, FirmStanding>();
  readonly #won = new Map<BidderId, readonly WonPackage[]>();

  constructor(seed: string, office: PracticeOffice) {
    this.#seed = seed;
    this.#office = office;
    const all = Object.values(office.firms).flat();
    this.#firms = new Map(all.map((firm) => [bidderIdOf(firm), firm]));
  }

  /** The tender with a profile of everyone whose papers are open; its award goes into the book. */
  entered(dossier: Dossier): Dossier {
    const { qualification, opening, notice, bidders } = dossier;
    const at = opening.openedAt ?? notice.announcedAt;
    const showing = bidders.filter(
      ({ id, bid }) => Object.hasOwn(qualification.entries, id) || (bid !== null && opening.openedAt !== null),
    );
    if (at === null || showing.length === 0) return dossier;
    const day = dateIn(at, notice.zone);
    const profiles = Object.fromEntries(
      showing.flatMap(({ id }) => {
        const firm = this.#firms.get(id);
        return firm === undefined ? [] : [[id, this.#profileOf(firm, day)] as const];
      }),
    );
    this.#note(dossier);
    return { ...dossier, qualification: { ...qualification, profiles }, proofs: spokenFor(dossier, profiles) };
  }

  #profileOf(firm: Firm, day: DateOnly): QualificationProfile {
    const won = this.#won.get(bidderIdOf(firm)) ?? [];
    const runningPackages = won.filter(({ from }) => from < day).map((each) => shownOn(each, day));
    const own = this.#standingOf(firm);
    return {
      businessSize: firm.size,
      firms: [
        {
          name: firm.name,
          lead: true,
          sharePercent: null,
          ...own,
          people: this.#peopleOf(firm, own),
          bankAccount: this.#standingOf(sharedWith(firm, 'account')).bankAccount,
          runningPackages,
          ...this.#crewOf(firm, won.length),
        },
      ],
      checks: [],
    };
  }

  #standingOf(firm: Firm): FirmStanding {
    const known = this.#standings.get(firm);
    if (known !== undefined) return known;
    const standing = inventStanding(this.#seed, firm);
    this.#standings.set(firm, standing);
    return standing;
  }

  #peopleOf(firm: Firm, { people }: FirmStanding): readonly FirmPerson[] {
    const { circle } = firm;
    if (circle === null) return people;
    const member = this.#office.committees[circle.namesakeIn ?? -1]?.members[1];
    const named = people.map((person, at) =>
      at === 0 && member !== undefined ? { ...person, name: withoutTitles(member.name) } : person,
    );
    if (!circle.shares.includes('owner')) return named;
    const owner = inventFirmPerson(createRandom(`${this.#seed}/owner/${circle.first.supplierCode}`));
    return [...named, { ...owner, position: 'Pemilik manfaat', taxNumber: null }];
  }

  /** A crew that is not at work on a package the firm has won; firms of a circle name the same head and first machine. */
  #crewOf(firm: Firm, n: number): Crew {
    const own = inventCrew(this.#seed, firm, n);
    if (firm.circle?.shares.includes('crew') !== true) return own;
    const first = inventCrew(this.#seed, firm.circle.first, 0);
    return {
      personnel: [...first.personnel.slice(0, 1), ...own.personnel.slice(1)],
      equipment: [...first.equipment.slice(0, 1), ...own.equipment.slice(1)],
    };
  }

  #note({ notice, decision, recorded }: Dossier): void {
    const at = decision?.decidedAt ?? recorded?.decidedAt ?? null;
    const winner =
      decision === null
        ? (recorded?.verifiedWinner ?? null)
        : decision.kind === 'award'
          ? decision.winner.bidder
          : null;
    const value = decision?.kind === 'award' ? decision.winner.price : (recorded?.contractValue ?? null);
    if (at === null || winner === null || value === null) return;
    const won: WonPackage = {
      name: notice.name,
      owner: notice.agency.name,
      value,
      from: dateIn(at, notice.zone),
      endsOn: lastDayOf(notice.code),
    };
    this.#won.set(winner, [...(this.#won.get(winner) ?? []), won]);
  }
}

/** Directors come to the proof of qualification themselves. */
function spokenFor({ proofs }: Dossier, profiles: Dossier['qualification']['profiles']): Dossier['proofs'] {
  const spoken = Object.entries<ProofAttendance>(proofs).map(([id, proof]) => {
    const director = entryOf<string, QualificationProfile>(profiles, id)?.firms[0]?.people?.[0]?.name ?? null;
    return [id, proof.attended ? { ...proof, representative: director ?? proof.representative } : proof] as const;
  });
  return Object.fromEntries(spoken);
}

/** The firm whose value counts: the first of its circle where that is shared. */
function sharedWith(firm: Firm, share: CircleShare): Firm {
  return firm.circle?.shares.includes(share) === true ? firm.circle.first : firm;
}

/** Works of 2014 end in December. */
function lastDayOf(code: string): DateOnly {
  return `2014-12-${10 + (Number(code.slice(0, -3)) % 20)}` as DateOnly;
}

/** A package as its firm shows it on a day: as much of it done as time has passed. */
function shownOn({ name, owner, value, from, endsOn }: WonPackage, day: DateOnly): RunningPackage {
  const whole = senOf(value);
  const done = (whole * BigInt(daysBetween(from, day))) / BigInt(daysBetween(from, endsOn));
  return {
    name,
    owner,
    value,
    done: rupiahText((done - (done % 100_000n)) as Sen),
    sharePercent: '100' as DecimalText,
    endsOn,
  };
}
