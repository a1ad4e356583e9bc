import { describe, expect, it, test } from 'vitest';
import { appealBond, appealBondTrace } from '#core/figures/appeal-bond.ts';
import { collusionTrace, countCollusion } from '#core/figures/collusion-count.ts';
import { contestSpan } from '#core/figures/objection-deadline.ts';
import { rupiah } from '#test/support/builders/dossier.ts';
import { at, ERAS, law, sen } from './support.ts';

describe('the bond of an appeal', () => {
  // Source: Perpres 16/2018 Ps. 30: 1 % of HPS, integrated works 1 % of pagu; works and integrated works only.
  test.each([
    ['works', { kind: 'bond', amount: sen('10000000.01'), validDays: 30 }],
    ['integrated-works', { kind: 'bond', amount: sen('12000000'), validDays: 30 }],
    ['goods', { kind: 'no-appeal' }],
    ['consulting-firm', { kind: 'no-appeal' }],
    ['unknown', { kind: 'undetermined' }],
  ] as const)('of %s: %o', (kind, bond) => {
    const facts = { kind, ownerEstimate: rupiah('1000000000.50'), budgetCeiling: rupiah('1200000000') };
    expect(appealBond(law('perpres-46-2025'), facts)).toEqual(bond);
  });

  it('stays open without the amount it is taken of', () => {
    const facts = { kind: 'works', ownerEstimate: null, budgetCeiling: rupiah('1') } as const;
    expect(appealBond(law('perpres-46-2025'), facts)).toEqual({ kind: 'undetermined' });
  });

  it('was known for goods too in 2014', () => {
    const facts = { kind: 'goods', ownerEstimate: rupiah('100'), budgetCeiling: null } as const;
    expect(appealBond(law('perpres-54-2010'), facts)).toMatchObject({ kind: 'bond', amount: sen('1') });
  });

  it('names percentage and base', () => {
    const given = { kind: at('works' as const), ownerEstimate: at(rupiah('100'), 'hps'), budgetCeiling: at(null) };
    const trace = appealBondTrace(law('perpres-46-2025'), given);
    expect(trace).toMatchObject({ formula: 'appeal-bond', result: '1.00' });
    expect(trace.inputs.map(({ value }) => value)).toEqual(['1', '100.00', 'works']);
    const none = { ...given, kind: at('goods' as const) };
    expect(appealBondTrace(law('perpres-46-2025'), none).formula).toBe('appeal-bond-no-appeal');
  });
});

describe('indications of collusion', () => {
  // Source: standard e-tender document, IKP 4: at least two; the fifth was in no text read.
  test.each(ERAS)('two make an indication, and the unconfirmed one is shown apart, under %s', (era) => {
    const { collusion } = law(era);
    expect(countCollusion(collusion, ['same-mistakes'])).toMatchObject({ indicated: false, minimum: 2 });
    expect(countCollusion(collusion, ['same-mistakes', 'consecutive-guarantees'])).toMatchObject({
      counted: ['same-mistakes'],
      unconfirmed: ['consecutive-guarantees'],
      indicated: false,
    });
    expect(countCollusion(collusion, ['same-mistakes', 'similar-documents'])).toMatchObject({ indicated: true });
  });

  it('count once however often they are named, in whatever order', () => {
    const { collusion } = law('perpres-46-2025');
    expect(countCollusion(collusion, ['same-mistakes', 'same-mistakes']).counted).toEqual(['same-mistakes']);
    expect(countCollusion(collusion, ['common-control', 'similar-documents'])).toEqual(
      countCollusion(collusion, ['similar-documents', 'common-control']),
    );
  });

  it('lead back to where each was found', () => {
    const found = at(['consecutive-guarantees', 'same-mistakes'] as const, 'dossier:/x');
    const trace = collusionTrace(law('perpres-46-2025'), found);
    expect(trace.result).toBe('1');
    expect(trace.inputs.map(({ value, source }) => [value, source])).toEqual([
      ['same-mistakes', 'dossier:/x/1'],
      ['consecutive-guarantees', 'dossier:/x/0'],
      ['2', 'rules:/collusion/minimum/value'],
    ]);
  });
});

describe('the span of an objection', () => {
  const ordinary = { kind: 'works', simple: false } as const;

  // Source: RULES 3.6: 5 and 3 calendar days today; 5 and 5 working days in 2014, 3 and 3 for simple tenders.
  test.each([
    ['perpres-46-2025', 'objection-window', 5],
    ['perpres-46-2025', 'objection-answer', 3],
    ['perpres-46-2025', 'appeal-window', 5],
    ['perpres-46-2025', 'appeal-answer', 14],
    ['perpres-54-2010', 'objection-window', 5],
    ['perpres-54-2010', 'objection-answer', 5],
    ['perpres-54-2010', 'appeal-window', 5],
    ['perpres-54-2010', 'appeal-answer', 15],
  ] as const)('under %s: %s of %i days', (era, step, days) => {
    expect(contestSpan(law(era), step, ordinary)?.span.days).toBe(days);
  });

  it('is shorter for simple tenders where the era says so, and there is none for an appeal about goods today', () => {
    const simple = { kind: 'goods', simple: true } as const;
    expect(contestSpan(law('perpres-54-2010'), 'objection-window', simple)).toMatchObject({
      span: { days: 3, counting: 'working' },
      source: 'rules:/objection/simple/value/window',
    });
    expect(contestSpan(law('perpres-46-2025'), 'objection-window', simple)?.span.days).toBe(5);
    expect(contestSpan(law('perpres-46-2025'), 'appeal-window', simple)).toBeNull();
  });
});
