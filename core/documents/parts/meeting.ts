/** The meeting a document is about: when and where it is, and what still has to be entered of it. */
import { dayName, formatDate, formatTime } from '#core/calendar/format.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { assert } from '#core/shared/assert.ts';
import { type Meeting, type MeetingPoint, paperworkOf } from '#core/tender/paperwork-model.ts';
import { type Draft, textOrGap } from '../draft.ts';
import { line, plain } from '../inline.ts';
import type { MissingAt, MissingFieldKey } from '../missing.ts';
import type { Block, Inline, InlinePart } from '../model.ts';
import { MEETING_NAMES, meetingName } from '../subject-name.ts';
import { documentPlace } from './head.ts';
import { note } from './paragraphs.ts';

type FieldRows = Extract<Block, { readonly kind: 'fields' }>['rows'];

/** The first letters of what was said are enough to know a point by. */
const POINT_NAME_CHARACTERS = 60;

export function meetingOf({ dossier, subject }: Draft): Meeting {
  const meeting = subject === null ? undefined : paperworkOf(dossier).meetings[subject];
  assert(meeting !== undefined, 'the document is about a meeting of the tender');
  return meeting;
}

/** A gap for something of the meeting nobody entered. */
export function meetingGap(draft: Draft, field: MissingFieldKey, part: keyof Meeting): InlinePart {
  return draft.missing.gap(field, meetingAt(draft, part));
}

/** What the meeting is for, in the words of whoever called it. */
export function meetingPurpose(draft: Draft): Inline {
  const { kind, agenda } = meetingOf(draft);
  const standard = kind === 'other' ? null : MEETING_NAMES[kind];
  return textOrGap(draft, agenda?.trim() || standard, 'meeting-agenda', meetingAt(draft, 'agenda'));
}

/** Day, hours with the zone of the tender, and place. */
export function meetingRows(draft: Draft): FieldRows {
  const { startsAt } = meetingOf(draft);
  const gap: Inline = startsAt === null ? [meetingGap(draft, 'meeting-time', 'startsAt')] : [];
  return [
    { label: 'Hari, tanggal', value: startsAt === null ? gap : plain(dayOf(draft, startsAt)) },
    { label: 'Pukul', value: startsAt === null ? gap : plain(hours(draft, startsAt)) },
    { label: 'Tempat', value: textOrGap(draft, meetingOf(draft).place, 'meeting-place', meetingAt(draft, 'place')) },
  ];
}

/** Where the opening sentence says the committee sat: the room, or where the document is made of a meeting at a distance. */
export function meetingRoom(draft: Draft): Inline {
  const { place } = meetingOf(draft);
  if (place !== null && isAddress(place)) return documentPlace(draft);
  return textOrGap(draft, place, 'meeting-place', meetingAt(draft, 'place'));
}

/** What was answered to a point. */
export function answerOf(draft: Draft, { topic, text, answer }: MeetingPoint, index: number): Inline {
  const said = text.length > POINT_NAME_CHARACTERS ? `${text.slice(0, POINT_NAME_CHARACTERS)}…` : text;
  const { path } = meetingAt(draft, 'points');
  return textOrGap(draft, answer, 'meeting-answer', { path: `${path}.${index}.answer`, subject: topic ?? said });
}

/** The conclusion as written, a paragraph a line; a gap where there is none. */
export function meetingConclusion(draft: Draft): readonly Block[] {
  const lines = (meetingOf(draft).conclusion ?? '').split('\n').filter((text) => text.trim() !== '');
  if (lines.length > 0) return lines.map((text) => note(text.trim()));
  return [{ kind: 'paragraph', text: line(meetingGap(draft, 'meeting-conclusion', 'conclusion')) }];
}

function meetingAt(draft: Draft, part: keyof Meeting): MissingAt & { readonly subject: string } {
  return {
    path: `paperwork.meetings.${draft.subject}.${part}`,
    subject: meetingName(draft.dossier, meetingOf(draft)),
  };
}

function dayOf({ dossier }: Draft, instant: Instant): string {
  const date = dateIn(instant, dossier.notice.zone);
  return `${dayName(date)}, ${formatDate(date)}`;
}

/** `09.00 s.d. 11.30 WITA`; another day at the end is named. */
function hours(draft: Draft, startsAt: Instant): string {
  const { zone } = draft.dossier.notice;
  const { endsAt } = meetingOf(draft);
  const start = formatTime(startsAt, zone);
  if (endsAt === null) return `${start} s.d. selesai`;
  const end = formatTime(endsAt, zone);
  if (dateIn(startsAt, zone) !== dateIn(endsAt, zone)) return `${start} s.d. ${dayOf(draft, endsAt)}, pukul ${end}`;
  return `${start.replace(` ${zone}`, '')} s.d. ${end}`;
}

function isAddress(place: string): boolean {
  return place.includes('://') || /^www\./i.test(place);
}
