/** Who may sit in a committee: certificates and trainings of people, from the committees of tenders and the office's records. */
import { daysBetween } from '#core/calendar/day.ts';
import type { DateOnly } from '#core/calendar/instant.ts';
import { plainPersonName } from '#core/committee/plain-name.ts';
import type { StreamId } from '#core/log/envelope.ts';
import type { CommitteeSeat } from '#core/tender/committee-seat.ts';
import { compareText } from '#core/tender/records.ts';
import type { CompetenceRecord } from './model.ts';

/** `soon`: its last day is within {@link SOON_DAYS}. `endless`: it has none. */
export type Validity = 'expired' | 'soon' | 'valid' | 'endless';

/** Two months: time enough to take an examination again. No rule states it. */
export const SOON_DAYS = 60;

export interface Competence {
  readonly kind: CompetenceRecord['kind'];
  /** Null = a certificate a committee names by its number alone. */
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly date: DateOnly | null;
  readonly validUntil: DateOnly | null;
  readonly validity: Validity;
  /** Of the office's record; null = it stands in committees only. */
  readonly record: string | null;
}

export interface CompetentPerson {
  readonly name: string;
  readonly employeeNumber: string | null;
  /** Certificates first, those that end last first. */
  readonly competence: readonly Competence[];
  /** Of the best certificate; null = no certificate is known. */
  readonly certificate: Validity | null;
  /** Tenders that run with this person in their committee, and all of them. */
  readonly running: readonly StreamId[];
  readonly tenders: number;
}

/** A tender with the people in its committee. */
export interface SeatedTender {
  readonly stream: StreamId;
  readonly isRunning: boolean;
  readonly seats: readonly CommitteeSeat[];
}

/** Everybody who sits or sat in a committee or has a record, by name. Titles beside a name do not make it another person. */
export function competentPeople(
  tenders: readonly SeatedTender[],
  records: Readonly<Record<string, CompetenceRecord>>,
  today: DateOnly,
): readonly CompetentPerson[] {
  const people = new Map<string, Gathered>();
  const personOf = (name: string): Gathered => {
    const key = plainPersonName(name);
    const known = people.get(key);
    if (known !== undefined) return known;
    const fresh: Gathered = {
      name,
      employeeNumber: null,
      certificates: new Map(),
      trainings: [],
      running: [],
      tenders: 0,
    };
    people.set(key, fresh);
    return fresh;
  };
  for (const { stream, isRunning, seats } of tenders) {
    for (const { name, employeeNumber, certificate } of seats) {
      const person = personOf(name);
      person.employeeNumber ??= employeeNumber;
      person.tenders += 1;
      if (isRunning) person.running.push(stream);
      if (certificate !== null) {
        const { number, validUntil } = certificate;
        addCertificate(person, {
          kind: 'certificate',
          title: null,
          number,
          issuer: null,
          date: null,
          validUntil,
          validity: validityOf(validUntil, today),
          record: null,
        });
      }
    }
  }
  for (const [id, record] of Object.entries(records)) {
    const person = personOf(record.person);
    person.employeeNumber ??= record.employeeNumber;
    const { person: _person, employeeNumber: _employeeNumber, ...rest } = record;
    const competence = { ...rest, validity: validityOf(record.validUntil, today), record: id };
    if (record.kind === 'certificate') addCertificate(person, competence);
    else person.trainings.push(competence);
  }
  return [...people.values()].map(personFrom).sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()));
}

interface Gathered {
  readonly name: string;
  employeeNumber: string | null;
  /** By number: one certificate stands in many committees. */
  readonly certificates: Map<string, Competence>;
  readonly trainings: Competence[];
  readonly running: StreamId[];
  tenders: number;
}

/** The office's own record says more than a committee; of two committees, the later last day counts. */
function addCertificate({ certificates }: Gathered, competence: Competence): void {
  const key = (competence.number ?? `record ${competence.record}`).trim().toLowerCase();
  const known = certificates.get(key);
  const isBetter =
    known === undefined || (known.record === null && (competence.record !== null || endsLater(competence, known)));
  if (isBetter) certificates.set(key, competence);
}

function endsLater(a: Competence, b: Competence): boolean {
  return b.validUntil !== null && (a.validUntil === null || a.validUntil > b.validUntil);
}

function personFrom({ name, employeeNumber, certificates, trainings, running, tenders }: Gathered): CompetentPerson {
  const held = [...certificates.values()].sort((a, b) => (endsLater(a, b) ? -1 : 1));
  const taken = trainings.toSorted((a, b) => compareText(b.date ?? '', a.date ?? ''));
  return {
    name,
    employeeNumber,
    competence: [...held, ...taken],
    certificate: held[0]?.validity ?? null,
    running,
    tenders,
  };
}

function validityOf(validUntil: DateOnly | null, today: DateOnly): Validity {
  if (validUntil === null) return 'endless';
  const left = daysBetween(today, validUntil);
  if (left < 0) return 'expired';
  return left <= SOON_DAYS ? 'soon' : 'valid';
}
