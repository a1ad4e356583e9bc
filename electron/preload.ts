// Puts the verbs and signals of the contract on `window.desktop`, and nothing else: no channel names, no event objects, no
// `invoke`.

import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge, DesktopVerb } from '#core/contract/desktop.ts';
import { LIVE_SIGNAL, LOCK_SIGNAL } from '#core/contract/signals.ts';

const ask =
  (verb: DesktopVerb) =>
  (request: unknown): Promise<unknown> =>
    ipcRenderer.invoke(verb, request);

const bridge: DesktopBridge = {
  aboutApp: ask('aboutApp'),
  printDocument: ask('printDocument'),
  listPrinters: ask('listPrinters'),
  renderPdf: ask('renderPdf'),
  savePdf: ask('savePdf'),
  saveFile: ask('saveFile'),
  beginSave: ask('beginSave'),
  writeSave: ask('writeSave'),
  finishSave: ask('finishSave'),
  dropSave: ask('dropSave'),
  openFiles: ask('openFiles'),
  showInFolder: ask('showInFolder'),
  writeLog: ask('writeLog'),
  journalHead: ask('journalHead'),
  appendJournal: ask('appendJournal'),
  readJournal: ask('readJournal'),
  resetJournal: ask('resetJournal'),
  compactJournal: ask('compactJournal'),
  startJournalOver: ask('startJournalOver'),
  eraseJournal: ask('eraseJournal'),
  keepKeyring: ask('keepKeyring'),
  readKeyring: ask('readKeyring'),
  machineSecret: ask('machineSecret'),
  freeSpace: ask('freeSpace'),
  serverAddress: ask('serverAddress'),
  chooseServer: ask('chooseServer'),
  askServer: ask('askServer'),
  listenToServer: ask('listenToServer'),
  endListening: ask('endListening'),
  openRelay: ask('openRelay'),
  closeRelay: ask('closeRelay'),
  takeRelayCall: ask('takeRelayCall'),
  answerRelayCall: ask('answerRelayCall'),
  allowRelay: ask('allowRelay'),
  askRelay: ask('askRelay'),
  backupState: ask('backupState'),
  chooseBackupFolder: ask('chooseBackupFolder'),
  setBackupPlan: ask('setBackupPlan'),
  backUpNow: ask('backUpNow'),
  openRehearsal: ask('openRehearsal'),
  closeRehearsal: ask('closeRehearsal'),
  listBackupFiles: ask('listBackupFiles'),
  writeBackupFile: ask('writeBackupFile'),
  readBackupFile: ask('readBackupFile'),
  forgetRestored: ask('forgetRestored'),
  restoreBackup: ask('restoreBackup'),
  onLock: (listener) => {
    const hear = (): void => listener();
    ipcRenderer.on(LOCK_SIGNAL, hear);
    return () => void ipcRenderer.off(LOCK_SIGNAL, hear);
  },
  onLive: (listener) => {
    const hear = (_event: unknown, news: unknown): void => listener(news);
    ipcRenderer.on(LIVE_SIGNAL, hear);
    return () => void ipcRenderer.off(LIVE_SIGNAL, hear);
  },
};

contextBridge.exposeInMainWorld('desktop', bridge);
