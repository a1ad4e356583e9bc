import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { ruleValues } from '#core/regulation/rule-values.ts';
import { RULE_SETS, ruleSetById } from '#core/regulation/select.ts';
import { ruleLabel, topicOf } from '#renderer/features/rules/rule-label.ts';
import { filterRules, ruleRows } from '#renderer/features/rules/rule-rows.ts';
import { codeWords, valueWords } from '#renderer/features/rules/value-words.ts';
import { indonesian } from '#renderer/i18n/indonesian.ts';
import { rules } from '#renderer/i18n/id/rules.ts';
import { valueCode } from '#renderer/i18n/id/value-code.ts';

let t: TFunction<'app'>;

beforeAll(async () => {
  t = await i18next.createInstance().init({
    lng: 'id',
    defaultNS: 'app',
    ns: ['app'],
    resources: { id: { app: indonesian } },
    interpolation: { escapeValue: false },
  });
});

const everything = { words: '', onlyUnconfirmed: false, onlyDifferent: false };

describe('the names of rules', () => {
  it('are given for every place of every rule set of this build', () => {
    const labels = Object.keys(rules.label);
    const unnamed = allPaths().filter((path) => {
      const whole = path.replaceAll('/', '_');
      const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0)).replaceAll('/', '_');
      return !labels.includes(whole) && !labels.includes(parent);
    });
    expect(unnamed).toEqual([]);
  });

  it('are all of use: none names a place no rule set has', () => {
    const used = new Set(allPaths().flatMap((path) => [path, path.slice(0, Math.max(path.lastIndexOf('/'), 0))]));
    const places = new Set([...used].map((path) => path.replaceAll('/', '_')));
    expect(Object.keys(rules.label).filter((label) => !places.has(label))).toEqual([]);
  });

  it('name what ends in a code by its parent and the code, and fall back to readable words', () => {
    expect(ruleLabel(t, 'preference/capPercent')).toBe('Preferensi paling tinggi');
    expect(ruleLabel(t, 'methods/kinds/scoring')).toBe('Jenis pengadaan untuk sistem nilai');
    expect(ruleLabel(t, 'price/someNewRule')).toBe('some new rule');
    expect(topicOf('preference/capPercent')).toBe('preference');
    expect(topicOf('inForceFrom')).toBe('general');
  });
});

describe('values of rules', () => {
  it('have words for every code of every rule set of this build', () => {
    const codes = new Set(
      RULE_SETS.flatMap((set) => ruleValues(set)).flatMap(({ path, value }) => codesIn(path, value)),
    );
    const worded = new Set([
      ...Object.keys(rules.code),
      ...Object.keys(valueCode),
      ...Object.keys(rules.part),
      ...Object.keys(rules.span),
    ]);
    expect([...codes].filter((code) => !worded.has(code))).toEqual([]);
    expect([...codes].map((code) => codeWords(t, code)).filter((words) => words === '')).toEqual([]);
  });

  it.each([
    ['performanceBond/percent', '5', '5 %'],
    ['performanceBond/above', '200000000.00', 'Rp200.000.000,00'],
    ['qualification/packageCapacity/years', 5, '5 tahun'],
    ['objection/window', { days: 5, counting: 'working' }, '5 hari kerja'],
    ['committee/odd', true, 'ya'],
    ['inForceFrom', '2021-02-02', '2 Februari 2021'],
    ['objection/bases', null, 'tidak ditentukan'],
    ['qualification/packageCapacity/others', { least: 6, factor: '1.2' }, 'paling sedikit: 6; faktor: 1,2'],
    [
      'methods/weights/scoring',
      { technical: { from: '60', to: '70' }, price: { from: '30', to: '40' } },
      'teknis: 60 % sampai 70 %; harga: 30 % sampai 40 %',
    ],
    ['evaluation/orders/quick', ['opening', 'arithmetic', 'price'], 'pembukaan → koreksi aritmatik → harga'],
    ['qualification/shortlist', { minimum: 3, maximum: null }, 'paling sedikit: 3; paling banyak: tidak dibatasi'],
  ])('read %s %j as people do', (path, value, words) => {
    expect(valueWords(t, path, value)).toBe(words);
  });
});

describe('rule sets beside each other', () => {
  const newest = setOf('perpres-46-2025');
  const oldest = setOf('perpres-54-2010');

  it('have a row for every place of any of them, in the order of the rules', () => {
    const rows = ruleRows(t, [newest, oldest]);
    expect(rows.map((row) => row.path)).toEqual([
      ...new Set([newest, oldest].flatMap((set) => ruleValues(set).map(({ path }) => path))),
    ]);
    expect(rows.every((row) => row.cells.length === 2)).toBe(true);
  });

  it('differ where their values do, not where only clauses do', () => {
    const other: RuleSet = {
      ...newest,
      committee: {
        minimumMembers: { ...newest.committee.minimumMembers, value: 99 },
        odd: { ...newest.committee.odd, clause: 'rekaan' },
      },
    };
    const rows = filterRules(ruleRows(t, [newest, other]), { ...everything, onlyDifferent: true });
    expect(rows.map((row) => row.path)).toEqual(['committee/minimumMembers']);
    expect(filterRules(ruleRows(t, [newest]), { ...everything, onlyDifferent: true })).toEqual([]);
  });

  it('leave exactly the unconfirmed ones when asked to', () => {
    const rows = filterRules(ruleRows(t, [newest]), { ...everything, onlyUnconfirmed: true });
    const wanted = ruleValues(newest).filter(({ status }) => status === 'unconfirmed');
    expect(rows.map((row) => row.path)).toEqual(wanted.map(({ path }) => path));
  });

  it('are found by name, value or clause, every word of it', () => {
    const rows = ruleRows(t, [newest]);
    const found = (words: string) => filterRules(rows, { ...everything, words }).map((row) => row.path);
    expect(found('preferensi TINGGI')).toContain('preference/capPercent');
    expect(found(newest.committee.minimumMembers.clause)).toContain('committee/minimumMembers');
    expect(found('tidak ada aturan seperti ini')).toEqual([]);
  });
});

function allPaths(): readonly string[] {
  return [...new Set(RULE_SETS.flatMap((set) => ruleValues(set).map(({ path }) => path)))];
}

/** Texts that are codes: not numbers, not dates, not the official words. */
function codesIn(path: string, value: unknown): readonly string[] {
  if (path === 'words') return [];
  if (typeof value === 'string') return /^[a-z][a-z-]+$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part) => codesIn(path, part));
}

function setOf(id: string): RuleSet {
  const found = ruleSetById(id);
  if (found === null) throw new Error(`no rule set ${id}`);
  return found;
}
