import { describe, expect, it, test } from 'vitest';
import { printTaxNumber15, readTaxNumber, taxNumbersAgree } from '#core/exchange/tax-number.ts';

describe('a tax number of 15 digits', () => {
  test.each([
    ['12.345.678.9-012.000', '12.345.678.9-012.000', []],
    [' 12.345.678.9-012.000 ', '12.345.678.9-012.000', []],
    ['123456789012000', '12.345.678.9-012.000', ['punctuation']],
    ['12.345.678.9-012-000', '12.345.678.9-012.000', ['punctuation']],
    ['12.345.678.9–012.000', '12.345.678.9-012.000', ['punctuation']],
    ['12345678901200', '01.234.567.8-901.200', ['leading-zero']],
    ['999999999999999', null, ['placeholder']],
    ['00.000.000.0-000.000', null, ['placeholder']],
    ['1.23457E+14', null, ['scientific']],
    ['1,23457E14', null, ['scientific']],
    ['12.345.678', null, ['length']],
    ['belum ada', null, ['length']],
  ])('written %s is %s', (text, value, remarks) => {
    expect(readTaxNumber(text, 15)).toEqual({ value, otherForm: null, remarks });
  });

  it('may turn out to be the other form', () => {
    expect(readTaxNumber('0123456789012000', 15)).toEqual({ value: null, otherForm: '0123456789012000', remarks: [] });
  });
});

describe('a tax number of 16 digits', () => {
  test.each([
    ['0123456789012000', '0123456789012000', []],
    ['0123 4567 8901 2000', '0123456789012000', ['punctuation']],
    ['12345678901200', '0012345678901200', ['leading-zero']],
    ['6400000000000003', '6400000000000003', []],
  ])('written %s is %s', (text, value, remarks) => {
    expect(readTaxNumber(text, 16)).toEqual({ value, otherForm: null, remarks });
  });
});

it('agrees with its other form when a zero stands before it', () => {
  expect(taxNumbersAgree(printTaxNumber15('123456789012000'), '0123456789012000')).toBe(true);
  expect(taxNumbersAgree(printTaxNumber15('123456789012000'), '6400000000000003')).toBe(false);
});
