import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackupFiles } from '#electron/backup/backup-files.ts';

const NAME = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meja-lampiran-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = createBackupFiles();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const inside = () => readdirSync(join(folder, 'lampiran')).toSorted();

test('a file comes in pieces, is read back, listed and read from any place', async () => {
  expect(await files.list(folder)).toEqual([]);
  await files.write(folder, { name: NAME, at: 0, piece: bytesOf('surat '), isLast: false });
  expect(await files.list(folder)).toEqual([]);
  await files.write(folder, { name: NAME, at: 6, piece: bytesOf('tersegel'), isLast: true });
  expect(await files.list(folder)).toEqual([{ name: NAME, bytes: 14 }]);
  expect(await files.read(folder, { name: NAME, at: 6, bytes: 100 })).toEqual(bytesOf('tersegel'));
  expect(inside()).toEqual([`${NAME}.lampiran`]);
});

test('pieces that skip, or come before the beginning, are refused and leave nothing behind', async () => {
  const piece = bytesOf('x');
  await expect(files.write(folder, { name: NAME, at: 5, piece, isLast: true })).rejects.toThrow('piece-out-of-order');
  await files.write(folder, { name: NAME, at: 0, piece, isLast: false });
  await expect(files.write(folder, { name: NAME, at: 9, piece, isLast: true })).rejects.toThrow('piece-out-of-order');
  // Begun anew, it takes the place of what was left in the middle.
  await files.write(folder, { name: NAME, at: 0, piece: bytesOf('utuh'), isLast: true });
  expect(inside()).toEqual([`${NAME}.lampiran`]);
});

test('a damaged one is replaced only when the new one is whole, and others are left alone', async () => {
  for (const name of [NAME, OTHER]) await files.write(folder, { name, at: 0, piece: bytesOf(name), isLast: true });
  const path = join(folder, 'lampiran', `${NAME}.lampiran`);
  writeFileSync(path, 'rusak');
  await files.write(folder, { name: NAME, at: 0, piece: bytesOf('se'), isLast: false });
  expect(readFileSync(path, 'utf8')).toBe('rusak');
  await files.write(folder, { name: NAME, at: 2, piece: bytesOf('gar'), isLast: true });
  expect(readFileSync(path, 'utf8')).toBe('segar');
  expect(readFileSync(join(folder, 'lampiran', `${OTHER}.lampiran`), 'utf8')).toBe(OTHER);
});

test('a stick that is away is told, and does not become a folder of its name', async () => {
  const away = join(folder, 'flashdisk');
  await expect(files.list(away)).rejects.toThrow('ENOENT');
  const write = files.write(away, { name: NAME, at: 0, piece: bytesOf('x'), isLast: true });
  await expect(write).rejects.toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual([]);
});
