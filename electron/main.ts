// The main process, in the order it is put together. Each line installs one thing; nothing is decided here.

import { join } from 'node:path';
import { app, type BrowserWindow, net, protocol, session } from 'electron';
import { APP_HEADER } from '#core/contract/sync-wire.ts';
import { openBackupPlan } from './backup/backup-plan.ts';
import { createBackups } from './backup/backups.ts';
import { scheduleBackups } from './backup/schedule.ts';
import { createFileDialogs } from './files/file-dialogs.ts';
import { createPiecewiseSave } from './files/piecewise-save.ts';
import { createSaveAs } from './files/save-as.ts';
import { handleApp } from './ipc/app.ts';
import { handleBackup } from './ipc/backup.ts';
import { handleDocuments } from './ipc/documents.ts';
import { handleFiles } from './ipc/files.ts';
import { createHandle } from './ipc/handle.ts';
import { handleJournal } from './ipc/journal.ts';
import { handleMachine } from './ipc/machine.ts';
import { handleRelay } from './ipc/relay.ts';
import { handleServer } from './ipc/server.ts';
import { openJournals } from './journal/journals.ts';
import { openLog } from './log/log.ts';
import { installMenu } from './menu/menu.ts';
import { createPdfPrinter } from './printing/pdf-printer.ts';
import { newerProfile, rememberVersion, runningVersion } from './profile/profile-version.ts';
import { refuseOlderProgram } from './profile/refuse-older.ts';
import { createRelayDoor } from './relay/relay-door.ts';
import { guardNavigation, refuseDownloads } from './security/navigation.ts';
import { denyPermissions } from './security/permissions.ts';
import { declareAppScheme, serveAppScheme } from './security/protocol.ts';
import type { Line } from './server/ask-server.ts';
import { endOnSleep } from './server/end-on-sleep.ts';
import { createLiveLine } from './server/live-line.ts';
import { PATIENCE } from './server/patience.ts';
import { openServerAddress } from './server/server-address.ts';
import { endOnUncaughtError, recoverFromCrash } from './window/crash.ts';
import { lockOnSleep } from './window/lock-on-sleep.ts';
import { bringToFront, loadApp, openMainWindow } from './window/main-window.ts';

const dist = join(import.meta.dirname, '..');
const userData = app.getPath('userData');
const versionFile = join(userData, 'version.json');
const running = runningVersion(app.getVersion(), process.versions['electron'] ?? '0');
const log = openLog(join(userData, 'logs'));
const now = (): Date => new Date();

endOnUncaughtError(app, log);
const newer = newerProfile(versionFile, running);
if (newer !== null) void refuseOlderProgram(app, { newer, running });
// Two processes on one profile would destroy its storage.
else if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  declareAppScheme();
  app.enableSandbox();
  // Chromium's own errands; a committee's computer calls nobody.
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  guardNavigation(app, log);
  void app.whenReady().then(open);
}

async function open(): Promise<void> {
  const remembered = await rememberVersion(versionFile, running);
  if (!remembered.ok) log.warning('version-not-kept', remembered.error.code);
  const pdfPrinter = createPdfPrinter(`Meja Pokja ${app.getVersion()}`);
  const savedPaths = new Set<string>();
  const dialogs = createFileDialogs(app);
  const saveAs = createSaveAs(dialogs, savedPaths);
  const piecewiseSave = createPiecewiseSave(dialogs, savedPaths);
  const handle = createHandle(log);
  const fetch: Line['fetch'] = (url, init) => {
    const headers = new Headers(init.headers);
    headers.set(APP_HEADER, app.getVersion());
    return net.fetch(url, { ...init, headers });
  };
  const line = { fetch, patienceMs: PATIENCE.answerMs };
  const live = createLiveLine(fetch, PATIENCE);
  const root = join(userData, 'journal');
  const journals = openJournals(root, now);
  const plan = openBackupPlan(join(userData, 'backup.json'), log);
  const backups = createBackups({ root, userData, journals, plan, dialogs, app: app.getVersion(), now, log });

  serveAppScheme(protocol, join(dist, 'renderer'));
  denyPermissions(session.defaultSession);
  refuseDownloads(session.defaultSession, log);
  handleApp(handle, { app, log, savedPaths });
  handleFiles(handle, { dialogs, saveAs, piecewiseSave });
  handleDocuments(handle, { pdfPrinter, saveAs });
  handleJournal(handle, { journals, backups });
  handleMachine(handle, { userData, secretFile: join(userData, 'machine-secret.bin'), log });
  handleBackup(handle, backups);
  handleServer(handle, { address: openServerAddress(join(userData, 'server.json'), log), line, live });
  handleRelay(handle, createRelayDoor(app, log));
  scheduleBackups(app, backups);
  installMenu({ isMac: process.platform === 'darwin', isPackaged: app.isPackaged, logFile: log.file });

  const window = openMainWindow({
    preload: join(dist, 'electron', 'preload.cjs'),
    stateFile: join(userData, 'window-state.json'),
  });
  recoverFromCrash(window, { app, log });
  lockOnSleep(window);
  endOnSleep(live);
  quitWith(window);
  app.on('second-instance', () => {
    // A backup at the end may outlive the window.
    if (!window.isDestroyed()) bringToFront(window);
  });
  await loadApp(window);
}

/** One window, one app: the hidden windows that print must not keep it alive. */
function quitWith(window: BrowserWindow): void {
  window.on('closed', () => app.quit());
}
