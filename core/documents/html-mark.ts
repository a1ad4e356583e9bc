/** The mark across every page of a practice or draft document, drawn as strokes: it needs no font and stays out of copied text. */
import type { MarkColour } from './mark-colour.ts';
import type { DocumentMark, DocumentModel } from './model.ts';

/** The language marks are written in. Documents themselves are always Indonesian. */
export type MarkLanguage = 'id' | 'en';

const WORDS: Record<MarkLanguage, Record<DocumentMark, { readonly across: string; readonly atTop: string }>> = {
  id: {
    practice: { across: 'LATIHAN', atTop: 'LATIHAN – BUKAN DOKUMEN RESMI' },
    draft: { across: 'KONSEP', atTop: 'KONSEP – BELUM DITERBITKAN' },
  },
  en: {
    practice: { across: 'PRACTICE', atTop: 'PRACTICE – NOT AN OFFICIAL DOCUMENT' },
    draft: { across: 'DRAFT', atTop: 'DRAFT – NOT ISSUED' },
  },
};

/**
 * Strokes of the letters the words need, on a field 10 wide and 14 high. Absolute points only, so that turning a
 * letter is turning its points.
 */
const STROKES: Readonly<Record<string, string>> = {
  A: 'M0 14 L5 0 L10 14 M2 9 L8 9',
  C: 'M10 3 Q8 0 5 0 Q0 0 0 7 Q0 14 5 14 Q8 14 10 11',
  D: 'M0 0 L0 14 L4 14 Q10 14 10 7 Q10 0 4 0 Z',
  E: 'M10 0 L0 0 L0 14 L10 14 M0 7 L8 7',
  F: 'M10 0 L0 0 L0 14 M0 7 L8 7',
  H: 'M0 0 L0 14 M10 0 L10 14 M0 7 L10 7',
  I: 'M1 0 L1 14',
  K: 'M0 0 L0 14 M10 0 L0 8 M4 5 L10 14',
  L: 'M0 0 L0 14 L9 14',
  N: 'M0 14 L0 0 L10 14 L10 0',
  O: 'M5 0 Q0 0 0 7 Q0 14 5 14 Q10 14 10 7 Q10 0 5 0 Z',
  P: 'M0 14 L0 0 L6 0 Q10 0 10 4 Q10 8 6 8 L0 8',
  R: 'M0 14 L0 0 L6 0 Q10 0 10 4 Q10 8 6 8 L0 8 M6 8 L10 14',
  S: 'M9 2 Q8 0 5 0 Q1 0 1 3.5 Q1 6 5 7 Q10 8 10 10.5 Q10 14 5 14 Q1 14 0 11.5',
  T: 'M0 0 L10 0 M5 0 L5 14',
};

const LETTER_WIDTH = 10;
const NARROW_WIDTHS: Readonly<Record<string, number>> = { I: 2 };
const LETTER_GAP = 4.5;

/** Light enough to read through, dark enough to survive a photocopier. */
const SHADES: Readonly<Record<MarkColour, string>> = { grey: '#e4e4e4', red: '#f7d9d9', blue: '#d9e4f5' };

/** The colour of the word across the page, as six hexadecimal digits behind `#`; grey unless the office chose another. */
export function markShade({ markColour = 'grey' }: Pick<DocumentModel, 'markColour'>): string {
  return SHADES[markColour];
}

/** Points to draw the mark at, in millimetres; it lies along the rising diagonal of the page. */
interface MarkArea {
  readonly width: number;
  readonly height: number;
}

/** The line at the head of every page, null where the document carries no mark. */
export function markLine(model: Pick<DocumentModel, 'marks'>, language: MarkLanguage): string | null {
  if (model.marks.length === 0) return null;
  return model.marks.map((mark) => WORDS[language][mark].atTop).join(' · ');
}

/** The word across every page, null where the document carries no mark; practice outweighs all else. */
export function markWord(model: DocumentModel, language: MarkLanguage): string | null {
  const mark = model.marks.includes('practice') ? 'practice' : model.marks[0];
  return mark === undefined ? null : WORDS[language][mark].across;
}

/** The drawing across a page of the given size as SVG, empty where the document carries no mark. */
export function markDrawing(model: DocumentModel, language: MarkLanguage, area: MarkArea): string {
  const word = markWord(model, language);
  if (word === null) return '';
  const letters = [...word];
  const starts = letters.map((_, index) => wordLength(letters.slice(0, index)));
  const length = wordLength(letters) - LETTER_GAP;
  const diagonal = Math.hypot(area.width, area.height);
  const scale = (diagonal * 0.62) / length;
  const cos = (area.width / diagonal) * scale;
  const sin = (area.height / diagonal) * scale;
  // Points are turned here: printing loses `transform` inside elements that repeat on every page.
  const place = (x: number, y: number): string => {
    const [fromMiddle, fromLine] = [x - length / 2, y - 7];
    const right = area.width / 2 + fromMiddle * cos + fromLine * sin;
    const down = area.height / 2 - fromMiddle * sin + fromLine * cos;
    return `${right.toFixed(2)} ${down.toFixed(2)}`;
  };
  const path = letters
    .map((letter, index) =>
      (STROKES[letter] ?? '').replace(/([\d.]+) ([\d.]+)/g, (_, x: string, y: string) =>
        place(Number(x) + (starts[index] ?? 0), Number(y)),
      ),
    )
    .join(' ');
  return `<path d="${path}" fill="none" stroke="${markShade(model)}" stroke-width="${(1.4 * scale).toFixed(2)}" stroke-linejoin="round" stroke-linecap="round"/>`;
}

/** How far the letters reach, with the gap after the last. */
function wordLength(letters: readonly string[]): number {
  return letters.reduce((length, letter) => length + (NARROW_WIDTHS[letter] ?? LETTER_WIDTH) + LETTER_GAP, 0);
}
