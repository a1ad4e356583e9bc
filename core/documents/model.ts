/** What a document says, before it becomes HTML, DOCX or XLSX. */
import type { PaperName } from '#core/contract/paper-size.ts';
import type { Emblem } from './emblem.ts';
import type { DocumentFont } from './font.ts';
import type { MarkColour } from './mark-colour.ts';
import type { FormHead } from './form-head.ts';
import type { DocumentSeal } from './issue/seal.ts';

export interface DocumentModel {
  readonly title: string;
  /** Short Indonesian kind, `bahp`. */
  readonly kind: string;
  readonly paper: Paper;
  readonly text: TextStyle;
  /** Marks every page: practice, draft. */
  readonly marks: readonly DocumentMark[];
  /** Of the word across every page; absent = grey. */
  readonly markColour?: MarkColour;
  readonly blocks: readonly Block[];
  /** Line at the foot of every page beside the page number. */
  readonly footer: string;
  /** Of a document that went out. */
  readonly seal?: DocumentSeal;
  /** Stands at the head of every page, with the page number. */
  readonly form?: FormHead;
  /** So many boxes for initials stand at the foot of every page. */
  readonly initials?: number;
}

export type DocumentMark = 'practice' | 'draft';

export interface Paper {
  readonly size: PaperName;
  readonly orientation: 'portrait' | 'landscape';
  /** Millimetres: top, right, bottom, left. */
  readonly margins: readonly [number, number, number, number];
}

export interface TextStyle {
  /** Points. */
  readonly size: number;
  /** Line height as a multiple of the size, `1.5`. */
  readonly spacing: number;
  /** Absent = Arial. */
  readonly font?: DocumentFont;
}

export type Block =
  | {
      readonly kind: 'letterhead';
      readonly lines: readonly string[];
      readonly contact: string | null;
      /** Stands at its left. */
      readonly emblem?: Emblem;
    }
  /** Head of a letter: place and date at the right, number and subject at the left, then whom it is for. */
  | {
      readonly kind: 'letter';
      readonly placeAndDate: Inline;
      readonly rows: readonly { readonly label: string; readonly value: Inline }[];
      /** After "Yth.", one line each. */
      readonly to: readonly Inline[];
    }
  /** `number` as printed after "Nomor:"; null = the document carries none. */
  | { readonly kind: 'title'; readonly lines: readonly string[]; readonly number: Inline | null }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly number: string | null;
      readonly text: string;
      /** Starts on a new page: attachments. */
      readonly newPage?: true;
    }
  | {
      readonly kind: 'paragraph';
      readonly text: Inline;
      readonly indent?: 0 | 1 | 2;
      readonly align?: 'justify' | 'left' | 'center';
      /** Never the last thing on a page: it announces what follows. */
      readonly keepWithNext?: true;
      /** Says which version this one replaces: no part of what versions are compared by. */
      readonly cites?: true;
    }
  | { readonly kind: 'fields'; readonly rows: readonly { readonly label: string; readonly value: Inline }[] }
  | {
      readonly kind: 'list';
      readonly marker: 'decimal' | 'alpha' | 'dash';
      readonly items: readonly Inline[];
      /** Set side by side in so many columns; for long lists of short names. */
      readonly columns?: 2 | 3;
    }
  | Table
  | SignatureBlock
  | { readonly kind: 'copies'; readonly heading: string; readonly items: readonly string[] }
  | { readonly kind: 'page-break' };

/** Text with emphasis and places still to be filled. */
export type Inline = readonly InlinePart[];
export type InlinePart =
  | { readonly text: string; readonly bold?: true; readonly italic?: true }
  /** A mandatory field without a value: printed as a dotted gap. Holds the field's key, listed among the missing. */
  | { readonly missing: string };

export interface Table {
  readonly kind: 'table';
  readonly caption: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Sums, shown once at the end. */
  readonly foot: readonly TableRow[];
  /** What abbreviations in the table mean; stays under it. */
  readonly note?: string;
  /** Smaller type for tables of many columns. */
  readonly dense?: true;
}

export interface TableColumn {
  readonly header: string;
  /** Share of the width; shares are relative. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Its cells name their rows, for those who hear the document. */
  readonly rowHeader?: true;
}

export interface TableRow {
  /** One cell a column; a `group` row has a single cell over the whole width. */
  readonly cells: readonly Inline[];
  readonly emphasis?: 'group' | 'total';
}

export interface SignatureBlock {
  readonly kind: 'signatures';
  /** `Samarinda, 23 November 2026`; null where another block of the same document already says it. */
  readonly placeAndDate: Inline | null;
  /** On whose behalf, one line each. */
  readonly heading: readonly string[];
  /** Head of the column of positions, `Jabatan` unless said otherwise. */
  readonly positionHead?: string;
  readonly rows: readonly Signature[];
}

export interface Signature {
  readonly name: Inline;
  readonly position: string;
  /** Civil-servant number (NIP); null where none is asked for, as with witnesses. */
  readonly employeeNumber: Inline | null;
}
