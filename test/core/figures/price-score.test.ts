import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { priceScore, priceScoreTrace } from '#core/figures/price-score.ts';
import { compareFractions, fractionOfWhole, fractionShown, fractionText } from '#core/money/fraction.ts';
import { at, exact, law } from './support.ts';

describe('the price score', () => {
  // Source: lowest price / price × 100, Dishub criteria document and LKPP modules.
  test.each([
    ['800000000', '800000000', '100', '100.00'],
    ['800000000', '1000000000', '80', '80.00'],
    ['2', '3', '200/3', '66.67'],
    // One sen more than the lowest is less than 100, though it is shown as such.
    ['800000000', '800000000.01', '8000000000000/80000000001', '100.00'],
  ])('of %s against %s is %s', (lowest, price, text, shown) => {
    const score = priceScore(exact(lowest), exact(price));
    expect(fractionText(score)).toBe(text);
    expect(fractionShown(score, 2)).toBe(shown);
  });

  it('of a price of nothing, which is the lowest itself, is 100', () => {
    expect(fractionText(priceScore(exact(0), exact(0)))).toBe('100');
  });

  it('is never more than 100, falls as the price rises, and does not change when all prices are k times as high', () => {
    const prices = fc.bigInt({ min: 1n, max: 10n ** 15n });
    fc.assert(
      fc.property(prices, prices, prices, fc.bigInt({ min: 1n, max: 1000n }), (lowest, more, evenMore, k) => {
        const scoreOf = (price: bigint, times = 1n) =>
          priceScore(fractionOfWhole(lowest * times), fractionOfWhole(price * times));
        const dear = scoreOf(lowest + more);
        expect(compareFractions(dear, fractionOfWhole(100n))).toBeLessThan(0);
        expect(compareFractions(scoreOf(lowest + more + evenMore), dear)).toBeLessThan(0);
        expect(compareFractions(scoreOf(lowest + more, k), dear)).toBe(0);
      }),
    );
  });

  it('shows its two prices and the clause', () => {
    const ruleSet = law('perpres-46-2025');
    const trace = priceScoreTrace(ruleSet, at(exact(2), 'a'), at(exact(3), 'b'));
    expect(trace).toMatchObject({
      formula: 'price-score',
      result: '200/3',
      inputs: [
        { name: 'harga terendah', value: '2.00', source: 'a' },
        { name: 'harga', value: '3.00', source: 'b' },
      ],
    });
    expect(trace.clauses[0]?.clause).toBe(ruleSet.methods.priceScore.clause);
  });
});
