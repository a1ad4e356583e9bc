import { describe, expect, it } from 'vitest';
import type { KnownMethod } from '#core/regulation/rule-set.ts';
import { inAllLaws, marks, statuses, values } from './side-by-side.ts';

const TENDERED = ['goods', 'works', 'integrated-works', 'other-services'];

function kindsOf(method: KnownMethod): readonly (readonly string[] | null)[] {
  return values(({ methods }) => methods.kinds[method]).map((kinds) => kinds?.toSorted() ?? null);
}

describe('the kinds a method may be used for', () => {
  it.each(['lowest-price-knockout', 'lowest-price-threshold'] as const)(
    '%s: everything tendered (Ps. 39)',
    (method) => {
      expect(kindsOf(method)).toEqual(inAllLaws(TENDERED.toSorted()));
    },
  );

  it('scoring leaves plain works in 2025, when integrated works are named (Ps. 39, konsolidasi)', () => {
    expect(kindsOf('scoring').at(-1)).toEqual(['goods', 'integrated-works', 'other-services']);
    expect(kindsOf('scoring').map((kinds) => kinds?.includes('works'))).toEqual([true, true, true, false]);
    expect(statuses(({ methods }) => methods.kinds.scoring).at(-1)).toBe('confirmed-text');
  });

  it('life-cycle cost is for goods only since 2021 (Ps. 39, konsolidasi)', () => {
    expect(kindsOf('life-cycle-cost')).toEqual([
      ['goods', 'other-services', 'works'],
      ['goods', 'other-services', 'works'],
      ['goods'],
      ['goods'],
    ]);
    expect(statuses(({ methods }) => methods.kinds['life-cycle-cost'])[1]).toBe('unconfirmed');
    expect(marks(({ methods }) => methods.kinds['life-cycle-cost']).slice(2)).toEqual([
      ['confirmed-text', 'perpres-46-2025-konsolidasi'],
      ['confirmed-text', 'perpres-46-2025-konsolidasi'],
    ]);
  });

  it.each(['quality-and-cost', 'fixed-budget', 'least-cost'] as const)(
    '%s selects consulting firms (Ps. 42)',
    (method) => {
      expect(kindsOf(method)).toEqual(inAllLaws(['consulting-firm']));
      expect(statuses(({ methods }) => methods.kinds[method])).toEqual([
        'unconfirmed',
        'confirmed-text',
        'confirmed-text',
        'confirmed-text',
      ]);
    },
  );

  it('quality also selects individuals, which no text of the law read says (RULES 5.7)', () => {
    expect(kindsOf('quality')).toEqual(inAllLaws(['consulting-firm', 'consulting-individual']));
    expect(statuses(({ methods }) => methods.kinds.quality)).not.toContain('confirmed-text');
  });

  it('tender cepat is unknown to the texts of 2010', () => {
    expect(kindsOf('quick').map((kinds) => (kinds ?? []).length > 0)).toEqual([false, true, true, true]);
  });
});

describe('ways of submission', () => {
  it('tie one file to the lowest price since 2018 (Ps. 40)', () => {
    for (const method of ['scoring', 'life-cycle-cost'] as const) {
      expect(values(({ methods }) => methods.submissions[method])).toEqual(inAllLaws(['two-file', 'two-stage']));
    }
    for (const method of ['lowest-price-knockout', 'lowest-price-threshold'] as const) {
      for (const ways of values(({ methods }) => methods.submissions[method])) expect(ways).toContain('one-file');
    }
  });

  it('bind consulting firms to two files whatever the method (Ps. 43)', () => {
    expect(values(({ methods }) => methods.consultingFirmSubmissions)).toEqual(inAllLaws(['two-file']));
    expect(statuses(({ methods }) => methods.consultingFirmSubmissions)).toEqual([
      'unconfirmed',
      'confirmed-text',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('let individual consultants hand in one file, unconfirmed', () => {
    for (const ways of values(({ methods }) => methods.submissions.quality)) expect(ways).toContain('one-file');
    expect(new Set(statuses(({ methods }) => methods.submissions.quality))).toEqual(new Set(['unconfirmed']));
  });
});

describe('weights', () => {
  const OLD = { technical: { from: '10', to: '30' }, price: { from: '70', to: '90' } };
  const NEW = { technical: { from: '60', to: '70' }, price: { from: '30', to: '40' } };

  it('of sistem nilai turned round in 2018 (bahan 2012–2013; PerLKPP 9/2018 3.6.1; PerLKPP 12/2021 Lampiran III)', () => {
    expect(values(({ methods }) => methods.weights.scoring)).toEqual([OLD, NEW, NEW, NEW]);
    expect(marks(({ methods }) => methods.weights.scoring)).toEqual([
      ['confirmed-secondary', 'sistem-nilai-2012'],
      ['confirmed-secondary', 'perlkpp-9-2018'],
      ['confirmed-secondary', 'perlkpp-12-2021-lampiran-iii'],
      ['confirmed-secondary', 'perlkpp-12-2021-lampiran-iii'],
    ]);
  });

  it('of quality and cost are 60–80 and 20–40 (bahasan Agustus 2018), a guess for 2010', () => {
    const range = { technical: { from: '60', to: '80' }, price: { from: '20', to: '40' } };
    expect(values(({ methods }) => methods.weights.qualityAndCost)).toEqual(inAllLaws(range));
    expect(statuses(({ methods }) => methods.weights.qualityAndCost)).toEqual([
      'unconfirmed',
      'confirmed-secondary',
      'confirmed-secondary',
      'confirmed-secondary',
    ]);
  });

  it('of the elements of consultants: 10–20, 20–40, 50–70 (PerLKPP 12/2021 3.6.3)', () => {
    const elements = [
      { element: 'experience', from: '10', to: '20' },
      { element: 'proposal', from: '20', to: '40' },
      { element: 'experts', from: '50', to: '70' },
    ];
    expect(values(({ methods }) => methods.consultingElements).slice(2)).toEqual([elements, elements]);
    expect(marks(({ methods }) => methods.consultingElements).slice(2)).toEqual([
      ['confirmed-secondary', 'unsur-teknis-konsultansi'],
      ['confirmed-secondary', 'unsur-teknis-konsultansi'],
    ]);
  });
});

describe('scores', () => {
  it('set the lowest price against each price (kriteria Dishub, bahan 2012)', () => {
    expect(values(({ methods }) => methods.priceScore)).toEqual(inAllLaws('lowest-over-price'));
    expect(new Set(statuses(({ methods }) => methods.priceScore))).toEqual(new Set(['confirmed-secondary']));
  });

  it('take the technical score as it is, which no source states', () => {
    expect(values(({ methods }) => methods.technicalScore)).toEqual(inAllLaws('as-scored'));
    expect(new Set(statuses(({ methods }) => methods.technicalScore))).toEqual(new Set(['unconfirmed']));
  });

  it('add life-cycle costs plainly unless the document discounts; discounting is unconfirmed', () => {
    expect(new Set(statuses(({ methods }) => methods.lifeCycleCost))).toEqual(new Set(['unconfirmed']));
  });

  it('need two offers in tender cepat: one or none fails it (Ps. 51, konsolidasi)', () => {
    expect(values(({ methods }) => methods.quickTender.minimumOffers)).toEqual(inAllLaws(2));
    expect(statuses(({ methods }) => methods.quickTender.minimumOffers).at(-1)).toBe('confirmed-text');
  });
});
