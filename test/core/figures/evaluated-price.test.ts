import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  evaluatedPrice,
  evaluatedPriceTrace,
  localContentOf,
  localContentTrace,
} from '#core/figures/evaluated-price.ts';
import { exactRupiahText } from '#core/figures/given.ts';
import { compareFractions, fractionOfWhole, fractionText, fractionToSen } from '#core/money/fraction.ts';
import { rupiahText } from '#core/money/sen.ts';
import type { Sen } from '#core/money/text.ts';
import type { ProcurementKind, RuleSetId } from '#core/tender/model.ts';
import type { LocalContentPart } from '#core/tender/price-model.ts';
import { decimal, rupiah } from '#test/support/builders/dossier.ts';
import { at, law, sen } from './support.ts';

function part(
  component: LocalContentPart['component'],
  localContent: string,
  amount: string | null = null,
): LocalContentPart {
  return {
    component,
    amount: amount === null ? null : rupiah(amount),
    localContentPercent: decimal(localContent),
  };
}

function hea(era: RuleSetId, kind: ProcurementKind, price: string, ...parts: readonly LocalContentPart[]) {
  return evaluatedPrice(law(era).preference, { kind, price: sen(price), parts });
}

function shown(...given: Parameters<typeof hea>): string {
  const price = hea(...given);
  return price === null ? 'null' : rupiahText(fractionToSen(price));
}

function hundredths(value: number): string {
  const text = (value / 100).toFixed(2);
  return text.replace(/\.?0+$/, '');
}

describe('HEA since 2018: (1 − KP) × HP, at most 25 %', () => {
  test.each(['perpres-16-2018', 'perpres-12-2021', 'perpres-46-2025'] as const)('goods of 40 %% under %s', (era) => {
    // KP = 40 % × 25 % = 10 %.
    expect(shown(era, 'goods', '1000000000', part('goods', '40'))).toBe('900000000.00');
  });

  test.each([
    ['24.99', '1000000000.00'],
    // Equality counts: KP = 6.25 %.
    ['25', '937500000.00'],
    ['25.01', '937475000.00'],
    ['100', '750000000.00'],
    ['0', '1000000000.00'],
  ])('a local content of %s %% gives %s', (localContent, price) => {
    expect(shown('perpres-46-2025', 'goods', '1000000000', part('goods', localContent))).toBe(price);
  });

  it('of works takes the goods in it alone (2025)', () => {
    // 400 million of goods at 50 %: KP = 12.5 %; the works stay.
    const parts = [part('goods', '50', '400000000'), part('works', '80', '600000000')];
    expect(shown('perpres-46-2025', 'works', '1000000000', ...parts)).toBe('950000000.00');
    expect(shown('perpres-46-2025', 'integrated-works', '1000000000', ...parts)).toBe('950000000.00');
  });

  it('of works took nothing in 2018 and 2021', () => {
    expect(shown('perpres-12-2021', 'works', '1000000000', part('goods', '50'))).toBe('1000000000.00');
    expect(shown('perpres-16-2018', 'works', '1000000000', part('works', '50'))).toBe('1000000000.00');
  });

  it('of works done beside goods is their price', () => {
    const parts = [part('goods', '40', '500'), part('works', '80', '500')];
    expect(shown('perpres-46-2025', 'goods', '1000', ...parts)).toBe('950.00');
  });

  it('of services is that of goods where the era names services, else their price', () => {
    expect(shown('perpres-46-2025', 'other-services', '1000', part('services', '40'))).toBe('900.00');
    expect(shown('perpres-12-2021', 'goods', '1000', part('services', '40'))).toBe('1000.00');
  });
});

describe('HEA of 2010: HP / (1 + KP)', () => {
  // Source: worked examples of the training texts of 2014: goods at most 15 %, works 7.5 %.
  test.each([
    ['goods', part('goods', '40'), '1000000000', '943396226.42'], // / 1.06
    ['goods', part('goods', '100'), '1150000000', '1000000000.00'], // / 1.15
    ['goods', part('goods', '24.99'), '1000000000', '1000000000.00'],
    ['goods', part('goods', '25'), '1037500000', '1000000000.00'], // / 1.0375
    ['works', part('works', '100'), '1075000000', '1000000000.00'], // / 1.075
    ['works', part('works', '40'), '1030000000', '1000000000.00'], // / 1.03
  ] as const)('of %s with %o at %s is %s', (kind, one, price, evaluated) => {
    expect(shown('perpres-54-2010', kind, price, one)).toBe(evaluated);
  });

  it('of a works tender has the cap of works for every part, of works beside goods for theirs', () => {
    const parts = [part('goods', '100', '107.50'), part('works', '100', '107.50')];
    expect(shown('perpres-54-2010', 'works', '215', ...parts)).toBe('200.00');
    const beside = [part('goods', '100', '115'), part('works', '100', '107.50')];
    expect(shown('perpres-54-2010', 'goods', '222.50', ...beside)).toBe('200.00');
  });

  it('is exact: a third of a sen stays', () => {
    const price = hea('perpres-54-2010', 'goods', '100', part('goods', '40'));
    expect(price === null ? null : exactRupiahText(price)).toBe('5000/53');
  });
});

describe('a bid of several parts', () => {
  it('has the sum of their evaluated prices, and what no part names at its price', () => {
    // Source: components are added, P3DN p. 39. 300 × 0.9 + 200 × 0.875 + 500.
    const parts = [part('goods', '40', '300'), part('services', '50', '200')];
    expect(shown('perpres-46-2025', 'other-services', '1000', ...parts)).toBe('945.00');
  });

  it('has none when the parts are worth more than the price, by a sen too', () => {
    expect(hea('perpres-46-2025', 'goods', '1000', part('goods', '40', '1000.01'))).toBeNull();
    expect(hea('perpres-46-2025', 'goods', '1000', part('goods', '40'), part('goods', '30', '0.01'))).toBeNull();
    expect(localContentOf({ price: sen('1000'), parts: [part('goods', '40', '1000.01')] })).toBeNull();
  });

  it('without parts is evaluated at its price', () => {
    expect(shown('perpres-46-2025', 'goods', '1000')).toBe('1000.00');
  });

  it('has its local content weighted by amount, for ties', () => {
    const content = (price: string, ...parts: readonly LocalContentPart[]) => {
      const value = localContentOf({ price: sen(price), parts });
      return value === null ? null : fractionText(value);
    };
    expect(content('1000', part('goods', '43.7'))).toBe('43.7');
    expect(content('1000', part('goods', '40', '300'), part('services', '50', '200'))).toBe('22');
    expect(content('3', part('goods', '50', '2'), part('goods', '25', '1'))).toBe('125/3');
    expect(content('0', part('goods', '50'))).toBe('0');
  });
});

describe('preference', () => {
  const contents = fc.integer({ min: 0, max: 10_000 }).map((value) => decimal(hundredths(value)));
  const eras = fc.constantFrom<RuleSetId>('perpres-54-2010', 'perpres-16-2018', 'perpres-12-2021', 'perpres-46-2025');
  const prices = fc.bigInt({ min: 1n, max: 10n ** 14n }).map((price) => price as Sen);

  it('never raises a price, never halves it, and more local content never makes it higher', () => {
    fc.assert(
      fc.property(eras, prices, contents, contents, (era, price, one, other) => {
        const evaluate = (localContentPercent: typeof one) =>
          evaluatedPrice(law(era).preference, {
            kind: 'goods',
            price,
            parts: [{ component: 'goods', amount: null, localContentPercent }],
          }) ?? fractionOfWhole(-1n);
        const [a, b] = [evaluate(one), evaluate(other)];
        expect(compareFractions(a, fractionOfWhole(price))).toBeLessThanOrEqual(0);
        expect(compareFractions(a, { numerator: price, denominator: 2n })).toBeGreaterThan(0);
        const more = Number(one) >= Number(other);
        expect(compareFractions(more ? a : b, more ? b : a)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is the same whether a bid is one part or the same in two', () => {
    fc.assert(
      fc.property(eras, prices, prices, contents, (era, first, second, localContentPercent) => {
        const price = (first + second) as Sen;
        const { preference } = law(era);
        const partOf = (amount: Sen | null): LocalContentPart => ({
          component: 'goods',
          amount: amount === null ? null : rupiahText(amount),
          localContentPercent,
        });
        const whole = evaluatedPrice(preference, { kind: 'goods', price, parts: [partOf(null)] });
        const split = evaluatedPrice(preference, { kind: 'goods', price, parts: [partOf(first), partOf(second)] });
        expect(whole).toEqual(split);
      }),
    );
  });
});

describe('the working of HEA', () => {
  it('names price, parts, caps and the least local content with their places', () => {
    const parts = [part('goods', '50', '400'), part('works', '80', '600')];
    const given = { price: at(sen('1000'), 'evaluation:/price'), parts: at(parts, 'dossier:/localContent/a') };
    const trace = evaluatedPriceTrace(law('perpres-46-2025'), { kind: 'works', ...given });
    expect(trace).toMatchObject({ formula: 'evaluated-price', result: '950.00', unit: 'rupiah' });
    expect(trace?.inputs).toEqual([
      { name: 'harga', value: '1000.00', unit: 'rupiah', source: 'evaluation:/price' },
      { name: 'harga barang 1', value: '400.00', unit: 'rupiah', source: 'dossier:/localContent/a/0/amount' },
      { name: 'TKDN barang 1', value: '50', unit: 'percent', source: 'dossier:/localContent/a/0/localContentPercent' },
      {
        name: 'preferensi tertinggi barang 1',
        value: '25',
        unit: 'percent',
        source: 'rules:/preference/capPercent/value/goods',
      },
      { name: 'harga pekerjaan 2', value: '600.00', unit: 'rupiah', source: 'dossier:/localContent/a/1/amount' },
      {
        name: 'TKDN pekerjaan 2',
        value: '80',
        unit: 'percent',
        source: 'dossier:/localContent/a/1/localContentPercent',
      },
      {
        name: 'tanpa preferensi pekerjaan 2',
        value: 'goods-component',
        unit: 'none',
        source: 'rules:/preference/worksPart/value',
      },
      {
        name: 'TKDN paling sedikit',
        value: '25',
        unit: 'percent',
        source: 'rules:/preference/minimumLocalContentPercent/value',
      },
    ]);
    expect(localContentTrace(law('perpres-46-2025'), given)).toMatchObject({ result: '68', unit: 'percent' });
  });

  it('is missing where there is no evaluated price', () => {
    const given = { price: at(sen('10')), parts: at([part('goods', '50', '11')]) };
    expect(evaluatedPriceTrace(law('perpres-46-2025'), { kind: 'goods', ...given })).toBeNull();
    expect(localContentTrace(law('perpres-46-2025'), given)).toBeNull();
  });
});
