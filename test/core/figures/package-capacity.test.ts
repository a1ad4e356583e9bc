import { describe, expect, it, test } from 'vitest';
import { packageCapacity, packageCapacityTrace } from '#core/figures/package-capacity.ts';
import { at, ERAS, law } from './support.ts';

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
