// A window of the app in a browser: without tabs and address line where the browser is a Chromium, else a tab.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '#cli/find-browser.ts';

/** Whether anything could be shown at all; a server over ssh, a container, a build machine has no screen. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true;
  return (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/**
 * Opens the address; answers the browser's process when it lives as long as the window does, else null.
 *
 * The window has a profile of its own: what the app stores is then not swept away with somebody's browsing history.
 */
export function openBrowserWindow(url: string): ChildProcess | null {
  const browser = findBrowser();
  if (!browser.ok) {
    openInDefaultBrowser(url);
    return null;
  }
  const options = [
    `--app=${url}`,
    `--user-data-dir=${profileFolder(browser.value)}`,
    '--start-maximized',
    '--no-first-run',
  ];
  // Root cannot use Chromium's sandbox; everybody else keeps it.
  if (process.getuid?.() === 0) options.push('--no-sandbox');
  return spawn(browser.value, [...options, '--no-default-browser-check'], { stdio: 'ignore' });
}

function profileFolder(browser: string): string {
  const home = homedir();
  // A browser from a snap may write only below its own folder.
  const snap = join(home, 'snap', 'chromium', 'common');
  if (/chromium/.test(browser) && existsSync('/snap/bin/chromium') && existsSync(snap)) return join(snap, 'meja-pokja');
  switch (process.platform) {
    case 'win32':
      return join(process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Meja Pokja', 'Browser');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Meja Pokja', 'Browser');
    default:
      return join(process.env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'meja-pokja', 'browser');
  }
}

function openInDefaultBrowser(url: string): void {
  const [program, ...options] = openerByPlatform();
  const opener = spawn(program, [...options, url], { stdio: 'ignore', detached: true });
  // Without an opener the address on the terminal remains.
  opener.on('error', () => {});
  opener.unref();
}

function openerByPlatform(): readonly [string, ...string[]] {
  switch (process.platform) {
    case 'win32':
      return ['cmd', '/c', 'start', ''];
    case 'darwin':
      return ['open'];
    default:
      return ['xdg-open'];
  }
}
