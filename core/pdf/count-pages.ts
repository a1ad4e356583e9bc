import { PDFDocument } from '@cantoo/pdf-lib';

/** Pages of a PDF; rejects for bytes that are none. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  const read = await PDFDocument.load(pdf, { updateMetadata: false });
  return read.getPageCount();
}
