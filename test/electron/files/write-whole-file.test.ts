import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeWholeFile } from '#electron/files/write-whole-file.ts';

describe('a file is written whole or not at all', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'meja-tulis-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('it replaces what was there and leaves no draft behind', async () => {
    const path = join(folder, 'a.json');
    writeFileSync(path, 'lama');
    expect(await writeWholeFile(path, 'baru', { replace: true })).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('baru');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  test('a failure keeps what was there and leaves no draft behind', async () => {
    const path = join(folder, 'sebuah-folder');
    mkdirSync(join(path, 'isi'), { recursive: true });
    const result = await writeWholeFile(path, 'baru', { replace: true });
    expect(result).toMatchObject({ ok: false, error: { kind: 'write-failed', path } });
    expect(readdirSync(folder)).toEqual(['sebuah-folder']);
    expect(readdirSync(path)).toEqual(['isi']);
  });
});
