import { describe, expect, it } from 'vitest';
import { inAllLaws, marks, statuses, values } from './side-by-side.ts';

const TENDERED = ['goods', 'works', 'integrated-works', 'other-services'];

describe('arithmetic correction (Perka LKPP 14/2012, kutipan 13 Desember 2013)', () => {
  it.each([
    ['unitPricePart', 'document-volume-times-offered-unit-price'],
    ['lumpSumPart', 'unchanged'],
    ['blankUnitPrice', 'included-elsewhere'],
    ['missingItem', 'added-at-zero'],
    ['extraItem', 'left-out'],
  ] as const)('%s: %s under all laws', (rule, value) => {
    expect(values(({ arithmetic }) => arithmetic[rule])).toEqual(inAllLaws(value));
    expect(statuses(({ arithmetic }) => arithmetic[rule])).toEqual(inAllLaws('confirmed-secondary'));
  });

  it.each([
    ['timeBased', 'as-unit-price'],
    ['rounding', 'line-half-up-to-sen'],
  ] as const)('%s: %s, for which no rule was found', (rule, value) => {
    expect(values(({ arithmetic }) => arithmetic[rule])).toEqual(inAllLaws(value));
    expect(statuses(({ arithmetic }) => arithmetic[rule])).toEqual(inAllLaws('unconfirmed'));
  });
});

describe('limits of the price', () => {
  it('above the owner’s estimate fails, but not for consultants (Ps. 26, 51 huruf g)', () => {
    expect(values(({ price }) => price.aboveOwnerEstimateFails)).toEqual(inAllLaws(TENDERED));
    expect(statuses(({ price }) => price.aboveOwnerEstimateFails)).toEqual([
      'confirmed-secondary',
      'confirmed-text',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('above the ceiling fails under pagu anggaran only (Ps. 42)', () => {
    expect(values(({ price }) => price.aboveCeilingFails)).toEqual(inAllLaws(['fixed-budget']));
    expect(statuses(({ price }) => price.aboveCeilingFails)).toEqual([
      'unconfirmed',
      'confirmed-text',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('below 80 % is looked into; read since SE PUPR 19/2021 and SE LKPP 4/2022', () => {
    const read = ['unconfirmed', 'unconfirmed', 'confirmed-secondary', 'confirmed-secondary'];
    expect(values(({ price }) => price.reasonableness.belowPercent)).toEqual(inAllLaws('80'));
    expect(values(({ price }) => price.reasonableness.unproven)).toEqual(inAllLaws('replaced-by-owner-value'));
    expect(values(({ price }) => price.reasonableness.stands)).toEqual(inAllLaws('offer-at-least-recomputed'));
    for (const rule of ['belowPercent', 'kinds', 'unproven', 'stands'] as const) {
      expect(statuses(({ price }) => price.reasonableness[rule])).toEqual(read);
    }
  });

  it('a unit price above 110 % of the owner’s is clarified (dokumen pemilihan tentang harga timpang)', () => {
    expect(values(({ price }) => price.unbalanced.abovePercent)).toEqual(inAllLaws('110'));
    expect(marks(({ price }) => price.unbalanced.abovePercent)).toEqual(
      inAllLaws(['confirmed-secondary', 'harga-timpang']),
    );
    expect(statuses(({ price }) => price.unbalanced.basis)).toEqual(inAllLaws('unconfirmed'));
  });
});

describe('the performance bond (Ps. 33)', () => {
  const text = ['unconfirmed', 'confirmed-text', 'confirmed-text', 'confirmed-text'];

  it('is 5 %, on the estimate below 80 %, for contracts above Rp200 million', () => {
    expect(values(({ performanceBond }) => performanceBond.percent)).toEqual(inAllLaws('5'));
    expect(values(({ performanceBond }) => performanceBond.onEstimateBelowPercent)).toEqual(inAllLaws('80'));
    expect(values(({ performanceBond }) => performanceBond.above)).toEqual(inAllLaws('200000000.00'));
    expect(values(({ performanceBond }) => performanceBond.kinds)).toEqual(inAllLaws(TENDERED));
    for (const rule of ['percent', 'onEstimateBelowPercent', 'above', 'kinds', 'ratioOf', 'integratedBase'] as const) {
      expect(statuses(({ performanceBond }) => performanceBond[rule])).toEqual(text);
    }
  });

  it('measures the corrected offer in 2018, the offer since 2021', () => {
    expect(values(({ performanceBond }) => performanceBond.ratioOf)).toEqual([
      'corrected',
      'corrected',
      'offered',
      'offered',
    ]);
  });

  it('takes the ceiling for the estimate in integrated works since 2018', () => {
    expect(values(({ performanceBond }) => performanceBond.integratedBase).slice(1)).toEqual([
      'budget-ceiling',
      'budget-ceiling',
      'budget-ceiling',
    ]);
  });
});

describe('the award', () => {
  it('has two reserves (Perka 14/2012 Bab II; modul LKPP), unread for 2018', () => {
    expect(values(({ award }) => award.reserves)).toEqual(inAllLaws(2));
    expect(statuses(({ award }) => award.reserves)).toEqual([
      'confirmed-secondary',
      'unconfirmed',
      'confirmed-secondary',
      'confirmed-secondary',
    ]);
  });

  it('is the committee’s up to Rp100 billion, consulting Rp10 billion, by the ceiling (Ps. 9, 13)', () => {
    const text = ['unconfirmed', 'confirmed-text', 'confirmed-text', 'confirmed-text'];
    expect(values(({ award }) => award.committeeLimit)).toEqual(
      inAllLaws({ general: '100000000000.00', consulting: '10000000000.00' }),
    );
    expect(values(({ award }) => award.limitOf)).toEqual([
      'package-value',
      'budget-ceiling',
      'budget-ceiling',
      'budget-ceiling',
    ]);
    expect(statuses(({ award }) => award.committeeLimit)).toEqual(text);
    expect(statuses(({ award }) => award.limitOf)).toEqual(text);
  });

  it('is made by three members or more, odd in number (Ps. 13)', () => {
    expect(values(({ committee }) => committee.minimumMembers)).toEqual(inAllLaws(3));
    expect(values(({ committee }) => committee.odd)).toEqual(inAllLaws(true));
  });
});

describe('negotiation', () => {
  it('is always held with consultants, after the objection period since 2018 (Ps. 50)', () => {
    expect(values(({ negotiation }) => negotiation.always)).toEqual(
      inAllLaws(['consulting-firm', 'consulting-individual']),
    );
    expect(values(({ negotiation }) => negotiation.timing)).toEqual([
      'before-award',
      'after-objection',
      'after-objection',
      'after-objection',
    ]);
    expect(statuses(({ negotiation }) => negotiation.timing)).toEqual([
      'unconfirmed',
      'confirmed-text',
      'confirmed-text',
      'confirmed-text',
    ]);
  });

  it('is held where few remain: fewer than three in 2012 (IKP 27), one today (modul LKPP)', () => {
    expect(values(({ negotiation }) => negotiation.few).map((few) => few?.atMost)).toEqual([2, 1, 1, 1]);
    // Works count who passes the technical evaluation; goods and other services who offers at all.
    expect(values(({ negotiation }) => negotiation.few).map((few) => few?.byOffering)).toEqual([
      [],
      ['goods', 'other-services'],
      ['goods', 'other-services'],
      ['goods', 'other-services'],
    ]);
    expect(statuses(({ negotiation }) => negotiation.few).slice(2)).toEqual([
      'confirmed-secondary',
      'confirmed-secondary',
    ]);
  });

  it('goes on with the next in rank; a higher price is only flagged', () => {
    expect(values(({ negotiation }) => negotiation.noAgreement)).toEqual(inAllLaws('next-rank'));
    expect(values(({ negotiation }) => negotiation.higher)).toEqual(inAllLaws('flagged'));
    expect(statuses(({ negotiation }) => negotiation.higher)).toEqual(inAllLaws('unconfirmed'));
  });
});
