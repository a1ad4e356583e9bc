/** Who was at a meeting. */
import { isWordOf } from '#core/committee/word-of.ts';
import type { Member } from '#core/tender/model.ts';
import type { Attendee } from '#core/tender/paperwork-model.ts';
import type { Draft } from '../draft.ts';
import { countInWords } from '../inline.ts';
import type { Block } from '../model.ts';
import { ROLE_NAMES } from '../names.ts';
import { DASH } from './bidders.ts';
import { meetingOf } from './meeting.ts';
import { note } from './paragraphs.ts';
import { layOutTable, row } from './tables.ts';

/** More names than this go to an attachment of their own. */
const MOST_NAMES_IN_TEXT = 15;

/** Those who came from outside the committee. */
export function guests(draft: Draft): readonly Attendee[] {
  return meetingOf(draft).attendees.filter((attendee) => seatOf(draft, attendee) === null);
}

/** Members written down among those who came; empty where only guests are written down. */
export function recordedMembers(draft: Draft): readonly Member[] {
  return meetingOf(draft).attendees.flatMap((attendee) => seatOf(draft, attendee) ?? []);
}

/** The people who came, or where they are listed. */
export function attendance(draft: Draft): readonly Block[] {
  const count = meetingOf(draft).attendees.length;
  if (count === 0) return [note('Tidak ada pihak lain yang dicatat hadir selain penanda tangan berita acara ini.')];
  const total = `Pihak yang dicatat hadir berjumlah ${countInWords(count)} orang`;
  if (hasAttachment(draft)) return [note(`${total}, sebagaimana tercantum dalam Lampiran.`)];
  return [note(`${total}.`), attendeeTable(draft)];
}

/** The list of a full room, on a page of its own. */
export function attendanceAttachment(draft: Draft): readonly Block[] {
  if (!hasAttachment(draft)) return [];
  return [
    { kind: 'heading', level: 1, number: null, text: 'Lampiran: Daftar pihak yang hadir', newPage: true },
    attendeeTable(draft),
  ];
}

/** An attendee's own position, else the seat in the committee. */
function positionOf(draft: Draft, attendee: Attendee): string | null {
  const member = seatOf(draft, attendee);
  return attendee.position ?? (member === null ? null : ROLE_NAMES[member.role]);
}

/** Whom an attendee came for, the committee where they sit in it. */
function organisationOf(draft: Draft, attendee: Attendee): string | null {
  return attendee.organisation ?? (seatOf(draft, attendee) === null ? null : draft.words.committee);
}

function attendeeTable(draft: Draft): Block {
  return layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Nama', rowHeader: true },
      { header: 'Jabatan', share: 0.8 },
      { header: 'Instansi atau perusahaan' },
    ],
    rows: meetingOf(draft).attendees.map((attendee, index) =>
      row(
        String(index + 1),
        attendee.name,
        positionOf(draft, attendee) ?? DASH,
        organisationOf(draft, attendee) ?? DASH,
      ),
    ),
  });
}

function hasAttachment(draft: Draft): boolean {
  return meetingOf(draft).attendees.length > MOST_NAMES_IN_TEXT;
}

function seatOf({ dossier }: Draft, attendee: Attendee): Member | null {
  return dossier.committee.members.find((member) => isWordOf(attendee, member)) ?? null;
}
