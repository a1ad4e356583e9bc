/** Signatures of single people: whoever has a seat of the committee, leads a meeting, takes its notes. */
import { isWordOf } from '#core/committee/word-of.ts';
import type { Member } from '#core/tender/model.ts';
import { type Draft, textOrGap } from '../draft.ts';
import { plain } from '../inline.ts';
import type { MissingFieldKey } from '../missing.ts';
import type { Signature } from '../model.ts';
import { memberNumber } from './closing.ts';
import { meetingGap, meetingOf } from './meeting.ts';

/** The signature of the chair of the committee. */
export function chairSignature(draft: Draft): Signature {
  const at = { path: 'committee.members' };
  const member = seated(draft, 'chair');
  return {
    name: textOrGap(draft, member?.name ?? null, 'committee-chair', at),
    position: 'Ketua',
    employeeNumber:
      member === null && draft.office.showsEmployeeNumbers
        ? [draft.missing.gap('committee-chair', at)]
        : numberOf(draft, member),
  };
}

interface MeetingSeat {
  readonly position: string;
  /** Whose it is where nobody else was written down. */
  readonly seat: Exclude<Member['role'], 'member'>;
  readonly field: MissingFieldKey;
}

const MEETING_SEATS = {
  leader: { position: 'Ketua rapat', seat: 'chair', field: 'meeting-leader' },
  noteTaker: { position: 'Notulis', seat: 'secretary', field: 'meeting-note-taker' },
} as const satisfies Record<string, MeetingSeat>;

/** Who leads the meeting the document is about, or takes its notes; only members of the committee have a NIP on record. */
export function meetingSignature(draft: Draft, part: keyof typeof MEETING_SEATS): Signature {
  const { position, seat, field } = MEETING_SEATS[part];
  const named = meetingOf(draft)[part];
  const member =
    named === undefined
      ? seated(draft, seat)
      : (draft.dossier.committee.members.find((each) => isWordOf({ name: named }, each)) ?? null);
  const name = named ?? member?.name ?? null;
  return {
    name: name === null ? [meetingGap(draft, field, part)] : plain(name),
    position,
    employeeNumber: numberOf(draft, member),
  };
}

function numberOf(draft: Draft, member: Member | null): Signature['employeeNumber'] {
  return member === null ? null : memberNumber(draft, member, `committee.members.${member.id}.employeeNumber`);
}

function seated({ dossier }: Draft, seat: MeetingSeat['seat']): Member | null {
  return dossier.committee.members.find(({ role }) => role === seat) ?? null;
}
