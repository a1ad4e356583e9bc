/** Documents of the tender with their numbers, as what goes along with another one. */
import {
  DOCUMENT_KINDS,
  type DocumentKey,
  type DocumentKind,
  documentKey,
  readDocumentKey,
  refOf,
} from '#core/tender/document-kind.ts';
import { formatDate } from '#core/calendar/format.ts';
import { detailsOf, type Draft, textOrGap } from '../draft.ts';
import { detailsPath } from '../missing.ts';
import type { Table } from '../model.ts';
import { nameOfKey } from './head.ts';
import { layOutTable, row } from './tables.ts';

/** Those that must go along, numbered or not, and everything else of the kinds in `also` that has a number. */
export function issuedDocuments(
  draft: Draft,
  { must, also }: { readonly must: readonly DocumentKind[]; readonly also: readonly DocumentKind[] },
): Table {
  const keys = issuedKeys(draft, also).filter((key) => !must.some((kind) => kind === key));
  const rows = [...must, ...keys].toSorted(byKind).map((key, index) => {
    const { number, date } = detailsOf(draft.dossier, key);
    const subject = nameOfKey(draft, key);
    const at = (detail: 'number' | 'date') => ({ path: detailsPath(key, detail), subject });
    return row(
      String(index + 1),
      subject,
      textOrGap(draft, number, 'document-number', at('number')),
      textOrGap(draft, date && formatDate(date), 'document-date', at('date')),
    );
  });
  return layOutTable(draft, {
    columns: [
      { header: 'No.', align: 'center', least: 10 },
      { header: 'Dokumen', rowHeader: true, share: 52 },
      { header: 'Nomor', share: 48 },
      { header: 'Tanggal', align: 'center', least: 34 },
    ],
    rows,
  });
}

function issuedKeys({ dossier }: Draft, kinds: readonly DocumentKind[]): readonly DocumentKey[] {
  // An answer to an objection may carry the number it was recorded with.
  const answers = Object.keys(dossier.objections).map((subject) => documentKey({ kind: 'jawaban-sanggah', subject }));
  const known = Object.keys(dossier.documents).flatMap((text) => {
    const ref = readDocumentKey(text);
    return ref === null ? [] : [documentKey(ref)];
  });
  return [...new Set([...known, ...answers])].filter(
    (key) => kinds.includes(refOf(key).kind) && detailsOf(dossier, key).number !== null,
  );
}

function byKind(a: DocumentKey, b: DocumentKey): number {
  return placeOf(a) - placeOf(b);
}

function placeOf(key: DocumentKey): number {
  return DOCUMENT_KINDS.indexOf(refOf(key).kind);
}
