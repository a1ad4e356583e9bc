/**
 * Berita Acara Pemberian Penjelasan: what was explained to bidders, what they asked, what was answered.
 *
 * Representatives of bidders sign where any were in the room; a briefing held in the system is signed by the committee
 * alone.   Source  DOMAIN §3.1 row 4.
 */
import { formatDate } from '#core/calendar/format.ts';
import { documentKey } from '#core/tender/document-kind.ts';
import { type MeetingPoint } from '#core/tender/paperwork-model.ts';
import { addendaInOrder } from '../addenda-order.ts';
import { type Draft, detailsOf } from '../draft.ts';
import { plain } from '../inline.ts';
import type { Block } from '../model.ts';
import { attendance, attendanceAttachment, guests } from '../parts/attendees.ts';
import { bidderSignatures } from '../parts/bidder-signatures.ts';
import { DASH } from '../parts/bidders.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import { documentHead, documentName, methodFields, packageFields } from '../parts/head.ts';
import { answerOf, meetingConclusion, meetingOf, meetingRoom, meetingRows } from '../parts/meeting.ts';
import { isOf } from '../parts/meetings-with.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { numberedSections } from '../parts/sections.ts';
import { remarksSection } from '../parts/remarks.ts';
import { announce, note } from '../parts/paragraphs.ts';
import { layOutTable, row } from '../parts/tables.ts';
import { termsExplained } from '../parts/terms-explained.ts';

/** The law wants one representative of a bidder at least; everybody else signs the attendance list. */
const MOST_REPRESENTATIVES = 3;

/** A point with its place in the meeting, where it is answered. */
interface PlacedPoint {
  readonly point: MeetingPoint;
  readonly index: number;
}

/** The blocks of the minutes of a briefing. */
export function briefingMinutes(draft: Draft): readonly Block[] {
  const { words } = draft;
  const name = documentName(draft, 'ba-penjelasan');
  const points = meetingOf(draft).points.map((point, index) => ({ point, index }));
  const asked = points.filter(({ point }) => isQuestion(point));
  const explained = points.filter(({ point }) => !isQuestion(point));
  return [
    ...documentHead(draft, [name]),
    openingSentence(draft, `telah memberikan penjelasan ${words.tenderDocument}`, meetingRoom(draft)),
    packageFields(draft),
    ...numberedSections([
      { title: 'Waktu dan tempat', blocks: [{ kind: 'fields', rows: meetingRows(draft) }] },
      { title: 'Pihak yang hadir', blocks: attendance(draft) },
      {
        title: 'Hal-hal yang dijelaskan',
        blocks: [methodFields(draft), ...termsExplained(draft), ...matters(draft, explained)],
      },
      { title: 'Pertanyaan dan jawaban', blocks: questions(draft, asked) },
      ...conclusion(draft),
      { title: `Perubahan ${words.tenderDocument}`, blocks: changes(draft) },
      ...remarksSection(draft),
    ]),
    minutesClosing(draft, name),
    committeeSignatures(draft),
    ...representativeSignatures(draft),
    ...attendanceAttachment(draft),
  ];
}

/** Somebody asked, or the committee answered somebody whose name is not told. */
function isQuestion({ by, answer }: MeetingPoint): boolean {
  return by !== null || answer !== null;
}

function matters(draft: Draft, points: readonly PlacedPoint[]): readonly Block[] {
  if (points.length === 0) return [];
  return [
    announce(`Penjelasan ${draft.words.committee}:`),
    layOutTable(draft, {
      columns: [
        { header: 'No.', align: 'center', least: 10 },
        { header: 'Pokok', rowHeader: true, share: 0.4 },
        { header: 'Penjelasan' },
      ],
      rows: points.map(({ point: { topic, text } }, index) => row(String(index + 1), topic ?? DASH, text)),
    }),
  ];
}

function questions(draft: Draft, points: readonly PlacedPoint[]): readonly Block[] {
  if (points.length === 0) return [note('Tidak ada pertanyaan yang diajukan.')];
  return [
    layOutTable(draft, {
      columns: [
        { header: 'No.', align: 'center', least: 10 },
        { header: 'Penanya', rowHeader: true, share: 0.5 },
        { header: 'Pertanyaan' },
        { header: 'Jawaban' },
      ],
      rows: points.map(({ point, index }, at) => {
        const { topic, by, text } = point;
        const question = topic === null ? plain(text) : [{ text: `${topic}: `, italic: true } as const, { text }];
        return row(String(at + 1), by ?? DASH, question, answerOf(draft, point, index));
      }),
    }),
  ];
}

/** What came of the briefing and of a visit to the site, where anything was written down. */
function conclusion(draft: Draft) {
  if ((meetingOf(draft).conclusion ?? '').trim() === '') return [];
  return [{ title: 'Hasil peninjauan lapangan dan kesimpulan', blocks: meetingConclusion(draft) }];
}

/** Addenda often follow the minutes: number and date are told where they are known, and asked for in the addendum itself. */
function changes(draft: Draft): readonly Block[] {
  const { dossier, words } = draft;
  const addenda = addendaInOrder(dossier);
  if (addenda.length === 0) {
    return [note(`Tidak ada perubahan ${words.tenderDocument} yang dicatat dari pemberian penjelasan ini.`)];
  }
  const items = addenda.map((id, index) => {
    const { number, date } = detailsOf(dossier, documentKey({ kind: 'adendum', subject: id }));
    const said = [number === null ? '' : ` Nomor ${number}`, date === null ? '' : ` tanggal ${formatDate(date)}`];
    return plain(`Adendum ke-${index + 1}${said.join('')}`);
  });
  return [announce(`Perubahan ${words.tenderDocument} dituangkan dalam:`), { kind: 'list', marker: 'dash', items }];
}

function representativeSignatures(draft: Draft): readonly Block[] {
  const representatives = guests(draft).flatMap((guest) => {
    const firm = draft.dossier.bidders.find(({ name }) => isOf(guest, name));
    return firm === undefined ? [] : [{ bidder: firm.id, name: guest.name }];
  });
  if (representatives.length === 0) return [];
  return [bidderSignatures(draft, 'Wakil peserta', representatives.slice(0, MOST_REPRESENTATIVES))];
}
