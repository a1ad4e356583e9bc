/** Several printed PDFs in one file, one behind the other: each keeps its sheets, its page numbers and its tags. */
import { PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { savePdf, type SheetMm } from './finish-pdf.ts';
import { mergeStructure } from './merge-structure.ts';
import { moveObjects } from './move-objects.ts';
import { movedPages } from './moved-pages.ts';
import { type PlainObjects, readPlainObjects } from './plain-objects.ts';

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
 * Shapes  a bookmark for each document; one that is not tagged stays so. Objects are taken over byte for byte but for what
 * they refer to: reading what is in them and writing it anew would take as long as a quarter of the printing. Signatures do
 * not survive it: what was signed is kept as the file it is.   Source  ISO 32000-1:2008, 7.7.3 and 12.3.3.
 */
export async function beginPdfPack(whole: PdfWhole): Promise<PdfPack> {
  const pack = await PDFDocument.create({ updateMetadata: false });
  const { context } = pack;
  const pageTree = context.register(context.obj({}));
  const pages: PDFRef[] = [];
  const structure = mergeStructure(pack);
  const bookmarks: Bookmark[] = [];
  const parts: Uint8Array[] = [];
  let lastSheet: readonly number[] = [];
  let producer: string | undefined;

  return {
    add: async ({ title, pdf, sheet }) => {
      const source = await readPlainObjects(pdf);
      parts.push(pdf);
      producer ??= producerOf(source);
      // The back of the last sheet stays empty, and is as large as its front.
      if (whole.freshSheets && pages.length % 2 === 1) {
        const empty = { Type: 'Page', Parent: pageTree, MediaBox: lastSheet, Resources: {} };
        pages.push(context.register(context.obj(empty)));
      }
      const { sheets, nodes } = movedPages(source, sheet);
      const tags = structure.begin(source);
      const moved = moveObjects(source, context, {
        standIns: new Map([...nodes.map((node) => [node, pageTree] as const), ...tags.standIns]),
        starts: [...sheets.keys(), ...tags.kids, ...tags.parents.map(({ number }) => number)],
        sheets,
        keysBy: tags.keysBy,
        prefix: tags.prefix,
      });
      structure.take(tags, moved);
      const own = [...sheets.keys()].map((page) => moved.refOf(page));
      pages.push(...own);
      lastSheet = [...sheets.values()].at(-1) ?? lastSheet;
      const [page] = own;
      if (page !== undefined) bookmarks.push({ title, page });
    },
    finish: () => {
      context.assign(pageTree, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }));
      pack.catalog.set(PDFName.of('Pages'), pageTree);
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

function producerOf({ info, dictOf }: PlainObjects): string | undefined {
  const text = info === null ? undefined : dictOf(info).get(PDFName.of('Producer'));
  return text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : undefined;
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
