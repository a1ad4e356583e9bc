/** The paragraphs an office may word itself, filled for one document. */
import { assert } from '#core/shared/assert.ts';
import { type Draft, textOrGap } from '../draft.ts';
import { bold, plain } from '../inline.ts';
import type { Inline } from '../model.ts';
import { fillTemplate, type ParagraphSlot, type Place } from '../paragraph-template.ts';
import { standardParagraph } from '../standard-paragraphs.ts';
import {
  committeeName,
  dayInWords,
  decree,
  documentDate,
  documentName,
  documentNumber,
  documentPlace,
} from './head.ts';

/** What only the document itself knows; without it the places mean what they mean everywhere. */
export type OwnValues = Readonly<Partial<Record<Place, Inline>>>;

/** The office's own paragraph, else the standard one. */
export function ownParagraph(draft: Draft, slot: ParagraphSlot, values: OwnValues = {}): Inline {
  const template = draft.office[slot][draft.kind] ?? standardParagraph(slot, draft.kind);
  assert(template !== null, `${draft.kind} has a standard ${slot}`);
  return fillTemplate(template, (place) => values[place] ?? VALUES[place](draft));
}

/** The bases an office adds of its own, a line each. */
export function ownBases(draft: Draft): readonly Inline[] {
  const template = draft.office.basis[draft.kind] ?? '';
  return template
    .split('\n')
    .map((each) => each.trim().replace(/[;.]$/, ''))
    .filter((each) => each !== '')
    .map((each) => fillTemplate(each, (place) => VALUES[place](draft)));
}

const VALUES: Readonly<Record<Place, (draft: Draft) => Inline>> = {
  dokumen: (draft) => plain(documentName(draft, draft.kind)),
  nomor: documentNumber,
  tanggal: documentDate,
  'hari-tanggal': dayInWords,
  tempat: (draft) => documentPlace(draft),
  paket: (draft) => {
    const { name } = draft.dossier.notice;
    return name.trim() === '' ? [draft.missing.gap('package-name', { path: 'notice.name' })] : [bold(name)];
  },
  kode: (draft) => textOrGap(draft, draft.dossier.notice.code, 'tender-code', { path: 'notice.code' }),
  satker: (draft) => textOrGap(draft, draft.dossier.notice.agency.name, 'agency-name', { path: 'notice.agency.name' }),
  'tahun-anggaran': ({ dossier }) => plain(String(dossier.notice.fiscalYear)),
  pokja: (draft) => plain(committeeName(draft)),
  keputusan: decree,
  // Only openings name it, and those say what was done.
  kegiatan: () => [],
  tender: ({ words }) => plain(words.tender),
  ppk: ({ words }) => plain(words.commitmentOfficer),
  'jawaban-sanggah': ({ words }) => plain(words.objectionAnswer),
  'jawaban-banding': ({ words }) => plain(words.appealAnswer),
};
