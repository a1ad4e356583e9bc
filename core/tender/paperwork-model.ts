/** What only documents print: meetings with who was there and what was said, changes of the tender document, the appointment. */
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { BidderId } from './ids.ts';

export interface Paperwork {
  /** By an id of their own, which the screen makes; so are the addenda. */
  readonly meetings: Readonly<Record<string, Meeting>>;
  readonly addenda: Readonly<Record<string, Addendum>>;
  /** Null = nobody was appointed yet. */
  readonly appointment: Appointment | null;
}

/** What the committee meets for: review of the documents, explanation to bidders, and meetings with single bidders. */
export const MEETING_KINDS = ['review', 'briefing', 'proof', 'clarification', 'negotiation', 'other'] as const;

export type MeetingKind = (typeof MEETING_KINDS)[number];

/** A meeting, from the invitation to what came of it. */
export interface Meeting {
  readonly kind: MeetingKind;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  /** A room, or the address of a meeting held at a distance. */
  readonly place: string | null;
  readonly agenda: string | null;
  /** What the invited are asked to bring. */
  readonly bring: string | null;
  readonly invited: readonly BidderId[];
  /** Who led the meeting; absent = the chair of the committee. */
  readonly leader?: string;
  /** Who took its notes (notulis); absent = the secretary of the committee. */
  readonly noteTaker?: string;
  readonly attendees: readonly Attendee[];
  readonly points: readonly MeetingPoint[];
  readonly conclusion: string | null;
}

export interface Attendee {
  readonly name: string;
  readonly position: string | null;
  readonly organisation: string | null;
  readonly phone: string | null;
}

/** A question and its answer; in a review a finding and what the commitment officer says to it. */
export interface MeetingPoint {
  readonly topic: string | null;
  /** Who asked; null = the committee itself. */
  readonly by: string | null;
  readonly text: string;
  readonly answer: string | null;
}

/** Changes of the tender document (adendum). */
export interface Addendum {
  readonly changes: readonly DocumentChange[];
  /** Why the schedule changed; null = it did not. */
  readonly scheduleReason: string | null;
}

export interface DocumentChange {
  /** Where in the tender document, `LDP 19.2`. */
  readonly clause: string;
  readonly was: string;
  readonly becomes: string;
}

/** What the letter of appointment (SPPBJ) says beside the award. */
export interface Appointment {
  readonly offerNumber: string | null;
  readonly offerDate: DateOnly | null;
  readonly bondValue: RupiahText | null;
  /** Calendar days the performance bond is valid for. */
  readonly bondDays: number | null;
  /** Last day to hand in the bond and sign the contract. */
  readonly signBy: DateOnly | null;
}

const NO_PAPERWORK: Paperwork = { meetings: {}, addenda: {}, appointment: null };

/** The paperwork of a tender; nothing where none was entered. */
export function paperworkOf({ paperwork }: { readonly paperwork?: Paperwork }): Paperwork {
  return paperwork ?? NO_PAPERWORK;
}

/** True where everything entered was taken out again: the same as none. */
export function isNoPaperwork({ meetings, addenda, appointment }: Paperwork): boolean {
  return Object.keys(meetings).length === 0 && Object.keys(addenda).length === 0 && appointment === null;
}
