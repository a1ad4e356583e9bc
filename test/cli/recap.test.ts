import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meja, temporaryFolder } from './run-meja.ts';

const folder = temporaryFolder();

async function someTenders(): Promise<readonly string[]> {
  const path = join(folder, 'musim');
  await meja(['practice', '-o', path, '--tenders', '12', '--overwrite']);
  return readdirSync(path).map((name) => join(path, name));
}

describe('recap', () => {
  it('groups and crosses the tenders of some files, each figure with what it rests on', {
    timeout: 60_000,
  }, async () => {
    const files = await someTenders();
    const run = await meja(['recap', ...files, '--rows', 'status', '--columns', 'kind', '--figures', 'packages,award']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const recap = JSON.parse(run.stdout);
    expect(recap).toMatchObject({ rows: 'status', columns: 'kind' });
    expect(recap.total.packages).toEqual({ unit: 'count', value: '12', known: 12, of: 12 });
    expect(Object.keys(recap.total)).toEqual(['packages', 'award']);
    const finished = recap.groups.find(({ group }: { group: string }) => group === 'finished');
    expect(finished).toMatchObject({ name: 'Selesai', figures: { award: { unit: 'rupiah' } } });
    const cells: readonly { figures: { packages: { value: string } } }[] = finished.cells;
    expect(cells.reduce((sum, { figures }) => sum + Number(figures.packages.value), 0)).toBe(
      Number(finished.figures.packages.value),
    );
  });

  it('names a file that is no dossier, and counts the others', { timeout: 60_000 }, async () => {
    const files = await someTenders();
    const broken = join(folder, 'rusak.json');
    writeFileSync(broken, '{');
    const run = await meja(['recap', broken, ...files]);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('rusak.json');
    expect(run.stderr).toContain('12 tender dihitung, 1 berkas dilewati.');
    expect(JSON.parse(run.stdout).total.packages.value).toBe('12');
  });

  it('refuses groups and figures nobody knows, with those there are', async () => {
    expect(await meja(['recap', 'x.json', '--rows', 'warna'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--rows "warna" tidak dikenal; pilihannya agency, status,'),
    });
    expect(await meja(['recap', 'x.json', '--figures', 'packages,untung'])).toMatchObject({ exitCode: 2 });
    expect(await meja(['recap'])).toMatchObject({ exitCode: 2 });
  });
});
