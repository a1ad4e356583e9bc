// Finds a Chromium-based browser already on this machine. The command line prints with it, `npm start` opens the app in
// it where Electron is missing, and the tests run in it: one finder, so all three agree.

import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { err, ok, type Result } from '#core/shared/result.ts';

/** What the search looks at; a parameter so that it can be tried for every system on any system. */
export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly exists: (path: string) => boolean;
  readonly list: (folder: string) => readonly string[];
}

export type BrowserFault =
  | { readonly kind: 'browser-not-found' }
  | { readonly kind: 'named-browser-missing'; readonly variable: string; readonly path: string };

/** Set by a person to choose the browser; the second name is what other tools use for the same. */
const CHOSEN_BY = ['MEJA_BROWSER', 'CHROME_PATH'] as const;

const NAMES_ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** Places of the executable inside one browser folder of Playwright's cache, over its versions and systems. */
const PLAYWRIGHT_EXECUTABLES = [
  ['chrome-linux64', 'chrome'],
  ['chrome-linux', 'chrome'],
  ['chrome-win64', 'chrome.exe'],
  ['chrome-win', 'chrome.exe'],
  ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ['chrome-mac-x64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
];

export function findBrowser(search: BrowserSearch = thisMachine()): Result<string, BrowserFault> {
  for (const variable of CHOSEN_BY) {
    const path = search.env[variable];
    if (path === undefined || path === '') continue;
    return search.exists(path) ? ok(path) : err({ kind: 'named-browser-missing', variable, path });
  }
  const found = candidates(search).find(search.exists);
  return found === undefined ? err({ kind: 'browser-not-found' }) : ok(found);
}

/**
 * Arguments for a browser that works for us and not for a person: it neither shows dialogs nor calls home.
 *
 * Root cannot use Chromium's sandbox; everybody else keeps it.
 */
export function quietBrowserArguments(isRoot: boolean = process.getuid?.() === 0): readonly string[] {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return isRoot ? [...quiet, '--no-sandbox'] : quiet;
}

function thisMachine(): BrowserSearch {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  };
}

function candidates(search: BrowserSearch): readonly string[] {
  return [...installed(search), ...fromPlaywright(search)];
}

function installed({ platform, env, home }: BrowserSearch): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return WINDOWS_PLACES.flatMap((place) => roots.map((root) => join(root, ...place)));
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = NAMES_ON_PATH.flatMap((name) => onPath.map((folder) => join(folder, name)));
  if (platform !== 'darwin') return named;
  const roots = ['/Applications', join(home, 'Applications')];
  return [
    ...MAC_APPS.flatMap((app) => roots.map((root) => join(root, `${app}.app`, 'Contents', 'MacOS', app))),
    ...named,
  ];
}

function fromPlaywright(search: BrowserSearch): readonly string[] {
  const cache = playwrightCache(search);
  const versions = search
    .list(cache)
    .filter((folder) => /^chromium-\d+$/.test(folder))
    .toSorted((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)));
  return versions.flatMap((version) => PLAYWRIGHT_EXECUTABLES.map((place) => join(cache, version, ...place)));
}

function playwrightCache({ platform, env, home }: BrowserSearch): string {
  const chosen = env['PLAYWRIGHT_BROWSERS_PATH'];
  if (chosen !== undefined && chosen !== '' && chosen !== '0') return chosen;
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'ms-playwright');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'ms-playwright');
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'ms-playwright');
}
