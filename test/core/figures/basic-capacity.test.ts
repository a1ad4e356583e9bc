import { describe, expect, it, test } from 'vitest';
import {
  basicCapacity,
  basicCapacityTrace,
  needsBasicCapacity,
  reachesEstimate,
} from '#core/figures/basic-capacity.ts';
import { exactRupiahText } from '#core/figures/given.ts';
import { rupiah } from '#test/support/builders/dossier.ts';
import { at, exact, law } from './support.ts';

const ruleSet = law('perpres-46-2025');

describe('KD', () => {
  const rules = ruleSet.qualification.basicCapacity;

  // Source: Perpres 54/2010 Ps. 20: 3 NPt for works, 5 NPt for other services; at least HPS.
  test.each([
    ['works', '1000000000', '3000000000.00'],
    ['other-services', '1000000000', '5000000000.00'],
    ['works', '333333333.33', '999999999.99'],
  ] as const)('of %s with NPt %s is %s', (kind, highestContract, capacity) => {
    const kd = basicCapacity(rules, { kind, highestContract: rupiah(highestContract) });
    expect(kd === null ? null : exactRupiahText(kd)).toBe(capacity);
  });

  test.each([
    ['2999999999.99', true],
    ['3000000000', true],
    ['3000000000.01', false],
  ])('of three billion against an HPS of %s passes: %s', (estimate, passes) => {
    expect(reachesEstimate(exact('3000000000'), rupiah(estimate))).toBe(passes);
  });

  it('is asked of firms that are not small, for kinds with a multiplier', () => {
    expect(needsBasicCapacity(rules, 'small', 'works')).toBe(false);
    expect(needsBasicCapacity(rules, 'medium', 'works')).toBe(true);
    expect(needsBasicCapacity(rules, 'large', 'goods')).toBe(false);
    expect(basicCapacity(rules, { kind: 'goods', highestContract: rupiah('1') })).toBeNull();
  });

  it('shows multiplier, NPt and HPS', () => {
    const given = {
      kind: 'works',
      highestContract: at(rupiah('5'), 'npt'),
      ownerEstimate: at(rupiah('9'), 'hps'),
    } as const;
    const trace = basicCapacityTrace(ruleSet, given);
    expect(trace?.result).toBe('15.00');
    expect(trace?.inputs.map(({ value, source }) => [value, source])).toEqual([
      ['3', 'rules:/qualification/basicCapacity/multiplier/value/works'],
      ['5.00', 'npt'],
      ['9.00', 'hps'],
    ]);
    expect(basicCapacityTrace(ruleSet, { ...given, kind: 'goods' })).toBeNull();
  });
});
