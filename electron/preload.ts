// Puts the verbs of the contract on `window.desktop`, and nothing else: no channel names, no events, no `invoke`.

import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge, DesktopVerb } from '#core/contract/desktop.ts';

const ask =
  (verb: DesktopVerb) =>
  (request: unknown): Promise<unknown> =>
    ipcRenderer.invoke(verb, request);

const bridge: DesktopBridge = {
  aboutApp: ask('aboutApp'),
  printDocument: ask('printDocument'),
  renderPdf: ask('renderPdf'),
  savePdf: ask('savePdf'),
  saveFile: ask('saveFile'),
  openFiles: ask('openFiles'),
  showInFolder: ask('showInFolder'),
  writeLog: ask('writeLog'),
};

contextBridge.exposeInMainWorld('desktop', bridge);
