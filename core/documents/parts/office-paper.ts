/** Papers of the office itself, not of a tender: letterhead, title, what is said, signatures. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { plain } from '../inline.ts';
import type { Block, DocumentMark, DocumentModel, Inline, Paper, Signature } from '../model.ts';
import type { OfficeSettings } from '../office.ts';
import { GAP, SIGNATURE_LINE } from '../print-rules.ts';
import { type ColumnPlan, layOutTable, row, type TablePaper } from './tables.ts';

/** What every paper of the office is printed with. */
export interface OfficePaper {
  readonly office: OfficeSettings;
  readonly practice: boolean;
  readonly printedAt: Instant;
}

interface PaperContent {
  /** Short Indonesian kind, for files. */
  readonly kind: string;
  readonly name: string;
  readonly title: readonly string[];
  /** Null = it carries none. */
  readonly number: string | null;
  /** A dotted line instead, as the office numbers it when it goes out. */
  readonly isNumberedByHand?: true;
  readonly orientation: Paper['orientation'];
  /** Beside that of practice. */
  readonly marks?: readonly DocumentMark[];
  /** Not on the office's letterhead: whoever writes need not belong to it. */
  readonly isWithoutLetterhead?: true;
  readonly body: readonly Block[];
  /** The last sentence: where what is said comes from. It stays on the page of the signatures. */
  readonly closing: string | null;
  /** The day it bears; null = it is not signed. */
  readonly on: DateOnly | null;
  readonly heading: readonly string[];
  readonly signatures: readonly Signature[];
}

/** One paper of the office, ready for any renderer. */
export function officePaper({ office, practice, printedAt }: OfficePaper, content: PaperContent): DocumentModel {
  const { kind, name, number, orientation, marks = [], body, closing, on } = content;
  const numbered = number === null ? name : `${name} ${number}`;
  return {
    title: numbered,
    kind,
    paper: { ...office.paper, orientation },
    text: office.text,
    marks: [...(practice ? (['practice'] as const) : []), ...marks],
    blocks: [
      ...head(office, content),
      ...body,
      ...(closing === null ? [] : [{ kind: 'paragraph', text: plain(closing) } as const]),
      ...(on === null ? [] : [signed(office, on, content)]),
    ],
    footer: `${numbered} · dicetak ${formatDateTime(printedAt, office.zone)}`,
  };
}

function head({ letterhead }: OfficeSettings, content: PaperContent): readonly Block[] {
  const hasLetterhead = letterhead.lines.length > 0 && !content.isWithoutLetterhead;
  const number = content.isNumberedByHand ? GAP : content.number;
  return [
    ...(hasLetterhead ? [{ kind: 'letterhead', ...letterhead } as const] : []),
    {
      kind: 'title',
      lines: content.title.map((text) => text.toUpperCase()),
      number: number === null ? null : plain(number),
    },
  ];
}

function signed({ city }: OfficeSettings, on: DateOnly, { heading, signatures }: PaperContent): Block {
  const day = formatDate(on);
  return {
    kind: 'signatures',
    placeAndDate: plain(city === null ? day : `${city}, ${day}`),
    heading,
    rows: signatures,
  };
}

/** A signature with a dotted line where nobody is named yet. */
export function signedBy(name: string | null, position: string): Signature {
  return { name: plain(name ?? SIGNATURE_LINE), position, employeeNumber: null };
}

/** The office's paper as it lies, for tables that are laid out on it. */
export function sheetOf({ office }: Pick<OfficePaper, 'office'>, orientation: Paper['orientation']): TablePaper {
  return { office: { paper: { ...office.paper, orientation }, text: office.text } };
}

interface PlainTable {
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly (string | Inline)[])[];
  readonly caption?: string;
  readonly note?: string;
  /** Instead of a table without rows. */
  readonly none: string;
}

/** A dense table of text; a sentence where it has no rows. */
export function plainTable(sheet: TablePaper, { columns, rows, none, ...more }: PlainTable): Block {
  if (rows.length === 0) return { kind: 'paragraph', text: plain(none) };
  return layOutTable(sheet, { ...more, dense: true, columns, rows: rows.map((cells) => row(...cells)) });
}

/** The column of running numbers. */
export const NUMBER_COLUMN: ColumnPlan = { header: 'No.', align: 'center', least: 9 };
