// Tests need a real browser. One that is installed is used; otherwise one is fetched by whichever way this machine has.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '#cli/find-browser.ts';
import { ROOT } from './project.ts';

const DOWNLOAD_LIMIT_MS = 8 * 60_000;

/** Answers null when a browser is there and starts, else what a person has to do. */
export function ensureBrowser(): string | null {
  const chosen = findBrowser();
  if (!chosen.ok && chosen.error.kind === 'named-browser-missing') {
    return `${chosen.error.variable} names ${chosen.error.path}, which does not exist.`;
  }
  for (const install of [null, installWithPlaywright, installWithDebian]) {
    install?.();
    const found = findBrowser();
    if (found.ok && starts(found.value)) return null;
  }
  return 'No Chromium, Chrome or Edge found, and none could be fetched. Install one, or name yours in MEJA_BROWSER.';
}

/** Chrome on Windows opens a window on --version instead of answering, so there it is trusted unseen. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function installWithPlaywright(): void {
  console.log("No browser found: trying Playwright's Chromium …");
  const program = join(ROOT, 'node_modules', 'playwright', 'cli.js');
  spawnSync(process.execPath, [program, 'install', 'chromium'], { stdio: 'inherit', timeout: DOWNLOAD_LIMIT_MS });
}

function installWithDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log("No browser found: trying Debian's package …");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: readonly string[]): void =>
    void spawnSync('apt-get', args, { stdio: 'inherit', timeout: DOWNLOAD_LIMIT_MS, env });
  run('update', '--quiet');
  run('install', '--yes', '--quiet', '--no-install-recommends', 'chromium');
}
