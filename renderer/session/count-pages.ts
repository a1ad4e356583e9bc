/** Pages of a PDF; the reader is fetched when the first one is counted. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const read = await PDFDocument.load(pdf, { updateMetadata: false });
  return read.getPageCount();
}
