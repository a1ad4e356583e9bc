import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newerProfile, rememberVersion } from '#electron/profile/profile-version.ts';

let root: string;
const file = () => join(root, 'version.json');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'meja-versi-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const running = { app: '0.10.0', electron: '45.4.1', tables: 3 };

test.each([
  ['the same', {}, false],
  ['an older app', { app: '0.9.9' }, false],
  ['a newer app', { app: '0.10.1' }, true],
  ['a newer app with fewer parts', { app: '1' }, true],
  ['a trial of the same app', { app: '0.10.0-rc.1' }, false],
  ['a newer Electron', { electron: '46.0.0' }, true],
  ['an older Electron', { electron: '45.4.0' }, false],
  ['newer tables', { tables: 4 }, true],
])('a profile of %s', (_name, change, isNewer) => {
  const profile = { ...running, ...change };
  writeFileSync(file(), JSON.stringify(profile));
  expect(newerProfile(file(), running)).toEqual(isNewer ? profile : null);
});

test('a first start and half a file are no obstacle, and the version is written whole', async () => {
  expect(newerProfile(file(), running)).toBeNull();
  writeFileSync(file(), '{"app":"9.');
  expect(newerProfile(file(), running)).toBeNull();
  await rememberVersion(file(), running);
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(running);
});
