import { BrowserWindow } from 'electron';
import { PRINT_URL } from '#electron/security/origin.ts';

/**
 * Replaces the page's document and waits until its pictures and fonts are there. Written into the page rather than loaded:
 * the page's policy stays in force over what is written, so a document's scripts never run, and a navigation, which would
 * cost as much as the printing, is saved.
 */
const WRITE_DOCUMENT = `(html) => new Promise((resolve) => {
  document.open();
  window.addEventListener('load', () => document.fonts.ready.then(() => resolve(null)), { once: true });
  document.write(html);
  document.close();
})`;

/** Opens a window nobody sees, on an empty page that documents are written into. */
export async function openPrintWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // Hidden pages are slowed down; this one is waited for.
      backgroundThrottling: false,
    },
  });
  await window.loadURL(PRINT_URL);
  return window;
}

export async function layOut(window: BrowserWindow, html: string): Promise<void> {
  await window.webContents.executeJavaScript(`(${WRITE_DOCUMENT})(${JSON.stringify(html)})`);
}

/** Waits for work in a page; fails when the page's process dies under it, since the work would then never end. */
export async function whileAlive<T>({ webContents }: BrowserWindow, work: Promise<T>): Promise<T> {
  const death = Promise.withResolvers<never>();
  const report = (_event: unknown, { reason }: { readonly reason: string }): void => death.reject(new Error(reason));
  webContents.once('render-process-gone', report);
  try {
    return await Promise.race([work, death.promise]);
  } finally {
    webContents.off('render-process-gone', report);
  }
}
