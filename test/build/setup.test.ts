import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dependenciesAreCurrent } from '#build/setup.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'meja-pokja-'));
  mkdirSync(join(root, 'node_modules'));
  const zod = { version: '4.6.7' };
  const fsevents = { version: '2.3.3', optional: true };
  writeLock('package-lock.json', { '': {}, 'node_modules/zod': zod, 'node_modules/fsevents': fsevents });
});

afterEach(() => rmSync(root, { recursive: true }));

function writeLock(path: string, packages: object): void {
  writeFileSync(join(root, path), JSON.stringify({ packages }));
}

test('a machine without dependencies is not current', () => {
  expect(dependenciesAreCurrent(root)).toBe(false);
});

test('the same versions are current, whatever is missing for other systems', () => {
  writeLock('node_modules/.package-lock.json', { 'node_modules/zod': { version: '4.6.7' } });
  expect(dependenciesAreCurrent(root)).toBe(true);
});

test('another version is not current', () => {
  writeLock('node_modules/.package-lock.json', { 'node_modules/zod': { version: '4.6.6' } });
  expect(dependenciesAreCurrent(root)).toBe(false);
});
