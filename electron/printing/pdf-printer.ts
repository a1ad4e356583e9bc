import type { BrowserWindow } from 'electron';
import type { DesktopPaper } from '#core/contract/desktop.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { codeOf } from '#electron/files/error-code.ts';
import { sheetInches } from './paper-size.ts';
import { layOut, openPrintWindow, whileAlive } from './print-window.ts';

export interface PrintFault {
  readonly kind: 'print-failed';
  readonly reason: string;
}

export type PdfPrinter = (html: string, paper: DesktopPaper) => Promise<Result<Uint8Array<ArrayBuffer>, PrintFault>>;

/**
 * Prints to PDF in one hidden window that is kept: a fresh page for each document costs four times as much. Jobs wait
 * for each other, since the window holds one document at a time.
 */
export function createPdfPrinter(): PdfPrinter {
  let kept: BrowserWindow | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const print: PdfPrinter = async (html, paper) => {
    try {
      kept = isUsable(kept) ? kept : await openPrintWindow();
      return ok(await whileAlive(kept, printIn(kept, html, paper)));
    } catch (cause) {
      // A window that failed once is not trusted with the next document.
      kept?.destroy();
      kept = null;
      return err({ kind: 'print-failed', reason: codeOf(cause) });
    }
  };

  return (html, paper) => {
    const job = last.then(() => print(html, paper));
    last = job;
    return job;
  };
}

async function printIn(window: BrowserWindow, html: string, paper: DesktopPaper): Promise<Uint8Array<ArrayBuffer>> {
  await layOut(window, html);
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    printBackground: true,
    // For a document without a page size of its own.
    pageSize: sheetInches(paper),
  });
  return new Uint8Array(pdf);
}

function isUsable(window: BrowserWindow | null): window is BrowserWindow {
  return window !== null && !window.isDestroyed() && !window.webContents.isCrashed();
}
