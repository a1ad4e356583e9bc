/** Several printed PDFs in one file, one behind the other: each keeps its sheets, its page numbers and its tags. */
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { assert } from '#core/shared/assert.ts';
import { openPdf, savePdf, type SheetMm, setExactSheets } from './finish-pdf.ts';
import { mergeStructure } from './merge-structure.ts';

/** A pack that grows by a document at a time, so that taking one in is done while the next is being printed. */
export interface PdfPack {
  readonly add: (part: PdfPart) => Promise<void>;
  /** Once, at the end. */
  readonly finish: () => Promise<Uint8Array<ArrayBuffer>>;
}

export interface PdfPart {
  /** Its name in the list of bookmarks. */
  readonly title: string;
  /** As Chromium printed it, or finished. */
  readonly pdf: Uint8Array;
  /** The sheet it was asked for on. */
  readonly sheet: SheetMm;
}

export interface PdfWhole {
  readonly title: string;
  /** The program that made it, with its version. */
  readonly madeBy: string;
  /** Since the Unix epoch, milliseconds. */
  readonly madeAtMs: number;
  /** For paper printed on both sides: each document begins on a fresh sheet, behind an empty page where needed. */
  readonly freshSheets: boolean;
}

interface Bookmark {
  readonly title: string;
  readonly page: PDFRef;
}

/**
 * Begins a pack.
 *
 * Shapes  a bookmark for each document; one that is not tagged stays so. Signatures do not survive it: what was signed is
 * kept as the file it is.   Source  ISO 32000-1:2008, 12.3.3.
 */
export async function beginPdfPack(whole: PdfWhole): Promise<PdfPack> {
  const pack = await PDFDocument.create({ updateMetadata: false });
  const structure = mergeStructure(pack);
  const bookmarks: Bookmark[] = [];
  const parts: Uint8Array[] = [];
  let last: PDFPage | null = null;
  let producer: string | undefined;

  return {
    add: async ({ title, pdf, sheet }) => {
      const source = await openPdf(pdf);
      setExactSheets(source, sheet);
      parts.push(pdf);
      producer ??= source.getProducer();
      // The back of the last sheet stays empty, and is as large as its front.
      if (whole.freshSheets && last !== null && pack.getPageCount() % 2 === 1) {
        pack.addPage([last.getWidth(), last.getHeight()]);
      }
      const copier = PDFObjectCopier.for(source.context, pack.context);
      const pages = source.getPages().map(({ ref }) => copier.copy(ref));
      for (const page of pages) {
        const leaf = pack.context.lookup(page);
        assert(leaf instanceof PDFPageLeaf, 'a page is copied as a page');
        last = pack.addPage(PDFPage.of(leaf, page, pack));
      }
      structure.take(source, copier, pages);
      const [page] = pages;
      if (page !== undefined) bookmarks.push({ title, page });
    },
    finish: () => {
      structure.finish();
      addBookmarks(pack, bookmarks);
      const madeAt = new Date(whole.madeAtMs);
      pack.setTitle(whole.title);
      if (producer !== undefined) pack.setProducer(producer);
      pack.setCreationDate(madeAt);
      pack.setModificationDate(madeAt);
      return savePdf(pack, { madeBy: whole.madeBy, idFrom: parts, isPack: true });
    },
  };
}

function addBookmarks({ context, catalog }: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const rootRef = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) return;
  bookmarks.forEach(({ title, page }, index) => {
    const [previous, ref, next] = [refs[index - 1], refs[index], refs[index + 1]];
    if (ref === undefined) return;
    const item = context.obj({ Title: PDFHexString.fromText(title), Parent: rootRef, Dest: [page, 'Fit'] });
    if (previous !== undefined) item.set(PDFName.of('Prev'), previous);
    if (next !== undefined) item.set(PDFName.of('Next'), next);
    context.assign(ref, item);
  });
  context.assign(rootRef, context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length }));
  catalog.set(PDFName.of('Outlines'), rootRef);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
