/** What the committee fixed on the way: who was invited, and whose price file was opened. */
import { priceFileWord } from '#core/regulation/file-word.ts';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { countInWords, plain } from '../inline.ts';
import type { Block } from '../model.ts';
import { DASH } from './bidders.ts';
import { announce, note } from './paragraphs.ts';
import { shownScore } from './scores.ts';
import { sealedNote } from './sealed-note.ts';
import { layOutTable, row } from './tables.ts';

/** Who passed the technical evaluation, and whose second file stays closed. */
export function technicalResult(draft: Draft): readonly Block[] {
  const { technicalResult: fixed, notice } = draft.dossier;
  if (fixed === null) {
    const sealed = sealedNote(draft);
    return sealed === null ? [] : [sealed];
  }
  const others = draft.offering.filter(({ id }) => !fixed.passed.includes(id));
  const list = (ids: readonly (typeof fixed.passed)[number][]): Block => ({
    kind: 'list',
    marker: 'dash',
    items: ids.map((id) => plain(`${bidderCode(draft, id)} ${bidderName(draft, id)}`)),
  });
  return [
    note(
      `Hasil evaluasi teknis ditetapkan pada ${formatDateTime(fixed.fixedAt, notice.zone)}; ${countInWords(fixed.passed.length)} peserta lulus dan dibuka ${priceFileWord(draft.words, draft.dossier.notice.submission)}-nya.`,
    ),
    ...(fixed.passed.length === 0 ? [] : [list(fixed.passed)]),
    ...(others.length === 0
      ? []
      : [
          announce(`${priceFileWord(draft.words, draft.dossier.notice.submission)} peserta berikut tidak dibuka:`),
          list(others.map(({ id }) => id)),
        ]),
    ...equalisationList(draft),
    ...(fixed.note === null ? [] : [note(fixed.note)]),
  ];
}

/** What every bidder now has to offer after the technical equalisation of a tender in two stages; nothing without one. */
export function equalisationList({ dossier: { equalisation } }: Draft): readonly Block[] {
  if (equalisation === null || equalisation.items.length === 0) return [];
  return [
    announce('Hasil penyetaraan teknis yang berlaku bagi seluruh peserta:'),
    {
      kind: 'list',
      marker: 'dash',
      items: equalisation.items.map(({ topic, change }) => plain(`${topic}: ${change}`)),
    },
  ];
}

/** The candidates by qualification score, and who was invited. */
export function shortlist(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const { shortlist: fixed } = draft.dossier.qualification;
  const { words } = draft;
  if (fixed === null)
    return [note(`${words.shortlist.charAt(0).toUpperCase()}${words.shortlist.slice(1)} belum ditetapkan.`)];
  const isScored = evaluation.bids.some(({ qualificationScore }) => qualificationScore !== null);
  const rows = fixed.invited.map((id, index) => {
    const bid = evaluation.bids.find(({ bidder }) => bidder === id);
    return row(
      String(index + 1),
      bidderCode(draft, id),
      bidderName(draft, id),
      ...(isScored ? [bid === undefined ? DASH : shownScore(bid.qualificationScore)] : []),
    );
  });
  return [
    note(
      `Ditetapkan pada ${formatDateTime(fixed.fixedAt, draft.dossier.notice.zone)}; ${countInWords(fixed.invited.length)} peserta diundang menyampaikan penawaran.`,
    ),
    layOutTable(draft, {
      columns: [
        { header: 'No.', align: 'center', least: 10 },
        { header: 'Kode', align: 'center', fit: true },
        { header: 'Nama peserta', rowHeader: true },
        ...(isScored ? [{ header: 'Nilai kualifikasi', align: 'right', least: 30 } as const] : []),
      ],
      rows,
    }),
    ...(fixed.note === null ? [] : [note(fixed.note)]),
  ];
}
