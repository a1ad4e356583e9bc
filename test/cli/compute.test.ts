import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { FORMULAS } from '#core/evaluation/formulas.ts';
import { COMPUTE_KINDS } from '#core/figures/compute.ts';
import { ruleSetFileText } from '#core/regulation/read-rule-set.ts';
import { RULE_SETS, ruleSetById } from '#core/regulation/select.ts';
import { decimal } from '#test/support/builders/dossier.ts';
import { meja, temporaryFolder } from './run-meja.ts';

const folder = temporaryFolder();

function saved(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const score = { lowest: '2.00', price: '3.00' };

describe('compute', () => {
  it('prints the figure with its working', async () => {
    const input = saved('nilai.json', { ruleSet: 'perpres-46-2025', ...score });
    const run = await meja(['compute', 'price-score', input]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const printed = JSON.parse(run.stdout);
    expect(printed).toMatchObject({
      kind: 'price-score',
      ruleSet: 'perpres-46-2025',
      result: { value: '200/3', shown: '66.67' },
      trace: { formula: 'price-score', ...FORMULAS['price-score'], result: '200/3', unit: 'score' },
    });
    expect(printed.trace.inputs).toEqual([
      { name: 'harga terendah', value: '2.00', unit: 'rupiah', source: 'input:/lowest' },
      { name: 'harga', value: '3.00', unit: 'rupiah', source: 'input:/price' },
    ]);
  });

  it('reads from stdin, with the rules of the option', async () => {
    const run = await meja(['compute', 'price-score', '-', '--rules', 'perpres-54-2010'], {
      stdin: JSON.stringify(score),
    });
    expect(JSON.parse(run.stdout)).toMatchObject({ ruleSet: 'perpres-54-2010', result: { value: '200/3' } });
  });

  it('takes the rules of a file', async () => {
    const today = ruleSetById('perpres-46-2025');
    if (today === null) throw new Error('the rules of today');
    const { performanceBond } = today;
    const own = {
      ...today,
      performanceBond: { ...performanceBond, percent: { ...performanceBond.percent, value: decimal('4') } },
    };
    const rules = saved('aturan.json', ruleSetFileText(own));
    const input = saved('jaminan.json', {
      kind: 'works',
      offered: '900000000.00',
      corrected: '900000000.00',
      contractValue: '900000000.00',
      ownerEstimate: '1000000000.00',
      budgetCeiling: null,
    });
    const run = await meja(['compute', 'performance-bond', input, '--rules', rules]);
    expect(JSON.parse(run.stdout).result.value).toBe('36000000.00');
  });

  it('lists every kind with its fields, and every field of one kind', async () => {
    const list = await meja(['compute', '--help']);
    expect(list).toMatchObject({ exitCode: 0, stderr: '' });
    for (const [name, { description }] of COMPUTE_KINDS) {
      expect(list.stdout).toContain(`\n  ${name}\n      ${description}\n`);
    }
    expect(list.stdout).toContain('Isian: [ruleSet], lowest, price');
    const one = await meja(['compute', 'skp', '--help']);
    expect(one.stdout).toContain('runningPackages\n      P: paket yang sedang dikerjakan');
    expect(one.stdout).toContain('ruleSet (boleh ditiadakan)');
  });
});

describe('an input that cannot be computed ends with 1 and names its field', () => {
  const good = { ruleSet: 'perpres-46-2025', ...score };
  test.each<[string, unknown, readonly string[], RegExp]>([
    ['broken', '{"lowest": "2.00",', [], /masukan\.json:1:\d+: JSON rusak/],
    [
      'a missing field',
      { ruleSet: 'perpres-46-2025', lowest: '2.00' },
      [],
      /masukan\.json:1:\d+: Isian price tidak ada\./,
    ],
    ['an unknown field', { ...good, harga: '1' }, [], /Isian harga tidak dikenal\..*compute price-score --help/],
    ['a wrong form', { ...good, price: '3' }, [], /price berisi "3"; harus rupiah/],
    ['a lowest price above the price', { ...good, lowest: '4.00' }, [], /lowest \(4\.00\) lebih tinggi.*Dasar: /],
    ['no rules', score, [], /Isian ruleSet tidak ada\..*perpres-46-2025/],
    ['unknown rules', { ...good, ruleSet: 'perpres-99' }, [], /"perpres-99" tidak dikenal/],
    ['two eras', good, ['--rules', 'perpres-54-2010'], /tidak boleh bercampur/],
    ['rules that are nowhere', score, ['--rules', 'perpres-99'], /^perpres-99: .*tidak ada berkas/],
  ])('%s', async (_, content, more, told) => {
    const run = await meja(['compute', 'price-score', saved('masukan.json', content), ...more]);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toMatch(told);
  });

  it('tells every fault of a file of rules', async () => {
    const [ruleSet] = RULE_SETS;
    if (ruleSet === undefined) throw new Error('rule sets');
    const rules = saved('cacat.json', ruleSetFileText(ruleSet).replace('"odd"', '"ganjil"'));
    const run = await meja(['compute', 'price-score', saved('masukan.json', score), '--rules', rules]);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(/cacat\.json:\d+:\d+: .*ganjil/);
  });
});

describe('wrong usage ends with 2', () => {
  test.each([
    [['compute'], /satu jenis hitungan/],
    [['compute', 'hargaa', 'x.json'], /"hargaa" tidak dikenal; pilihannya price-score, /],
    [['compute', 'skp'], /satu berkas masukan/],
    [['compute', 'skp', 'a.json', 'b.json'], /satu berkas masukan/],
    [['compute', 'skp', 'a.json', '--era', 'x'], /--era tidak dikenal/],
  ])('%j', async (args, told) => {
    const run = await meja(args);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(told);
  });
});
