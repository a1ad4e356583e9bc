/** The pages of a PDF that goes into a pack. */
import { PDFArray, type PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { assert } from '#core/shared/assert.ts';
import { exactSheet, type SheetMm } from './finish-pdf.ts';
import type { PlainObjects } from './plain-objects.ts';

export interface MovedPages {
  /** Each page by its number, in order, with the box it must have. Units points. */
  readonly sheets: ReadonlyMap<number, readonly number[]>;
  /** What lies above the pages: one table of contents of the whole stands for all of it. */
  readonly nodes: readonly number[];
}

/** Walks down to the pages.   Shapes  each says its own box, as Chromium writes it.   Source  ISO 32000-1:2008, 7.7.3. */
export function movedPages({ dictOf, root }: PlainObjects, sheet: SheetMm): MovedPages {
  const sheets = new Map<number, readonly number[]>();
  const nodes: number[] = [];
  const open = [dictOf(root).get(PDFName.of('Pages'))];
  for (let each = open.shift(); each !== undefined; each = open.shift()) {
    assert(each instanceof PDFRef, 'a page is an object of its own');
    const dict = dictOf(each.objectNumber);
    const kids = dict.get(PDFName.of('Kids'));
    if (kids instanceof PDFArray) {
      nodes.push(each.objectNumber);
      open.unshift(...kids.asArray());
    } else {
      sheets.set(each.objectNumber, exactBox(dict, sheet));
    }
  }
  return { sheets, nodes };
}

function exactBox(page: PDFDict, sheet: SheetMm): readonly number[] {
  const box = page.get(PDFName.of('MediaBox'));
  assert(box instanceof PDFArray, 'a page says how large it is');
  const [left = 0, bottom = 0, right = 0, top = 0] = box
    .asArray()
    .map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN));
  const exact = exactSheet({ width: right - left, height: top - bottom }, sheet);
  return exact === null ? [left, bottom, right, top] : [0, 0, exact.width, exact.height];
}
