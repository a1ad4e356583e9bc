/** The mark across every page of a practice or draft document, drawn as strokes: it needs no font and stays out of copied text. */
import type { DocumentMark, DocumentModel } from './model.ts';

/** The language marks are written in. Documents themselves are always Indonesian. */
export type MarkLanguage = 'id' | 'en';

const WORDS: Record<MarkLanguage, Record<DocumentMark, { readonly across: string; readonly atTop: string }>> = {
  id: {
    practice: { across: 'LATIHAN', atTop: 'LATIHAN – BUKAN DOKUMEN RESMI' },
    draft: { across: 'KONSEP', atTop: 'KONSEP – BELUM LENGKAP' },
  },
  en: {
    practice: { across: 'PRACTICE', atTop: 'PRACTICE – NOT AN OFFICIAL DOCUMENT' },
    draft: { across: 'DRAFT', atTop: 'DRAFT – NOT COMPLETE' },
  },
};

/** Strokes of the letters the words need, on a field 10 wide and 14 high. */
const STROKES: Readonly<Record<string, string>> = {
  A: 'M0 14L5 0L10 14M2 9H8',
  C: 'M10 3Q8 0 5 0Q0 0 0 7Q0 14 5 14Q8 14 10 11',
  D: 'M0 0V14H4Q10 14 10 7Q10 0 4 0Z',
  E: 'M10 0H0V14H10M0 7H8',
  F: 'M10 0H0V14M0 7H8',
  H: 'M0 0V14M10 0V14M0 7H10',
  I: 'M5 0V14',
  K: 'M0 0V14M10 0L0 8M4 5L10 14',
  L: 'M0 0V14H9',
  N: 'M0 14V0L10 14V0',
  O: 'M5 0Q0 0 0 7Q0 14 5 14Q10 14 10 7Q10 0 5 0Z',
  P: 'M0 14V0H6Q10 0 10 4Q10 8 6 8H0',
  R: 'M0 14V0H6Q10 0 10 4Q10 8 6 8H0M6 8L10 14',
  S: 'M9 2Q8 0 5 0Q1 0 1 3.5Q1 6 5 7Q10 8 10 10.5Q10 14 5 14Q1 14 0 11.5',
  T: 'M0 0H10M5 0V14',
};

const LETTER_STEP = 14;

/** Points to draw the mark at, in millimetres; it lies along the rising diagonal of the page. */
interface MarkArea {
  readonly width: number;
  readonly height: number;
}

/** The line at the head of every page, null where the document carries no mark. */
export function markLine(model: DocumentModel, language: MarkLanguage): string | null {
  if (model.marks.length === 0) return null;
  return model.marks.map((mark) => WORDS[language][mark].atTop).join(' · ');
}

/** The drawing across a page of the given size as SVG, empty where the document carries no mark. */
export function markDrawing(model: DocumentModel, language: MarkLanguage, area: MarkArea): string {
  const mark = model.marks.includes('practice') ? 'practice' : model.marks[0];
  if (mark === undefined) return '';
  const letters = [...WORDS[language][mark].across];
  const length = letters.length * LETTER_STEP - (LETTER_STEP - 10);
  const diagonal = Math.hypot(area.width, area.height);
  const scale = (diagonal * 0.62) / length;
  const angle = (-Math.atan2(area.height, area.width) * 180) / Math.PI;
  const paths = letters.map(
    (letter, index) => `<path transform="translate(${index * LETTER_STEP} 0)" d="${STROKES[letter] ?? ''}"/>`,
  );
  const place = `translate(${area.width / 2} ${area.height / 2}) rotate(${angle.toFixed(2)}) scale(${scale.toFixed(3)}) translate(${-length / 2} -7)`;
  return `<g transform="${place}" fill="none" stroke="#dedede" stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round">${paths.join('')}</g>`;
}
