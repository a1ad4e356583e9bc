import { describe, expect, it, test } from 'vitest';
import { appealBond, appealBondTrace } from '#core/figures/appeal-bond.ts';
import { rupiah } from '#test/support/builders/dossier.ts';
import { at, law, sen } from './support.ts';

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
