import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Hash } from '#core/log/envelope.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { createSegmentCache } from '#server/segments/segment-cache.ts';

let parent: string;
let folder: string;
let refusals: number;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'meja-segmen-'));
  folder = join(parent, 'segmen');
  refusals = 0;
});
afterEach(() => rm(parent, { recursive: true }));

function openCache(maxBytes = 10_000) {
  const onCannotKeep = (): void => {
    refusals += 1;
  };
  return createSegmentCache({ folder, maxBytes, onCannotKeep });
}

function segment(fill: number, length = 1_000): readonly [Hash, Buffer] {
  const bytes = Buffer.alloc(length, fill);
  return [sha256Hex(bytes), bytes];
}

const pathOf = (hash: Hash): string => join(folder, hash.slice(0, 2), `${hash}.gz`);

it('gives what was kept, to other processes too, and null for anything else', async () => {
  const [hash, bytes] = segment(1);
  await openCache().keep(hash, bytes);
  expect(await openCache().read(hash)).toEqual(bytes);
  expect(await openCache().read(segment(2)[0])).toBeNull();
});

it('never gives a file that is not what its name says, and takes it away', async () => {
  const [hash, bytes] = segment(1);
  const cache = openCache();
  await cache.keep(hash, bytes);
  await writeFile(pathOf(hash), bytes.subarray(1));
  expect(await cache.read(hash)).toBeNull();
  expect(await readdir(join(folder, hash.slice(0, 2)))).toEqual([]);
});

it('makes room by what was not asked for longest', async () => {
  const cache = openCache(3_500);
  const kept = [1, 2, 3].map((fill) => segment(fill));
  for (const [index, [hash, bytes]] of kept.entries()) {
    await cache.keep(hash, bytes);
    const past = new Date(Date.now() - 86_400_000 * (3 - index));
    await utimes(pathOf(hash), past, past);
  }
  // The oldest is asked for once more.
  const [[first], [second], [third]] = kept as [(typeof kept)[0], (typeof kept)[0], (typeof kept)[0]];
  await cache.read(first);
  const [fourth, bytes] = segment(4);
  await cache.keep(fourth, bytes);
  const left = await Promise.all([first, second, third, fourth].map(async (hash) => (await cache.read(hash)) !== null));
  expect(left).toEqual([true, false, true, true]);
});

it('takes away what a killed process left half written, and leaves what another still writes', async () => {
  await mkdir(join(folder, 'aa'), { recursive: true });
  const [old, young] = ['a.gz.1.baru', 'a.gz.2.baru'].map((name) => join(folder, 'aa', name));
  for (const path of [old, young]) await writeFile(path ?? '', 'x');
  const past = new Date(Date.now() - 2 * 3_600_000);
  await utimes(old ?? '', past, past);
  await openCache().keep(...segment(1));
  expect(await readdir(join(folder, 'aa'))).toContain('a.gz.2.baru');
  expect(await readdir(join(folder, 'aa'))).not.toContain('a.gz.1.baru');
});

it('a disk that refuses is told once, and costs nothing but time', async () => {
  // A file stands where the folder should.
  await writeFile(folder, '');
  const cache = openCache();
  await cache.keep(...segment(1));
  await cache.keep(...segment(2));
  expect(refusals).toBe(1);
  expect(await cache.read(segment(1)[0])).toBeNull();
});
