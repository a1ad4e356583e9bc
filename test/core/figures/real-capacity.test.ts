import { describe, expect, it, test } from 'vitest';
import { exactRupiahText } from '#core/figures/given.ts';
import { carriesEstimate, realCapacity, realCapacityTrace } from '#core/figures/real-capacity.ts';
import { decimal, rupiah } from '#test/support/builders/dossier.ts';
import { at, exact, law } from './support.ts';

const ruleSet = law('perpres-46-2025');

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
