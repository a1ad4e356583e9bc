import { describe, expect, it } from 'vitest';
import { readRuleSetFile, ruleSetFileText } from '#core/regulation/read-rule-set.ts';
import type { RuleSetFault } from '#core/regulation/rule-set-fault.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import { PERPRES_46_2025 } from '#core/regulation/sets/perpres-46-2025/rule-set.ts';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;
type Given = { readonly [key: string]: Given } | readonly Given[] | string | number | boolean | null;

/** The file of today's rules with the value at a path replaced; `undefined` takes the key out. */
function changed(path: string, value: Given | undefined): string {
  const file: Json = JSON.parse(ruleSetFileText(PERPRES_46_2025));
  const keys = path.split('/');
  const last = keys.pop();
  const parent = keys.reduce((node, key) => inside(node, key), inside(file, 'ruleSet'));
  if (last === undefined || typeof parent !== 'object' || parent === null || Array.isArray(parent))
    throw new Error(path);
  if (value === undefined) delete parent[last];
  else parent[last] = JSON.parse(JSON.stringify(value));
  return JSON.stringify(file, null, 1);
}

function inside(node: Json, key: string): Json {
  const child = typeof node === 'object' && node !== null && !Array.isArray(node) ? node[key] : undefined;
  if (child === undefined) throw new Error(key);
  return child;
}

function faultsOf(text: string): readonly RuleSetFault[] {
  const read = readRuleSetFile(text);
  return read.ok ? [] : read.error;
}

function told(text: string): readonly (readonly [code: string, path: string])[] {
  return faultsOf(text).map(({ code, path }) => [code, path]);
}

describe('a rule-set file', () => {
  it.each(RULE_SETS.map((ruleSet) => [ruleSet.id, ruleSet] as const))('of %s comes back as it was', (_, ruleSet) => {
    const text = ruleSetFileText(ruleSet);
    const read = readRuleSetFile(text);
    expect(read).toEqual({ ok: true, value: ruleSet });
    if (read.ok) expect(ruleSetFileText(read.value)).toBe(text);
  });

  it('is read with a byte order mark in front', () => {
    expect(readRuleSetFile(`\uFEFF${ruleSetFileText(PERPRES_46_2025)}`).ok).toBe(true);
  });

  it('says what it is', () => {
    expect(JSON.parse(ruleSetFileText(PERPRES_46_2025))).toMatchObject({ format: 'meja-pokja/rule-set', version: 1 });
  });

  it.each([
    ['a topic', 'bonus', {}],
    ['a rule', 'preference/extra', null],
    ['a part of a value', 'preference/capPercent/value/services', '25'],
    ['a note beside a value', 'award/reserves/note', 'x'],
    ['a word', 'words/value/auction', 'lelang'],
    ['a method', 'methods/kinds/beauty-contest', { value: [], clause: 'x', status: 'unconfirmed', source: null }],
    ['a ground of failure', 'failure/bad-weather', null],
    ['a route', 'evaluation/orders/pre-three-file', null],
  ] as const)('with %s nobody knows is refused by its path', (_, path, value) => {
    expect(told(changed(path, value))).toEqual([['unknown-key', path]]);
  });

  it('names every unknown key of one place', () => {
    const extra = { ...PERPRES_46_2025.preference.capPercent.value, first: '1', second: '2' };
    expect(told(changed('preference/capPercent/value', extra))).toEqual([
      ['unknown-key', 'preference/capPercent/value/first'],
      ['unknown-key', 'preference/capPercent/value/second'],
    ]);
  });

  it.each([
    'collusion',
    'preference/capPercent',
    'preference/capPercent/value',
    'preference/capPercent/clause',
    'preference/capPercent/source',
    'failure/no-budget',
    'words/value/tender',
    'methods/submissions/quick',
    'evaluation/orders/quick/status',
    'objection/appeal/bondValidDays',
  ])('without %s is refused by that path', (path) => {
    expect(told(changed(path, undefined))).toEqual([['missing-key', path]]);
  });

  it.each([
    ['not-one-of', 'preference/formula/value', 'halve'],
    ['not-one-of', 'preference/formula/status', 'certain'],
    ['not-one-of', 'methods/kinds/scoring/value/0', 'ships'],
    ['wrong-form', 'preference/formula/source', 'hearsay'],
    ['wrong-form', 'preference/formula/clause', '  '],
    ['wrong-form', 'preference/capPercent/value/goods', '101'],
    ['wrong-form', 'preference/capPercent/value/goods', '-1'],
    ['wrong-form', 'preference/capPercent/value/goods', '25.0'],
    ['wrong-form', 'performanceBond/above/value', '200000000'],
    ['wrong-form', 'inForceFrom/value', '2025-02-30'],
    ['wrong-type', 'committee/odd/value', 'true'],
    ['wrong-type', 'award/reserves/value', '2'],
    ['out-of-range', 'award/reserves/value', 3],
    ['out-of-range', 'committee/minimumMembers/value', 0],
    ['out-of-range', 'objection/window/value/days', 0],
    ['wrong-type', 'objection/window/value/days', 2.5],
  ] as const)('that is %s at %s (%j) is refused by that path', (code, path, wrong) => {
    const keys = path.split('/');
    const text = keys.at(-1) === '0' ? changed(keys.slice(0, -1).join('/'), [wrong]) : changed(path, wrong);
    expect(told(text)).toEqual([[code, path]]);
  });

  it.each([
    ['from-up-to', 'methods/weights/scoring/value/technical', { from: '70', to: '60' }],
    [
      'hundred',
      'methods/weights/scoring/value',
      { technical: { from: '10', to: '20' }, price: { from: '30', to: '40' } },
    ],
    [
      'hundred',
      'methods/weights/qualityAndCost/value',
      { technical: { from: '80', to: '90' }, price: { from: '30', to: '40' } },
    ],
    ['hundred', 'methods/consultingElements/value', [{ element: 'experts', from: '50', to: '70' }]],
    ['no-double', 'preference/kinds/value', ['goods', 'goods']],
    ['no-double', 'evaluation/orders/quick/value', ['opening', 'price', 'opening']],
    ['gate-order', 'evaluation/orders/quick/value', ['opening', 'price', 'arithmetic', 'proof']],
    ['minimum-up-to-maximum', 'qualification/shortlist/simple/value', { minimum: 5, maximum: 3 }],
  ] as const)('whose parts do not fit (%s) is refused at %s', (code, path, wrong) => {
    expect(told(changed(path, wrong))).toContainEqual([code, path]);
  });

  it('may not call a value confirmed without saying where', () => {
    const unproven = { value: 2, clause: 'Perpres 1/2030 Ps. 1', status: 'confirmed-text', source: null };
    expect(told(changed('award/reserves', unproven))).toEqual([['source-of-confirmed', 'award/reserves/source']]);
  });

  it('names the place of a wrong value by line and column, the value, and what it must be', () => {
    const text = changed('preference/formula/value', 'halve');
    const [fault] = faultsOf(text);
    const line = text.split('\n').findIndex((each) => each.includes('"halve"'));
    expect(fault).toMatchObject({ line: line + 1, value: 'halve' });
    expect(text.split('\n')[line]?.slice((fault?.column ?? 0) - 1)).toBe('"halve",');
    expect(fault?.message.happened).toBe(
      'preference/formula/value berisi "halve"; harus salah satu dari "divide-by-one-plus", "multiply-by-one-minus".',
    );
  });

  it('tells all its faults at once', () => {
    const text = changed('preference/formula/value', 'halve').replace('"odd": {', '"even": {');
    expect(
      told(text)
        .map(([code]) => code)
        .toSorted(),
    ).toEqual(['missing-key', 'not-one-of', 'unknown-key']);
  });

  it.each([
    ['not-json', '', 1],
    ['not-json', '{\n "format": "meja-pokja/rule-set",\n "version" 1 }', 3],
    ['not-a-rule-set', '[]', null],
    ['not-a-rule-set', '{"format": "meja-pokja/dossier", "version": 1}', null],
    ['newer-version', '{"format": "meja-pokja/rule-set", "version": 2}', null],
  ] as const)('that is %s is refused for that alone', (code, text, line) => {
    expect(faultsOf(text)).toMatchObject([{ code, line }]);
  });

  it('asks for version 1 where none is given', () => {
    expect(told('{"format": "meja-pokja/rule-set"}')).toEqual([
      ['missing-key', 'version'],
      ['missing-key', 'ruleSet'],
    ]);
  });
});
