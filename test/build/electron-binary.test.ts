import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchElectron, fetchElectronForStart, findElectron } from '#build/electron-binary.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'meja-electron-'));
});

afterEach(() => rmSync(root, { recursive: true }));

/** A package as npm unpacks it: without the program, and with nothing noted about where it would lie. */
function anElectron(parts: { readonly platform?: NodeJS.Platform; readonly replacedBy?: string } = {}) {
  return {
    folder: join(root, 'electron'),
    platform: parts.platform ?? 'linux',
    replacedBy: parts.replacedBy ?? null,
    failureMark: join(root, 'cache', 'failed'),
  };
}

function put(path: string, content = ''): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** The package's own downloader, replaced by one that counts its runs and succeeds or not. */
function putDownloader({ succeeds }: { readonly succeeds: boolean }): void {
  const lines = [
    `const fs = require('node:fs');`,
    `fs.appendFileSync(__dirname + '/runs', '.');`,
    succeeds ? `fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/electron', '');` : '',
    succeeds ? `fs.writeFileSync(__dirname + '/path.txt', 'electron');` : 'process.exit(1);',
  ];
  put(join(root, 'electron', 'install.js'), lines.join('\n'));
}

describe('looking for the program', () => {
  test('a package without a program has none', () => {
    expect(findElectron(anElectron())).toBeNull();
  });

  test('the program lies where the package noted it', () => {
    put(join(root, 'electron', 'path.txt'), 'Electron.app/Contents/MacOS/Electron');
    const program = put(join(root, 'electron', 'dist', 'Electron.app', 'Contents', 'MacOS', 'Electron'));
    expect(findElectron(anElectron({ platform: 'darwin' }))).toBe(program);
  });

  test.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ] as const)('a folder that replaces it is searched for the program of %s, with nothing noted', (platform, name) => {
    const replacedBy = join(root, 'lain');
    expect(findElectron(anElectron({ platform, replacedBy }))).toBeNull();
    const program = put(join(replacedBy, name));
    expect(findElectron(anElectron({ platform, replacedBy }))).toBe(program);
  });
});

describe('fetching the program', () => {
  test('a download that worked answers with the program and leaves no mark', () => {
    putDownloader({ succeeds: true });
    put(anElectron().failureMark);
    expect(fetchElectron({ quiet: true }, anElectron())).toBe(join(root, 'electron', 'dist', 'electron'));
    expect(existsSync(anElectron().failureMark)).toBe(false);
  });

  test('a start does not try again within a day of a failure, and does after it', () => {
    const electron = anElectron();
    const runs = join(electron.folder, 'runs');
    putDownloader({ succeeds: false });
    expect(fetchElectronForStart(electron)).toBeNull();
    rmSync(runs);
    expect(fetchElectronForStart(electron)).toBeNull();
    expect(existsSync(runs)).toBe(false);

    const yesterday = new Date(Date.now() - 25 * 60 * 60_000);
    utimesSync(electron.failureMark, yesterday, yesterday);
    expect(fetchElectronForStart(electron)).toBeNull();
    expect(existsSync(runs)).toBe(true);
  });

  test('somebody who asks on purpose is not held back by a failure', () => {
    putDownloader({ succeeds: false });
    expect(fetchElectron({ quiet: true }, anElectron())).toBeNull();
    putDownloader({ succeeds: true });
    expect(fetchElectron({ quiet: true }, anElectron())).not.toBeNull();
  });
});
