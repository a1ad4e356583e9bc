/** One file of the document font: where its package keeps it, and which face and characters it holds. */
interface FontFile {
  readonly file: string;
  readonly weight: 400 | 700;
  readonly style: 'normal' | 'italic';
  readonly range: string;
}

const LATIN = 'U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212';
const LATIN_EXTENDED = 'U+0100-0130, U+0132-0151, U+0154-024F, U+1E00-1EFF';

/** The files of `@fontsource/arimo` documents use: metrics of Arial, regular, bold and italic. */
export const DOCUMENT_FONT_FILES: readonly FontFile[] = [
  ...faces('latin', LATIN),
  ...faces('latin-ext', LATIN_EXTENDED),
];

/**
 * The `@font-face` rules of the document font.
 *
 * Shapes  `urlOf` turns a file name of `DOCUMENT_FONT_FILES` into a URL: `data:` in a file that must stand alone.
 */
export function documentFontCss(urlOf: (file: string) => string): string {
  return DOCUMENT_FONT_FILES.map(
    ({ file, weight, style, range }) =>
      `@font-face { font-family: Arimo; font-weight: ${weight}; font-style: ${style}; src: url("${urlOf(file)}") format("woff2"); unicode-range: ${range}; }`,
  ).join('\n');
}

function faces(subset: string, range: string): readonly FontFile[] {
  const variants = [
    { weight: 400, style: 'normal' },
    { weight: 700, style: 'normal' },
    { weight: 400, style: 'italic' },
  ] as const;
  return variants.map((variant) => ({
    ...variant,
    file: `arimo-${subset}-${variant.weight}-${variant.style}.woff2`,
    range,
  }));
}
