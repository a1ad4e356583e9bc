import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BrowserSearch, findBrowser, quietBrowserArguments } from '#cli/find-browser.ts';

/** A machine that has these files and no others. */
function machine({
  platform = 'linux',
  env = {},
  files = [],
}: {
  readonly platform?: NodeJS.Platform;
  readonly env?: BrowserSearch['env'];
  readonly files?: readonly string[];
}): BrowserSearch {
  return {
    platform,
    env,
    home: '/home/siti',
    exists: (path) => files.includes(path),
    list: (folder) => [
      ...new Set(
        files
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
  };
}

describe('finding a browser', () => {
  test('the one a person names is taken before all others', () => {
    const env = { MEJA_BROWSER: '/opt/my-chrome', PATH: '/usr/bin' };
    const search = machine({ env, files: ['/opt/my-chrome', '/usr/bin/chromium'] });
    expect(findBrowser(search)).toEqual({ ok: true, value: '/opt/my-chrome' });
  });

  test('one that is named but missing is said, not silently replaced', () => {
    const env = { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' };
    expect(findBrowser(machine({ env, files: ['/usr/bin/chromium'] }))).toEqual({
      ok: false,
      error: { kind: 'named-browser-missing', variable: 'CHROME_PATH', path: '/opt/gone' },
    });
  });

  test('on Linux the usual names on the path are tried', () => {
    const search = machine({ env: { PATH: '/usr/local/bin:/usr/bin' }, files: ['/usr/bin/google-chrome'] });
    expect(findBrowser(search)).toEqual({ ok: true, value: '/usr/bin/google-chrome' });
  });

  test('on Windows the folders of programs are searched', () => {
    const edge = join('C:/Program Files (x86)', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    const env = { ProgramFiles: 'C:/Program Files', 'ProgramFiles(x86)': 'C:/Program Files (x86)' };
    expect(findBrowser(machine({ platform: 'win32', env, files: [edge] }))).toEqual({ ok: true, value: edge });
  });

  test('on a Mac the applications are searched', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine({ platform: 'darwin', files: [chrome] }))).toEqual({ ok: true, value: chrome });
  });

  test("the newest of Playwright's is used where nothing is installed", () => {
    const older = '/home/siti/.cache/ms-playwright/chromium-999/chrome-linux/chrome';
    const newer = '/home/siti/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome';
    expect(findBrowser(machine({ files: [older, newer] }))).toEqual({ ok: true, value: newer });
  });

  test('a machine without any says so', () => {
    expect(findBrowser(machine({ env: { PATH: '/usr/bin' } }))).toEqual({
      ok: false,
      error: { kind: 'browser-not-found' },
    });
  });
});

test('only root gives up the sandbox of the browser', () => {
  expect(quietBrowserArguments(true)).toContain('--no-sandbox');
  expect(quietBrowserArguments(false)).not.toContain('--no-sandbox');
});
