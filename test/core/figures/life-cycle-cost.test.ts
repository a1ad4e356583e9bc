import { describe, expect, it, test } from 'vitest';
import { exactRupiahText } from '#core/figures/given.ts';
import { lifeCycleCost, lifeCycleCostTrace } from '#core/figures/life-cycle-cost.ts';
import { fractionToSen } from '#core/money/fraction.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { LifeCycleCosts } from '#core/tender/price-model.ts';
import { decimal, rupiah } from '#test/support/builders/dossier.ts';
import { at, law, sen } from './support.ts';

function costs(residual: string, ...years: readonly (readonly [operation: string, maintenance: string])[]) {
  return {
    residual: rupiah(residual),
    years: years.map(([operation, maintenance]) => ({
      operation: rupiah(operation),
      maintenance: rupiah(maintenance),
    })),
  } satisfies LifeCycleCosts;
}

describe('the cost over the economic life', () => {
  // Source: price + operation + maintenance − residual value, plain totals, presentation on P54.
  test.each([
    ['500', costs('100', ['200', '50']), '650.00'],
    ['500', costs('0'), '500.00'],
    ['500.01', costs('100', ['10', '1.50'], ['20', '2.50'], ['30', '3.50']), '467.51'],
    // A residual value above everything else is shown as it is.
    ['1', costs('100', ['2', '3']), '-94.00'],
  ])('of a price of %s with %o is %s', (price, given, cost) => {
    const life = { price: sen(price), costs: given, discountPercent: null };
    expect(exactRupiahText(lifeCycleCost(life))).toBe(cost);
  });

  it('discounts each year, and the residual value as the last, where the document asks for it', () => {
    // 1000 + 110/1.1 + 121/1.21 − 242/1.21
    const life = {
      price: sen('1000'),
      costs: costs('242', ['100', '10'], ['121', '0']),
      discountPercent: decimal('10'),
    };
    expect(exactRupiahText(lifeCycleCost(life))).toBe('1000.00');
  });

  it('keeps what a sen cannot hold and rounds for show alone', () => {
    const cost = lifeCycleCost({
      price: sen('0'),
      costs: costs('0', ['100', '0']),
      discountPercent: decimal('7'),
    });
    expect(exactRupiahText(cost)).toBe('10000/107');
    expect(rupiahText(fractionToSen(cost))).toBe('93.46');
  });

  it('at a discount of nothing is the plain sum', () => {
    const given = costs('77', ['1', '2'], ['3', '4']);
    const plain = lifeCycleCost({ price: sen('5'), costs: given, discountPercent: null });
    expect(lifeCycleCost({ price: sen('5'), costs: given, discountPercent: decimal('0') })).toEqual(plain);
  });

  it('shows every year and the discount', () => {
    const trace = lifeCycleCostTrace(law('perpres-46-2025'), {
      price: at(sen('5'), 'p'),
      costs: at(costs('7', ['1', '2']), 'c'),
      discountPercent: at(decimal('10'), 'd'),
    });
    expect(trace).toMatchObject({ formula: 'life-cycle-cost-discounted', unit: 'rupiah' });
    expect(trace.inputs.map(({ name, value, source }) => [name, value, source])).toEqual([
      ['harga', '5.00', 'p'],
      ['operasi tahun 1', '1.00', 'c/years/0/operation'],
      ['pemeliharaan tahun 1', '2.00', 'c/years/0/maintenance'],
      ['nilai sisa', '7.00', 'c/residual'],
      ['diskonto per tahun', '10', 'd'],
    ]);
  });
});
