import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import {
  type DesktopRequest,
  type DesktopResponse,
  type DesktopVerb,
  desktopContract,
} from '#core/contract/desktop.ts';
import { err } from '#core/shared/result.ts';
import type { Log } from '#electron/log/log.ts';
import { APP_ORIGIN } from '#electron/security/origin.ts';

/** Answers one verb of the contract; the page that asked is given, for dialogs that belong to its window. */
export type Handle = <V extends DesktopVerb>(
  verb: V,
  answer: (request: DesktopRequest<V>, sender: WebContents) => Promise<DesktopResponse<V>>,
) => void;

/**
 * Makes the one door through which pages reach the main process. A call passes when it comes from the main frame of our
 * own page and fits the verb's schema; nobody else imports `ipcMain`.
 */
export function createHandle(log: Log): Handle {
  return (verb, answer) => {
    const { request: schema } = desktopContract[verb];
    ipcMain.handle(verb, async (event, ...args: readonly unknown[]) => {
      if (!isFromOurPage(event)) {
        log.warning('sender-refused', verb);
        return err({ kind: 'sender-refused' });
      }
      const request = schema.safeParse(args[0]);
      if (!request.success || args.length !== 1) {
        const where = request.error?.issues[0]?.path.join('.') || 'request';
        log.warning('malformed-request', `${verb}: ${where}`);
        return err({ kind: 'malformed-request', where });
      }
      try {
        // The schema is that of `verb`; the compiler cannot follow a type parameter through the table.
        return await answer(request.data as DesktopRequest<typeof verb>, event.sender);
      } catch (cause) {
        // Thrown errors are bugs; across the channel they would arrive as a bare message.
        const message = cause instanceof Error ? cause.message : String(cause);
        log.error('handler-failed', `${verb}: ${cause instanceof Error ? (cause.stack ?? message) : message}`);
        return err({ kind: 'internal', message });
      }
    });
  };
}

function isFromOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  // Null when the frame has gone or moved on since it asked.
  if (senderFrame === null || senderFrame.parent !== null) return false;
  return senderFrame.origin === APP_ORIGIN && !sender.isDestroyed();
}
