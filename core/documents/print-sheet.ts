/** The sheet a document is printed on: its own, or A4 with the document shrunk onto it as a copier would. */
import type { Paper } from './model.ts';
import { pageSize } from './paper.ts';

export interface PrintSheet {
  /** Millimetres, as it lies. */
  readonly width: number;
  readonly height: number;
  /** Millimetres: top, right, bottom, left. */
  readonly margins: Paper['margins'];
  /** How large everything is drawn, 1 for as it is. */
  readonly scale: number;
}

/** The document's own sheet. */
export function ownSheet(paper: Paper): PrintSheet {
  return { ...pageSize(paper), margins: paper.margins, scale: 1 };
}

/**
 * A4 for an office whose printer has no other paper, everything a tenth smaller and in the middle.
 *
 * Shapes  a document for A4 stays as it is. Chromium rounds sizes of letters, so that now and then a word at the very end of a
 * line moves: such a copy is not the edition page numbers are quoted from.
 */
export function sheetFittedToA4(paper: Paper): PrintSheet {
  const own = pageSize(paper);
  const a4 = pageSize({ ...paper, size: 'a4' });
  const scale = Math.min(a4.width / own.width, a4.height / own.height, 1);
  const [beside, above] = [(a4.width - own.width * scale) / 2, (a4.height - own.height * scale) / 2];
  const [top, right, bottom, left] = paper.margins;
  const margins = [top * scale + above, right * scale + beside, bottom * scale + above, left * scale + beside] as const;
  return { ...a4, margins, scale };
}
