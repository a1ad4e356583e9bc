/** All kinds of documents: when they are made, of what there is one each, and what they say. */
import { err, ok } from '#core/shared/result.ts';
import { DOCUMENT_KINDS, type DocumentKey, type DocumentKind, documentKey } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import { type MeetingKind, paperworkOf } from '#core/tender/paperwork-model.ts';
import { addendaInOrder } from './addenda-order.ts';
import { always, type DocumentSpec, evaluated, isFailed } from './document-spec.ts';
import { addendum } from './kinds/addendum.ts';
import { appealAnswer } from './kinds/appeal-answer.ts';
import { appointmentLetter } from './kinds/appointment-letter.ts';
import { assignmentLetter } from './kinds/assignment-letter.ts';
import { attendanceList } from './kinds/attendance-list.ts';
import { awardLetter } from './kinds/award-letter.ts';
import { bidderLetter } from './kinds/bidder-letter.ts';
import { briefingMinutes } from './kinds/briefing-minutes.ts';
import { clarificationMinutes } from './kinds/clarification-minutes.ts';
import { evaluationMinutes } from './kinds/evaluation-minutes.ts';
import { evidenceRegister } from './kinds/evidence-register.ts';
import { failureMinutes } from './kinds/failure-minutes.ts';
import { integrityPact } from './kinds/integrity-pact.ts';
import { invitation } from './kinds/invitation.ts';
import { meetingNotes } from './kinds/meeting-notes.ts';
import { negotiationMinutes } from './kinds/negotiation-minutes.ts';
import { objectionAnswer } from './kinds/objection-answer.ts';
import { openingMinutes } from './kinds/opening-minutes.ts';
import { priceMinutes } from './kinds/price-minutes.ts';
import { priceOpeningMinutes } from './kinds/price-opening-minutes.ts';
import { qualificationMinutes } from './kinds/qualification-minutes.ts';
import { reEvaluationMinutes } from './kinds/re-evaluation-minutes.ts';
import { resultMemo } from './kinds/result-memo.ts';
import { resultMinutes } from './kinds/result-minutes.ts';
import { reviewMinutes } from './kinds/review-minutes.ts';
import { winnerAnnouncement } from './kinds/winner-announcement.ts';
import { stepChecklistPaper } from './kinds/step-checklist.ts';
import { workingPaper } from './kinds/working-paper.ts';

/** Every kind, in the order a tender needs them. */
export const DOCUMENT_SPECS: Readonly<Record<DocumentKind, DocumentSpec>> = {
  'surat-tugas': { group: 'preparation', subjects: null, blocks: always(assignmentLetter) },
  'pakta-integritas': {
    group: 'preparation',
    subjects: ({ committee }) => committee.members.map(({ id }) => id),
    blocks: always(integrityPact),
  },
  'ba-reviu': { group: 'preparation', subjects: meetingsOf('review'), blocks: always(reviewMinutes) },
  'ba-penjelasan': { group: 'preparation', subjects: meetingsOf('briefing'), blocks: always(briefingMinutes) },
  adendum: {
    group: 'preparation',
    subjects: addendaInOrder,
    blocks: always(addendum),
  },
  bapp: { group: 'opening', subjects: null, blocks: always(openingMinutes) },
  'bapp-harga': { group: 'opening', subjects: null, blocks: priceOpeningMinutes },
  'ba-koreksi': { group: 'evaluation', subjects: null, blocks: evaluated(priceMinutes) },
  'ba-klarifikasi': {
    group: 'evaluation',
    subjects: (dossier) => {
      const asked = new Set(Object.values(dossier.clarifications).map(({ bidder }) => bidder));
      return dossier.bidders.filter(({ id }) => asked.has(id)).map(({ id }) => id);
    },
    blocks: always(clarificationMinutes),
  },
  'ba-kualifikasi': { group: 'evaluation', subjects: null, blocks: evaluated(qualificationMinutes) },
  baep: { group: 'evaluation', subjects: null, blocks: evaluated(evaluationMinutes) },
  'ba-negosiasi': {
    group: 'evaluation',
    subjects: ({ bidders, negotiations }) =>
      bidders.filter(({ id }) => negotiations[id] !== undefined).map(({ id }) => id),
    blocks: evaluated(negotiationMinutes),
  },
  'kertas-kerja': { group: 'evaluation', subjects: null, orientation: 'landscape', blocks: evaluated(workingPaper) },
  bahp: { group: 'result', subjects: null, blocks: evaluated(resultMinutes) },
  penetapan: {
    group: 'result',
    subjects: null,
    blocks: (draft) => (isFailed(draft) ? err('tender-failed') : evaluated(awardLetter)(draft)),
  },
  pengumuman: { group: 'result', subjects: null, blocks: evaluated(winnerAnnouncement) },
  'surat-peserta': {
    group: 'result',
    subjects: ({ bidders }) => bidders.filter(({ bid }) => bid !== null).map(({ id }) => id),
    blocks: evaluated(bidderLetter),
  },
  'jawaban-sanggah': {
    group: 'aftermath',
    subjects: ({ objections }) => Object.keys(objections),
    blocks: always(objectionAnswer),
  },
  'jawaban-banding': {
    group: 'aftermath',
    subjects: ({ appeals }) => Object.keys(appeals),
    blocks: always(appealAnswer),
  },
  'nota-dinas': { group: 'aftermath', subjects: null, blocks: evaluated(resultMemo) },
  sppbj: {
    group: 'aftermath',
    subjects: null,
    blocks: (draft) => {
      const { decision } = draft.dossier;
      return decision?.kind === 'award' ? ok(appointmentLetter(draft, decision)) : err('not-awarded');
    },
  },
  'ba-gagal': {
    group: 'aftermath',
    subjects: null,
    blocks: (draft) => (isFailed(draft) ? evaluated(failureMinutes)(draft) : err('not-failed')),
  },
  'ba-evaluasi-ulang': {
    group: 'aftermath',
    subjects: null,
    blocks: (draft) =>
      draft.dossier.earlierEvaluations.length === 0 ? err('not-re-evaluated') : evaluated(reEvaluationMinutes)(draft),
  },
  undangan: { group: 'meetings', subjects: allMeetings, blocks: always(invitation) },
  'daftar-hadir': { group: 'meetings', subjects: allMeetings, blocks: always(attendanceList) },
  notula: { group: 'meetings', subjects: allMeetings, blocks: always(meetingNotes) },
  'register-bukti': { group: 'evaluation', subjects: null, blocks: always(evidenceRegister) },
  'daftar-periksa': {
    group: 'control',
    subjects: null,
    orientation: 'landscape',
    blocks: always(stepChecklistPaper),
  },
};

/** Every document this tender can have now, in the order they are made; those about many stand one behind the other. */
export function documentsOf(dossier: Dossier): readonly DocumentKey[] {
  return DOCUMENT_KINDS.flatMap((kind) => {
    const { subjects } = DOCUMENT_SPECS[kind];
    return subjects === null ? [kind] : subjects(dossier).map((subject) => documentKey({ kind, subject }));
  });
}

function allMeetings(dossier: Dossier): readonly string[] {
  const meetings = Object.entries(paperworkOf(dossier).meetings);
  // Those without an hour yet come last.
  return meetings.toSorted(([, a], [, b]) => compareInstants(a.startsAt, b.startsAt)).map(([id]) => id);
}

function meetingsOf(kind: MeetingKind): (dossier: Dossier) => readonly string[] {
  return (dossier) => allMeetings(dossier).filter((id) => paperworkOf(dossier).meetings[id]?.kind === kind);
}

function compareInstants(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
