import type { BrowserWindow } from 'electron';
import type { DesktopPaper } from '#core/contract/desktop.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { codeOf } from '#electron/files/error-code.ts';
import { sheetInches, sheetMm } from './paper-size.ts';
import { layOut, openPrintWindow, whileAlive } from './print-window.ts';

export interface PrintFault {
  readonly kind: 'print-failed';
  readonly reason: string;
}

type Printed = Result<Uint8Array<ArrayBuffer>, PrintFault>;

export interface PdfPrinter {
  /** A PDF made to be kept. */
  readonly print: (html: string, paper: DesktopPaper) => Promise<Printed>;
  /** The same as Chromium printed it: for what is finished together with others. */
  readonly printPart: (html: string, paper: DesktopPaper) => Promise<Printed>;
}

/** A pack is laid out in two windows at once, as many as the smallest laptop has cores; one document needs one. */
const LANES = 2;

/**
 * Prints to PDF in hidden windows that are kept: a fresh page for each document costs four times as much. In each window jobs
 * wait for each other, since it holds one document at a time; a second is opened once two documents are asked for at once.
 */
export function createPdfPrinter(madeBy: string): PdfPrinter {
  const lanes = Array.from({ length: LANES }, createLane);
  const printPart: PdfPrinter['printPart'] = (html, paper) => {
    // The first of those with the fewest jobs, so that one document after the other meets the same warm window.
    const lane = lanes.reduce((least, each) => (each.waiting() < least.waiting() ? each : least));
    return lane.print(html, paper);
  };
  return {
    printPart,
    print: async (html, paper) => {
      const printed = await printPart(html, paper);
      if (!printed.ok) return printed;
      try {
        // Only those who make a PDF wait for what finishes it.
        const { finishPdf } = await import('#core/pdf/finish-pdf.ts');
        return ok(await finishPdf(printed.value, { madeBy, sheet: sheetMm(paper) }));
      } catch (cause) {
        return err({ kind: 'print-failed', reason: codeOf(cause) });
      }
    },
  };
}

interface Lane {
  readonly waiting: () => number;
  readonly print: (html: string, paper: DesktopPaper) => Promise<Printed>;
}

function createLane(): Lane {
  let kept: BrowserWindow | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const print = async (html: string, paper: DesktopPaper): Promise<Printed> => {
    try {
      kept = isUsable(kept) ? kept : await openPrintWindow();
      return ok(await whileAlive(kept, printIn(kept, html, paper)));
    } catch (cause) {
      // A window that failed once is not trusted with the next document.
      kept?.destroy();
      kept = null;
      return err({ kind: 'print-failed', reason: codeOf(cause) });
    } finally {
      waiting -= 1;
    }
  };

  return {
    waiting: () => waiting,
    print: (html, paper) => {
      waiting += 1;
      const job = last.then(() => print(html, paper));
      last = job;
      return job;
    },
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
