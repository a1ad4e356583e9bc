/** Whom or what one of several documents of a kind is about, as lists and page feet name it. */
import { formatDate } from '#core/calendar/format.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { type DocumentKey, refOf } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import { type Meeting, type MeetingKind, paperworkOf } from '#core/tender/paperwork-model.ts';
import { addendaInOrder } from './addenda-order.ts';

export const MEETING_NAMES: Readonly<Record<MeetingKind, string>> = {
  review: 'Rapat reviu dokumen persiapan',
  briefing: 'Pemberian penjelasan',
  proof: 'Pembuktian kualifikasi',
  clarification: 'Klarifikasi penawaran',
  negotiation: 'Klarifikasi dan negosiasi',
  other: 'Rapat Pokja',
};

/** Null for a document a tender has one of, and for a subject that is not there. */
export function subjectName(dossier: Dossier, key: DocumentKey): string | null {
  const { kind, subject } = refOf(key);
  if (subject === null) return null;
  const { meetings } = paperworkOf(dossier);
  switch (kind) {
    case 'pakta-integritas':
      return dossier.committee.members.find(({ id }) => id === subject)?.name ?? null;
    case 'adendum': {
      const at = addendaInOrder(dossier).indexOf(subject);
      return at < 0 ? null : `ke-${at + 1}`;
    }
    case 'jawaban-sanggah':
      return bidderNameOf(dossier, dossier.objections[subject]?.bidder);
    case 'jawaban-banding':
      return bidderNameOf(dossier, dossier.appeals[subject]?.bidder);
    // Their name says which meeting; the day tells them apart.
    case 'ba-reviu':
    case 'ba-penjelasan': {
      const at = meetings[subject]?.startsAt ?? null;
      return at === null ? null : formatDate(dateIn(at, dossier.notice.zone));
    }
    case 'undangan':
    case 'daftar-hadir':
    case 'notula': {
      const meeting = meetings[subject];
      return meeting === undefined ? null : meetingName(dossier, meeting);
    }
    default:
      return bidderNameOf(dossier, subject);
  }
}

/** `Pembuktian kualifikasi, 3 Desember 2026`. */
export function meetingName({ notice }: Dossier, { kind, agenda, startsAt }: Meeting): string {
  const what = agenda?.trim() || MEETING_NAMES[kind];
  return startsAt === null ? what : `${what}, ${formatDate(dateIn(startsAt, notice.zone))}`;
}

function bidderNameOf(dossier: Dossier, id: string | undefined): string | null {
  return dossier.bidders.find((bidder) => bidder.id === id)?.name ?? null;
}
