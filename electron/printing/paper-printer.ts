import type { BrowserWindow } from 'electron';
import type { DesktopPaper } from '#core/contract/desktop.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { codeOf } from '#electron/files/error-code.ts';
import { sheetMicrons } from './paper-size.ts';
import type { PrintFault } from './pdf-printer.ts';
import { layOut, openPrintWindow, whileAlive } from './print-window.ts';

/** What Electron answers when the person closed the dialog; in both spellings its versions have used. */
const CANCELLED: ReadonlySet<string> = new Set(['Print job canceled', 'cancelled']);

/** Shows the system's print dialog. Each job has a window of its own, since a dialog may stay open for minutes. */
export async function printOnPaper(
  html: string,
  paper: DesktopPaper,
): Promise<Result<{ readonly outcome: 'printed' | 'cancelled' }, PrintFault>> {
  let window: BrowserWindow | null = null;
  try {
    window = await openPrintWindow();
    await whileAlive(window, layOut(window, html));
    const reason = await whileAlive(window, showDialog(window, paper));
    if (reason === null) return ok({ outcome: 'printed' });
    return CANCELLED.has(reason) ? ok({ outcome: 'cancelled' }) : err({ kind: 'print-failed', reason });
  } catch (cause) {
    return err({ kind: 'print-failed', reason: codeOf(cause) });
  } finally {
    window?.destroy();
  }
}

/** Null when the job went to the printer, else the reason it did not. */
function showDialog(window: BrowserWindow, paper: DesktopPaper): Promise<string | null> {
  return new Promise((resolve) => {
    window.webContents.print(
      {
        silent: false,
        printBackground: true,
        pageSize: sheetMicrons(paper),
        landscape: paper.orientation === 'landscape',
        margins: { marginType: 'default' },
      },
      (success, failureReason) => resolve(success ? null : failureReason),
    );
  });
}
