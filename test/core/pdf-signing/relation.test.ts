import { describe, expect, test } from 'vitest';
import { createSigningEngine } from '#core/pdf-signing/engine.ts';
import { relatePdf } from '#core/pdf-signing/relation.ts';
import { addSignatureFields } from '#core/pdf-signing/signature-boxes.ts';
import type { PdfRelation } from '#core/tender/signing-model.ts';
import { readPdf } from '#test/support/pdf.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { annotated, lockedPdf, overwritten, pdfOf, savedAnew } from './pdfs.ts';

const engine = createSigningEngine(crypto);
const origin = { anchor: 'lembar', left: 0, top: 35 };
const BOX = { right: 0, down: 0, width: 100, height: 40 };

async function relation(ours: Uint8Array, theirs: Uint8Array): Promise<PdfRelation> {
  return unwrap(await relatePdf({ ours, theirs }, { engine, readWords })).relation;
}

async function readWords(file: Uint8Array): Promise<readonly string[]> {
  return (await readPdf(file)).pages.map(({ text }) => text);
}

describe('what a file that came back has to do with ours', () => {
  test('the same bytes are the same file', async () => {
    const ours = await pdfOf('Berita Acara nomor 7');
    expect(await relation(ours, ours.slice())).toBe('identical');
  });

  test('signature fields behind our bytes leave the pages as they were', async () => {
    const ours = await pdfOf('Berita Acara nomor 7', 'Tanda tangan');
    const theirs = unwrap(await addSignatureFields(ours, [{ name: 'Ketua', anchor: 'ttd-1', origin, box: BOX }]));
    expect(await relation(ours, theirs)).toBe('continued');
  });

  test('a file written anew that draws the same pages is told from one that continues ours', async () => {
    const ours = await pdfOf('Berita Acara nomor 7');
    expect(await relation(ours, await savedAnew(ours))).toBe('rewritten');
  });

  test('the same words printed again are the same words on other pages', async () => {
    const ours = await pdfOf('Berita Acara nomor 7');
    expect(await relation(ours, await pdfOf('Berita  Acara nomor 7'))).toBe('redrawn');
  });

  test('words put between ours are seen', async () => {
    const ours = await pdfOf('Berita Acara nomor 7');
    expect(await relation(ours, await pdfOf('Berita Acara nomor 7 ditandatangani secara elektronik'))).toBe('added-to');
  });

  test('what is drawn over a page behind our bytes is a change, though all our bytes are there', async () => {
    const ours = await pdfOf('Pemenang: CV Maju');
    expect(await relation(ours, await overwritten(ours, 'Pemenang: CV Lain'))).toBe('changed');
  });

  test('a note laid over a page is a change too', async () => {
    const ours = await pdfOf('Pemenang: CV Maju');
    expect(await relation(ours, await annotated(ours))).toBe('changed');
  });

  test('a signature box that hides half a page is a change', async () => {
    const ours = await pdfOf('Pemenang: CV Maju');
    const box = { right: 0, down: 0, width: 612, height: 400 };
    const pdf = await addSignatureFields(await withAnchor(ours), [{ name: 'Ketua', anchor: 'ttd-1', origin, box }]);
    expect(await relation(await withAnchor(ours), unwrap(pdf))).toBe('changed');
  });

  test('other words make another document', async () => {
    const ours = await pdfOf('Pemenang: CV Maju');
    expect(await relation(ours, await pdfOf('Pemenang: CV Lain'))).toBe('different');
  });

  test('pages that are missing and pages that were added are told apart', async () => {
    const ours = await pdfOf('satu', 'dua');
    expect(await relation(ours, await pdfOf('satu'))).toBe('fewer-pages');
    expect(await relation(ours, await pdfOf('satu', 'dua', 'tiga'))).toBe('more-pages');
  });

  test('a file that opens only with a password is refused', async () => {
    const related = await relatePdf(
      { ours: await pdfOf('satu'), theirs: await lockedPdf('satu') },
      { engine, readWords },
    );
    expect(related).toEqual({ ok: false, error: { kind: 'pdf-encrypted' } });
  });

  test.each([
    ['not-pdf', 'a picture by the name of a PDF', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ['pdf-damaged', 'a file cut off in the middle', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog')],
  ])('%s: %s', async (kind, _, theirs) => {
    const related = await relatePdf({ ours: await pdfOf('satu'), theirs }, { engine, readWords });
    expect(related).toMatchObject({ ok: false, error: { kind } });
  });
});

async function withAnchor(file: Uint8Array): Promise<Uint8Array> {
  const { PDFDocument, PDFName } = await import('@cantoo/pdf-lib');
  const pdf = await PDFDocument.load(file, { updateMetadata: false });
  const [page] = pdf.getPages();
  if (page === undefined) throw new Error('no page');
  const place = [page.ref, 'XYZ', 0, 900, 0];
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj({ lembar: place, 'ttd-1': place }));
  return pdf.save({ useObjectStreams: false });
}
