import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meja } from './run-meja.ts';

const folder = mkdtempSync(join(tmpdir(), 'meja-verify-'));
const archive = join(folder, 'season.meja.gz');

beforeAll(async () => {
  await meja(['practice', '-o', join(folder, 'dossiers'), '--tenders', '3']);
  const files = readdirSync(join(folder, 'dossiers')).map((name) => join(folder, 'dossiers', name));
  const { exitCode, stderr } = await meja(['archive', ...files, '-o', archive]);
  if (exitCode !== 0) throw new Error(stderr);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('meja verify', () => {
  it('says that an archive holds, and its fingerprint', async () => {
    const { exitCode, stdout } = await meja(['verify', archive]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Arsip utuh: 3 berkas tender, 3 kejadian/);
    expect(stdout).toMatch(/Sidik arsip: [0-9a-f]{64}/);
  });

  it('names the first thing that does not hold, for people and as JSON', async () => {
    const cut = join(folder, 'cut.meja.gz');
    writeFileSync(cut, readFileSync(archive).subarray(0, 4000));
    const told = await meja(['verify', cut]);
    expect(told.exitCode).toBe(1);
    expect(told.stderr).toContain('Arsip terpotong');
    const json = await meja(['verify', cut, '--json']);
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ holds: false, fault: { kind: 'cut-short' } });
  });

  it('says of a file that is none, and of one that is absent, what they are', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, '{}');
    expect((await meja(['verify', other])).exitCode).toBe(1);
    expect((await meja(['verify', join(folder, 'absent.meja.gz')])).stderr).toContain('tidak ada');
    expect((await meja(['verify'])).exitCode).toBe(2);
    expect((await meja(['archive', other])).exitCode).toBe(2);
  });
});
