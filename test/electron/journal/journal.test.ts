import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JournalEntry } from '#core/contract/journal.ts';
import { createJournal, type Journal, type JournalParts } from '#electron/journal/journal.ts';
import { unwrap } from '#test/support/unwrap.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'meja-jurnal-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const november = () => new Date('2026-11-27T03:00:00Z');
const december = () => new Date('2026-12-01T03:00:00Z');
const write = (text: string): JournalEntry => ({ kind: 'write', payload: new TextEncoder().encode(text) });

function openIn(folder: string, more: Partial<JournalParts> = {}): Journal {
  return createJournal({ folder, aside: join(root, 'aside'), now: november, ...more });
}
const here = () => join(root, 'kantor');
const onlyFile = (folder = here()) => join(folder, readdirSync(folder)[0] ?? '');

async function readAll(journal: Journal, after = 0) {
  const texts: string[] = [];
  const damage = [];
  for (;;) {
    const page = unwrap(await journal.read(after));
    texts.push(
      ...page.frames.map(({ kind, payload }) => (kind === 'write' ? new TextDecoder().decode(payload) : kind)),
    );
    damage.push(...page.damage);
    after = page.frames.at(-1)?.seq ?? after;
    if (page.isLast) return { texts, damage };
  }
}

test('what was added is there for the next process, under the same id', async () => {
  const first = openIn(here());
  const { id } = unwrap(await first.head());
  expect(unwrap(await first.append([write('satu'), write('dua')]))).toEqual({ seq: 3 });
  const next = openIn(here());
  const bytes = readFileSync(onlyFile()).byteLength;
  expect(unwrap(await next.head())).toEqual({ id, seq: 3, damage: [], bytes });
  expect(unwrap(await next.append([write('tiga')]))).toEqual({ seq: 4 });
  expect((await readAll(next)).texts).toEqual(['begin', 'satu', 'dua', 'tiga']);
  expect((await readAll(next, 3)).texts).toEqual(['tiga']);
});

test('calls made at once are written one after the other', async () => {
  const journal = openIn(here());
  const seqs = await Promise.all(Array.from({ length: 50 }, (_, n) => journal.append([write(`ke-${n}`)])));
  expect(seqs.map((each) => unwrap(each).seq)).toEqual(Array.from({ length: 50 }, (_, n) => n + 2));
  expect((await readAll(journal)).texts).toHaveLength(51);
});

test('a write cut off at any byte is laid aside and cut off, and the journal goes on', async () => {
  const journal = openIn(here());
  await journal.append([write('utuh')]);
  const good = readFileSync(onlyFile()).byteLength;
  await journal.append([write('terpotong')]);
  await journal.close();
  const whole = readFileSync(onlyFile());
  for (let cut = good; cut < whole.byteLength; cut += 1) {
    const folder = join(root, `kantor-${cut}`);
    const aside = join(root, `aside-${cut}`);
    mkdirSync(folder);
    copyFileSync(onlyFile(), join(folder, readdirSync(here())[0] ?? ''));
    writeFileSync(onlyFile(folder), whole.subarray(0, cut));
    const again = openIn(folder, { aside });
    expect(unwrap(await again.append([write('sesudah')])).seq, `cut at ${cut}`).toBe(3);
    expect(await readAll(again)).toEqual({ texts: ['begin', 'utuh', 'sesudah'], damage: [] });
    if (cut > good) {
      const [kept = ''] = readdirSync(aside);
      expect(readFileSync(join(aside, kept))).toEqual(whole.subarray(good, cut));
    }
  }
});

test('damage with good frames behind it is said and stepped over, and its file is left as it is', async () => {
  const journal = openIn(here());
  for (const text of ['satu', 'dua', 'tiga']) await journal.append([write(text)]);
  await journal.close();
  const path = onlyFile();
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(bytes.indexOf('dua')) ^ 1, bytes.indexOf('dua'));
  writeFileSync(path, bytes);
  const again = openIn(here());
  const { seq, damage } = unwrap(await again.head());
  expect(seq).toBe(4);
  expect(damage).toEqual([expect.objectContaining({ why: 'changed' })]);
  await again.append([write('empat')]);
  expect(readFileSync(path)).toEqual(bytes);
  const read = await readAll(again);
  expect(read.texts).toEqual(['begin', 'satu', 'tiga', 'empat']);
  expect(read.damage).toContainEqual(expect.objectContaining({ why: 'changed' }));
});

test('each month has a file of its own, and one that is missing is said', async () => {
  const first = openIn(here());
  await first.append([write('november')]);
  await first.close();
  let now = december;
  const second = openIn(here(), { now: () => now() });
  await second.append([write('desember')]);
  now = () => new Date('2027-01-02T03:00:00Z');
  await second.append([write('januari')]);
  expect(readdirSync(here())).toEqual([
    '0000000001-2026-11.jurnal',
    '0000000003-2026-12.jurnal',
    '0000000004-2027-01.jurnal',
  ]);
  expect((await readAll(second)).texts).toEqual(['begin', 'november', 'desember', 'januari']);
  rmSync(join(here(), '0000000003-2026-12.jurnal'));
  const { texts, damage } = await readAll(second);
  expect(texts).toEqual(['begin', 'november', 'januari']);
  expect(damage).toEqual([{ file: '0000000004-2027-01.jurnal', offset: 0, why: 'missing' }]);
});

test('on a full disk nothing counts as written, and the next write follows the last good one', async () => {
  const disk = fullDisk();
  const journal = openIn(here(), { openToAppend: disk.open });
  await journal.append([write('sebelum')]);
  for (const room of [0, 1, 15, 16, 20]) {
    disk.room = room;
    expect(await journal.append([write('terlalu besar untuk diska')])).toEqual({
      ok: false,
      error: { kind: 'journal-failed', reason: 'disk-full', code: 'ENOSPC' },
    });
  }
  disk.room = Infinity;
  expect(unwrap(await journal.append([write('sesudah')]))).toEqual({ seq: 3 });
  expect(await readAll(journal)).toEqual({ texts: ['begin', 'sebelum', 'sesudah'], damage: [] });
});

test('what a disk would not even take back is cut off before the next write', async () => {
  const disk = fullDisk();
  const journal = openIn(here(), { openToAppend: disk.open });
  await journal.append([write('sebelum')]);
  disk.failSync = true;
  expect((await journal.append([write('ditolak')])).ok).toBe(false);
  expect(readFileSync(onlyFile()).includes('ditolak')).toBe(true);
  disk.failSync = false;
  await journal.append([write('sesudah')]);
  expect((await readAll(journal)).texts).toEqual(['begin', 'sebelum', 'sesudah']);
});

test('a reset is one frame, and what was before it leaves the disk', async () => {
  const journal = openIn(here());
  const { id } = unwrap(await journal.head());
  await journal.append([write('latihan lama')]);
  expect(unwrap(await journal.reset())).toEqual({ seq: 3 });
  await journal.append([write('latihan baru')]);
  await journal.close();
  const again = openIn(here());
  expect(unwrap(await again.head())).toMatchObject({ id, seq: 4, damage: [] });
  expect((await readAll(again)).texts).toEqual(['reset', 'latihan baru']);
});

test('compacted, it holds what is kept in its order under new numbers, and the rest leaves the disk', async () => {
  let now = november;
  const journal = openIn(here(), { now: () => now() });
  const { id } = unwrap(await journal.head());
  for (const text of ['a lama', 'b', 'a lebih baru']) await journal.append([write(text)]);
  now = december;
  await journal.append([write('a terbaru')]);
  const { bytes } = unwrap(await journal.head());
  expect(unwrap(await journal.compact([3, 5]))).toEqual({ seq: 8 });
  expect(readdirSync(here())).toEqual(['0000000006-2026-12.jurnal']);
  await journal.append([write('c')]);
  expect(unwrap(await journal.head()).bytes).toBeLessThan(bytes);
  await journal.close();
  const again = openIn(here(), { now: december });
  expect(unwrap(await again.head())).toMatchObject({ id, seq: 9, damage: [] });
  expect(await readAll(again)).toEqual({ texts: ['reset', 'b', 'a terbaru', 'c'], damage: [] });
});

test('compacting changes nothing where a frame to keep is not there, or the disk is full', async () => {
  const disk = fullDisk();
  const journal = openIn(here(), { openToAppend: disk.open });
  await journal.append([write('satu'), write('dua')]);
  const before = readFileSync(onlyFile());
  expect(await journal.compact([2, 99])).toMatchObject({ ok: false, error: { code: 'frame-missing' } });
  for (const room of [0, 20, 60, 90]) {
    disk.room = room;
    expect(await journal.compact([2, 3])).toMatchObject({ ok: false, error: { reason: 'disk-full' } });
  }
  disk.room = Infinity;
  expect(readFileSync(onlyFile())).toEqual(before);
  expect(readdirSync(here())).toHaveLength(1);
  expect(unwrap(await journal.append([write('tiga')]))).toEqual({ seq: 4 });
});

test('a compaction cut off before its file is whole never was; one cut off after is finished', async () => {
  const journal = openIn(here());
  const { id } = unwrap(await journal.head());
  await journal.append([write('satu'), write('dua')]);
  await journal.close();
  const name = readdirSync(here())[0] ?? '';
  const old = readFileSync(join(here(), name));
  const whole = openIn(here());
  await whole.compact([3]);
  await whole.close();
  const fresh = readFileSync(onlyFile());
  const freshName = readdirSync(here())[0] ?? '';
  rmSync(onlyFile());
  writeFileSync(join(here(), name), old);
  writeFileSync(join(here(), 'baru.tmp'), fresh.subarray(0, fresh.byteLength - 3));
  const before = openIn(here());
  expect(await readAll(before)).toEqual({ texts: ['begin', 'satu', 'dua'], damage: [] });
  await before.close();
  expect(readdirSync(here())).toEqual([name]);
  writeFileSync(join(here(), freshName), fresh);
  const after = openIn(here());
  expect(unwrap(await after.head())).toMatchObject({ id, seq: 5, damage: [] });
  expect(await readAll(after)).toEqual({ texts: ['reset', 'dua'], damage: [] });
  expect(readdirSync(here())).toEqual([freshName]);
  await after.append([write('tiga')]);
  expect(unwrap(await after.compact([5, 6]))).toEqual({ seq: 9 });
  expect(readdirSync(here())).toEqual(['0000000007-2026-11.jurnal']);
});

test('starting over lays the files aside and gives another id', async () => {
  const journal = openIn(here());
  const before = unwrap(await journal.head());
  await journal.append([write('lama')]);
  const after = unwrap(await journal.startOver());
  expect(after.id).not.toBe(before.id);
  expect((await readAll(journal)).texts).toEqual(['begin']);
  expect(readFileSync(onlyFile(join(root, 'aside'))).includes('lama')).toBe(true);
});

test('what was laid aside to be erased goes from the disk, and nothing else that was laid aside', async () => {
  const journal = openIn(here());
  await journal.append([write('disisihkan')]);
  unwrap(await journal.startOver());
  await journal.append([write('dimusnahkan')]);
  unwrap(await journal.startOver({ erasing: true }));
  await journal.append([write('tinggal')]);
  const everything = () => readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const holds = (text: string) =>
    everything().some(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(text));
  expect(holds('dimusnahkan')).toBe(true);
  unwrap(await journal.erase());
  expect(['disisihkan', 'dimusnahkan', 'tinggal'].map(holds)).toEqual([true, false, true]);
  expect((await readAll(journal)).texts).toEqual(['begin', 'tinggal']);
  unwrap(await journal.erase());
});

test('many megabytes come back in pages', async () => {
  const journal = openIn(here());
  const big = 'x'.repeat(1_500_000);
  for (let n = 0; n < 8; n += 1) await journal.append([write(`${n}${big}`)]);
  expect(unwrap(await journal.read(0)).isLast).toBe(false);
  expect((await readAll(journal)).texts.map((text) => text[0])).toEqual(['b', ...'01234567']);
});

test('a journal of a newer build is neither cut nor written to', async () => {
  const journal = openIn(here());
  await journal.append([write('lama')]);
  await journal.close();
  const bytes = Buffer.concat([readFileSync(onlyFile()), Buffer.from([0x4d, 0x4a, 9, 1, ...Buffer.alloc(12)])]);
  writeFileSync(onlyFile(), bytes);
  const answer = await openIn(here()).append([write('baru')]);
  expect(answer).toEqual({ ok: false, error: { kind: 'journal-failed', reason: 'other', code: 'newer-journal' } });
  expect(readFileSync(onlyFile())).toEqual(bytes);
});

/** A real file on a disk with `room` bytes left, which writes what fits and then says that it is full. */
function fullDisk() {
  const disk = {
    room: Infinity,
    failSync: false,
    open: async (path: string): Promise<FileHandle> => {
      const file = await open(path, 'a');
      return new Proxy(file, {
        get: (target, name) => {
          if (name === 'write') {
            return async (bytes: Buffer, offset: number, length: number) => {
              const fits = Math.min(length, disk.room);
              if (fits > 0) await target.write(bytes, offset, fits);
              disk.room -= fits;
              if (fits < length) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
              return { bytesWritten: fits, buffer: bytes };
            };
          }
          if (disk.failSync && (name === 'datasync' || name === 'truncate')) {
            return async () => {
              throw Object.assign(new Error('disk gone'), { code: 'EIO' });
            };
          }
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
  };
  return disk;
}
