/** The letters of documents: free ones with exactly the widths of those offices know, so that Word breaks lines alike. */

/** By the names offices know them by. */
export const DOCUMENT_FONTS = ['arial', 'times'] as const;

export type DocumentFont = (typeof DOCUMENT_FONTS)[number];

/** Absent = Arial. */
interface FontChoice {
  readonly font?: DocumentFont;
}

export interface FontFace {
  /** The letters a document carries. */
  readonly family: string;
  /** Package that holds their files in its folder `files`. */
  readonly source: string;
  /** What files of Word name: the letters the same widths were made for. */
  readonly word: string;
  /** Where those carried are missing. */
  readonly instead: string;
}

const FACES: Readonly<Record<DocumentFont, FontFace>> = {
  arial: {
    family: 'Arimo',
    source: '@fontsource/arimo',
    word: 'Arial',
    instead: "Arial, 'Liberation Sans', sans-serif",
  },
  times: {
    family: 'Tinos',
    source: '@fontsource/tinos',
    word: 'Times New Roman',
    instead: "'Times New Roman', 'Liberation Serif', serif",
  },
};

/** One file of a font: where its package keeps it, and which face and characters it holds. */
interface FontFile {
  readonly file: string;
  readonly weight: 400 | 700;
  readonly style: 'normal' | 'italic';
  readonly range: string;
}

const LATIN = 'U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212';
const LATIN_EXTENDED = 'U+0100-0130, U+0132-0151, U+0154-024F, U+1E00-1EFF';

/** The font of a text; one that names none is set in Arial. */
export function fontOf({ font = 'arial' }: FontChoice): FontFace {
  return FACES[font];
}

/** `font-family` of a text. */
export function fontFamilies(text: FontChoice): string {
  const { family, instead } = fontOf(text);
  return `${family}, ${instead}`;
}

/** The files documents of that font use: regular, bold and italic. */
export function fontFiles(text: FontChoice): readonly FontFile[] {
  const { family } = fontOf(text);
  return [...faces(family, 'latin', LATIN), ...faces(family, 'latin-ext', LATIN_EXTENDED)];
}

/**
 * The `@font-face` rules of a document's font.
 *
 * Shapes  `urlOf` turns a file name of `fontFiles` into a URL: `data:` in a file that must stand alone.
 */
export function documentFontCss(urlOf: (file: string) => string, text: FontChoice = {}): string {
  const { family } = fontOf(text);
  return fontFiles(text)
    .map(
      ({ file, weight, style, range }) =>
        `@font-face { font-family: ${family}; font-weight: ${weight}; font-style: ${style}; src: url("${urlOf(file)}") format("woff2"); unicode-range: ${range}; }`,
    )
    .join('\n');
}

function faces(family: string, subset: string, range: string): readonly FontFile[] {
  const variants = [
    { weight: 400, style: 'normal' },
    { weight: 700, style: 'normal' },
    { weight: 400, style: 'italic' },
  ] as const;
  return variants.map((variant) => ({
    ...variant,
    file: `${family.toLowerCase()}-${subset}-${variant.weight}-${variant.style}.woff2`,
    range,
  }));
}
