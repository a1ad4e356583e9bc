import { describe, expect, it, test } from 'vitest';
import {
  basicCapacity,
  basicCapacityTrace,
  needsBasicCapacity,
  reachesEstimate,
} from '#core/figures/basic-capacity.ts';
import { exactRupiahText } from '#core/figures/given.ts';
import { packageCapacity, packageCapacityTrace } from '#core/figures/package-capacity.ts';
import { carriesEstimate, realCapacity, realCapacityTrace } from '#core/figures/real-capacity.ts';
import { decimal, rupiah } from '#test/support/builders/dossier.ts';
import { at, ERAS, exact, law } from './support.ts';

const ruleSet = law('perpres-46-2025');

describe('SKP', () => {
  // Source: PerLKPP 12/2021 Lamp. II 3.4.2: small KP = 5; others 6 or 1.2 N, N the most packages at once.
  test.each([
    ['small', null, 4, 5, 1, true],
    ['small', 20, 5, 5, 0, false],
    ['small', null, 6, 5, -1, false],
    ['medium', null, 5, 6, 1, true],
    ['medium', 0, 6, 6, 0, false],
    ['large', 5, 5, 6, 1, true],
    // 1.2 × 8 = 9.6 is rounded up, 1.2 × 7 = 8.4 down, as in the two published cases.
    ['large', 8, 9, 10, 1, true],
    ['large', 7, 8, 8, 0, false],
    ['medium', 10, 11, 12, 1, true],
  ] as const)('%s, N %s, P %i: KP %i, SKP %i', (size, mostAtOnce, running, capacity, remaining, passes) => {
    for (const era of ERAS) {
      const { packageCapacity: rules } = law(era).qualification;
      expect(packageCapacity(rules, { size, mostAtOnce, running })).toEqual({ capacity, remaining, passes });
    }
  });

  it('shows what KP is made of', () => {
    const trace = packageCapacityTrace(ruleSet, {
      size: at('large' as const, 's'),
      mostAtOnce: at(8, 'n'),
      running: at(9, 'p'),
    });
    expect(trace).toMatchObject({ formula: 'package-capacity', result: '1', unit: 'count' });
    expect(trace.inputs.map(({ name, value }) => [name, value])).toEqual([
      ['golongan usaha', 'large'],
      ['KP paling sedikit', '6'],
      ['faktor', '1.2'],
      ['N', '8'],
      ['P', '9'],
      ['batas SKP', '0'],
    ]);
    const small = { size: at('small' as const), mostAtOnce: at(null), running: at(1) };
    expect(packageCapacityTrace(ruleSet, small)).toMatchObject({ formula: 'package-capacity-small', result: '4' });
  });
});

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

describe('SKN', () => {
  const rules = ruleSet.qualification.realCapacity;
  const work = (value: string, done: string, sharePercent: string) => ({
    value: rupiah(value),
    done: rupiah(done),
    sharePercent: decimal(sharePercent),
  });

  // Source: KN = fp × fl × KB with 7 × 0.6 for medium and large, 6 × 0.3 for small.
  test.each([
    ['medium', '1000', [], '4200.00'],
    ['small', '1000', [], '1800.00'],
    ['large', '1000', [work('3000', '1000', '100')], '2200.00'],
    ['large', '1000', [work('3000', '1000', '60'), work('100', '0', '33.3')], '2966.70'],
    // More running than can be carried.
    ['large', '100', [work('3000', '1000', '100')], '-1580.00'],
  ] as const)('%s with net worth %s and %o: %s', (size, netWorth, running, capacity) => {
    expect(exactRupiahText(realCapacity(rules, { size, netWorth: rupiah(netWorth), running }))).toBe(capacity);
  });

  test.each([
    ['99.99', false],
    ['100', rules.equalPasses.value],
    ['100.01', true],
  ])('of %s against an HPS of 1000 passes: %s', (capacity, passes) => {
    expect(carriesEstimate(rules, exact(capacity), rupiah('1000'))).toBe(passes);
  });

  it('lets the era say whether exactly the share is enough', () => {
    const equal = (value: boolean) => ({ ...rules, equalPasses: { ...rules.equalPasses, value } });
    expect(carriesEstimate(equal(true), exact('100'), rupiah('1000'))).toBe(true);
    expect(carriesEstimate(equal(false), exact('100'), rupiah('1000'))).toBe(false);
  });

  it('shows every running package', () => {
    const trace = realCapacityTrace(ruleSet, {
      size: 'large',
      netWorth: at(rupiah('1000'), 'kb'),
      running: at([work('3000', '1000', '60')], 'r'),
      ownerEstimate: at(rupiah('9000'), 'hps'),
    });
    expect(trace.result).toBe('3000.00');
    expect(trace.inputs.map(({ name, value, source }) => [name, value, source])).toEqual([
      ['fp', '7', 'rules:/qualification/realCapacity/turnoverFactor/value/large'],
      ['fl', '0.6', 'rules:/qualification/realCapacity/liquidityFactor/value/large'],
      ['KB', '1000.00', 'kb'],
      ['nilai kontrak 1', '3000.00', 'r/0/value'],
      ['prestasi 1', '1000.00', 'r/0/done'],
      ['porsi 1', '60', 'r/0/sharePercent'],
      ['HPS', '9000.00', 'hps'],
      ['bagian HPS paling sedikit', '10', 'rules:/qualification/realCapacity/leastPercentOfEstimate/value'],
    ]);
  });
});
