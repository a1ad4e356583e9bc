/** Real numbering: each list is numbered by Word, and begins anew. */
import { mm } from './lengths.ts';
import { XML_HEAD } from './xml.ts';

export type ListKind = 'decimal' | 'alpha' | 'dash' | 'decimal-in-columns';

export interface Numbering {
  /** Begins a list and answers its number, which its paragraphs name. */
  readonly begin: (kind: ListKind) => number;
  /** `word/numbering.xml` for all lists begun so far. */
  readonly xml: () => string;
}

/** Signs and their room in millimetres: where the text begins, and how far before it the sign stands. */
const KINDS: Readonly<
  Record<ListKind, { readonly id: number; readonly format: string; readonly sign: string; readonly left: number }>
> = {
  decimal: { id: 0, format: 'decimal', sign: '%1.', left: 8 },
  alpha: { id: 1, format: 'lowerLetter', sign: '%1.', left: 8 },
  dash: { id: 2, format: 'bullet', sign: '–', left: 8 },
  // Three digits stay beside the names of a long list.
  'decimal-in-columns': { id: 3, format: 'decimal', sign: '%1.', left: 9 },
};
const HANGING_MM = { decimal: 6.5, alpha: 6.5, dash: 5, 'decimal-in-columns': 8 } as const;

/** Numbering of one document. */
export function createNumbering(): Numbering {
  const lists: ListKind[] = [];
  return {
    begin: (kind) => lists.push(kind),
    xml: () => {
      const kinds = Object.entries(KINDS).map(([kind, { id, format, sign, left }]) => {
        const hanging = HANGING_MM[kind as ListKind];
        return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${mm(left)}" w:hanging="${mm(hanging)}"/></w:pPr></w:lvl></w:abstractNum>`;
      });
      const begun = lists.map(
        (kind, index) =>
          `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${KINDS[kind].id}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
      );
      return `${XML_HEAD}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${kinds.join('')}${begun.join('')}</w:numbering>`;
    },
  };
}
