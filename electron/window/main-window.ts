import { BrowserWindow } from 'electron';
import { APP_URL } from '#electron/security/origin.ts';
import { words } from '#electron/words.ts';
import { readWindowState, rememberWindowState, SMALLEST } from './window-state.ts';

/** Opens the one window a person works in, where it was last time. */
export function openMainWindow({
  preload,
  stateFile,
}: {
  readonly preload: string;
  readonly stateFile: string;
}): BrowserWindow {
  const { bounds, isMaximized } = readWindowState(stateFile);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: words.appName,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      // The spell checker fetches its dictionaries from the internet.
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberWindowState(window, stateFile);
  return window;
}

/** Loads the app's page; a failure is a broken installation, which the top-level handler reports. */
export async function loadApp(window: BrowserWindow): Promise<void> {
  await window.loadURL(APP_URL);
}

/** A second start shows the window of the first. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
