import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readRuleSetFile, ruleSetFileText } from '#core/regulation/read-rule-set.ts';
import { ruleValues } from '#core/regulation/rule-values.ts';
import { RULE_SETS, ruleSetById } from '#core/regulation/select.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { meja, temporaryFolder } from './run-meja.ts';

const folder = temporaryFolder();

function lawOf(id: string) {
  const ruleSet = ruleSetById(id);
  if (ruleSet === null) throw new Error(`no rule set ${id}`);
  return ruleSet;
}

describe('rules', () => {
  it('names the rules this build brings', async () => {
    const run = await meja(['rules']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    for (const { id, name } of RULE_SETS) expect(run.stdout).toContain(`${id}  ${name}, berlaku sejak`);
    const json = JSON.parse((await meja(['rules', '--json'])).stdout);
    expect(json.map(({ id }: { readonly id: string }) => id)).toEqual(RULE_SETS.map(({ id }) => id));
  });

  it('prints every value with clause, status and source', async () => {
    const law = lawOf('perpres-54-2010');
    const run = await meja(['rules', 'perpres-54-2010']);
    for (const { path, clause } of ruleValues(law)) {
      expect(run.stdout).toContain(`\n${path}\n`);
      expect(run.stdout).toContain(clause);
    }
    expect(run.stdout).toContain('BELUM TERKONFIRMASI');
    expect(run.stdout).toMatch(/\d+ nilai, \d+ di antaranya belum terkonfirmasi\./);
    const { values } = JSON.parse((await meja(['rules', 'perpres-54-2010', '--json'])).stdout);
    expect(values).toEqual(JSON.parse(JSON.stringify(ruleValues(law))));
  });

  it('exports a file that reads back as the same rules, and checks it', async () => {
    const path = join(folder, 'aturan.json');
    expect(await meja(['rules', 'export', 'perpres-46-2025', '-o', path])).toMatchObject({ exitCode: 0, stdout: '' });
    const text = readFileSync(path, 'utf8');
    expect(unwrap(readRuleSetFile(text))).toEqual(lawOf('perpres-46-2025'));
    expect((await meja(['rules', 'export', 'perpres-46-2025'])).stdout).toBe(text);
    const run = await meja(['rules', 'check', path]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('Perpres 46/2025');
  });

  it('tells an unknown key of a file by its place', async () => {
    const path = join(folder, 'cacat.json');
    writeFileSync(path, ruleSetFileText(lawOf('perpres-46-2025')).replace('"odd"', '"ganjil"'));
    const run = await meja(['rules', 'check', path]);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toMatch(/cacat\.json:\d+:\d+: .*ganjil/);
  });

  test.each([
    [['rules', 'perpres-99'], 1, /tidak dikenal/],
    [['rules', 'check'], 2, /satu berkas aturan/],
    [['rules', 'export'], 2, /satu kumpulan aturan/],
    [['rules', 'perpres-46-2025', 'perpres-54-2010'], 2, /paling banyak satu/],
    [['rules', 'perpres-46-2025', '-o', 'x'], 2, /hanya untuk rules export/],
  ] as const)('%j ends with %i', async (args, exitCode, told) => {
    const run = await meja(args);
    expect(run).toMatchObject({ exitCode, stdout: '' });
    expect(run.stderr).toMatch(told);
  });
});
