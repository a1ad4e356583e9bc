/** Small PDFs made for tests, and what a later hand may do to them. */
import { PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib';

/** A page for each text. */
export async function pdfOf(...texts: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of texts) pdf.addPage([612, 935]).drawText(text, { x: 60, y: 800, size: 11, font });
  return pdf.save({ useObjectStreams: false });
}

/** Writes over the first page, behind the bytes as they are. */
export async function overwritten(file: Uint8Array, text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(file, { forIncrementalUpdate: true, updateMetadata: false });
  const [page] = pdf.getPages();
  page?.drawRectangle({ x: 50, y: 790, width: 400, height: 30, color: rgb(1, 1, 1) });
  page?.drawText(text, { x: 60, y: 800, size: 11 });
  return pdf.save({ useObjectStreams: false });
}

/** Lays a note over the first page, behind the bytes as they are. */
export async function annotated(file: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(file, { forIncrementalUpdate: true, updateMetadata: false });
  const note = pdf.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [50, 780, 400, 830], F: 4 });
  pdf.getPages()[0]?.node.addAnnot(pdf.context.register(note));
  return pdf.save({ useObjectStreams: false });
}

/** The same pages in a file that a program wrote anew, as services do that do not append. */
export async function savedAnew(file: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(file, { updateMetadata: false });
  pdf.catalog.delete(PDFName.of('Dests'));
  return pdf.save({ useObjectStreams: true, updateFieldAppearances: false });
}

/** One byte otherwise, at that text. */
export function tampered(file: Uint8Array, text: string): Uint8Array {
  const changed = file.slice();
  const at = Buffer.from(file).indexOf(text);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** Opens only with a password. */
export async function lockedPdf(text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await pdfOf(text), { updateMetadata: false });
  pdf.encrypt({ userPassword: 'rahasia', ownerPassword: 'rahasia' });
  return pdf.save({ useObjectStreams: false });
}

/** Finished to be kept, PDF/A with its objects packed, as documents go out. */
export async function keptPdf(...texts: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await pdfOf(...texts), { updateMetadata: false });
  pdf.convertToPDFA({ conformance: '2B' });
  return pdf.save({ useObjectStreams: true, updateFieldAppearances: false });
}
