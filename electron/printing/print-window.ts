import { BrowserWindow } from 'electron';
import { PRINT_URL } from '#electron/security/origin.ts';

/**
 * Replaces what the page shows and waits until its pictures and fonts are there. Put into the page rather than loaded: the
 * page's policy stays in force over what is put in, so a document's scripts never run, and a navigation is saved. Parts of
 * the head that the last document had as well stay where they are: the letters, most of what a document weighs, are read
 * once, which is half the time of a short one.
 */
const SHOW_DOCUMENT = `async (html) => {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const shown = [...document.head.children];
  const parts = [...next.head.children].map((part) => shown.find((old) => old.isEqualNode(part)) ?? document.adoptNode(part));
  for (const old of shown) if (!parts.includes(old)) old.remove();
  for (const part of parts) if (!part.isConnected) document.head.append(part);
  document.documentElement.lang = next.documentElement.lang;
  document.body.replaceWith(document.adoptNode(next.body));
  // Fonts are asked for when their text is laid out; before that none is awaited.
  void document.body.offsetHeight;
  await Promise.all([document.fonts.ready, ...Array.from(document.images, (image) => image.decode().catch(() => null))]);
  return null;
}`;

/** Opens a window nobody sees, on an empty page that documents are put into. */
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
  await window.webContents.executeJavaScript(`(${SHOW_DOCUMENT})(${JSON.stringify(html)})`);
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
