/** Signatures of single seats of the committee: who leads a meeting, who takes its notes. */
import type { Member } from '#core/tender/model.ts';
import { type Draft, textOrGap } from '../draft.ts';
import type { MissingFieldKey } from '../missing.ts';
import type { Inline, Signature } from '../model.ts';
import { memberNumber } from './closing.ts';

type Seat = Exclude<Member['role'], 'member'>;

const SEAT_FIELDS: Readonly<Record<Seat, MissingFieldKey>> = {
  chair: 'committee-chair',
  secretary: 'committee-secretary',
};

/** The name of whoever has the seat. */
export function seatName(draft: Draft, seat: Seat): Inline {
  return textOrGap(draft, seated(draft, seat)?.name ?? null, SEAT_FIELDS[seat], { path: 'committee.members' });
}

export function seatSignature(draft: Draft, seat: Seat, position: string): Signature {
  const member = seated(draft, seat);
  return { name: seatName(draft, seat), position, employeeNumber: seatNumber(draft, seat, member) };
}

function seatNumber(draft: Draft, seat: Seat, member: Member | null): Inline | null {
  if (member !== null) return memberNumber(draft, member, `committee.members.${member.id}.employeeNumber`);
  return draft.office.showsEmployeeNumbers
    ? [draft.missing.gap(SEAT_FIELDS[seat], { path: 'committee.members' })]
    : null;
}

function seated({ dossier }: Draft, seat: Seat): Member | null {
  return dossier.committee.members.find(({ role }) => role === seat) ?? null;
}
