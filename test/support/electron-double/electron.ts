/**
 * The module `electron` for the compiled main process, run by Node over a plain Chromium. It holds the part of Electron the
 * app uses, no more.
 *
 * It cannot show: context isolation and the sandbox (one world, one process model: Chromium's own), the real `app://`
 * scheme and its privileges, menus and dialogs on a screen, the system's print dialog, fuses and archive integrity at run
 * time, redirects and webviews met for real, or that the app starts under Electron at all. The suite in
 * `test/electron-real` is for those.
 */
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { noteCall, sendToTest, takeAnswer, type Request as TestRequest } from './control.ts';
import { obey } from './obey.ts';

export { ipcMain, protocol, session } from './protocol.ts';
export { powerMonitor, safeStorage } from './machine.ts';
export { app, BrowserWindow };

export const dialog = {
  async showSaveDialog(_window: BrowserWindow, options: unknown): Promise<{ canceled: boolean; filePath: string }> {
    noteCall('showSaveDialog', options);
    const { path } = takeAnswer('save-dialog');
    return { canceled: path === null, filePath: path ?? '' };
  },
  async showOpenDialog(_window: BrowserWindow, options: unknown): Promise<{ canceled: boolean; filePaths: string[] }> {
    noteCall('showOpenDialog', options);
    const { paths } = takeAnswer('open-dialog');
    return { canceled: paths === null, filePaths: [...(paths ?? [])] };
  },
  async showMessageBox(_window: BrowserWindow, options: unknown): Promise<{ response: number }> {
    noteCall('showMessageBox', options);
    return { response: takeAnswer('message-box').button };
  },
  showErrorBox(title: string, content: string): void {
    noteCall('showErrorBox', { title, content });
    // Nobody is there to read it; a failing test is.
    console.error(`${title}\n${content}`);
  },
};

export const shell = {
  async openExternal(url: string): Promise<void> {
    noteCall('openExternal', url);
  },
  showItemInFolder(path: string): void {
    noteCall('showItemInFolder', path);
  },
};

/** Chromium's network stack, with the system's proxy and certificates; Node's own has neither. */
export const net = { fetch: globalThis.fetch };

export const screen = {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (template: unknown): void => noteCall('setApplicationMenu', template),
};

process.on('message', (request: TestRequest) => {
  obey(request).then(
    (value) => sendToTest({ kind: 'reply', id: request.id, value }),
    (cause: unknown) => sendToTest({ kind: 'failure', id: request.id, message: String(cause) }),
  );
});
// After the app's module, which imports this one, has run to its end.
setImmediate(() => void app.start());
