import { describe, expect, it, test } from 'vitest';
import { type BondFacts, bondRatios, performanceBond, performanceBondTrace } from '#core/figures/performance-bond.ts';
import type { RuleSetId } from '#core/tender/model.ts';
import { rupiah } from '#test/support/builders/dossier.ts';
import { at, law, sen } from './support.ts';

/** Works with an HPS of one billion, offered, corrected and contracted at `price`. */
function facts(price: string, parts: Partial<BondFacts> = {}): BondFacts {
  return {
    kind: 'works',
    offered: sen(price),
    corrected: sen(price),
    contractValue: sen(price),
    ownerEstimate: rupiah('1000000000'),
    budgetCeiling: rupiah('1200000000'),
    ...parts,
  };
}

const bondOf = (era: RuleSetId, given: BondFacts) => performanceBond(law(era).performanceBond, given);

describe('the performance bond', () => {
  // Source: Perpres 16/2018 Ps. 33: 5 % of the contract from 80 % of HPS, else 5 % of HPS.
  test.each([
    ['800000000', 'contract-value', '40000000'],
    ['799999999.99', 'owner-estimate', '50000000'],
    ['1000000000', 'contract-value', '50000000'],
    ['900000000.10', 'contract-value', '45000000.01'],
  ])('for %s is taken on the %s: %s', (price, base, amount) => {
    const bond = { kind: 'bond', base, amount: sen(amount), crossed: false };
    expect(bondOf('perpres-46-2025', facts(price))).toEqual(bond);
  });

  it('of integrated works is taken on the ceiling', () => {
    const bond = bondOf('perpres-46-2025', facts('950000000', { kind: 'integrated-works', ownerEstimate: null }));
    expect(bond).toMatchObject({ base: 'budget-ceiling', amount: sen('60000000') });
  });

  it('goes by the corrected price in 2018 and by the offered one since 2021, and says when the two differ', () => {
    const given = facts('810000000', { offered: sen('790000000'), corrected: sen('810000000') });
    expect(bondOf('perpres-16-2018', given)).toMatchObject({ base: 'contract-value', crossed: true });
    expect(bondOf('perpres-12-2021', given)).toMatchObject({ base: 'owner-estimate', crossed: true });
    expect(bondOf('perpres-46-2025', given)).toMatchObject({ base: 'owner-estimate', crossed: true });
  });

  test.each([
    ['200000000', { kind: 'none', because: 'amount' }],
    ['200000000.01', { kind: 'bond' }],
  ])('a contract of %s: %o', (price, bond) => {
    expect(bondOf('perpres-46-2025', facts(price))).toMatchObject(bond);
  });

  it('is not asked of consultants', () => {
    const given = facts('900000000', { kind: 'consulting-firm' });
    expect(bondOf('perpres-46-2025', given)).toEqual({ kind: 'none', because: 'kind' });
  });

  test.each([null, rupiah('0')])('stays open while the HPS is %s', (ownerEstimate) => {
    const given = facts('900000000', { ownerEstimate });
    expect(bondOf('perpres-46-2025', given)).toEqual({ kind: 'undetermined', missing: 'owner-estimate' });
  });
});

describe('the working of a bond', () => {
  const given = (era: RuleSetId, price: BondFacts) => {
    const placed = {
      kind: at(price.kind, 'kind'),
      offered: at(price.offered, 'offered'),
      corrected: at(price.corrected, 'corrected'),
      contractValue: at(price.contractValue, 'contract'),
      ownerEstimate: at(price.ownerEstimate, 'estimate'),
      budgetCeiling: at(price.budgetCeiling, 'ceiling'),
    };
    return { trace: performanceBondTrace(law(era), placed), ratios: bondRatios(law(era), placed) };
  };

  it('names the price that made the share, the estimate, the contract, and both limits', () => {
    const { trace } = given('perpres-16-2018', facts('790000000'));
    expect(trace).toMatchObject({ formula: 'performance-bond-on-estimate', result: '50000000.00' });
    expect(trace.inputs.map(({ value, source }) => [value, source])).toEqual([
      ['790000000.00', 'corrected'],
      ['1000000000.00', 'estimate'],
      ['790000000.00', 'contract'],
      ['5', 'rules:/performanceBond/percent/value'],
      ['80', 'rules:/performanceBond/onEstimateBelowPercent/value'],
    ]);
  });

  it('shows both shares, before and after the correction', () => {
    const { ratios } = given('perpres-46-2025', facts('810000000', { offered: sen('799999999.99') }));
    expect([ratios?.offered.text, ratios?.corrected.text]).toEqual(['80.0000', '81.0000']);
    expect(ratios?.offered.trace().result).toBe('80.0000');
  });

  it('says why there is none', () => {
    expect(given('perpres-46-2025', facts('200000000')).trace.formula).toBe('performance-bond-not-for-amount');
    expect(given('perpres-46-2025', facts('9', { kind: 'consulting-firm' })).trace.formula).toBe(
      'performance-bond-not-for-kind',
    );
    const { trace, ratios } = given('perpres-46-2025', facts('900000000', { ownerEstimate: null }));
    expect(trace.formula).toBe('performance-bond-undetermined');
    expect(ratios).toBeNull();
  });
});
