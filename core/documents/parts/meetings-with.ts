/** Meetings the committee held with one bidder. */
import { formatDateTime, formatTime } from '#core/calendar/format.ts';
import { wordsOf } from '#core/committee/redact.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { type Attendee, type Meeting, type MeetingKind, paperworkOf } from '#core/tender/paperwork-model.ts';
import { bidderName, type Draft } from '../draft.ts';
import { plain } from '../inline.ts';
import type { Block } from '../model.ts';
import { announce } from './paragraphs.ts';

/** Those of a kind that a bidder was invited to or came to, in order of time; those without an hour last. */
export function meetingsWith({ dossier }: Draft, kind: MeetingKind, bidder: BidderId): readonly Meeting[] {
  const name = dossier.bidders.find(({ id }) => id === bidder)?.name ?? '';
  return Object.values(paperworkOf(dossier).meetings)
    .filter((meeting) => meeting.kind === kind)
    .filter(({ invited, attendees }) => invited.includes(bidder) || attendees.some((each) => isOf(each, name)))
    .toSorted((a, b) => compareText(a.startsAt ?? '~', b.startsAt ?? '~'));
}

/** Whether someone came for a firm, however its name is written. */
export function isOf({ organisation }: Attendee, firm: string): boolean {
  return organisation !== null && wordsOf(organisation).join(' ') === wordsOf(firm).join(' ');
}

/** When and where such meetings were, and who came for the bidder; nothing where there was none. */
export function meetingList(draft: Draft, kind: MeetingKind, bidder: BidderId): readonly Block[] {
  const meetings = meetingsWith(draft, kind, bidder);
  if (meetings.length === 0) return [];
  const { zone } = draft.dossier.notice;
  const items = meetings.map(({ startsAt, endsAt, place, attendees }) => {
    const begin = startsAt === null ? 'waktu tidak dicatat' : formatDateTime(startsAt, zone);
    const end = startsAt === null || endsAt === null ? '' : ` sampai dengan pukul ${formatTime(endsAt, zone)}`;
    const came = attendees
      .filter((attendee) => isOf(attendee, bidderName(draft, bidder)))
      .map(({ name, position }) => (position === null ? name : `${name} (${position})`));
    const who = came.length === 0 ? '' : `; wakil peserta: ${came.join(', ')}`;
    return plain(`${begin}${end}${place === null ? '' : `, bertempat di ${place}`}${who}.`);
  });
  return [announce('Rapat yang dilaksanakan:'), { kind: 'list', marker: 'dash', items }];
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
