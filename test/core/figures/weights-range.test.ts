import { describe, expect, test } from 'vitest';
import { weightFaults, weightRule } from '#core/figures/weights-range.ts';
import { decimal } from '#test/support/builders/dossier.ts';
import { law } from './support.ts';

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
