/** Opens a PDF for reading, or for adding to it. The whole folder is loaded only by those who sign or check a signature. */
import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { err, ok, type Result } from '#core/shared/result.ts';
import { latin1 } from '#core/shared/latin1.ts';

/** Why a file cannot be read as a PDF. */
export type PdfFault =
  | { readonly kind: 'not-pdf' }
  | { readonly kind: 'pdf-encrypted' }
  /** Cut off, or its parts contradict each other; `cause` is the reader's own word. */
  | { readonly kind: 'pdf-damaged'; readonly cause: string };

/** The mark of a PDF stands in its first bytes; programs that mail files put something before it now and then. */
const HEAD_BYTES = 1024;
/** The end mark stands in the last bytes, with line ends or padding after it. */
const TAIL_BYTES = 1024;

/**
 * Opens a PDF with all its pages.
 *
 * Shapes  what is changed in it afterwards is written behind the bytes as they came, which stay as they are.
 * Fails   `not-pdf`, `pdf-encrypted`, `pdf-damaged`.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<PDFDocument, PdfFault>> {
  if (!latin1(bytes.subarray(0, HEAD_BYTES)).includes('%PDF-')) return err({ kind: 'not-pdf' });
  if (!latin1(bytes.subarray(-TAIL_BYTES)).includes('%%EOF')) {
    return err({ kind: 'pdf-damaged', cause: 'no end mark' });
  }
  try {
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      forIncrementalUpdate: true,
      parseSpeed: ParseSpeeds.Fastest,
    });
    if (pdf.getPages().length === 0) return err({ kind: 'pdf-damaged', cause: 'no pages' });
    return ok(pdf);
  } catch (error) {
    if (error instanceof EncryptedPDFError) return err({ kind: 'pdf-encrypted' });
    return err({ kind: 'pdf-damaged', cause: error instanceof Error ? error.message : String(error) });
  }
}
