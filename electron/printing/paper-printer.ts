import type { DesktopPaper } from '#core/contract/desktop.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { codeOf } from '#electron/files/error-code.ts';
import { sheetMicrons } from './paper-size.ts';
import type { PrintFault } from './pdf-printer.ts';
import type { PrintShelf } from './print-shelf.ts';
import { openPrintWindow } from './print-window.ts';

/** What Electron answers when the person closed the dialog; in both spellings its versions have used. */
const CANCELLED: ReadonlySet<string> = new Set(['Print job canceled', 'cancelled']);

/** Shows the system's print dialog. Each job has a window of its own, since a dialog may stay open for minutes. */
export async function printOnPaper(
  shelf: PrintShelf,
  html: string,
  paper: DesktopPaper,
): Promise<Result<{ readonly outcome: 'printed' | 'cancelled' }, PrintFault>> {
  const window = openPrintWindow();
  const url = shelf.put(html);
  try {
    await window.loadURL(url);
    const reason = await new Promise<string | null>((resolve) => {
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
    if (reason === null) return ok({ outcome: 'printed' });
    return CANCELLED.has(reason) ? ok({ outcome: 'cancelled' }) : err({ kind: 'print-failed', reason });
  } catch (cause) {
    return err({ kind: 'print-failed', reason: codeOf(cause) });
  } finally {
    shelf.remove(url);
    window.destroy();
  }
}
