import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { meja } from './run-meja.ts';

describe('wrong usage', () => {
  test.concurrent.each([
    [[], 'Perintah tidak disebut'],
    [['evaluasi'], '"evaluasi" tidak dikenal'],
    [['evaluate'], 'tepat satu berkas'],
    [['evaluate', 'a', 'b'], 'tepat satu berkas'],
    [['evaluate', 'a', '--semua'], '--semua tidak dikenal'],
    [['import', 'spse', 'x', '-o', 'y'], '"spse" tidak dikenal'],
    [['import', 'isb', 'x'], '-o FOLDER'],
    [['import', 'isb', 'x', '-o'], '-o'],
    [['import', 'isb', 'x', '-o', 'y', '--zone', 'GMT'], '"GMT" tidak dikenal; pilihannya WIB, WITA, WIT'],
    [['document', 'bahp'], 'memerlukan JENIS'],
    [
      ['document', 'kontrak', 'x', '-o', 'y.pdf'],
      '"kontrak" tidak dikenal; pilihannya surat-tugas, pakta-integritas, ba-reviu',
    ],
    [['document', 'bahp', 'x', '-o', 'y.odt'], '.html, .pdf, .docx, atau .xlsx'],
    [['document', 'bahp', 'x', '-o', 'y.pdf', '--paper', 'a3'], '"a3" tidak dikenal'],
    [['document', 'bahp', 'x', '-o', 'y.pdf', '--date', '23-11-2026'], 'bukan tanggal'],
    [['practice'], '-o FOLDER'],
    [['practice', '-o', 'x', '--tenders', 'banyak'], 'bukan jumlah'],
    [['ocds', 'x'], 'dan -o BERKAS'],
    [['ocds', 'x', '-o', 'y', '--format', 'csv'], '"csv" tidak dikenal; pilihannya releases, records, compiled'],
    [['ocds', 'x', '-o', 'y', '--prefix', 'OCDS-1'], '--prefix "OCDS-1"'],
    [['indicators'], 'tepat satu berkas JSONL'],
    [['schema', 'x'], '"x" tidak dikenal; pilihannya dossier, office'],
    [['schema', 'office', 'x'], 'tidak memerlukan'],
  ])('%j ends with 2, says why, and points to the help', async (args, words) => {
    const run = await meja(args);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(words);
    expect(run.stderr).toContain('--help');
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });
});

describe('asked for', () => {
  test.each([[['--help']], [['help']], [['import', '--help']]])('%j prints the help to stdout', async (args) => {
    const run = await meja(args);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    for (const command of ['evaluate', 'compute', 'import isb', 'document', 'practice', 'rules', 'schema'])
      expect(run.stdout).toContain(command);
  });

  it('--version prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(await meja(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    [['schema'], 'dossier.schema'],
    [['schema', 'office'], 'office.schema'],
    [['schema', 'compute'], 'compute.schema'],
    [['schema', 'server'], 'openapi'],
  ])('%j prints the published schema', async (args, name) => {
    const published = readFileSync(join(import.meta.dirname, `../../docs/${name}.json`), 'utf8');
    const run = await meja(args);
    expect(JSON.parse(run.stdout)).toEqual(JSON.parse(published));
  });
});
