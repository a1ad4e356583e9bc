import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPiecewiseSave, type PiecewiseSave } from '#electron/files/piecewise-save.ts';
import { unwrap } from '#test/support/unwrap.ts';

const FILE = { type: 'exchange', suggestedName: 'bawa' } as const;

let folder: string;
let path: string;
let saves: PiecewiseSave;
let savedPaths: Set<string>;
let page: WebContents;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meja-simpan-'));
  path = join(folder, 'bawa.meja-usb');
  savedPaths = new Set();
  page = new EventEmitter() as unknown as WebContents;
  saves = createPiecewiseSave({ askWhereToSave: async () => ({ path, replace: true }) }, savedPaths);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function begin(): Promise<string> {
  const begun = unwrap(await saves.begin(page, FILE));
  if (begun.outcome !== 'begun') throw new Error('begun');
  return begun.id;
}

test('a file that comes in pieces is in its place when it is whole, and what was there stays until then', async () => {
  writeFileSync(path, 'lama');
  const id = await begin();
  unwrap(await saves.write(id, bytesOf('baru ')));
  unwrap(await saves.write(id, bytesOf('sekali')));
  expect(readFileSync(path, 'utf8')).toBe('lama');
  expect(unwrap(await saves.finish(id))).toEqual({ outcome: 'saved', path });
  expect(readFileSync(path, 'utf8')).toBe('baru sekali');
  expect(readdirSync(folder)).toEqual(['bawa.meja-usb']);
  expect(savedPaths).toEqual(new Set([path]));
  expect(await saves.finish(id)).toEqual({ ok: false, error: { kind: 'unknown-save' } });
});

test('one that is given up, or whose page goes, leaves nothing behind', async () => {
  await saves.drop(await begin());
  expect(readdirSync(folder)).toEqual([]);
  const id = await begin();
  page.emit('did-navigate');
  await expect.poll(() => readdirSync(folder)).toEqual([]);
  expect(await saves.write(id, bytesOf('x'))).toEqual({ ok: false, error: { kind: 'unknown-save' } });
  expect(page.listenerCount('did-navigate') + page.listenerCount('destroyed')).toBe(0);
});

test('a place that cannot be written is named with the reason, at the beginning or at the end', async () => {
  path = join(folder, 'tidak', 'ada');
  expect(await saves.begin(page, FILE)).toMatchObject({ ok: false, error: { kind: 'write-failed', code: 'ENOENT' } });
  path = join(folder, 'sebuah-folder');
  const id = await begin();
  mkdirSync(join(path, 'isi'), { recursive: true });
  expect(await saves.finish(id)).toMatchObject({ ok: false, error: { kind: 'write-failed', path } });
  expect(readdirSync(folder)).toEqual(['sebuah-folder']);
});
