import { describe, expect, it, test } from 'vitest';
import { isUnbalancedPrice, priceStanding, priceStandingTrace, unbalancedTrace } from '#core/figures/price-standing.ts';
import { at, ERAS, law, sen } from './support.ts';

const today = law('perpres-46-2025');

describe('a price against an HPS of one billion', () => {
  // Source: Perpres 16/2018 Ps. 26, 51; SE PUPR 19/2021 and SE LKPP 4/2022 for the review below 80 %.
  test.each([
    ['works', '1000000000', { above: false, fails: false, reviewed: false }],
    ['works', '1000000000.01', { above: true, fails: true, reviewed: false }],
    ['works', '800000000', { above: false, reviewed: false }],
    ['works', '799999999.99', { above: false, reviewed: true }],
    ['consulting-firm', '1000000000.01', { above: true, fails: false }],
  ] as const)('%s at %s: %o', (kind, price, standing) => {
    expect(priceStanding(today, kind, sen(price), sen('1000000000'))).toMatchObject(standing);
  });

  it('is compared unrounded and shown with four decimals', () => {
    expect(priceStanding(today, 'works', sen('799999999.99'), sen('1000000000'))).toMatchObject({ ratio: '80.0000' });
    const trace = priceStandingTrace(today, at(sen('2'), 'price'), at(sen('3'), 'estimate'));
    expect(trace).toMatchObject({ formula: 'price-ratio', result: '66.6667', unit: 'percent' });
    expect(trace.inputs.map(({ source }) => source)).toEqual([
      'price',
      'estimate',
      'rules:/price/reasonableness/belowPercent/value',
    ]);
  });
});

describe('a unit price against the owner’s', () => {
  test.each(ERAS)('is unbalanced strictly above 110 %%, never at it, under %s', (era) => {
    expect(isUnbalancedPrice(law(era), sen('110'), sen('100'))).toBe(false);
    expect(isUnbalancedPrice(law(era), sen('110.01'), sen('100'))).toBe(true);
    expect(isUnbalancedPrice(law(era), sen('79'), sen('100'))).toBe(false);
  });

  it('shows both prices and the limit', () => {
    const trace = unbalancedTrace(today, at(sen('110.01')), at(sen('100')));
    expect(trace).toMatchObject({ formula: 'unit-price-ratio', result: '110.0100' });
    expect(trace.inputs.map(({ value }) => value)).toEqual(['110.01', '100.00', '110']);
  });
});
