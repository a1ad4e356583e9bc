import { describe, expect, it, test } from 'vitest';
import { parseRupiah } from '#core/money/sen.ts';
import { integerInWords, readRupiahWords, rupiahInWords } from '#core/money/words.ts';
import { unwrap } from '#test/support/unwrap.ts';

const inWords = (text: string) => rupiahInWords(unwrap(parseRupiah(text)));

describe('an amount in words', () => {
  test.each([
    [
      '1274895526.14',
      'satu miliar dua ratus tujuh puluh empat juta delapan ratus sembilan puluh lima ribu lima ratus dua puluh enam rupiah empat belas sen',
    ],
    ['0', 'nol rupiah'],
    ['0.01', 'nol rupiah satu sen'],
    ['0.10', 'nol rupiah sepuluh sen'],
    ['1.11', 'satu rupiah sebelas sen'],
    ['100', 'seratus rupiah'],
    ['1000', 'seribu rupiah'],
    ['1111.99', 'seribu seratus sebelas rupiah sembilan puluh sembilan sen'],
    ['2000', 'dua ribu rupiah'],
    ['11000', 'sebelas ribu rupiah'],
    ['100000', 'seratus ribu rupiah'],
    ['101000', 'seratus satu ribu rupiah'],
    ['1000000', 'satu juta rupiah'],
    ['1001000', 'satu juta seribu rupiah'],
    ['1000000000', 'satu miliar rupiah'],
    ['1000000000000', 'satu triliun rupiah'],
    ['999000000000000', 'sembilan ratus sembilan puluh sembilan triliun rupiah'],
    ['1000000000000000', 'seribu triliun rupiah'],
    ['1000000000000001', 'seribu triliun satu rupiah'],
    ['-1500.50', 'minus seribu lima ratus rupiah lima puluh sen'],
  ])('%s', (amount, words) => {
    expect(inWords(amount)).toBe(words);
    expect(unwrap(readRupiahWords(words))).toBe(unwrap(parseRupiah(amount)));
  });

  it('is understood with capitals, doubled spaces and the older spelling', () => {
    expect(readRupiahWords(' Dua Milyar  Lima Ratus Juta Rupiah ')).toEqual({ ok: true, value: '2500000000.00' });
    expect(readRupiahWords('Satu Trilyun Rupiah')).toEqual({ ok: true, value: '1000000000000.00' });
  });

  test.each([
    '',
    'rupiah',
    'lima',
    'lima sen',
    'satu ratus rupiah',
    'satu ribu rupiah',
    'dua puluh belas rupiah',
    'lima rupiah nol sen',
    'lima rupiah seratus sen',
    'juta rupiah',
    'satu juta dua miliar rupiah',
    'lima belas rupiah rupiah',
    'lima foo rupiah',
    'minus nol rupiah',
    'triliun '.repeat(50_000),
  ])('is not understood from "%.40s"', (words) => {
    expect(readRupiahWords(words)).toEqual({ ok: false, error: { kind: 'not-words-of-an-amount', words } });
  });
});

describe('a whole number in words', () => {
  it('reads years and negatives', () => {
    expect(integerInWords(2026)).toBe('dua ribu dua puluh enam');
    expect(integerInWords(-11n)).toBe('minus sebelas');
    expect(integerInWords(1926)).toBe('seribu sembilan ratus dua puluh enam');
  });
});
