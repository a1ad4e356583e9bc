import { describe, expect, it } from 'vitest';
import { inAllLaws, marks, statuses, values } from './side-by-side.ts';

describe('domestic preference (Perpres 54/2010 Ps. 98, bahan 2014; Perpres 16/2018 Ps. 67)', () => {
  it('is divided off in 2010 and multiplied off since 2018', () => {
    expect(values(({ preference }) => preference.formula)).toEqual([
      'divide-by-one-plus',
      'multiply-by-one-minus',
      'multiply-by-one-minus',
      'multiply-by-one-minus',
    ]);
    expect(statuses(({ preference }) => preference.formula)).toEqual([
      'confirmed-secondary',
      'confirmed-text',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('is at most 15 % for goods and 7.5 % for works in 2010, 25 % since, works again from 2025', () => {
    expect(values(({ preference }) => preference.capPercent)).toEqual([
      { goods: '15', works: '7.5' },
      { goods: '25', works: null },
      { goods: '25', works: null },
      { goods: '25', works: '25' },
    ]);
  });

  it('begins at a TKDN of 25 %', () => {
    expect(values(({ preference }) => preference.minimumLocalContentPercent)).toEqual(inAllLaws('25'));
  });

  it('is for goods and works in 2010, never for works in 2018 and 2021, for all but consultants in 2025', () => {
    const kinds = values(({ preference }) => preference.kinds);
    expect(kinds[0]).toEqual(['goods', 'works']);
    expect(kinds[2]).toEqual(['goods']);
    expect(kinds[3]?.toSorted()).toEqual(['goods', 'integrated-works', 'other-services', 'works']);
    expect(marks(({ preference }) => preference.kinds).slice(2)).toEqual([
      ['confirmed-secondary', 'preferensi-2021'],
      ['confirmed-text', 'perpres-46-2025-konsolidasi'],
    ]);
    expect(values(({ preference }) => preference.worksPart)).toEqual([
      'whole-price',
      'none',
      'none',
      'goods-component',
    ]);
    expect(statuses(({ preference }) => preference.worksPart).at(-1)).toBe('confirmed-text');
  });

  it('starts above Rp1 billion: of the package in 2018, of the estimate since 2021, of the ceiling where integrated', () => {
    const amount = '1000000000.00';
    expect(values(({ preference }) => preference.above)).toEqual([
      null,
      { amount, of: 'budget-ceiling', ofIntegrated: 'budget-ceiling' },
      { amount, of: 'owner-estimate', ofIntegrated: 'owner-estimate' },
      { amount, of: 'owner-estimate', ofIntegrated: 'budget-ceiling' },
    ]);
    expect(statuses(({ preference }) => preference.above)).toEqual([
      'unconfirmed',
      'unconfirmed',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('parts equal prices by the larger TKDN since 2018', () => {
    expect(values(({ preference }) => preference.tieBreak)).toEqual([
      'committee-decision',
      'larger-local-content',
      'larger-local-content',
      'larger-local-content',
    ]);
    expect(statuses(({ preference }) => preference.tieBreak)).toEqual([
      'unconfirmed',
      'confirmed-text',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('has everyone evaluated, from memory; adds the parts (buku saku P3DN, since 2021)', () => {
    expect(values(({ preference }) => preference.everyoneEvaluated)).toEqual(inAllLaws(true));
    expect(statuses(({ preference }) => preference.everyoneEvaluated)).toEqual(inAllLaws('unconfirmed'));
    expect(values(({ preference }) => preference.components)).toEqual(inAllLaws('sum-of-components'));
    expect(statuses(({ preference }) => preference.components)).toEqual([
      'unconfirmed',
      'unconfirmed',
      'confirmed-secondary',
      'confirmed-secondary',
    ]);
  });
});
