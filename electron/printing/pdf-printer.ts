import type { BrowserWindow } from 'electron';
import type { DesktopPaper } from '#core/contract/desktop.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { codeOf } from '#electron/files/error-code.ts';
import { sheetInches } from './paper-size.ts';
import type { PrintShelf } from './print-shelf.ts';
import { openPrintWindow } from './print-window.ts';

export interface PrintFault {
  readonly kind: 'print-failed';
  readonly reason: string;
}

export interface PdfPrinter {
  print(html: string, paper: DesktopPaper): Promise<Result<Uint8Array<ArrayBuffer>, PrintFault>>;
}

/**
 * Prints to PDF in one hidden window that is kept: a fresh page for each document costs four times as much. Jobs wait
 * for each other, since the window holds one document at a time.
 */
export function createPdfPrinter(shelf: PrintShelf): PdfPrinter {
  let kept: BrowserWindow | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const print = async (html: string, paper: DesktopPaper): Promise<Result<Uint8Array<ArrayBuffer>, PrintFault>> => {
    const window = kept === null || kept.isDestroyed() || kept.webContents.isCrashed() ? openPrintWindow() : kept;
    kept = window;
    const url = shelf.put(html);
    try {
      await window.loadURL(url);
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        printBackground: true,
        // For a document without a page size of its own.
        pageSize: sheetInches(paper),
      });
      return ok(new Uint8Array(pdf));
    } catch (cause) {
      // A window that failed once is not trusted with the next document.
      window.destroy();
      kept = null;
      return err({ kind: 'print-failed', reason: codeOf(cause) });
    } finally {
      shelf.remove(url);
    }
  };

  return {
    print(html, paper) {
      const job = last.then(() => print(html, paper));
      last = job;
      return job;
    },
  };
}
