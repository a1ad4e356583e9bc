// The shell this renderer runs in. The only file that touches `window.desktop`; without it, the page is in a plain browser.

import type { z } from 'zod';
import { type Desktop, type DesktopBridge, desktopContract } from '#core/contract/desktop.ts';
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
    renderPdf: (request) => checked(answers.renderPdf.response, bridge.renderPdf(request)),
    savePdf: (request) => checked(answers.savePdf.response, bridge.savePdf(request)),
    saveFile: (request) => checked(answers.saveFile.response, bridge.saveFile(request)),
    openFiles: (request) => checked(answers.openFiles.response, bridge.openFiles(request)),
    showInFolder: (request) => checked(answers.showInFolder.response, bridge.showInFolder(request)),
    writeLog: (request) => checked(answers.writeLog.response, bridge.writeLog(request)),
  };
}

async function checked<Schema extends z.ZodType>(schema: Schema, reply: Promise<unknown>): Promise<z.infer<Schema>> {
  return schema.parse(await reply);
}
