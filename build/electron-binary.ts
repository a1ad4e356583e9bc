// Whether Electron's program is on this machine. `npm ci` brings only the package around it.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The npm package `electron`, and what decides where its program lies. */
interface ElectronPackage {
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  /** A folder with the program that takes the place of the package's own (`ELECTRON_OVERRIDE_DIST_PATH`). */
  readonly replacedBy: string | null;
  /** Marks when a download failed, so that a place without a network does not wait for it at every start. */
  readonly failureMark: string;
}

const INSTALLED: ElectronPackage = {
  folder: fileURLToPath(new URL('../node_modules/electron/', import.meta.url)),
  platform: process.platform,
  replacedBy: process.env['ELECTRON_OVERRIDE_DIST_PATH'] || null,
  failureMark: fileURLToPath(new URL('../node_modules/.cache/meja-pokja/electron-not-fetched', import.meta.url)),
};

/** The program is about 110 MB; slower than this, the browser window is the better start. */
const DOWNLOAD_LIMIT_MS = 5 * 60_000;
const TRY_AGAIN_AFTER_MS = 24 * 60 * 60_000;

/** The path of Electron's program, or null. Looks only: to import the package would start a download. */
export function findElectron({ folder, platform, replacedBy }: ElectronPackage = INSTALLED): string | null {
  const note = join(folder, 'path.txt');
  const program = existsSync(note) ? readFileSync(note, 'utf8') : programOn(platform);
  const path = join(replacedBy ?? join(folder, 'dist'), program);
  return existsSync(path) ? path : null;
}

/**
 * Lets the package download its program; answers as `findElectron` afterwards. `quiet` hides what the download says, for
 * where another way is open.
 */
export function fetchElectron(
  { quiet }: { readonly quiet: boolean },
  electron: ElectronPackage = INSTALLED,
): string | null {
  console.log('Fetching Electron, about 110 MB, once …');
  spawnSync(process.execPath, [join(electron.folder, 'install.js')], {
    stdio: quiet ? 'ignore' : 'inherit',
    timeout: DOWNLOAD_LIMIT_MS,
  });
  const path = findElectron(electron);
  if (path === null) {
    mkdirSync(dirname(electron.failureMark), { recursive: true });
    writeFileSync(electron.failureMark, '');
  } else {
    rmSync(electron.failureMark, { force: true });
  }
  return path;
}

/** The same for a start nobody should wait for: quiet, and not within a day of a download that failed. */
export function fetchElectronForStart(electron: ElectronPackage = INSTALLED): string | null {
  const { failureMark } = electron;
  if (existsSync(failureMark) && Date.now() - statSync(failureMark).mtimeMs < TRY_AGAIN_AFTER_MS) return null;
  return fetchElectron({ quiet: true }, electron);
}

/** Where Electron's archives keep the program. The package notes it in `path.txt`, but only when it downloads one itself. */
function programOn(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
