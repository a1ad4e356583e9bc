import { describe, expect, it } from 'vitest';
import { GATES } from '#core/evaluation/model.ts';
import type { RuleSet, RuleValue } from '#core/regulation/rule-set.ts';
import { RULE_SETS } from '#core/regulation/select.ts';
import { SOURCES } from '#core/regulation/sources.ts';
import { wordsOf } from '#core/regulation/words.ts';

const byId = Object.fromEntries(RULE_SETS.map((ruleSet) => [ruleSet.id, ruleSet]));

function era(id: RuleSet['id']): RuleSet {
  const ruleSet = byId[id];
  if (ruleSet === undefined) throw new Error(id);
  return ruleSet;
}

/** Every rule value in a rule set with the path to it. */
function valuesIn(node: unknown, path: string): readonly (readonly [path: string, value: RuleValue<unknown>])[] {
  if (node === null || typeof node !== 'object') return [];
  if ('clause' in node && 'status' in node) return [[path, node as RuleValue<unknown>]];
  return Object.entries(node).flatMap(([key, value]) => valuesIn(value, `${path}/${key}`));
}

describe.each(RULE_SETS)('rule set $id', (ruleSet) => {
  const values = valuesIn(ruleSet, '');

  it.each(values)('%s has a clause and a mark that its source bears out', (_, value) => {
    expect(value.clause.length).toBeGreaterThan(5);
    if (value.source !== null) expect(Object.keys(SOURCES)).toContain(value.source);
    // Whoever says a value is confirmed says where.
    if (value.status !== 'unconfirmed') expect(value.source).not.toBeNull();
  });

  it('never calls a value without a clause of its own a rule', () => {
    expect(values.length).toBeGreaterThan(40);
    expect(values.filter(([, { status }]) => status === 'unconfirmed').length).toBeGreaterThan(0);
  });

  it('orders every gate of a post-qualified one-file tender once, opening and arithmetic first', () => {
    const order = ruleSet.evaluation.orders['post-one-file'].value;
    expect([...order, 'shortlist'].toSorted()).toEqual(GATES.toSorted());
    expect(order.slice(0, 2)).toEqual(['opening', 'arithmetic']);
  });

  it.each(['post-two-file', 'post-two-stage', 'pre-two-file', 'pre-two-stage'] as const)(
    'opens the price of %s after the technical evaluation',
    (key) => {
      const order = ruleSet.evaluation.orders[key].value;
      expect(order.indexOf('arithmetic')).toBeGreaterThan(order.indexOf('technical'));
      expect(new Set(order).size).toBe(order.length);
    },
  );

  it('holds no binary fraction: every amount and share is text', () => {
    const fractions = values.filter(([, { value }]) => typeof value === 'number' && !Number.isInteger(value));
    expect(fractions).toEqual([]);
  });
});

describe('rule sets side by side', () => {
  it('stand in the order they came into force', () => {
    const dates = RULE_SETS.map(({ inForceFrom }) => inForceFrom.value);
    expect(dates).toEqual(['2010-08-06', '2018-03-22', '2021-02-02', '2025-04-30']);
  });

  it.each([
    ['perpres-54-2010', 'lelang', 'Pokja ULP', 'ULP', 'SKPD', 'Berita Acara Hasil Pelelangan', 'sanggahan'],
    [
      'perpres-16-2018',
      'tender',
      'Pokja Pemilihan',
      'UKPBJ',
      'Perangkat Daerah',
      'Berita Acara Hasil Pemilihan',
      'sanggah',
    ],
    [
      'perpres-12-2021',
      'tender',
      'Pokja Pemilihan',
      'UKPBJ',
      'Perangkat Daerah',
      'Berita Acara Hasil Pemilihan',
      'sanggah',
    ],
    [
      'perpres-46-2025',
      'tender',
      'Pokja Pemilihan',
      'UKPBJ',
      'Perangkat Daerah',
      'Berita Acara Hasil Pemilihan',
      'sanggah',
    ],
  ] as const)(
    '%s speaks of %s, %s, %s, %s',
    (id, tender, committee, procurementUnit, agency, resultMinutes, objection) => {
      expect(wordsOf(era(id))).toMatchObject({ tender, committee, procurementUnit, agency, resultMinutes, objection });
    },
  );

  it.each([
    ['perpres-54-2010', 'divide-by-one-plus', '15', '7.5'],
    ['perpres-16-2018', 'multiply-by-one-minus', '25', null],
    ['perpres-12-2021', 'multiply-by-one-minus', '25', null],
    ['perpres-46-2025', 'multiply-by-one-minus', '25', '25'],
  ] as const)('%s prefers by %s, at most %s %% for goods (Ps. 67)', (id, formula, goods, works) => {
    const { preference } = era(id);
    expect(preference.formula.value).toBe(formula);
    expect(preference.capPercent.value).toEqual({ goods, works });
  });

  it.each([
    ['perpres-16-2018', 'resubmission'],
    ['perpres-12-2021', 're-tender'],
    ['perpres-46-2025', 'resubmission-or-re-tender'],
  ] as const)('%s follows a faulty document with %s (Ps. 51 huruf d)', (id, followUp) => {
    expect(era(id).failure['document-error']?.value.followUp).toBe(followUp);
  });

  it('know a missing budget as a ground only since 2025 (Ps. 51 huruf j)', () => {
    expect(RULE_SETS.map(({ failure }) => failure['no-budget']?.value ?? null)).toEqual([
      null,
      null,
      null,
      { declaredBy: 'budget-user', followUp: 'none-named' },
    ]);
  });

  it.each([
    ['perpres-54-2010', { days: 5, counting: 'working' }],
    ['perpres-16-2018', { days: 5, counting: 'working' }],
    ['perpres-12-2021', { days: 5, counting: 'calendar-rolled' }],
    ['perpres-46-2025', { days: 5, counting: 'calendar-rolled' }],
  ] as const)('%s opens the objection window for %j', (id, span) => {
    expect(era(id).objection.window.value).toEqual(span);
  });

  it('let only works be appealed since 2018 (Ps. 30, 50)', () => {
    expect(RULE_SETS.map(({ objection }) => objection.appeal.kinds.value.includes('goods'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('take the performance bond’s share from the offered price since 2021 (Ps. 33)', () => {
    expect(RULE_SETS.map(({ performanceBond }) => performanceBond.ratioOf.value)).toEqual([
      'corrected',
      'corrected',
      'offered',
      'offered',
    ]);
  });

  it('agree on three called first, two reserves, 80 %, 110 %, a committee of three or more, odd', () => {
    for (const { evaluation, award, price, committee } of RULE_SETS) {
      expect(evaluation.calledFirst.value).toBe(3);
      expect(award.reserves.value).toBe(2);
      expect(price.reasonableness.belowPercent.value).toBe('80');
      expect(price.unbalanced.abovePercent.value).toBe('110');
      expect(committee).toMatchObject({ minimumMembers: { value: 3 }, odd: { value: true } });
      expect(award.committeeLimit.value).toEqual({ general: '100000000000.00', consulting: '10000000000.00' });
    }
  });
});
