/** What a PDF says of who made it, with what and when. */
import { PDFDocument } from '@cantoo/pdf-lib';

export interface PdfFacts {
  readonly author: string | null;
  /** The program it was written with, then the one that made the PDF, where they differ. */
  readonly producer: string | null;
  readonly createdAt: Date | null;
  readonly editedAt: Date | null;
}

/** Reads only what stands in the file's own description; rejects for bytes that are no PDF, and for encrypted ones. */
export async function readPdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  // Anything is taken for a PDF without a page.
  if (pdf.getPageCount() === 0) throw new TypeError('no pages');
  const programs = [said(() => pdf.getCreator()), said(() => pdf.getProducer())].flatMap((name) => name?.trim() || []);
  return {
    author: said(() => pdf.getAuthor()),
    producer: programs.length === 0 ? null : [...new Set(programs)].join(' · '),
    createdAt: said(() => pdf.getCreationDate()),
    editedAt: said(() => pdf.getModificationDate()),
  };
}

/** A description may hold anything; what cannot be understood says nothing. */
function said<Value>(read: () => Value | undefined): Value | null {
  try {
    return read() ?? null;
  } catch {
    return null;
  }
}
