import { describe, expect, it, test } from 'vitest';
import { readSettings } from '#core/indicators/settings-file.ts';
import { DEFAULT_SETTINGS } from '#core/indicators/settings.ts';
import { unwrap } from '#test/support/unwrap.ts';

const INI = `
currency = IDR
price_comparison_procurement_methods = Tender|Seleksi

[defaults]
bid_status = valid

[exclusions]
procurement_method_details = Undian ; tidak dibandingkan

[R003]
threshold = 10
procurement_methods = open|selective

[R003.procurement_method_details]
Tender Cepat = 3

[R024]
threshold = 0.05

[R038]
minimum_submitted_bids = 5
`;

describe('settings of the indicators', () => {
  it('are read from the INI of Cardinal, and only the indicators it names are run', () => {
    const { settings, unused } = unwrap(readSettings(INI));
    expect(settings).toMatchObject({
      currency: 'IDR',
      excluded: new Set(['Undian']),
      prices: { only: new Set(['Tender', 'Seleksi']), never: new Set() },
      R003: { threshold: 10, methods: new Set(['open', 'selective']), byDetails: new Map([['Tender Cepat', 3]]) },
      R024: { threshold: 0.05 },
      R038: { threshold: null, leastBids: 5, leastBidsOfBuyer: 2 },
      R018: null,
      R058: null,
    });
    expect(unused).toEqual(['defaults']);
  });

  it('are read from JSON by the same names', () => {
    const { settings } = unwrap(readSettings('{"R018": {"procurement_methods": ["limited"]}, "R048": {"digits": 4}}'));
    expect(settings.R018).toEqual({ methods: new Set(['limited']) });
    expect(settings.R048).toEqual({ threshold: null, digits: 4, leastProcesses: 20 });
  });

  it('run every indicator at its defaults where none is named', () => {
    expect(unwrap(readSettings('currency = IDR')).settings).toEqual({ ...DEFAULT_SETTINGS, currency: 'IDR' });
  });
});

describe('a settings file with faults', () => {
  test.each<[string, string, string, string]>([
    ['an unknown section', '[R024]\n\n[R999]\n', '3', '"R999" tidak dikenal'],
    ['an unknown name', '[R024]\nthreshhold = 0.05\n', '2', '"threshhold" tidak dikenal'],
    ['a wrong value', '[R024]\nthreshold = lima\n', '2', 'R024.threshold'],
    ['a line that is nothing', '[R024]\nthreshold\n', '2', 'bukan [bagian]'],
    ['an unknown name in JSON', '{"R024": {"thresh": 1}}', 'R024.thresh', '"thresh" tidak dikenal'],
    ['broken JSON', '{"R024": ', '1:10', 'bukan JSON'],
  ])('names %s by its place', (_, text, place, words) => {
    const read = readSettings(text);
    expect(read.ok).toBe(false);
    expect(read.ok ? [] : read.error).toEqual([{ place, happened: expect.stringContaining(words) }]);
  });
});
