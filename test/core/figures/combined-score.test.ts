import { describe, expect, it, test } from 'vitest';
import { combinedScore, combinedScoreTrace } from '#core/figures/combined-score.ts';
import { priceScore } from '#core/figures/price-score.ts';
import { compareFractions, fractionText } from '#core/money/fraction.ts';
import { decimal } from '#test/support/builders/dossier.ts';
import { at, exact, law, number } from './support.ts';

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
