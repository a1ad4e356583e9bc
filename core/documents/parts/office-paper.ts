/** Papers of the office itself, not of a tender: letterhead, title, what is said, signatures. */
import { formatDate, formatDateTime } from '#core/calendar/format.ts';
import type { DateOnly, Instant } from '#core/calendar/instant.ts';
import { plain } from '../inline.ts';
import type { Block, DocumentModel, Paper, Signature, TableColumn } from '../model.ts';
import type { OfficeSettings } from '../office.ts';

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
  readonly orientation: Paper['orientation'];
  readonly body: readonly Block[];
  readonly on: DateOnly;
  readonly heading: readonly string[];
  readonly signatures: readonly Signature[];
}

/** One paper of the office, ready for any renderer. */
export function officePaper({ office, practice, printedAt }: OfficePaper, content: PaperContent): DocumentModel {
  const { kind, name, title, number, orientation, body, on, heading, signatures } = content;
  const { lines } = office.letterhead;
  const day = formatDate(on);
  return {
    title: number === null ? name : `${name} ${number}`,
    kind,
    paper: { ...office.paper, orientation },
    text: office.text,
    marks: practice ? ['practice'] : [],
    blocks: [
      ...(lines.length === 0 ? [] : [{ kind: 'letterhead', ...office.letterhead } as const]),
      { kind: 'title', lines: title.map((text) => text.toUpperCase()), number: number === null ? null : plain(number) },
      ...body,
      {
        kind: 'signatures',
        placeAndDate: plain(office.city === null ? day : `${office.city}, ${day}`),
        heading,
        rows: signatures,
      },
    ],
    footer: `${name}${number === null ? '' : ` ${number}`} · dicetak ${formatDateTime(printedAt, office.zone)}`,
  };
}

/** A signature with a dotted line where nobody is named yet. */
export function signedBy(name: string | null, position: string): Signature {
  return { name: plain(name ?? '…………………………………'), position, employeeNumber: null };
}

interface PlainTable {
  /** Head and share of the width of each column. */
  readonly columns: readonly (readonly [header: string, width: number, align?: TableColumn['align']])[];
  readonly rows: readonly (readonly string[])[];
  /** Instead of a table without rows. */
  readonly none: string;
}

/** A table of plain text, whose second column names its rows; a sentence where it has none. */
export function plainTable({ columns, rows, none }: PlainTable): Block {
  if (rows.length === 0) return { kind: 'paragraph', text: plain(none) };
  return {
    kind: 'table',
    caption: null,
    dense: true,
    columns: columns.map(([header, width, align = 'left'], index) => ({
      header,
      width,
      align,
      ...(index === 1 ? { rowHeader: true as const } : {}),
    })),
    rows: rows.map((cells) => ({ cells: cells.map(plain) })),
    foot: [],
  };
}
