import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { renderHtml } from '#core/documents/html.ts';
import { finishPdf } from '#core/pdf/finish-pdf.ts';
import { beginPdfPack, type PdfPart, type PdfWhole } from '#core/pdf/pdf-pack.ts';
import { embeddedFontCss, openPrinter, type Printer, readPdf } from '#test/support/pdf.ts';
import { pdfAFaults } from '#test/support/pdf-a.ts';
import { hasPreflight, hasQpdf, preflightFaults, qpdfFaults, WITHOUT } from '#test/support/pdf-tools.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { anEverydayDossier, anOffice, inputOf } from '#test/core/documents/dossiers.ts';

const WHOLE: PdfWhole = {
  title: 'Dokumen paket 90000001000',
  madeBy: 'Meja Pokja 0.1.0',
  madeAtMs: Date.parse('2026-11-23T02:42:00Z'),
  freshSheets: false,
};

let printer: Printer;
let parts: readonly PdfPart[];

beforeAll(async () => {
  printer = await openPrinter();
  const fontCss = embeddedFontCss();
  const office = anOffice();
  const kinds = ['bapp', 'kertas-kerja', 'baep', 'pengumuman'] as const;
  parts = await Promise.all(
    kinds.map(async (kind) => {
      const { model } = unwrap(buildDocument(kind, inputOf(anEverydayDossier(), office)));
      const sheet = { width: 215, height: 330 };
      return { title: model.title, pdf: await print(renderHtml(model, { fontCss, lang: 'id' })), sheet };
    }),
  );
});
afterAll(() => printer.close());

/** One page holds one document at a time. */
let last: Promise<unknown> = Promise.resolve();
function print(html: string): Promise<Uint8Array> {
  const job = last.then(() => printer.print(html));
  last = job;
  return job;
}

async function packed(whole: Partial<PdfWhole> = {}, documents: readonly PdfPart[] = parts): Promise<Uint8Array> {
  const pack = await beginPdfPack({ ...WHOLE, ...whole });
  for (const part of documents) await pack.add(part);
  return pack.finish();
}

describe('a pack of documents in one PDF', () => {
  it('holds the pages of each as they were: sheet, words, page numbers', async () => {
    const pack = await readPdf(await packed());
    const finished = await Promise.all(
      parts.map(async ({ pdf, sheet }) => readPdf(await finishPdf(pdf, { madeBy: WHOLE.madeBy, sheet }))),
    );
    const alone = finished.flatMap(({ pages }) => pages);
    expect(pack.pages.map(({ flow }) => flow)).toEqual(alone.map(({ flow }) => flow));
    expect(pack.pages.map(({ width, height }) => [width, height])).toEqual(
      alone.map(({ width, height }) => [width, height]),
    );
    expect(new Set(pack.pages.map(({ width }) => Math.round(width)))).toEqual(new Set([609, 935]));
    expect(pack.pages.filter(({ text }) => text.includes('Halaman 1 dari'))).toHaveLength(parts.length);
  });

  it('is made to be kept as each of them is', async () => {
    expect(await pdfAFaults(await packed())).toEqual([]);
  });

  it('says by a bookmark where each begins', async () => {
    const document = await PDFDocument.load(await packed(), { updateMetadata: false });
    const marks: string[] = [];
    const starts: number[] = [];
    const pages = document.getPages();
    let item = document.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict);
    while (item !== undefined) {
      marks.push(item.lookup(PDFName.of('Title'), PDFHexString).decodeText());
      const target = item.lookup(PDFName.of('Dest'), PDFArray).get(0);
      starts.push(pages.findIndex(({ ref }) => ref === target));
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
    const counts = await Promise.all(parts.map(async ({ pdf }) => (await readPdf(pdf)).pages.length));
    expect(marks).toEqual(parts.map(({ title }) => title));
    expect(starts).toEqual(counts.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count, 0)));
  });

  it('keeps the tags of each, with every page and every named cell told apart', async () => {
    const pack = await PDFDocument.load(await packed(), { updateMetadata: false });
    const alone = await Promise.all(parts.map(({ pdf }) => PDFDocument.load(pdf, { updateMetadata: false })));
    const sum = (count: (document: PDFDocument) => number): number =>
      alone.reduce((total, document) => total + count(document), 0);
    expect(elements(pack).length).toBe(sum((document) => elements(document).length));
    const keys = pack.getPages().map((page) => page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber());
    expect(new Set(keys).size).toBe(keys.length);
    const names = elements(pack).flatMap((element) => textOf(element, 'ID'));
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
    // What a cell says it stands under is there under that name.
    const known = new Set(names);
    const under = elements(pack).flatMap(headersOf);
    expect(under.length).toBeGreaterThan(0);
    expect(under.filter((header) => !known.has(header))).toEqual([]);
  });

  it('leads from each page back to the tags on it', async () => {
    const pack = await PDFDocument.load(await packed(), { updateMetadata: false });
    const root = pack.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
    const byKey = new Map(
      Array.from({ length: numbers.size() / 2 }, (_, index) => [
        numbers.lookup(index * 2, PDFNumber).asNumber(),
        numbers.lookup(index * 2 + 1, PDFArray),
      ]),
    );
    for (const page of pack.getPages()) {
      const tagged = byKey.get(page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber());
      const first = tagged?.lookup(0, PDFDict);
      expect(first?.get(PDFName.of('Pg'))).toBe(page.ref);
    }
  });

  it('takes what was finished before as what was just printed', async () => {
    const finished = await Promise.all(
      parts.map(async (part) => ({
        ...part,
        pdf: await finishPdf(part.pdf, { madeBy: WHOLE.madeBy, sheet: part.sheet }),
      })),
    );
    const [fresh, kept] = [await packed(), await packed({}, finished)];
    expect((await readPdf(kept)).pages.map(({ flow }) => flow)).toEqual(
      (await readPdf(fresh)).pages.map(({ flow }) => flow),
    );
    const tagsIn = async (pdf: Uint8Array): Promise<number> =>
      elements(await PDFDocument.load(pdf, { updateMetadata: false })).length;
    expect(await tagsIn(kept)).toBe(await tagsIn(fresh));
    expect(await pdfAFaults(kept)).toEqual([]);
  });

  it('grows by a document as much as the document weighs', async () => {
    const once = (await packed({}, parts.slice(0, 1))).length;
    const twice = (await packed({}, [...parts.slice(0, 1), ...parts.slice(0, 1)])).length;
    expect(twice - once).toBeLessThan((parts[0]?.pdf.length ?? 0) * 1.1);
  });

  it('begins each document on a fresh sheet where both sides are printed', async () => {
    const { pages } = await readPdf(await packed({ freshSheets: true }));
    const starts = pages.flatMap(({ text }, index) => (text.includes('Halaman 1 dari') ? [index] : []));
    expect(starts).toHaveLength(parts.length);
    expect(starts.filter((index) => index % 2 === 1)).toEqual([]);
    expect(pages.some(({ text }) => text === '')).toBe(true);
  });
});

describe.skipIf(!hasQpdf)(`a pack judged by qpdf${hasQpdf ? '' : WITHOUT.qpdf}`, () => {
  it('is put together without a fault', async () => {
    expect(qpdfFaults(await packed())).toBe('');
  });
});

describe.skipIf(!hasPreflight)(
  `a pack judged by Apache PDFBox Preflight${hasPreflight ? '' : WITHOUT.preflight}`,
  () => {
    it('has no fault against PDF/A-1b that is one against PDF/A-2 too', { timeout: 120_000 }, async () => {
      expect(preflightFaults(await packed())).toEqual([]);
    });
  },
);

function elements(document: PDFDocument): readonly PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('StructElem') ? [object] : [],
    );
}

function textOf(element: PDFDict, key: string): readonly string[] {
  const value = element.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? [value.decodeText()] : [];
}

function headersOf(element: PDFDict): readonly string[] {
  const attributes = element.lookup(PDFName.of('A'));
  const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  return all.flatMap((each) => {
    const headers = each instanceof PDFDict ? each.lookup(PDFName.of('Headers')) : undefined;
    if (!(headers instanceof PDFArray)) return [];
    return headers
      .asArray()
      .flatMap((name) => (name instanceof PDFString || name instanceof PDFHexString ? [name.decodeText()] : []));
  });
}
