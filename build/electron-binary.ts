// Whether Electron's program is on this machine. `npm ci` brings only the package around it.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../node_modules/electron/', import.meta.url));

/** The program is about 110 MB; slower than this, the browser window is the better start. */
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

/** Marks when a download failed, so that a place without a network does not wait for it at every start. */
const FAILED = fileURLToPath(new URL('../node_modules/.cache/meja-pokja/electron-not-fetched', import.meta.url));
const TRY_AGAIN_AFTER_MS = 24 * 60 * 60_000;

/** The path of Electron's program, or null. Looks only: to import the package would start a download. */
export function findElectron(): string | null {
  const replaced = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = existsSync(join(PACKAGE, 'path.txt')) ? readFileSync(join(PACKAGE, 'path.txt'), 'utf8') : 'electron';
  const path = replaced === undefined ? join(PACKAGE, 'dist', name) : join(replaced, name);
  return existsSync(path) ? path : null;
}

/** Lets the package download its program, at most once a day; answers as `findElectron` afterwards. */
export function fetchElectron(): string | null {
  if (existsSync(FAILED) && Date.now() - statSync(FAILED).mtimeMs < TRY_AGAIN_AFTER_MS) return null;
  console.log('Fetching Electron, about 110 MB, once …');
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
  const path = findElectron();
  if (path === null) {
    mkdirSync(dirname(FAILED), { recursive: true });
    writeFileSync(FAILED, '');
  }
  return path;
}
