import { ok } from '#core/shared/result.ts';
import type { SaveAs } from '#electron/files/save-as.ts';
import { printOnPaper } from '#electron/printing/paper-printer.ts';
import type { PdfPrinter } from '#electron/printing/pdf-printer.ts';
import { listPrinters } from '#electron/printing/printers.ts';
import type { Handle } from './handle.ts';

export function handleDocuments(
  handle: Handle,
  { pdfPrinter, saveAs }: { readonly pdfPrinter: PdfPrinter; readonly saveAs: SaveAs },
): void {
  handle('printDocument', ({ html, paper, job }) => printOnPaper(html, paper, job ?? null));
  handle('listPrinters', async (_request, page) => ok({ printers: await listPrinters(page) }));
  handle('renderPdf', async ({ html, paper, isPart }) => {
    const pdf = await (isPart === true ? pdfPrinter.printPart(html, paper) : pdfPrinter.print(html, paper));
    return pdf.ok ? ok({ pdf: pdf.value }) : pdf;
  });
  handle('savePdf', async ({ html, paper, suggestedName }, page) => {
    // Rendered before the question, so that nobody picks a place for a document that cannot be made.
    const pdf = await pdfPrinter.print(html, paper);
    return pdf.ok ? saveAs(page, { type: 'pdf', suggestedName, content: pdf.value }) : pdf;
  });
}
