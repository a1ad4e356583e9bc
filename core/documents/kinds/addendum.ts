/**
 * Adendum: changes of the tender document, clause by clause, and why the schedule moved.
 *
 * Source  DOMAIN §3.1 row 4: changes after a briefing, with number, date and the reason of a changed schedule.
 */
import { dateIn } from '#core/calendar/zone.ts';
import { assert } from '#core/shared/assert.ts';
import { type DocumentKey, documentKey } from '#core/tender/document-kind.ts';
import { type Addendum, paperworkOf } from '#core/tender/paperwork-model.ts';
import { addendaInOrder } from '../addenda-order.ts';
import type { Draft } from '../draft.ts';
import { line, plain } from '../inline.ts';
import type { Block, Inline } from '../model.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import {
  committeeName,
  decree,
  documentHead,
  documentName,
  numberAndDateOf,
  originalTenderDocument,
  packageFields,
} from '../parts/head.ts';
import { numberedSections, type Section } from '../parts/sections.ts';
import { remarksSection } from '../parts/remarks.ts';
import { announce, note } from '../parts/paragraphs.ts';
import { layOutTable, row } from '../parts/tables.ts';

/** The blocks of an addendum. */
export function addendum(draft: Draft): readonly Block[] {
  const { words } = draft;
  const { addenda } = paperworkOf(draft.dossier);
  const changed = draft.subject === null ? undefined : addenda[draft.subject];
  assert(changed !== undefined, 'the addendum is one of the tender');
  const number = addendaInOrder(draft.dossier).indexOf(draft.subject ?? '') + 1;
  const name = `Adendum ke-${number}`;
  return [
    ...documentHead(draft, [name, words.tenderDocument]),
    announce('Berdasarkan:'),
    grounds(draft, number),
    announce(`dengan ini ${committeeName(draft)} mengubah ${words.tenderDocument} untuk paket berikut:`),
    packageFields(draft),
    ...numberedSections([...clauses(draft, changed), ...schedule(draft, changed), ...remarksSection(draft)]),
    note(
      `${name} ini merupakan bagian yang tidak terpisahkan dari ${words.tenderDocument}. Ketentuan dalam ${words.tenderDocument} yang tidak diubah dengan ${name} ini tetap berlaku.`,
    ),
    minutesClosing(draft, name),
    committeeSignatures(draft),
  ];
}

/** The decree, the document that changes with what changed it before, and the minutes of briefings held until then. */
function grounds(draft: Draft, number: number): Block {
  const earlier = addendaInOrder(draft.dossier)
    .slice(0, number - 1)
    .map((id) => documentKey({ kind: 'adendum', subject: id }));
  const items: readonly Inline[] = [
    line(decree(draft), ` tentang penetapan ${committeeName(draft)}`),
    originalTenderDocument(draft),
    ...earlier.map((key, index) => line(`Adendum ke-${index + 1} `, numberAndDateOf(draft, key))),
    ...briefings(draft).map((key) => line(`${documentName(draft, 'ba-penjelasan')} `, numberAndDateOf(draft, key))),
  ];
  return { kind: 'list', marker: 'decimal', items: items.map((item) => line(item, ';')) };
}

/** Minutes of the briefings held before the addendum; of all that were held while it has no date. */
function briefings({ dossier, details }: Draft): readonly DocumentKey[] {
  const { zone } = dossier.notice;
  return Object.entries(paperworkOf(dossier).meetings)
    .flatMap(([id, { kind, startsAt }]) => (kind === 'briefing' && startsAt !== null ? [{ id, startsAt }] : []))
    .filter(({ startsAt }) => details.date === null || dateIn(startsAt, zone) <= details.date)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .map(({ id }) => documentKey({ kind: 'ba-penjelasan', subject: id }));
}

function clauses(draft: Draft, { changes, scheduleReason }: Addendum): readonly Section[] {
  if (changes.length === 0 && scheduleReason !== null) return [];
  const title = `Perubahan ${draft.words.tenderDocument}`;
  if (changes.length === 0) {
    const gap = draft.missing.gap('addendum-changes', { path: `paperwork.addenda.${draft.subject}.changes` });
    return [{ title, blocks: [{ kind: 'paragraph', text: [gap] }] }];
  }
  const table = layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Bagian', rowHeader: true, share: 0.4 },
      { header: 'Semula' },
      { header: 'Menjadi' },
    ],
    rows: changes.map(({ clause, was, becomes }, index) =>
      row(
        String(index + 1),
        clause,
        was.trim() === '' ? [{ text: 'tidak diatur', italic: true }] : was,
        becomes.trim() === '' ? [{ text: 'dihapus', italic: true }] : becomes,
      ),
    ),
  });
  return [{ title, blocks: [table] }];
}

function schedule(draft: Draft, { scheduleReason }: Addendum): readonly Section[] {
  if (scheduleReason === null || scheduleReason.trim() === '') return [];
  const { systemName } = draft.dossier.notice;
  return [
    {
      title: `Perubahan jadwal ${draft.words.tender}`,
      blocks: [
        { kind: 'paragraph', text: plain(`Alasan perubahan jadwal: ${scheduleReason.trim()}`) },
        note(`Jadwal selengkapnya setelah perubahan sebagaimana tercantum pada ${systemName ?? 'SPSE'}.`),
      ],
    },
  ];
}
