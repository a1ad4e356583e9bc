import { describe, expect, test } from 'vitest';
import { reachesThreshold } from '#core/figures/threshold.ts';
import { ERAS, law, number } from './support.ts';

describe('a pass mark', () => {
  test.each(ERAS)('is reached by a score equal to it, and missed by any hair, under %s', (era) => {
    expect(reachesThreshold(law(era), number('70'), number('70'))).toBe(true);
    expect(reachesThreshold(law(era), number('69.99'), number('70'))).toBe(false);
    expect(reachesThreshold(law(era), { numerator: 209n, denominator: 3n }, number('69.67'))).toBe(false);
  });
});
