import { type App, type BrowserWindow, dialog } from 'electron';
import type { Log } from '#electron/log/log.ts';
import { words } from '#electron/words.ts';

const RELOAD = 0;

/** Tells the person when the page's process has died, and loads the page again: what was saved lies in its storage. */
export function recoverFromCrash(window: BrowserWindow, { app, log }: { readonly app: App; readonly log: Log }): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error('page-gone', `${reason} ${exitCode}`);
    void askWhatNow(window, app);
  });
}

async function askWhatNow(window: BrowserWindow, app: App): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: words.appName,
    message: words.crash.title,
    detail: words.crash.detail,
    buttons: [words.crash.reload, words.crash.quit],
    defaultId: RELOAD,
    cancelId: RELOAD,
    noLink: true,
  });
  if (response === RELOAD) window.webContents.reload();
  else app.quit();
}

/** The main process's top-level handler: writes down what nobody caught, says so, and ends; storage is the page's. */
export function endOnUncaughtError(app: App, log: Log): void {
  const end = (cause: unknown): void => {
    log.error('uncaught', cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
    dialog.showErrorBox(words.failure.title, words.failure.detail(log.file));
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
