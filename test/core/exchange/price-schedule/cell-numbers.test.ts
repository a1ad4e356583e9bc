import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { proposeNumberStyle, readAmount, readQuantity } from '#core/exchange/price-schedule/cell-numbers.ts';
import type { Cell } from '#core/exchange/price-schedule/sheet.ts';
import { formatDecimal, parseDecimal } from '#core/money/decimal.ts';
import { formatRupiah, rupiahText } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import { unwrap } from '#test/support/unwrap.ts';

const number = (value: number): Cell => ({ kind: 'number', text: String(value), number: value });
const text = (value: string): Cell => ({ kind: 'text', text: value });

describe('a quantity in a number cell', () => {
  test.each([
    [12.5, '12.5', []],
    [0, '0', []],
    [-3, '-3', []],
    [0.1 + 0.2, '0.3', ['float-noise']],
    [1.1 * 1.1, '1.21', ['float-noise']],
    [1e-17, '0', ['float-noise']],
  ])('%d is %s', (value, quantity, notes) => {
    expect(readQuantity(number(value), 'indonesian')).toEqual({ value: quantity, fault: null, notes });
  });
});

describe('a quantity written as text', () => {
  test.each([
    ['1.234,5', 'indonesian', '1234.5'],
    ['12,50', 'indonesian', '12.5'],
    [' 7 ', 'indonesian', '7'],
    ['1,234.5', 'english', '1234.5'],
    ['12.50', 'english', '12.5'],
    ['1234567', 'english', '1234567'],
  ] as const)('%s in the %s way is %s', (written, style, quantity) => {
    expect(readQuantity(text(written), style)).toEqual({ value: quantity, fault: null, notes: ['text-number'] });
  });

  test.each([
    ['12.50', 'indonesian', 'ambiguous'],
    ['1,234', 'indonesian', 'ambiguous'],
    ['1,5', 'english', 'ambiguous'],
    ['1.234,5', 'english', 'ambiguous'],
    ['1,5E+08', 'indonesian', 'scientific'],
    ['1.5e8', 'english', 'scientific'],
    ['#REF!', 'indonesian', 'error-cell'],
    ['dua buah', 'indonesian', 'not-a-number'],
    ['12 m3', 'english', 'not-a-number'],
  ] as const)('%s in the %s way is refused as %s', (written, style, fault) => {
    expect(readQuantity(text(written), style)).toEqual({ value: null, fault, notes: [] });
  });

  test.each(['', ' ', '-', '—'])('%j is nothing', (written) => {
    expect(readQuantity(text(written), 'indonesian')).toEqual({ value: null, fault: null, notes: [] });
  });
});

describe('other cells', () => {
  test.each<[string, Cell, string]>([
    ['an error', { kind: 'error', text: '#DIV/0!' }, 'error-cell'],
    ['a date', { kind: 'date', text: '2026-01-02' }, 'date'],
    ['a truth', { kind: 'boolean', text: 'TRUE' }, 'not-a-number'],
    ['a formula never computed', { kind: 'empty', text: '', formula: true }, 'formula-without-result'],
  ])('%s is refused', (_, cell, fault) => {
    expect(readQuantity(cell, 'indonesian').fault).toBe(fault);
  });

  it('of a merged area is nothing, with a note', () => {
    expect(readQuantity({ kind: 'empty', text: '', merged: true }, 'indonesian').notes).toEqual(['merged']);
  });
});

describe('an amount', () => {
  test.each([
    [number(999995334.78), '999995334.78', []],
    [number(1234.567), '1234.57', ['rounded-to-sen']],
    [number(-1234.565), '-1234.57', ['rounded-to-sen']],
    [number(1_000_000 / 3), '333333.33', ['float-noise', 'rounded-to-sen']],
    [text('Rp 1.234.567,89'), '1234567.89', ['text-number']],
    [text('Rp1.000.000,-'), '1000000.00', ['text-number']],
  ])('%o is %s', (cell, amount, notes) => {
    expect(readAmount(cell, 'indonesian')).toEqual({ value: amount, fault: null, notes });
  });

  it('reads back from what people are shown, whatever it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), (sen) => {
        const amount = rupiahText(sen as Sen);
        expect(readAmount(text(formatRupiah(amount)), 'indonesian').value).toBe(amount);
      }),
    );
  });

  it('and a quantity of the Indonesian notation read back, except where it is ambiguous', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 9), fc.nat(99), (whole, hundredths) => {
        const quantity = unwrap(parseDecimal(`${whole}.${String(hundredths).padStart(2, '0')}`));
        expect(readQuantity(text(formatDecimal(quantity)), 'indonesian').value).toBe(quantity);
      }),
    );
  });
});

describe('the way a file writes numbers', () => {
  test.each([
    [['1.234,50', '1.000.000'], 'indonesian'],
    [['12,5', '7'], 'indonesian'],
    [['1,234.50', '1,000,000'], 'english'],
    [['12.5', '7', '1234.5678'], 'english'],
    // 1.234 alone may be either: a thousand is likelier here.
    [['1.234', '5'], 'indonesian'],
    [[], 'indonesian'],
  ] as const)('%j is %s', (written, style) => {
    expect(proposeNumberStyle(written.map(text))).toBe(style);
  });
});
