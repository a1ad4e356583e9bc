/** One paragraph of Word. The order of its properties is prescribed: Word refuses a file with another. */
import type { ParagraphStyle } from './styles.ts';

export interface ParagraphLook {
  readonly style: ParagraphStyle;
  /** On the same page as what follows. */
  readonly keepNext?: boolean | undefined;
  /** Not split over pages. */
  readonly keepLines?: boolean | undefined;
  readonly newPage?: boolean | undefined;
  /** The double rule under a letterhead. */
  readonly hasDoubleRule?: boolean | undefined;
  /** Which list it is an item of, see `createNumbering`. */
  readonly list?: number | undefined;
  /** Twips; what is not said comes from the style. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly left?: number | undefined;
  readonly right?: number | undefined;
  /** How far its first line begins before the others. */
  readonly hanging?: number | undefined;
  readonly align?: 'left' | 'center' | 'right' | 'both' | undefined;
  /** Ends a section of these properties. */
  readonly section?: string | undefined;
}

/** Thick above, thin below, as letterheads of the government have it. */
const DOUBLE_RULE = '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="18" w:space="6" w:color="000000"/></w:pBdr>';

/** A paragraph holding the given runs. */
export function paragraph(look: ParagraphLook, runs: string): string {
  const { style, keepNext, keepLines, newPage, hasDoubleRule, list, align, section } = look;
  const properties = [
    `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    keepLines ? '<w:keepLines/>' : '',
    newPage ? '<w:pageBreakBefore/>' : '',
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`,
    hasDoubleRule ? DOUBLE_RULE : '',
    attributes('w:spacing', { before: look.before, after: look.after }),
    attributes('w:ind', { left: look.left, right: look.right, hanging: look.hanging }),
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    section ?? '',
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${runs}</w:p>`;
}

/**
 * A paragraph without text a point high: between tables, which would grow together, and where a page or section begins.
 *
 * Shapes  the room is below it, because Word leaves out what is below when the page ends there.
 */
export function spacer(look: Omit<ParagraphLook, 'style'> = {}): string {
  return paragraph({ style: 'Jarak', ...look }, '');
}

function attributes(tag: string, values: Readonly<Record<string, number | undefined>>): string {
  const said = Object.entries(values).filter(([, value]) => value !== undefined);
  return said.length === 0 ? '' : `<${tag}${said.map(([name, value]) => ` w:${name}="${value}"`).join('')}/>`;
}
