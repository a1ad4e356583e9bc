// The shell this renderer runs in. The only file that touches `window.desktop`; without it, the page is in a plain browser.

import type { z } from 'zod';
import { type Desktop, type DesktopBridge, desktopContract } from '#core/contract/desktop.ts';
import { liveNews } from '#core/contract/live.ts';
import { createBrowserDesktop } from './desktop-browser.ts';

declare global {
  interface Window {
    readonly desktop?: DesktopBridge;
  }
}

/** Gives the one `Desktop` of this page; `appVersion` is what the plain browser answers `aboutApp` with. */
export function createDesktop(appVersion: string): Desktop {
  const bridge = window.desktop;
  return bridge === undefined ? createBrowserDesktop(appVersion) : createBridgedDesktop(bridge);
}

function createBridgedDesktop(bridge: DesktopBridge): Desktop {
  const answers = desktopContract;
  return {
    aboutApp: (request) => checked(answers.aboutApp.response, bridge.aboutApp(request)),
    printDocument: (request) => checked(answers.printDocument.response, bridge.printDocument(request)),
    listPrinters: (request) => checked(answers.listPrinters.response, bridge.listPrinters(request)),
    renderPdf: (request) => checked(answers.renderPdf.response, bridge.renderPdf(request)),
    savePdf: (request) => checked(answers.savePdf.response, bridge.savePdf(request)),
    saveFile: (request) => checked(answers.saveFile.response, bridge.saveFile(request)),
    beginSave: (request) => checked(answers.beginSave.response, bridge.beginSave(request)),
    writeSave: (request) => checked(answers.writeSave.response, bridge.writeSave(request)),
    finishSave: (request) => checked(answers.finishSave.response, bridge.finishSave(request)),
    dropSave: (request) => checked(answers.dropSave.response, bridge.dropSave(request)),
    openFiles: (request) => checked(answers.openFiles.response, bridge.openFiles(request)),
    showInFolder: (request) => checked(answers.showInFolder.response, bridge.showInFolder(request)),
    writeLog: (request) => checked(answers.writeLog.response, bridge.writeLog(request)),
    journalHead: (request) => checked(answers.journalHead.response, bridge.journalHead(request)),
    appendJournal: (request) => checked(answers.appendJournal.response, bridge.appendJournal(request)),
    readJournal: (request) => checked(answers.readJournal.response, bridge.readJournal(request)),
    resetJournal: (request) => checked(answers.resetJournal.response, bridge.resetJournal(request)),
    compactJournal: (request) => checked(answers.compactJournal.response, bridge.compactJournal(request)),
    startJournalOver: (request) => checked(answers.startJournalOver.response, bridge.startJournalOver(request)),
    eraseJournal: (request) => checked(answers.eraseJournal.response, bridge.eraseJournal(request)),
    keepKeyring: (request) => checked(answers.keepKeyring.response, bridge.keepKeyring(request)),
    readKeyring: (request) => checked(answers.readKeyring.response, bridge.readKeyring(request)),
    machineSecret: (request) => checked(answers.machineSecret.response, bridge.machineSecret(request)),
    freeSpace: (request) => checked(answers.freeSpace.response, bridge.freeSpace(request)),
    serverAddress: (request) => checked(answers.serverAddress.response, bridge.serverAddress(request)),
    chooseServer: (request) => checked(answers.chooseServer.response, bridge.chooseServer(request)),
    askServer: (request) => checked(answers.askServer.response, bridge.askServer(request)),
    listenToServer: (request) => checked(answers.listenToServer.response, bridge.listenToServer(request)),
    endListening: (request) => checked(answers.endListening.response, bridge.endListening(request)),
    openRelay: (request) => checked(answers.openRelay.response, bridge.openRelay(request)),
    closeRelay: (request) => checked(answers.closeRelay.response, bridge.closeRelay(request)),
    takeRelayCall: (request) => checked(answers.takeRelayCall.response, bridge.takeRelayCall(request)),
    answerRelayCall: (request) => checked(answers.answerRelayCall.response, bridge.answerRelayCall(request)),
    allowRelay: (request) => checked(answers.allowRelay.response, bridge.allowRelay(request)),
    askRelay: (request) => checked(answers.askRelay.response, bridge.askRelay(request)),
    backupState: (request) => checked(answers.backupState.response, bridge.backupState(request)),
    chooseBackupFolder: (request) => checked(answers.chooseBackupFolder.response, bridge.chooseBackupFolder(request)),
    setBackupPlan: (request) => checked(answers.setBackupPlan.response, bridge.setBackupPlan(request)),
    backUpNow: (request) => checked(answers.backUpNow.response, bridge.backUpNow(request)),
    openRehearsal: (request) => checked(answers.openRehearsal.response, bridge.openRehearsal(request)),
    closeRehearsal: (request) => checked(answers.closeRehearsal.response, bridge.closeRehearsal(request)),
    listBackupFiles: (request) => checked(answers.listBackupFiles.response, bridge.listBackupFiles(request)),
    writeBackupFile: (request) => checked(answers.writeBackupFile.response, bridge.writeBackupFile(request)),
    readBackupFile: (request) => checked(answers.readBackupFile.response, bridge.readBackupFile(request)),
    forgetRestored: (request) => checked(answers.forgetRestored.response, bridge.forgetRestored(request)),
    restoreBackup: (request) => checked(answers.restoreBackup.response, bridge.restoreBackup(request)),
    onLock: (listener) => bridge.onLock(listener),
    onLive: (listener) => bridge.onLive((news) => listener(liveNews.parse(news))),
  };
}

async function checked<Schema extends z.ZodType>(schema: Schema, reply: Promise<unknown>): Promise<z.infer<Schema>> {
  return schema.parse(await reply);
}
