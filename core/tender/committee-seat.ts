/** Who sits in a committee, as lists over all tenders need it. */
import type { Certificate, Dossier } from './model.ts';

export interface CommitteeSeat {
  readonly name: string;
  readonly employeeNumber: string | null;
  /** Null = not given. */
  readonly certificate: Certificate | null;
}

/** The seats of a committee in its order. */
export function seatsOf({ committee }: Pick<Dossier, 'committee'>): readonly CommitteeSeat[] {
  return committee.members.map(({ name, employeeNumber, certificate }) => ({
    name,
    employeeNumber,
    certificate: certificate ?? null,
  }));
}
