import { describe, expect, it } from 'vitest';
import type { DateOnly } from '#core/calendar/instant.ts';
import { isNumberPattern, isRunningNumber, numberByPattern } from '#core/documents/numbering.ts';

const november = {
  running: ' 012 ',
  date: '2026-11-23' as DateOnly,
  code: '4820553',
  classification: null,
  unit: null,
};

describe('numbers of documents', () => {
  it.each([
    ['{nomor}/BAHP/POKJA/{bulan}/{tahun}', '012/BAHP/POKJA/XI/2026'],
    ['027/{nomor}/{kode}', '027/012/4820553'],
    ['B-{nomor}/000.3.3/{bulan-angka}/{tahun}', 'B-012/000.3.3/11/2026'],
  ])('are made whole by %s', (pattern, number) => {
    expect(numberByPattern(pattern, november)).toBe(number);
  });

  it('wait for the date where the pattern names month or year, and only there', () => {
    expect(numberByPattern('{nomor}/{bulan}', { ...november, date: null })).toBeNull();
    expect(numberByPattern('{nomor}/{bulan-angka}', { ...november, date: null })).toBeNull();
    expect(numberByPattern('{nomor}/BA', { ...november, date: null })).toBe('012/BA');
  });

  it('keep what a code says, whatever stands in it', () => {
    expect(numberByPattern('{nomor}/{kode}', { ...november, code: '$&{nomor}' })).toBe('012/$&{nomor}');
  });

  it.each(['BAHP/{tahun}', '{nomor}/{nomor}', '{nomor}/{hari}', '{nomor}/}', '{nomor}\n', `{nomor}${'x'.repeat(200)}`])(
    'are not made by %j',
    (pattern) => {
      expect(isNumberPattern(pattern)).toBe(false);
      expect(numberByPattern(pattern, november)).toBeNull();
    },
  );

  it('are running numbers alone only when nothing else was typed', () => {
    expect(['012', ' 7 '].every(isRunningNumber)).toBe(true);
    expect(['012/BA', '', 'A1', '1234567'].some(isRunningNumber)).toBe(false);
  });
});
