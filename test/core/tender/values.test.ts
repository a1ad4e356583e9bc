import { describe, expect, it } from 'vitest';
import {
  isAmount,
  isDateOnly,
  isDecimalText,
  isId,
  isInstant,
  isPercentage,
  isQuantity,
  isRupiahText,
} from '#core/tender/values.ts';

describe('canonical values', () => {
  it.each([
    [isRupiahText, ['0.00', '-5.50', '999995334.78'], ['5', '5.5', '05.00', '1e3', '1.000,00', '-0.00', 5, null]],
    [isAmount, ['0.00', '999995334.78'], ['-5.50', '5']],
    [isDecimalText, ['0', '12.5', '-3', '0.001'], ['12.50', '1e-3', '.5', '5.', '-0', '01', 12.5]],
    [isQuantity, ['0', '12.5'], ['-3']],
    [isPercentage, ['0', '99.99', '100', '7'], ['100.01', '101', '-1', '1000']],
    [isInstant, ['2014-02-28T16:00:00.000Z'], ['2014-02-30T00:00:00.000Z', '2014-02-28T16:00:00Z', '2014-02-28', 0]],
    [isDateOnly, ['2012-02-29'], ['2014-02-29', '2014-2-9', '2014-02-28T00:00:00.000Z', 20140228]],
    [isId, ['b1', '925183001', 'a b'], ['', ' b1', 'constructor', '__proto__', 'toString', 'x'.repeat(201), 7]],
  ] as const)('%o tells them from others', (is, good, bad) => {
    expect(good.filter((value) => !is(value))).toEqual([]);
    expect(bad.filter((value) => is(value))).toEqual([]);
  });
});
