import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSen, rupiahText, senOf, ZERO_SEN } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import { allotCeilings } from '#core/practice/ceilings.ts';
import { createRandom } from '#core/practice/random.ts';

it('ceilings add up to exactly what was asked, none too small and none beyond the committee', () => {
  const needs = fc.array(fc.record({ consulting: fc.boolean() }), { minLength: 5, maxLength: 200 });
  fc.assert(
    fc.property(fc.string(), needs, fc.integer({ min: 3_000, max: 60_000 }), (seed, packages, millionsEach) => {
      const total = packages.length * millionsEach * 100_000 * 10;
      const ceilings = allotCeilings(createRandom(seed), packages, total);
      const sum = ceilings.reduce<Sen>((all, each) => addSen(all, senOf(each)), ZERO_SEN);
      expect(rupiahText(sum)).toBe(`${total}.00`);
      for (const each of ceilings) {
        expect(senOf(each) >= 6_000_000_000n && senOf(each) <= 9_500_000_000_000n).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
