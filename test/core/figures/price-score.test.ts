import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { combinedScore, combinedScoreTrace } from '#core/figures/combined-score.ts';
import { priceScore, priceScoreTrace } from '#core/figures/price-score.ts';
import { reachesThreshold } from '#core/figures/threshold.ts';
import { weightFaults, weightRule } from '#core/figures/weights-range.ts';
import { compareFractions, fractionOfWhole, fractionShown, fractionText } from '#core/money/fraction.ts';
import { decimal } from '#test/support/builders/dossier.ts';
import { at, ERAS, exact, law, number } from './support.ts';

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

describe('the combined score', () => {
  test.each([
    ['70', '30', '80', '100', '86'],
    ['60', '40', '72.5', '90', '79.5'],
    ['80', '20', '0', '0', '0'],
  ])('with weights %s and %s of %s and %s is %s', (technicalWeight, priceWeight, technical, price, score) => {
    const parts = {
      technicalWeight: decimal(technicalWeight),
      priceWeight: decimal(priceWeight),
      technical: number(technical),
      price: number(price),
    };
    expect(fractionText(combinedScore(parts))).toBe(score);
    const trace = combinedScoreTrace(law('perpres-46-2025'), 'scoring', {
      technicalWeight: at(parts.technicalWeight),
      priceWeight: at(parts.priceWeight),
      technical: at(parts.technical),
      price: at(parts.price),
    });
    expect(trace.result).toBe(score);
    expect(trace.inputs.map(({ value }) => value)).toEqual([technicalWeight, technical, priceWeight, price]);
  });

  it('keeps thirds: two bids a hair apart are not equal', () => {
    const scoreOf = (price: string) =>
      combinedScore({
        technicalWeight: decimal('70'),
        priceWeight: decimal('30'),
        technical: number('80'),
        price: priceScore(exact('100000000'), exact(price)),
      });
    expect(compareFractions(scoreOf('300000000'), scoreOf('300000000.01'))).toBeGreaterThan(0);
  });
});

describe('weights', () => {
  // Source: RULES 2.1, 2.2: today technical 60–70 and price 30–40; 2014 technical 10–30 and price 70–90.
  test.each([
    ['perpres-46-2025', '70', '30', []],
    ['perpres-46-2025', '60', '40', []],
    ['perpres-46-2025', '65.5', '34.5', []],
    ['perpres-46-2025', '59.99', '40.01', ['technical-out-of-range', 'price-out-of-range']],
    ['perpres-46-2025', '70.01', '29.99', ['technical-out-of-range', 'price-out-of-range']],
    ['perpres-46-2025', '65', '34.99', ['not-hundred']],
    ['perpres-46-2025', '30', '70', ['technical-out-of-range', 'price-out-of-range']],
    ['perpres-54-2010', '30', '70', []],
    ['perpres-54-2010', '10', '90', []],
    ['perpres-54-2010', '70', '30', ['technical-out-of-range', 'price-out-of-range']],
  ] as const)('of sistem nilai under %s: %s and %s', (era, technical, price, faults) => {
    const { value } = weightRule(law(era), 'scoring');
    expect(weightFaults(value, { technical: decimal(technical), price: decimal(price) })).toEqual(faults);
  });

  // Source: QCBS, technical 60–80, cost 20–40.
  test.each([
    ['80', '20', []],
    ['60', '40', []],
    ['80.01', '19.99', ['technical-out-of-range', 'price-out-of-range']],
  ])('of kualitas dan biaya: %s and %s', (technical, price, faults) => {
    const { value } = weightRule(law('perpres-46-2025'), 'quality-and-cost');
    expect(weightFaults(value, { technical: decimal(technical), price: decimal(price) })).toEqual(faults);
  });
});

describe('a pass mark', () => {
  test.each(ERAS)('is reached by a score equal to it, and missed by any hair, under %s', (era) => {
    expect(reachesThreshold(law(era), number('70'), number('70'))).toBe(true);
    expect(reachesThreshold(law(era), number('69.99'), number('70'))).toBe(false);
    expect(reachesThreshold(law(era), { numerator: 209n, denominator: 3n }, number('69.67'))).toBe(false);
  });
});
