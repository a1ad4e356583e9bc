/**
 * Berita Acara Reviu: what committee and commitment officer found in the documents of a package before it was announced.
 *
 * Source  DOMAIN §3.1 row 3.
 */
import type { Draft } from '../draft.ts';
import type { Block } from '../model.ts';
import { attendance, attendanceAttachment } from '../parts/attendees.ts';
import { DASH } from '../parts/bidders.ts';
import { committeeSignatures, inLetter, minutesClosing, officialSignature } from '../parts/closing.ts';
import { documentHead, documentName, methodFields, packageFields } from '../parts/head.ts';
import { answerOf, meetingConclusion, meetingGap, meetingOf, meetingRoom, meetingRows } from '../parts/meeting.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { numberedSections } from '../parts/sections.ts';
import { remarksSection } from '../parts/remarks.ts';
import { announce } from '../parts/paragraphs.ts';
import { layOutTable, row } from '../parts/tables.ts';

/** The blocks of the minutes of a review. */
export function reviewMinutes(draft: Draft): readonly Block[] {
  const { words } = draft;
  const name = documentName(draft, 'ba-reviu');
  const deed = `bersama ${words.commitmentOfficerFull} telah melaksanakan reviu dokumen persiapan pengadaan`;
  return [
    ...documentHead(draft, [name]),
    openingSentence(draft, deed, meetingRoom(draft)),
    packageFields(draft),
    ...numberedSections([
      { title: 'Waktu dan tempat', blocks: [{ kind: 'fields', rows: meetingRows(draft) }] },
      { title: 'Pihak yang hadir', blocks: attendance(draft) },
      { title: 'Rencana pemilihan', blocks: [methodFields(draft)] },
      { title: 'Hasil reviu', blocks: findings(draft) },
      { title: 'Kesimpulan', blocks: meetingConclusion(draft) },
      ...remarksSection(draft),
    ]),
    minutesClosing(draft, name),
    committeeSignatures(draft),
    inLetter(officialSignature(draft, 'commitment-officer')),
    ...attendanceAttachment(draft),
  ];
}

/** Specification, estimate, draft contract, budget, schedule: whatever was looked at, with what the officer says to it. */
function findings(draft: Draft): readonly Block[] {
  const { points } = meetingOf(draft);
  if (points.length === 0) {
    return [{ kind: 'paragraph', text: [meetingGap(draft, 'meeting-points', 'points')] }];
  }
  const { commitmentOfficer } = draft.words;
  return [
    announce(`Dokumen yang direviu, temuan, dan tanggapan ${commitmentOfficer}:`),
    layOutTable(draft, {
      columns: [
        { header: 'No.', align: 'center', least: 10 },
        { header: 'Dokumen yang direviu', rowHeader: true, share: 0.7 },
        { header: 'Temuan' },
        { header: `Tanggapan ${commitmentOfficer}` },
      ],
      rows: points.map((point, index) =>
        row(String(index + 1), point.topic ?? DASH, point.text, answerOf(draft, point, index)),
      ),
    }),
  ];
}
