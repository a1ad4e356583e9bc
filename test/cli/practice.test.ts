import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDossierFile } from '#core/exchange/dossier-file.ts';
import { addSen, rupiahText, senOf, ZERO_SEN } from '#core/money/sen.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { meja, temporaryFolder } from './run-meja.ts';

const folder = temporaryFolder();

function dossiersIn(path: string) {
  return readdirSync(path).map((name) => unwrap(readDossierFile(readFileSync(join(path, name), 'utf8'))));
}

describe('practice', () => {
  it('writes the season: 967 tenders of 43 agencies whose sums are exact', { timeout: 120_000 }, async () => {
    const run = await meja(['practice', '-o', join(folder, 'musim')]);
    // No terminal: no progress, one line when it is done.
    expect(run).toMatchObject({ exitCode: 0, stdout: '' });
    expect(run.stderr).toMatch(/^967 tender latihan ditulis di .*\n$/);
    const dossiers = dossiersIn(join(folder, 'musim'));
    expect(dossiers).toHaveLength(967);
    expect(dossiers.every(({ practice }) => practice)).toBe(true);
    expect(new Set(dossiers.map(({ notice }) => notice.agency.name)).size).toBe(43);
    const ceilings = dossiers.map(({ notice }) =>
      notice.budgetCeiling === null ? ZERO_SEN : senOf(notice.budgetCeiling),
    );
    expect(rupiahText(ceilings.reduce(addSen, ZERO_SEN))).toBe('4020000000000.00');
  });

  it('gives the same files for the same seed, others for another', async () => {
    const make = (name: string, seed: string) =>
      meja(['practice', '-o', join(folder, name), '--tenders', '5', '--seed', seed]);
    await make('satu', 'a');
    await make('dua', 'a');
    await make('tiga', 'b');
    const text = (name: string) =>
      readdirSync(join(folder, name))
        .map((file) => readFileSync(join(folder, name, file), 'utf8'))
        .join('');
    expect(text('satu')).toBe(text('dua'));
    expect(text('satu')).not.toBe(text('tiga'));
  });

  it('does not replace a tender somebody practised on, unless told', async () => {
    const make = (...more: string[]) => meja(['practice', '-o', join(folder, 'kerja'), '--tenders', '2', ...more]);
    await make();
    const [first = ''] = readdirSync(join(folder, 'kerja'));
    writeFileSync(join(folder, 'kerja', first), 'hasil kerja');
    expect(await make()).toMatchObject({ exitCode: 1 });
    expect(readFileSync(join(folder, 'kerja', first), 'utf8')).toBe('hasil kerja');
    expect(await make('--overwrite')).toMatchObject({ exitCode: 0 });
    expect(dossiersIn(join(folder, 'kerja'))).toHaveLength(2);
  });
});
