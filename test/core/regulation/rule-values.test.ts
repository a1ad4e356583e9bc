import { describe, expect, it } from 'vitest';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { compareRuleSets, ruleValues } from '#core/regulation/rule-values.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import { PERPRES_12_2021 } from '#core/regulation/sets/perpres-12-2021/rule-set.ts';
import { PERPRES_16_2018 } from '#core/regulation/sets/perpres-16-2018/rule-set.ts';
import { PERPRES_46_2025 } from '#core/regulation/sets/perpres-46-2025/rule-set.ts';
import { PERPRES_54_2010 } from '#core/regulation/sets/perpres-54-2010/rule-set.ts';

const TOPICS = [
  'inForceFrom',
  'transition',
  'words',
  'committee',
  'methods',
  'evaluation',
  'qualification',
  'arithmetic',
  'price',
  'preference',
  'negotiation',
  'performanceBond',
  'award',
  'failure',
  'objection',
  'collusion',
];

describe.each(RULE_SETS)('the values of $id as a list', (ruleSet) => {
  const values = ruleValues(ruleSet);

  it('hold some of every topic, each path once', () => {
    expect(new Set(values.map(({ path }) => path.split('/')[0]))).toEqual(new Set(TOPICS));
    expect(new Set(values.map(({ path }) => path)).size).toBe(values.length);
  });

  it('lead back to the value they show', () => {
    for (const { path, value, clause, status, source } of values) {
      expect(at(ruleSet, path)).toEqual({ value, clause, status, source });
    }
  });

  it('leave out the grounds the era does not know, and no others', () => {
    const known = Object.entries(ruleSet.failure).flatMap(([ground, rule]) => (rule === null ? [] : [ground]));
    const shown = values.flatMap(({ path }) => (path.startsWith('failure/') ? [path.slice('failure/'.length)] : []));
    expect(shown).toEqual(known);
  });
});

describe('two rule sets compared', () => {
  it.each(RULE_SETS)('$id differs in nothing from itself', (ruleSet) => {
    expect(compareRuleSets(ruleSet, structuredClone(ruleSet))).toEqual([]);
  });

  it('differ where a value does, not where only the clause or the mark does', () => {
    const clause: RuleSet = {
      ...PERPRES_46_2025,
      award: { ...PERPRES_46_2025.award, reserves: { ...PERPRES_46_2025.award.reserves, clause: 'Ps. 1' } },
    };
    const value: RuleSet = {
      ...PERPRES_46_2025,
      award: { ...PERPRES_46_2025.award, reserves: { ...PERPRES_46_2025.award.reserves, value: 1 } },
    };
    expect(compareRuleSets(PERPRES_46_2025, clause)).toEqual([]);
    expect(compareRuleSets(PERPRES_46_2025, value)).toEqual(['award/reserves']);
  });

  it('do not differ by the order keys are written in', () => {
    const { technical, price } = PERPRES_46_2025.methods.weights.scoring.value;
    const turned: RuleSet = {
      ...PERPRES_46_2025,
      methods: {
        ...PERPRES_46_2025.methods,
        weights: {
          ...PERPRES_46_2025.methods.weights,
          scoring: { ...PERPRES_46_2025.methods.weights.scoring, value: { price, technical } },
        },
      },
    };
    expect(compareRuleSets(PERPRES_46_2025, turned)).toEqual([]);
  });

  it('differ the same way from both sides', () => {
    for (const a of RULE_SETS) {
      for (const b of RULE_SETS) {
        expect(compareRuleSets(b, a).toSorted()).toEqual(compareRuleSets(a, b).toSorted());
      }
    }
  });

  it('name a ground only one of them knows', () => {
    expect(compareRuleSets(PERPRES_12_2021, PERPRES_46_2025)).toContain('failure/no-budget');
  });

  it('show what each amendment changed, as RULES 1.1 and 6.2 list it', () => {
    expect(compareRuleSets(PERPRES_12_2021, PERPRES_46_2025)).toEqual(
      expect.arrayContaining([
        'words',
        'methods/kinds/scoring',
        'qualification/performanceRequired',
        'preference/kinds',
        'preference/worksPart',
        'failure/document-error',
      ]),
    );
    expect(compareRuleSets(PERPRES_16_2018, PERPRES_12_2021)).toEqual(
      expect.arrayContaining([
        'methods/kinds/life-cycle-cost',
        'preference/kinds',
        'performanceBond/ratioOf',
        'failure/document-error',
        'failure/negotiation-failed',
      ]),
    );
    expect(compareRuleSets(PERPRES_54_2010, PERPRES_16_2018)).toEqual(
      expect.arrayContaining(['methods/weights/scoring', 'preference/formula', 'preference/capPercent', 'words']),
    );
  });
});

function at(ruleSet: RuleSet, path: string): unknown {
  return path.split('/').reduce<unknown>((node, key) => (node as Readonly<Record<string, unknown>>)[key], ruleSet);
}
