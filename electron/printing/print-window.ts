import { BrowserWindow } from 'electron';

/** A window nobody sees, for a document without script: nothing in it can do more than be laid out. */
export function openPrintWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      spellcheck: false,
      // Hidden pages are slowed down; this one is waited for.
      backgroundThrottling: false,
    },
  });
}
