/** What a document says, before it becomes HTML, DOCX or XLSX. */

export interface DocumentModel {
  readonly title: string;
  /** Short Indonesian kind, `bahp`. */
  readonly kind: string;
  readonly paper: Paper;
  /** Marks every page: practice, draft. */
  readonly marks: readonly ('practice' | 'draft')[];
  readonly blocks: readonly Block[];
  /** Line at the foot of every page beside the page number. */
  readonly footer: string;
}

export interface Paper {
  readonly size: 'f4' | 'a4';
  readonly orientation: 'portrait' | 'landscape';
  /** Millimetres: top, right, bottom, left. */
  readonly margins: readonly [number, number, number, number];
}

export type Block =
  | { readonly kind: 'letterhead'; readonly lines: readonly string[]; readonly contact: string | null }
  | { readonly kind: 'title'; readonly lines: readonly string[]; readonly number: string | null }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly number: string | null; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Inline; readonly indent?: 0 | 1 | 2; readonly align?: 'justify' | 'left' | 'center' }
  | { readonly kind: 'fields'; readonly rows: readonly { readonly label: string; readonly value: Inline }[] }
  | { readonly kind: 'list'; readonly marker: 'decimal' | 'alpha' | 'dash'; readonly items: readonly Inline[] }
  | Table
  | { readonly kind: 'signatures'; readonly place: string; readonly date: string; readonly heading: string; readonly rows: readonly Signature[] }
  | { readonly kind: 'copies'; readonly items: readonly string[] }
  | { readonly kind: 'page-break' };

/** Text with emphasis and places still to be filled. */
export type Inline = readonly InlinePart[];
export type InlinePart =
  | { readonly text: string; readonly bold?: true; readonly italic?: true }
  /** A mandatory field without a value: printed as a dotted gap, listed in `missingFields`. */
  | { readonly missing: string };

export interface Table {
  readonly kind: 'table';
  readonly caption: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Sums, shown once at the end. */
  readonly foot: readonly TableRow[];
}

export interface TableColumn {
  readonly header: string;
  /** Share of the width; shares are relative. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableRow {
  readonly cells: readonly Inline[];
  readonly emphasis?: 'group' | 'total';
}

export interface Signature {
  readonly name: string;
  readonly position: string;
  readonly employeeNumber: string | null;
}

/** One field a document still lacks before it can be issued. */
export interface MissingField {
  /** Key of the message that names it. */
  readonly field: string;
  /** Where it is filled in: path in the dossier or the office settings. */
  readonly path: string;
}
