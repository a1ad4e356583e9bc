import type { BrowserWindow, WebContentsPrintOptions } from 'electron';
import type { DesktopPaper } from '#core/contract/desktop.ts';
import type { PrintJob } from '#core/contract/printing.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { codeOf } from '#electron/files/error-code.ts';
import { sheetMicrons } from './paper-size.ts';
import type { PrintFault } from './pdf-printer.ts';
import { layOut, openPrintWindow, whileAlive } from './print-window.ts';

/** What Electron answers when the person closed the dialog; in both spellings its versions have used. */
const CANCELLED: ReadonlySet<string> = new Set(['Print job canceled', 'cancelled']);

/** Electron's words for a printer it cannot find, or none at all. */
const WITHOUT_PRINTER = /devicename|no printers|default printer/i;

const DUPLEX_MODES = { one: 'simplex', 'long-edge': 'longEdge', 'short-edge': 'shortEdge' } as const;

export type PaperFault = PrintFault | { readonly kind: 'no-printer' };

/**
 * Prints: a job as it says, anything else through the system's dialog. Each has a window of its own, since a dialog may stay
 * open for minutes.
 */
export async function printOnPaper(
  html: string,
  paper: DesktopPaper,
  job: PrintJob | null,
): Promise<Result<{ readonly outcome: 'printed' | 'cancelled' }, PaperFault>> {
  let window: BrowserWindow | null = null;
  try {
    window = await openPrintWindow();
    await whileAlive(window, layOut(window, html));
    const reason = await whileAlive(window, print(window, paper, job));
    if (reason === null) return ok({ outcome: 'printed' });
    if (CANCELLED.has(reason)) return ok({ outcome: 'cancelled' });
    return err(WITHOUT_PRINTER.test(reason) ? { kind: 'no-printer' } : { kind: 'print-failed', reason });
  } catch (cause) {
    return err({ kind: 'print-failed', reason: codeOf(cause) });
  } finally {
    window?.destroy();
  }
}

/** Null when the job went to the printer, else the reason it did not. */
function print(window: BrowserWindow, paper: DesktopPaper, job: PrintJob | null): Promise<string | null> {
  return new Promise((resolve) => {
    window.webContents.print(
      {
        printBackground: true,
        pageSize: sheetMicrons(paper),
        landscape: paper.orientation === 'landscape',
        margins: { marginType: 'default' },
        ...(job === null ? { silent: false } : unasked(job)),
      },
      (success, failureReason) => resolve(success ? null : failureReason),
    );
  });
}

function unasked({ printer, copies, sides }: PrintJob): WebContentsPrintOptions {
  return {
    silent: true,
    // Empty means the one the system prints on by itself.
    deviceName: printer ?? '',
    copies,
    collate: true,
    duplexMode: DUPLEX_MODES[sides],
  };
}
