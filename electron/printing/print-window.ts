import { BrowserWindow } from 'electron';
import { PRINT_URL } from '#electron/security/origin.ts';

/**
 * Replaces what the page holds and waits until its pictures and fonts are there. Put into the page rather than loaded: the
 * page's policy stays in force over what is put in, so a document's scripts never run, and a navigation is saved. On a screen
 * it shows nothing: what nobody sees is laid out once, for the paper, which takes a quarter less.
 */
const SHOW_DOCUMENT = `async (html, keepsLetters) => {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const isKept = (part) => keepsLetters && part.localName === 'style' && part.textContent.startsWith('@font-face');
  for (const old of [...document.head.children]) if (!isKept(old)) old.remove();
  document.head.append(...document.adoptNode(next.head).children);
  document.documentElement.lang = next.documentElement.lang;
  const unseen = document.createElement('style');
  unseen.media = 'screen';
  unseen.textContent = 'body { display: none }';
  document.head.append(unseen);
  document.body.replaceWith(document.adoptNode(next.body));
  // Fonts are known once styles are worked out, and asked for when their text is laid out: too late for the paper.
  void document.body.offsetHeight;
  const fonts = Array.from(document.fonts, (font) => font.load());
  const images = Array.from(document.images, (image) => image.decode());
  await Promise.allSettled([...fonts, ...images]);
  return null;
}`;

/** The letters a document carries, which are most of what it weighs. */
const LETTERS = /<style>(?=@font-face)[^<]*<\/style>/;

/** The letters each window has read. */
const lettersIn = new WeakMap<BrowserWindow, string>();

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

/** Shows a document. Letters it shares with the last one are neither sent nor read again: half the time of a short one. */
export async function layOut(window: BrowserWindow, html: string): Promise<void> {
  const letters = LETTERS.exec(html)?.[0] ?? '';
  const keepsLetters = letters !== '' && lettersIn.get(window) === letters;
  // Should this fail, the window has read nothing that can be relied on.
  lettersIn.delete(window);
  const shown = keepsLetters ? html.replace(letters, '') : html;
  await window.webContents.executeJavaScript(`(${SHOW_DOCUMENT})(${JSON.stringify(shown)}, ${keepsLetters})`);
  lettersIn.set(window, letters);
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
