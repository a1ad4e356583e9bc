/** Notula of a meeting: who led it, what was said and what came of it. Source  DOMAIN §3.1 row 18. */
import type { Draft } from '../draft.ts';
import { countInWords, line, plain } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { DASH } from '../parts/bidders.ts';
import { guests, recordedMembers } from '../parts/attendees.ts';
import { closingOf } from '../parts/closing.ts';
import { documentDate, documentName, documentPlace, packageInBrief, workingHead } from '../parts/head.ts';
import { meetingConclusion, meetingGap, meetingOf, meetingPurpose, meetingRows } from '../parts/meeting.ts';
import { numberedSections } from '../parts/sections.ts';
import { remarksSection } from '../parts/remarks.ts';
import { meetingSignature } from '../parts/seats.ts';
import { layOutTable, row } from '../parts/tables.ts';

/** The blocks of the notes of a meeting. */
export function meetingNotes(draft: Draft): readonly Block[] {
  const name = documentName(draft, 'notula');
  return [
    ...workingHead(draft, [name]),
    packageInBrief(draft),
    ...numberedSections([
      { title: 'Pelaksanaan rapat', blocks: [held(draft)] },
      { title: 'Acara', blocks: [{ kind: 'paragraph', text: meetingPurpose(draft) }] },
      { title: 'Pembahasan', blocks: [discussion(draft)] },
      { title: 'Kesimpulan', blocks: meetingConclusion(draft) },
      ...remarksSection(draft),
    ]),
    closingOf(draft, name),
    {
      kind: 'signatures',
      placeAndDate: line(documentPlace(draft), ', ', documentDate(draft)),
      heading: [],
      rows: [meetingSignature(draft, 'noteTaker'), meetingSignature(draft, 'leader')],
    },
  ];
}

function held(draft: Draft): Block {
  return {
    kind: 'fields',
    rows: [
      ...meetingRows(draft),
      { label: 'Ketua rapat', value: meetingSignature(draft, 'leader').name },
      { label: 'Notulis', value: meetingSignature(draft, 'noteTaker').name },
      { label: 'Jumlah yang hadir', value: attendanceCount(draft) },
    ],
  };
}

/** Members are counted where the list of those who came names any; otherwise only guests were written down. */
function attendanceCount(draft: Draft): Inline {
  const members = recordedMembers(draft).length;
  const others = guests(draft).length;
  if (members + others === 0) return [meetingGap(draft, 'meeting-attendees', 'attendees')];
  if (members === 0) return plain(`${countInWords(others)} orang selain ${draft.words.committee}`);
  return plain(
    `${countInWords(members + others)} orang, terdiri atas ${countInWords(members)} anggota ${draft.words.committee} dan ${countInWords(others)} orang lainnya`,
  );
}

function discussion(draft: Draft): Block {
  const { points } = meetingOf(draft);
  if (points.length === 0) return { kind: 'paragraph', text: [meetingGap(draft, 'meeting-points', 'points')] };
  return layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Pokok', rowHeader: true, share: 0.6 },
      { header: 'Pembicara', share: 0.6 },
      { header: 'Uraian' },
      { header: 'Tanggapan' },
    ],
    rows: points.map(({ topic, by, text, answer }, index) =>
      row(String(index + 1), topic ?? DASH, by ?? draft.words.committee, text, answer ?? DASH),
    ),
  });
}
